import fc from "fast-check";
import type { Policy } from "../../shared/domain/policy.ts";
import {
  CONDUCT_FACTORS,
  FEE_FACTORS,
  MAX_RISK_FACTORS,
  MAX_RISK_STEPS,
  type RiskCard,
  type RiskStep,
} from "../../shared/domain/risk.ts";
import type { Day } from "../../shared/domain/units.ts";
import { CLEARING_ORDERS } from "../../shared/domain/words.ts";
import { FIRST_CONDUCT_CARD, FIRST_FEE_CARD } from "../../shared/risk/default-cards.ts";
import { FIRST_POLICY } from "../fixtures/fake-council.ts";

const u16 = fc.integer({ min: 0, max: 0xffff });
const u32 = fc.integer({ min: 0, max: 0xffffffff });
/** 1970 to 9999: dates that have four digits. */
const day = fc.integer({ min: 0, max: 2_932_896 }) as unknown as fc.Arbitrary<Day>;

const u8 = fc.integer({ min: 0, max: 0xff });

/** Any card that has bytes on the chain: with factors twice, in any order, without steps, of any weights. */
const anyCard = <F extends string>(factors: readonly F[]) =>
  fc.record({
    factors: fc.array(
      fc.record({
        factor: fc.constantFrom(...factors),
        steps: fc.array(fc.record({ from: u32, points: u8 }), { maxLength: MAX_RISK_STEPS }),
      }),
      { maxLength: MAX_RISK_FACTORS },
    ),
    watch: u8,
    high: u8,
  });

/** A good card with one thing done to it, after which it may be good still. */
function nearCard<F extends string>(first: RiskCard<F>): fc.Arbitrary<RiskCard<F>> {
  const place = fc.nat(first.factors.length - 1);
  const withSteps = (at: number, change: (steps: readonly RiskStep[]) => RiskStep[]) => ({
    ...first,
    factors: first.factors.map((one, index) =>
      index === at ? { ...one, steps: change(one.steps) } : one,
    ),
  });
  return fc.oneof(
    fc
      .record({ watch: fc.constantFrom(0, 1, 99, 100), high: fc.constantFrom(1, 99, 100, 101) })
      .map((levels) => ({ ...first, ...levels })),
    // A step moved, at a bound or beside its neighbour.
    fc
      .tuple(place, fc.nat(MAX_RISK_STEPS - 1), fc.integer({ min: -3, max: 3 }), fc.boolean())
      .map(([at, which, by, value]) =>
        withSteps(at, (steps) =>
          steps.map((step, index) =>
            index !== which % steps.length
              ? step
              : value
                ? { ...step, from: Math.max(0, step.from + by) }
                : { ...step, points: Math.max(0, step.points + by) },
          ),
        ),
      ),
    // A step less or more; the weight may change or not.
    place.map((at) => withSteps(at, (steps) => steps.slice(1))),
    fc
      .tuple(place, fc.nat(MAX_RISK_STEPS))
      .map(([at, times]) =>
        withSteps(at, (steps) => [
          ...steps,
          ...Array.from({ length: times }, () => ({ from: 0, points: 1 })),
        ]),
      ),
    // One factor takes the weight of another, which goes.
    fc.tuple(place, place).map(([to, gone]) => {
      const weight = first.factors[gone]?.steps.at(-1)?.points ?? 0;
      const card = withSteps(to, (steps) =>
        steps.map((step, index) =>
          index === steps.length - 1 ? { ...step, points: step.points + weight } : step,
        ),
      );
      return { ...card, factors: card.factors.filter((_, index) => index !== gone) };
    }),
    // Factors change places, or one stands twice.
    fc.tuple(place, place).map(([one, other]) => {
      const factors = [...first.factors];
      const moved = factors.splice(one, 1);
      factors.splice(other, 0, ...moved);
      return { ...first, factors };
    }),
    place.map((at) => {
      const twice = first.factors.slice(at, at + 1);
      return { ...first, factors: [...first.factors, ...twice] };
    }),
  );
}

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
  feeRisk: anyCard(FEE_FACTORS),
  conductRisk: anyCard(CONDUCT_FACTORS),
  conductDays: u16,
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
    cutAfterOverdueDays: fc.constantFrom(0, 3_660, 3_661),
    demandsBeforeCut: fc.constantFrom(0, 1, 32, 33),
    noticeMinDays: fc.constantFrom(0, 7, 8),
    noticeMaxDays: fc.constantFrom(6, 7, 8, 180, 181),
    approvalValidDays: fc.constantFrom(6, 7, 8, 366, 367),
    reconnectHours: fc.constantFrom(0, 8_784, 8_785),
    disputeAnswerDays: fc.constantFrom(0, 366, 367),
    complaintAnswerDays: fc.constantFrom(0, 366, 367),
    highAmount: fc.constantFrom(0, 2 ** 53 - 1, 2 ** 53, 2 ** 63),
    secondNoticeMinutes: fc.constantFrom(0, 240, 241),
    secondNoticeMaxMinutes: fc.constantFrom(240, 1_440, 1_441),
    approvalsHigh: fc.constantFrom(0, 1, 4, 5),
    cutFromMinute: fc.constantFrom(479, 480, 720),
    cutToMinute: fc.constantFrom(719, 1_440, 1_441),
    cutToMinuteBeforeRest: fc.constantFrom(480, 720, 1_440),
    holidays: fc.array(fc.tuple(fc.nat(3), fc.constantFrom(0, 1, 2, 3, 2_932_896, 2_932_897)), {
      maxLength: 2,
    }),
    workingDays: fc.array(fc.constantFrom(0, 1, 2, 3, 2_932_896, 2_932_897), { maxLength: 2 }),
    feeRisk: nearCard(FIRST_FEE_CARD),
    conductRisk: nearCard(FIRST_CONDUCT_CARD),
    conductDays: fc.constantFrom(0, 1, 366, 367),
  })
  .chain((parts) =>
    fc
      .subarray(Object.entries(parts), { maxLength: 4 })
      .map((some) => ({ ...FIRST_POLICY, ...Object.fromEntries(some) }) as unknown as Policy),
  );
