import type { ConductFactor, FeeFactor, RiskCard } from "./risk.ts";
import type { Day, Fen, Millis } from "./units.ts";
import type { ClearingOrder } from "./words.ts";

/**
 * The numbers of the procedure, as chain/pallets/consortium/src/types.rs documents them one by one. Minutes are of the
 * local day, ppm are millionths of the principal a day, limits ending in Ms are milliseconds.
 */
export interface Policy {
  readonly utcOffsetMinutes: number;
  readonly quietFromMinute: number;
  readonly quietToMinute: number;
  readonly contactsPerDay: number;
  readonly contactsPer7Days: number;
  readonly backDatingLimitMs: number;
  readonly clockToleranceMs: number;
  readonly penaltyResidentialPpm: number;
  readonly penaltyCurrentYearPpm: number;
  readonly penaltyEarlierYearPpm: number;
  readonly cutAfterOverdueDays: number;
  readonly demandsBeforeCut: number;
  readonly noticeMinDays: number;
  readonly noticeMaxDays: number;
  readonly secondNoticeMinutes: number;
  readonly approvalValidDays: number;
  readonly reconnectHours: number;
  readonly disputeAnswerDays: number;
  readonly complaintAnswerDays: number;
  readonly secondNoticeMaxMinutes: number;
  readonly approvalsHigh: number;
  readonly highAmount: Fen;
  readonly cutFromMinute: number;
  readonly cutToMinute: number;
  readonly cutToMinuteBeforeRest: number;
  readonly clearing: ClearingOrder;
  /** First and last day of each. */
  readonly holidays: readonly (readonly [Day, Day])[];
  /** Saturdays and Sundays that are worked. */
  readonly workingDays: readonly Day[];
  /** How a customer's fee risk is scored. */
  readonly feeRisk: RiskCard<FeeFactor>;
  /** How the risk of our own conduct is scored. */
  readonly conductRisk: RiskCard<ConductFactor>;
  /** Days that the score of conduct looks back. */
  readonly conductDays: number;
}

/** A version of the policy and the chain time from which it is in force. */
export interface DatedPolicy {
  /** From 1. */
  readonly version: number;
  readonly from: Millis;
  readonly policy: Policy;
}
