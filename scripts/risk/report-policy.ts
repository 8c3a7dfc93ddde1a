import type { Policy } from "../../shared/domain/policy.ts";
import { fen } from "../../shared/domain/units.ts";
import {
  FIRST_CONDUCT_CARD,
  FIRST_CONDUCT_DAYS,
  FIRST_FEE_CARD,
} from "../../shared/risk/default-cards.ts";

/** The first version of the policy (`Policy::default` of the consortium pallet): of it, the score asks for the zone and the cards. */
export const REPORT_POLICY: Policy = {
  utcOffsetMinutes: 480,
  quietFromMinute: 1_320,
  quietToMinute: 480,
  contactsPerDay: 3,
  contactsPer7Days: 7,
  backDatingLimitMs: 72 * 3_600_000,
  clockToleranceMs: 300_000,
  penaltyResidentialPpm: 1_000,
  penaltyCurrentYearPpm: 2_000,
  penaltyEarlierYearPpm: 3_000,
  cutAfterOverdueDays: 30,
  demandsBeforeCut: 2,
  noticeMinDays: 3,
  noticeMaxDays: 7,
  secondNoticeMinutes: 30,
  approvalValidDays: 15,
  reconnectHours: 24,
  disputeAnswerDays: 5,
  complaintAnswerDays: 3,
  secondNoticeMaxMinutes: 240,
  approvalsHigh: 2,
  highAmount: fen(1_000_000),
  cutFromMinute: 480,
  cutToMinute: 1_020,
  cutToMinuteBeforeRest: 720,
  clearing: "OldestBillFirst",
  holidays: [],
  workingDays: [],
  feeRisk: FIRST_FEE_CARD,
  conductRisk: FIRST_CONDUCT_CARD,
  conductDays: FIRST_CONDUCT_DAYS,
};
