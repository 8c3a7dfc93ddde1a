import fc from "fast-check";
import type { Policy } from "../../shared/domain/policy.ts";
import type { Day } from "../../shared/domain/units.ts";
import { CLEARING_ORDERS } from "../../shared/domain/words.ts";
import { FIRST_POLICY } from "../fixtures/fake-council.ts";

const u16 = fc.integer({ min: 0, max: 0xffff });
const u32 = fc.integer({ min: 0, max: 0xffffffff });
/** 1970 to 9999: dates that have four digits. */
const day = fc.integer({ min: 0, max: 2_932_896 }) as unknown as fc.Arbitrary<Day>;

/** Any policy that has bytes on the chain. */
export const anyPolicy = fc.record({
  utcOffsetMinutes: fc.integer({ min: -0x7fff, max: 0x7fff }),
  quietFromMinute: u16,
  quietToMinute: u16,
  contactsPerDay: u16,
  contactsPer7Days: u16,
  backDatingLimitMs: fc.integer({ min: 0, max: 400 * 86_400_000 }),
  clockToleranceMs: fc.integer({ min: 0, max: 400 * 86_400_000 }),
  penaltyResidentialPpm: u32,
  penaltyCurrentYearPpm: u32,
  penaltyEarlierYearPpm: u32,
  cutAfterOverdueDays: u16,
  demandsBeforeCut: u16,
  noticeMinDays: u16,
  noticeMaxDays: u16,
  secondNoticeMinutes: u16,
  approvalValidDays: u16,
  reconnectHours: u16,
  disputeAnswerDays: u16,
  complaintAnswerDays: u16,
  secondNoticeMaxMinutes: u16,
  approvalsHigh: fc.integer({ min: 0, max: 0xff }),
  highAmount: fc.integer({ min: 0, max: 1e13 }),
  cutFromMinute: u16,
  cutToMinute: u16,
  cutToMinuteBeforeRest: u16,
  clearing: fc.constantFrom(...CLEARING_ORDERS),
  holidays: fc.array(fc.tuple(day, day), { maxLength: 5 }),
  workingDays: fc.array(day, { maxLength: 5 }),
}) as unknown as fc.Arbitrary<Policy>;

/** Policies around the first one and around the chain's bounds: about as many are consistent as not. */
export const nearPolicy: fc.Arbitrary<Policy> = fc
  .record({
    utcOffsetMinutes: fc.constantFrom(-841, -840, 0, 840, 841),
    quietFromMinute: fc.constantFrom(0, 1_439, 1_440),
    quietToMinute: fc.constantFrom(0, 1_439, 1_440),
    contactsPerDay: fc.constantFrom(0, 1, 7, 8),
    contactsPer7Days: fc.constantFrom(0, 7, 20, 21),
    backDatingLimitMs: fc.constantFrom(0, 2_592_000_000, 2_592_000_001),
    clockToleranceMs: fc.constantFrom(0, 3_600_000, 3_600_001),
    penaltyResidentialPpm: fc.constantFrom(0, 10_000, 10_001),
    penaltyCurrentYearPpm: fc.constantFrom(0, 3_000, 3_001),
    penaltyEarlierYearPpm: fc.constantFrom(3_000, 10_000, 10_001),
    demandsBeforeCut: fc.constantFrom(0, 1),
    noticeMinDays: fc.constantFrom(0, 7, 8),
    noticeMaxDays: fc.constantFrom(6, 7, 8),
    approvalValidDays: fc.constantFrom(6, 7, 8),
    secondNoticeMinutes: fc.constantFrom(0, 240, 241),
    secondNoticeMaxMinutes: fc.constantFrom(240, 1_440, 1_441),
    approvalsHigh: fc.constantFrom(0, 1, 4, 5),
    cutFromMinute: fc.constantFrom(479, 480, 720),
    cutToMinute: fc.constantFrom(719, 1_440, 1_441),
    cutToMinuteBeforeRest: fc.constantFrom(480, 720, 1_440),
    holidays: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 2 }),
    workingDays: fc.array(fc.nat(3), { maxLength: 2 }),
  })
  .chain((parts) =>
    fc
      .subarray(Object.entries(parts), { maxLength: 4 })
      .map((some) => ({ ...FIRST_POLICY, ...Object.fromEntries(some) }) as unknown as Policy),
  );
