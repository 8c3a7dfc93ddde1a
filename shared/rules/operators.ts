import type { ActDetail, ActType } from "../domain/act.ts";
import type { AccountId, Millis, OrgId, Person } from "../domain/units.ts";
import type { Role } from "../domain/words.ts";

/** Who acts. */
export interface Operator {
  readonly account: AccountId;
  readonly org: OrgId;
  readonly role: Role;
  readonly active: boolean;
  /** The human being behind the account; two accounts may have one. An account of an unknown one stands for itself. */
  readonly person?: Person | undefined;
  /** Until when it has a supervisor's role too, as the deputy of one who still is one. */
  readonly deputyUntil?: Millis | undefined;
}

/** Who somebody is, for the rules that need two people. */
export const personOf = ({ person, account }: Pick<Operator, "person" | "account">): Person =>
  person ?? (account as string as Person);

const WORKERS = ["Collector", "Supervisor"] as const;
const SUPERVISOR = ["Supervisor"] as const;
const CASHIER = ["Cashier"] as const;

/** Who may record what (docs/rules.md), whatever the fields of the act; see `rolesFor`. */
export const ROLES_OF: Readonly<Record<ActType, readonly Role[]>> = {
  RecordContact: WORKERS,
  RecordNotice: WORKERS,
  RecordDelivery: WORKERS,
  RecordPromise: WORKERS,
  AgreePlan: WORKERS,
  OpenDispute: WORKERS,
  AnswerDispute: SUPERVISOR,
  RecordPayment: CASHIER,
  ReversePayment: CASHIER,
  AddCharge: WORKERS,
  RecordComplaint: ["Collector", "Supervisor", "Cashier"],
  AnswerComplaint: SUPERVISOR,
  SetProtection: WORKERS,
  Propose: ["Collector"],
  Approve: SUPERVISOR,
  Reject: SUPERVISOR,
  Withdraw: WORKERS,
  Disconnect: WORKERS,
  Reconnect: WORKERS,
  CloseCase: ["Supervisor", "Collector"],
};

/** Who may record an act with these fields: only a supervisor ends protection, and closes unless all is paid. */
export function rolesFor(step: ActDetail): readonly Role[] {
  const supervised =
    (step.type === "CloseCase" && step.reason !== "Settled") ||
    (step.type === "SetProtection" && !step.protected);
  return supervised ? SUPERVISOR : ROLES_OF[step.type];
}

/** Whether an operator has one of the roles at a chain time: its own, or a supervisor's whose deputy it is. */
export const hasRole = (
  { role, deputyUntil = 0 as Millis }: Operator,
  needed: readonly Role[],
  now: Millis,
): boolean => needed.includes(role) || (needed.includes("Supervisor") && now < deputyUntil);

/** Acts that supervisors of the organisations above the case's may do too. */
export const isOpenAbove = (type: ActType): boolean => type === "Approve" || type === "Reject";
