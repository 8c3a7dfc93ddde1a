import type { Millis } from "../../../shared/domain/units.ts";
import type { Operator } from "../../../shared/rules/gate.ts";
import type { DerivedReader } from "../../store/derived-reader.ts";
import type { LocalStore } from "../../store/local-store.ts";
import { operatorHere } from "./operators.ts";
import type { LedgerParts } from "./parts.ts";

/** What the views show, the present or a past day, and to whom. */
export interface Shown {
  readonly derived: DerivedReader;
  readonly local: LocalStore;
  readonly operator: () => Operator | undefined;
  /** The moment that is shown. */
  readonly now: () => Millis;
}

export const shownOf = (parts: LedgerParts): Shown => ({
  derived: parts.travel.store,
  local: parts.local,
  operator: () => operatorHere(parts),
  now: () => parts.travel.now(),
});
