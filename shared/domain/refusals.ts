import type { Millis } from "./units.ts";

/**
 * Why a step is not open: the words of docs/rules.md, which are the names of the errors of the pallet Collection
 * (chain/pallets/collection/src/rules/refusal.rs). Three lists only to be read more easily.
 */
const OF_EVERY_ACT = [
  "NotOperator",
  "WrongRole",
  "TooOld",
  "InTheFuture",
  "DuplicateAct",
  "CaseUnknown",
  "WrongOrganisation",
  "CaseClosed",
  "NotCorrectable",
] as const;

const OF_STEPS = [
  "CaseExists",
  "NoBill",
  "NotOverdue",
  "QuietHours",
  "TooManyContactsToday",
  "TooManyContactsIn7Days",
  "ZeroAmount",
  "PromiseExceedsDebt",
  "PromiseInThePast",
  "PartsMisordered",
  "NoSuchBill",
  "AlreadyDisputed",
  "NotDisputed",
  "NothingOwed",
  "PaymentExceedsDebt",
  "TooManyPayments",
  "NoSuchPayment",
  "PenaltyTooHigh",
  "SumTooLarge",
  "TooFarAhead",
  "NoOpenComplaint",
  "StillOwed",
  "HasPayments",
  "WrongReason",
  "SupplyIsCut",
  "NotCut",
] as const;

const OF_ESCALATION = [
  "EvidenceMissing",
  "AlreadyProposed",
  "AmountUncalledFor",
  "NoSuchProposal",
  "OwnProposal",
  "ApprovedAlready",
  "ConditionsContradict",
  "BillDisputed",
  "PromiseInForce",
  "NotRipe",
  "DemandsMissing",
  "WaiverExceedsPenalty",
  "NotWholeDebt",
  "NotApproved",
  "ApprovalLapsed",
  "WindowContradicts",
  "WindowUncalledFor",
  "NoNotice",
  "NotLive",
  "ConditionNotMet",
  "NoticeTooShort",
  "NoticeTooOld",
  "OutsideWindow",
  "NoSecondNotice",
  "SecondNoticeTooRecent",
  "Blackout",
  "NotCutHours",
  "TooManyBlackouts",
] as const;

export const REFUSALS = [...OF_EVERY_ACT, ...OF_STEPS, ...OF_ESCALATION] as const;
export type Refusal = (typeof REFUSALS)[number];

/** The numbers that a refusal's sentence names: fen, counts, days, minutes, minutes of the day. */
export type RefusalNumber =
  /** What is owed, asked for at most, or needed at least (fen). */
  | "owed"
  | "allowed"
  | "least"
  /** How many there are and how many are needed or allowed. */
  | "have"
  | "needed"
  | "days"
  | "minutes"
  | "fromMinute"
  | "toMinute"
  /** Days of the local calendar, first and last one; absent where there is none. */
  | "firstDay"
  | "lastDay";

/** A condition that is not met. */
export interface Unmet {
  readonly refusal: Refusal;
  /** When the clock alone will have met it; undefined when somebody has to act. */
  readonly until: Millis | undefined;
  readonly detail: Readonly<Partial<Record<RefusalNumber, number>>>;
}

/** A condition that is not met, with the numbers that its sentence names. */
export const unmet = (refusal: Refusal, detail: Unmet["detail"] = {}, until?: Millis): Unmet => ({
  refusal,
  until,
  detail,
});
