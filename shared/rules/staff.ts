import type { AccountId, Millis, OrgId } from "../domain/units.ts";
import type { Role } from "../domain/words.ts";
import type { Operator } from "./operators.ts";

/** A change of an organisation's staff, as an administrator or the council asks for it (docs/rules.md, "Staff"). */
export type StaffChange =
  | {
      readonly type: "RegisterOperator";
      readonly org: OrgId;
      readonly account: AccountId;
      readonly role: Role;
    }
  | { readonly type: "ChangeOperator"; readonly account: AccountId; readonly role: Role }
  | { readonly type: "RevokeOperator"; readonly account: AccountId };

/** What the chain says no with: the errors of the pallet Consortium by their names. */
export type StaffRefusal =
  | "NotAuthorised"
  | "CouncilOnly"
  | "OrgUnknown"
  | "OperatorExists"
  | "OperatorUnknown"
  | "AccountRevoked"
  | "SameRole";

type Target = Pick<Operator, "org" | "role" | "active">;

/**
 * Why the chain would not change the staff so, in its order. `by` is the organisation whose administrator signs; undefined when
 * the council decides, which may do all of it. `target` is who the account is now.
 */
export function staffRefusals(
  change: StaffChange,
  by: OrgId | undefined,
  target: Target | undefined,
  isOrg: (id: OrgId) => boolean,
): StaffRefusal[] {
  const org = change.type === "RegisterOperator" ? change.org : target?.org;
  if (org === undefined) return ["OperatorUnknown"];
  const ofAdmins = change.type !== "RevokeOperator" && change.role === "OrgAdmin";
  const wasAdmin = change.type !== "RegisterOperator" && target?.role === "OrgAdmin";
  const refusals: StaffRefusal[] = [];
  if (by !== undefined && by !== org) refusals.push("NotAuthorised");
  else if (by !== undefined && (ofAdmins || wasAdmin)) refusals.push("CouncilOnly");
  if (change.type === "RegisterOperator" && !isOrg(change.org)) refusals.push("OrgUnknown");
  if (target?.active === false) refusals.push("AccountRevoked");
  else if (change.type === "RegisterOperator" && target) refusals.push("OperatorExists");
  if (change.type === "ChangeOperator" && target?.role === change.role) refusals.push("SameRole");
  return refusals;
}

/** What follows from a change that the form should say before it is signed. */
export type Consequence =
  /** The signer's own key. */
  | "own"
  /** Nobody is left who registers and revokes here: until the council appoints another administrator. */
  | "lastAdmin"
  /** Nobody is left who decides on proposals, records contacts, or takes payments. */
  | "lastSupervisor"
  | "lastCollector"
  | "lastCashier"
  /** Deputies whom the account named decide no longer. */
  | "deputies"
  /** The same person has another active account, which goes on working. */
  | "otherAccount";

const LAST: Partial<Record<Role, Consequence>> = {
  OrgAdmin: "lastAdmin",
  Supervisor: "lastSupervisor",
  Collector: "lastCollector",
  Cashier: "lastCashier",
};

/** An operator of the organisation. */
export interface Colleague {
  readonly account: AccountId;
  readonly role: Role;
  readonly active: boolean;
  readonly person?: string | undefined;
}

/** What follows when `account` has its role no longer: it is revoked, or gets another one. */
export function consequencesOf(
  change: Exclude<StaffChange, { type: "RegisterOperator" }>,
  facts: {
    readonly operators: readonly Colleague[];
    readonly deputies: readonly { readonly supervisor: AccountId; readonly until: Millis }[];
    readonly at: Millis;
    readonly signer: AccountId | undefined;
  },
): Consequence[] {
  const { operators, deputies, at, signer } = facts;
  const target = operators.find(({ account }) => account === change.account);
  if (!target?.active) return [];
  const others = operators.filter(({ account, active }) => active && account !== target.account);
  const last = LAST[target.role];
  const stays = change.type === "ChangeOperator" && change.role === target.role;
  const lastOne = !stays && !others.some(({ role }) => role === target.role);
  const named = deputies.some(
    ({ supervisor, until }) => supervisor === target.account && until > at,
  );
  const samePerson = others.some(({ person }) => person !== undefined && person === target.person);
  return [
    ...(signer === target.account ? (["own"] as const) : []),
    ...(lastOne && last !== undefined ? [last] : []),
    ...(!stays && target.role === "Supervisor" && named ? (["deputies"] as const) : []),
    ...(change.type === "RevokeOperator" && samePerson ? (["otherAccount"] as const) : []),
  ];
}
