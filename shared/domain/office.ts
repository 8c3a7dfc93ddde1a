import type { SignedActState, SignedItem } from "./signed-item.ts";
import type { AccountId, ActId, Millis, OrgId, Person } from "./units.ts";
import type { BlackoutReason, Role } from "./words.ts";

/** What an administrator signs: who works for the own organisation, and as what (docs/rules.md, "Staff"). */
export type StaffAct =
  | {
      readonly type: "RegisterOperator";
      readonly org: OrgId;
      readonly account: AccountId;
      readonly role: Role;
      /** Whose account it is: equal for all accounts of one human being, and telling nothing about them. */
      readonly person: Person;
    }
  | { readonly type: "ChangeOperator"; readonly account: AccountId; readonly role: Role }
  /** For ever: the account never works again. */
  | { readonly type: "RevokeOperator"; readonly account: AccountId };

/** What a supervisor or an administrator signs for the own organisation (docs/rules.md, "Organisation acts"). */
export type OfficeAct =
  | StaffAct
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

export const isStaffAct = (act: OfficeAct): act is StaffAct =>
  act.type !== "DeclareBlackout" && act.type !== "NameDeputy";

/** The act is in the organisation's journal. */
export type OfficeOutcome = { readonly type: "Recorded" };

export type OfficeActState = SignedActState<OfficeOutcome>;

/** A signed act of an organisation on its way to the chain. */
export type OfficeItem = SignedItem<OfficeAct, OfficeOutcome>;
