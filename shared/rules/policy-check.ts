import type { Policy } from "../domain/policy.ts";
import { CONDUCT_FACTORS, FEE_FACTORS, MAX_SCORE } from "../domain/risk.ts";
import type { Millis } from "../domain/units.ts";
import { levelsContradict, misordered, weightOf } from "../risk/card-check.ts";
import { MAX_DEMANDS, MAX_SUM } from "./case-facts.ts";
import { isBeyondYear } from "./days.ts";

/** What can be wrong with a policy, in the order in which the pallet looks (chain/pallets/consortium/src/policy.rs). */
export const POLICY_FAULTS = [
  "quietFromOutsideDay",
  "quietToOutsideDay",
  "offsetTooLarge",
  "noContactAtAll",
  "moreContactsPerDayThanPer7Days",
  "tooManyContactsPer7Days",
  "backDatingTooLong",
  "clockToleranceTooLong",
  "residentialPenaltyTooHigh",
  "currentYearPenaltyAboveEarlier",
  "earlierYearPenaltyTooHigh",
  "noticeMinAboveMax",
  "noDemandBeforeCut",
  "approvalShorterThanNotice",
  "cutAfterTooManyDays",
  "tooManyDemands",
  "noticeTooLong",
  "approvalTooLong",
  "disputeAnswerTooLong",
  "complaintAnswerTooLong",
  "reconnectionTooLong",
  "highAmountTooLarge",
  "secondNoticeMinAboveMax",
  "secondNoticeLongerThanDay",
  "approvalsOutOfRange",
  "cutHoursBeforeRestEmpty",
  "cutEndsLaterBeforeRest",
  "cutOutsideDay",
  "holidayEndsBeforeItBegins",
  "workingDaysUnordered",
  "calendarTooFar",
  "tooManyHolidays",
  "tooManyWorkingDays",
  "feeRiskMisordered",
  "feeRiskNotHundred",
  "feeRiskLevels",
  "conductRiskMisordered",
  "conductRiskNotHundred",
  "conductRiskLevels",
  "conductDaysOutOfRange",
] as const;
export type PolicyFault = (typeof POLICY_FAULTS)[number];

const DAY_MINUTES = 24 * 60;
const HOUR_MS = 60 * 60 * 1000;

/** The bounds of the chain. Durations in ms, the offset in minutes, penalties in millionths a day. */
export const POLICY_BOUNDS = {
  offsetMinutes: 14 * 60,
  contactsPer7Days: 20,
  backDatingMs: 30 * 24 * HOUR_MS,
  clockToleranceMs: HOUR_MS,
  penaltyPpm: 10_000,
  approvals: 4,
  overdueDays: 3_660,
  demands: MAX_DEMANDS,
  noticeDays: 180,
  yearDays: 366,
  reconnectHours: 366 * 24,
  highAmount: MAX_SUM,
  /** 9999-12-31. */
  lastDay: 2_932_896,
  holidays: 64,
  workingDays: 64,
  conductDays: 366,
} as const;

/** Everything that the chain would not take a policy for; nothing when it is consistent. */
export function policyFaults(policy: Policy): PolicyFault[] {
  const p = policy;
  const max = POLICY_BOUNDS;
  const unordered = p.workingDays.some(
    (day, index) => index > 0 && (p.workingDays[index - 1] ?? -1) >= day,
  );
  const broken: Record<PolicyFault, boolean> = {
    quietFromOutsideDay: p.quietFromMinute >= DAY_MINUTES,
    quietToOutsideDay: p.quietToMinute >= DAY_MINUTES,
    offsetTooLarge: Math.abs(p.utcOffsetMinutes) > max.offsetMinutes,
    noContactAtAll: p.contactsPerDay === 0,
    moreContactsPerDayThanPer7Days: p.contactsPerDay > p.contactsPer7Days,
    tooManyContactsPer7Days: p.contactsPer7Days > max.contactsPer7Days,
    backDatingTooLong: p.backDatingLimitMs > max.backDatingMs,
    clockToleranceTooLong: p.clockToleranceMs > max.clockToleranceMs,
    residentialPenaltyTooHigh: p.penaltyResidentialPpm > max.penaltyPpm,
    currentYearPenaltyAboveEarlier: p.penaltyCurrentYearPpm > p.penaltyEarlierYearPpm,
    earlierYearPenaltyTooHigh: p.penaltyEarlierYearPpm > max.penaltyPpm,
    noticeMinAboveMax: p.noticeMinDays > p.noticeMaxDays,
    noDemandBeforeCut: p.demandsBeforeCut === 0,
    approvalShorterThanNotice: p.approvalValidDays < p.noticeMinDays,
    cutAfterTooManyDays: p.cutAfterOverdueDays > max.overdueDays,
    tooManyDemands: p.demandsBeforeCut > max.demands,
    noticeTooLong: p.noticeMaxDays > max.noticeDays,
    approvalTooLong: p.approvalValidDays > max.yearDays,
    disputeAnswerTooLong: p.disputeAnswerDays > max.yearDays,
    complaintAnswerTooLong: p.complaintAnswerDays > max.yearDays,
    reconnectionTooLong: p.reconnectHours > max.reconnectHours,
    highAmountTooLarge: p.highAmount > max.highAmount,
    secondNoticeMinAboveMax: p.secondNoticeMinutes > p.secondNoticeMaxMinutes,
    secondNoticeLongerThanDay: p.secondNoticeMaxMinutes > DAY_MINUTES,
    approvalsOutOfRange: p.approvalsHigh < 1 || p.approvalsHigh > max.approvals,
    cutHoursBeforeRestEmpty: p.cutFromMinute >= p.cutToMinuteBeforeRest,
    cutEndsLaterBeforeRest: p.cutToMinuteBeforeRest > p.cutToMinute,
    cutOutsideDay: p.cutToMinute > DAY_MINUTES,
    holidayEndsBeforeItBegins: p.holidays.some(([first, last]) => first > last),
    workingDaysUnordered: unordered,
    calendarTooFar: [...p.holidays.map(([, last]) => last), ...p.workingDays].some(
      (day) => day > max.lastDay,
    ),
    tooManyHolidays: p.holidays.length > max.holidays,
    tooManyWorkingDays: p.workingDays.length > max.workingDays,
    feeRiskMisordered: misordered(p.feeRisk, FEE_FACTORS).length > 0,
    feeRiskNotHundred: weightOf(p.feeRisk) !== MAX_SCORE,
    feeRiskLevels: levelsContradict(p.feeRisk),
    conductRiskMisordered: misordered(p.conductRisk, CONDUCT_FACTORS).length > 0,
    conductRiskNotHundred: weightOf(p.conductRisk) !== MAX_SCORE,
    conductRiskLevels: levelsContradict(p.conductRisk),
    conductDaysOutOfRange: p.conductDays < 1 || p.conductDays > max.conductDays,
  };
  return POLICY_FAULTS.filter((fault) => broken[fault]);
}

/**
 * Whether a version may begin at `from`: after the chain's time at which the motion is closed, and after the last
 * version's beginning (`InThePast`, `PolicyMisdated` of the pallet). Answers the time that it must come after, else
 * undefined.
 */
export function tooEarly(
  from: Millis,
  now: Millis,
  lastFrom: Millis | undefined,
): Millis | undefined {
  const after = Math.max(now, lastFrom ?? 0) as Millis;
  return from > after ? undefined : after;
}

/** Whether a version would begin further ahead than the council decides (`TooFarAhead` of the pallet). */
export const tooLate = (from: Millis, now: Millis): boolean => isBeyondYear(now, from);
