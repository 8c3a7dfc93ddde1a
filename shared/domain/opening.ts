import type { SignedActState, SignedItem } from "./signed-item.ts";
import type { ActId, CaseId, Day, Fen, Hash, Millis } from "./units.ts";
import type { CustomerClass } from "./words.ts";

/** A case as it is opened. */
export interface NewCase {
  readonly case: CaseId;
  readonly reference: string;
  readonly customer: Hash;
  readonly class: CustomerClass;
  readonly bills: readonly { readonly period: number; readonly amount: Fen; readonly due: Day }[];
}

/** What opens cases in the own organisation: one act for many. */
export interface OpeningAct {
  readonly act: ActId;
  /** Claimed time, and the desktop's clock minus the chain's as it was measured (ms). */
  readonly occurredAt: Millis;
  readonly clockOffset: number;
  readonly cases: readonly NewCase[];
}

/** The cases are in the organisation's journal. */
export type OpeningOutcome = { readonly type: "Recorded" };
export type OpeningState = SignedActState<OpeningOutcome>;

/** A signed act that opens cases, on its way to the chain. */
export type OpeningItem = SignedItem<OpeningAct, OpeningOutcome>;
