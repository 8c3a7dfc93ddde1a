import type { ActDetail, ActType } from "../domain/act.ts";
import type { Policy } from "../domain/policy.ts";
import { localDay } from "../domain/time.ts";
import type { AccountId, BillNo, Fen, Millis, OrgId } from "../domain/units.ts";
import type { Role } from "../domain/words.ts";
import type { AppError } from "../errors.ts";
import { contactLimits } from "./contact-limits.ts";

/** What the rules need to know of a case. */
export interface CaseFacts {
  readonly org: OrgId;
  readonly closed: boolean;
  readonly outstanding: Fen;
  readonly paid: Fen;
  /** The numbers of the case's bills. */
  readonly bills: readonly BillNo[];
  /** Those of them under dispute. */
  readonly disputed: readonly BillNo[];
  readonly openComplaints: number;
  /** Claimed times of the contacts, final ones and those of this console that still wait. */
  readonly contacts: readonly Millis[];
}

/** Who acts. */
export interface Operator {
  readonly account: AccountId;
  readonly org: OrgId;
  readonly role: Role;
  readonly active: boolean;
}

/** An act with its fields, or only its type when the question is which steps are open at all. */
export type Step = ActDetail | { readonly type: ActType };

/** Who may record what (docs/architecture.md); `CloseCase` by a collector only as `Settled`. */
export const ROLES_OF: Readonly<Record<ActType, readonly Role[]>> = {
  RecordContact: ["Collector", "Supervisor"],
  RecordNotice: ["Collector", "Supervisor"],
  RecordDelivery: ["Collector", "Supervisor"],
  RecordPromise: ["Collector", "Supervisor"],
  OpenDispute: ["Collector", "Supervisor"],
  AnswerDispute: ["Supervisor"],
  RecordPayment: ["Cashier"],
  RecordComplaint: ["Collector", "Supervisor", "Cashier"],
  AnswerComplaint: ["Supervisor"],
  CloseCase: ["Supervisor", "Collector"],
};

/**
 * The conditions that a step does not meet: the rules of the collection pallet, judged here before anything is signed.
 * Empty when the step is open. `now` is the chain's time, `occurredAt` the time that the act claims (ms). How far the two
 * may lie apart is judged by `policy`, in force now; all else by `policyThen`, in force at the claimed time. An operator
 * that is not known yet is `NoKey`.
 */
export function whyNotYet(
  step: Step,
  facts: CaseFacts,
  operator: Operator | undefined,
  policy: Policy,
  now: Millis,
  occurredAt: Millis = now,
  policyThen: Policy = policy,
): AppError[] {
  return [
    ...whoErrors(step, facts, operator),
    ...(facts.closed ? [{ kind: "CaseClosed" } as const] : []),
    ...timeErrors(policy, now, occurredAt),
    ...stepErrors(step, facts, policyThen, occurredAt, operator),
  ];
}

function whoErrors(step: Step, facts: CaseFacts, operator: Operator | undefined): AppError[] {
  if (operator === undefined) return [{ kind: "NoKey" }];
  if (!operator.active) return [{ kind: "OperatorRevoked", account: operator.account }];
  const unmet: AppError[] = [];
  const error = "reason" in step && step.reason === "OpenedInError";
  const needed = error ? (["Supervisor"] as const) : ROLES_OF[step.type];
  if (!needed.includes(operator.role as never))
    unmet.push({ kind: "WrongRole", role: operator.role, needed });
  if (operator.org !== facts.org)
    unmet.push({ kind: "WrongOrg", operatorOrg: operator.org, caseOrg: facts.org });
  return unmet;
}

function timeErrors(policy: Policy, now: Millis, occurredAt: Millis): AppError[] {
  if (occurredAt > now + policy.clockToleranceMs)
    return [{ kind: "InTheFuture", toleranceMs: policy.clockToleranceMs }];
  if (occurredAt < now - policy.backDatingLimitMs)
    return [{ kind: "TooOld", limitMs: policy.backDatingLimitMs }];
  return [];
}

function stepErrors(
  step: Step,
  facts: CaseFacts,
  policy: Policy,
  occurredAt: Millis,
  operator: Operator | undefined,
): readonly AppError[] {
  const open = facts.bills.filter((bill) => !facts.disputed.includes(bill));
  switch (step.type) {
    case "RecordContact":
      return contactLimits(facts.contacts, occurredAt, policy);
    case "RecordNotice":
    case "RecordDelivery":
    case "RecordComplaint":
      return [];
    case "RecordPromise":
      if (!("amount" in step)) return facts.outstanding === 0 ? refuse("PromiseExceedsDebt") : [];
      if (step.amount === 0) return refuse("ZeroAmount");
      return [
        ...(step.amount > facts.outstanding ? refuse("PromiseExceedsDebt") : []),
        ...(step.due < localDay(occurredAt, policy.utcOffsetMinutes)
          ? refuse("PromiseInThePast")
          : []),
      ];
    case "RecordPayment":
      if ("amount" in step && step.amount === 0) return refuse("ZeroAmount");
      if (facts.outstanding === 0) return refuse("NothingOwed");
      if (!("amount" in step)) return [];
      return step.amount > facts.outstanding ? refuse("PaymentExceedsDebt") : [];
    case "OpenDispute":
      if (!("bill" in step)) return open.length === 0 ? refuse("AlreadyDisputed") : [];
      if (!facts.bills.includes(step.bill)) return refuse("NoSuchBill");
      return open.includes(step.bill) ? [] : refuse("AlreadyDisputed");
    case "AnswerDispute":
      if (!("bill" in step)) return facts.disputed.length === 0 ? refuse("NotDisputed") : [];
      if (!facts.bills.includes(step.bill)) return refuse("NoSuchBill");
      return facts.disputed.includes(step.bill) ? [] : refuse("NotDisputed");
    case "AnswerComplaint":
      return facts.openComplaints === 0 ? refuse("NoOpenComplaint") : [];
    case "CloseCase":
      return closeErrors(step, facts, operator);
  }
}

function closeErrors(
  step: Step,
  facts: CaseFacts,
  operator: Operator | undefined,
): readonly AppError[] {
  const stillOwed = facts.outstanding > 0 ? refuse("StillOwed") : [];
  const hasPayments = facts.paid > 0 ? refuse("HasPayments") : [];
  if ("reason" in step) return step.reason === "Settled" ? stillOwed : hasPayments;
  // Only the type is asked: the step is open when either reason would do for this operator.
  return operator?.role === "Supervisor" && hasPayments.length === 0 ? [] : stillOwed;
}

/** The chain's errors that need no more than their name, with the meaning that the pallet documents. */
const MEANINGS = {
  NothingOwed: "Nothing is owed on the case.",
  ZeroAmount: "The amount is zero.",
  PromiseExceedsDebt: "More is promised than is owed.",
  PromiseInThePast: "The promised day lies before the day of the act.",
  PaymentExceedsDebt: "More is paid than is owed.",
  NoSuchBill: "The case has no bill of this number.",
  AlreadyDisputed: "The bill is already disputed.",
  NotDisputed: "The bill is not disputed.",
  NoOpenComplaint: "No complaint waits for an answer.",
  StillOwed: "Something is still owed on the case.",
  HasPayments: "Payments were recorded on the case.",
} as const;

const refuse = (error: keyof typeof MEANINGS): AppError[] => [
  { kind: "ChainRefused", pallet: "Collection", error, docs: MEANINGS[error] },
];
