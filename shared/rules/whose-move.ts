import type { Refusal, Unmet } from "../domain/refusals.ts";

/** Who can bring about what is missing. `time`: nobody has to act. `nobody`: it cannot be brought about. */
export const MOVERS = [
  "customer",
  "collector",
  "supervisor",
  "cashier",
  "admin",
  "you",
  "time",
  "nobody",
] as const;
export type Mover = (typeof MOVERS)[number];

/** Whose move it is where the clock alone does not help. `you`: whoever is about to act, with other fields. */
const MOVER_OF: Readonly<Record<Refusal, Mover>> = {
  NotOperator: "admin",
  WrongRole: "admin",
  TooOld: "you",
  InTheFuture: "you",
  DuplicateAct: "nobody",
  CaseUnknown: "collector",
  WrongOrganisation: "nobody",
  CaseClosed: "nobody",
  NotCorrectable: "you",
  CaseExists: "nobody",
  NoBill: "you",
  NotOverdue: "time",
  QuietHours: "time",
  TooManyContactsToday: "time",
  TooManyContactsIn7Days: "time",
  ZeroAmount: "you",
  PromiseExceedsDebt: "you",
  PromiseInThePast: "you",
  PartsMisordered: "you",
  NoSuchBill: "you",
  AlreadyDisputed: "supervisor",
  NotDisputed: "nobody",
  NothingOwed: "nobody",
  PaymentExceedsDebt: "you",
  TooManyPayments: "nobody",
  NoSuchPayment: "you",
  PenaltyTooHigh: "you",
  SumTooLarge: "you",
  TooFarAhead: "you",
  NoOpenComplaint: "nobody",
  StillOwed: "customer",
  HasPayments: "cashier",
  WrongReason: "you",
  SupplyIsCut: "collector",
  NotCut: "nobody",
  EvidenceMissing: "you",
  AlreadyProposed: "supervisor",
  AmountUncalledFor: "you",
  NoSuchProposal: "collector",
  OwnProposal: "supervisor",
  ApprovedAlready: "supervisor",
  ConditionsContradict: "you",
  BillDisputed: "supervisor",
  PromiseInForce: "customer",
  NotRipe: "time",
  DemandsMissing: "collector",
  WaiverExceedsPenalty: "you",
  NotWholeDebt: "you",
  NotApproved: "supervisor",
  ApprovalLapsed: "collector",
  WindowContradicts: "you",
  WindowUncalledFor: "you",
  NoNotice: "collector",
  NotLive: "you",
  ConditionNotMet: "supervisor",
  NoticeTooShort: "collector",
  NoticeTooOld: "collector",
  OutsideWindow: "collector",
  NoSecondNotice: "collector",
  SecondNoticeTooRecent: "time",
  Blackout: "time",
  NotCutHours: "time",
  TooManyBlackouts: "time",
};

/** Whose move it is before the step opens. */
export function whoseMove({ refusal, until, detail }: Unmet): Mover {
  // A promise ends with its day, but it is the customer who can keep it.
  if (refusal === "PromiseInForce") return "customer";
  if (until !== undefined) return "time";
  // Before anything is proposed nobody can approve.
  if (refusal === "NotApproved" && detail.needed === undefined) return "collector";
  // No bill can become ripe by waiting: the disputes must be answered first.
  if (refusal === "NotRipe") return "supervisor";
  return MOVER_OF[refusal];
}
