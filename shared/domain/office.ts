import type { SignedActState, SignedItem } from "./signed-item.ts";
import type { AccountId, ActId, Millis } from "./units.ts";
import type { BlackoutReason } from "./words.ts";

/** What a supervisor signs for the own organisation (docs/rules.md, "Organisation acts"). */
export type OfficeAct =
  | {
      readonly type: "DeclareBlackout";
      readonly act: ActId;
      /** Claimed time, and the desktop's clock minus the chain's as it was measured (ms). */
      readonly occurredAt: Millis;
      readonly clockOffset: number;
      readonly reason: BlackoutReason;
      readonly from: Millis;
      readonly to: Millis;
    }
  /** A time that is not in the future ends it. */
  | { readonly type: "NameDeputy"; readonly deputy: AccountId; readonly until: Millis };

/** The act is in the organisation's journal. */
export type OfficeOutcome = { readonly type: "Recorded" };

export type OfficeActState = SignedActState<OfficeOutcome>;

/** A signed act of an organisation on its way to the chain. */
export type OfficeItem = SignedItem<OfficeAct, OfficeOutcome>;
