import type { Policy } from "../../shared/domain/policy.ts";
import { DAY_MS, MINUTE_MS } from "../../shared/domain/time.ts";
import type { Day, Fen } from "../../shared/domain/units.ts";
import { CLEARING_ORDERS } from "../../shared/domain/words.ts";
import {
  FIRST_CONDUCT_CARD,
  FIRST_CONDUCT_DAYS,
  FIRST_FEE_CARD,
} from "../../shared/risk/default-cards.ts";
import { MAX_YEAR_AHEAD_DAYS } from "../../shared/rules/days.ts";
import { HUGE } from "./any-act.ts";
import type { Rng } from "./rng.ts";

/** Policy v1: the defaults of chain/pallets/consortium/src/types.rs. */
export const DEFAULT_POLICY: Policy = {
  utcOffsetMinutes: 480,
  quietFromMinute: 1_320,
  quietToMinute: 480,
  contactsPerDay: 3,
  contactsPer7Days: 7,
  backDatingLimitMs: 72 * 60 * MINUTE_MS,
  clockToleranceMs: 5 * MINUTE_MS,
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
  highAmount: 1_000_000 as Fen,
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

/** Some holidays around a day, and some weekend days near it that are worked. */
function calendarOf(rng: Rng, near: number): Pick<Policy, "holidays" | "workingDays"> {
  const holidays = Array.from({ length: rng.int(0, 3) }, () => {
    const first = near + rng.int(-10, 50);
    // Now and then longer than the chain looks ahead.
    const days = rng.chance(5) ? rng.int(55, 75) : rng.int(0, 6);
    return [first as Day, (first + days) as Day] as const;
  });
  const worked = new Set(Array.from({ length: rng.int(0, 5) }, () => near + rng.int(-5, 60)));
  return { holidays, workingDays: [...worked].sort((a, b) => a - b) as Day[] };
}

/** A policy that the chain would take: the defaults, the defaults with a calendar, or any consistent numbers. */
export function policyOf(rng: Rng, near: number): Policy {
  if (rng.chance(20)) return DEFAULT_POLICY;
  const calendar = calendarOf(rng, near);
  if (rng.chance(40)) return { ...DEFAULT_POLICY, ...calendar };
  const contactsPer7Days = rng.int(1, 9);
  const noticeMinDays = rng.int(0, 4);
  const secondNoticeMinutes = rng.int(0, 90);
  const cutFromMinute = rng.int(0, 700);
  const cutToMinuteBeforeRest = rng.int(cutFromMinute + 1, 1_200);
  const penaltyCurrentYearPpm = rng.int(0, 3_000);
  return {
    ...DEFAULT_POLICY,
    ...calendar,
    utcOffsetMinutes: rng.pick([480, 480, 0, -300, 330, 840]),
    quietFromMinute: rng.int(0, 1_439),
    quietToMinute: rng.int(0, 1_439),
    contactsPerDay: rng.int(1, contactsPer7Days),
    contactsPer7Days,
    backDatingLimitMs: rng.pick([0, 3_600_000, DAY_MS, 5 * DAY_MS, 30 * DAY_MS]),
    clockToleranceMs: rng.pick([0, MINUTE_MS, 5 * MINUTE_MS, 60 * MINUTE_MS]),
    penaltyResidentialPpm: rng.int(0, 10_000),
    penaltyCurrentYearPpm,
    penaltyEarlierYearPpm: rng.int(penaltyCurrentYearPpm, 10_000),
    cutAfterOverdueDays: rng.int(0, 40),
    demandsBeforeCut: rng.int(1, 3),
    noticeMinDays,
    noticeMaxDays: noticeMinDays + rng.int(0, 6),
    secondNoticeMinutes,
    secondNoticeMaxMinutes: secondNoticeMinutes + rng.int(0, 300),
    approvalValidDays: noticeMinDays + rng.int(0, 20),
    reconnectHours: rng.int(1, 48),
    approvalsHigh: rng.int(1, 4),
    highAmount: rng.int(0, 40_000) as Fen,
    cutFromMinute,
    cutToMinuteBeforeRest,
    cutToMinute: rng.int(cutToMinuteBeforeRest, 1_440),
    clearing: rng.pick(CLEARING_ORDERS),
  };
}

/** A number at or beyond a bound of the chain. */
export function oddNumber(rng: Rng): Partial<Policy> {
  const past = rng.int(0, 1);
  return rng.pick<Partial<Policy>>([
    { highAmount: rng.pick(HUGE) as Fen },
    { backDatingLimitMs: rng.pick(HUGE) },
    { clockToleranceMs: rng.pick(HUGE) },
    { cutAfterOverdueDays: 3_660 + past },
    { demandsBeforeCut: 32 + past },
    { noticeMaxDays: 180 + past },
    { approvalValidDays: 366 + past },
    { reconnectHours: 8_784 + past },
    { disputeAnswerDays: 366 + past },
    { complaintAnswerDays: 366 + past },
    { holidays: [[0 as Day, (2_932_896 + past) as Day]] },
    { workingDays: [0 as Day, 0xffff_ffff as Day] },
  ]);
}

/** A time around the last from which a policy may be in force, or one out of the question. */
export const oddBeginning = (rng: Rng, now: number): number =>
  rng.pick([
    now,
    now + MAX_YEAR_AHEAD_DAYS * DAY_MS,
    now + MAX_YEAR_AHEAD_DAYS * DAY_MS + 1,
    ...HUGE,
  ]);
