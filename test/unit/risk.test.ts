import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entry } from "../../shared/domain/entry.ts";
import { monthFrom, yyyymm } from "../../shared/domain/month.ts";
import type { ConductFactor, FeeFactor } from "../../shared/domain/risk.ts";
import { DAY_MS } from "../../shared/domain/time.ts";
import { type ActId, caseId, day, fen, millis } from "../../shared/domain/units.ts";
import { conductOf } from "../../shared/figures/conduct.ts";
import { caseRisk } from "../../shared/risk/case-risk.ts";
import type { CustomerRecord } from "../../shared/risk/customer.ts";
import { FIRST_CONDUCT_CARD, FIRST_FEE_CARD } from "../../shared/risk/default-cards.ts";
import { knownAt, knownBy } from "../../shared/risk/known-at.ts";
import { marksOf } from "../../shared/risk/marks.ts";
import type { ScoreLine } from "../../shared/risk/score.ts";
import { storyOf } from "../../shared/risk/story.ts";
import { DEFAULT_POLICY } from "../histories/policies.ts";
import { journalArbitrary, millisArbitrary } from "./entry-arbitrary.ts";
import {
  at,
  CLERK,
  contact,
  FIRST_DAY,
  journalOf,
  type Line,
  opened,
  paid,
} from "./risk-journal.ts";

const D = FIRST_DAY;
const policy = {
  ...DEFAULT_POLICY,
  feeRisk: FIRST_FEE_CARD,
  conductRisk: FIRST_CONDUCT_CARD,
  conductDays: 90,
};
const context = { policy: () => policy };
const risk = (entries: readonly Entry[], now: number, customer?: CustomerRecord) =>
  caseRisk(entries, { now: millis(now), policy, customer }, context);

const line = <F extends string>(lines: readonly ScoreLine<F>[] | undefined, factor: F) => {
  const found = lines?.find((one) => one.factor === factor);
  return found && { value: found.value, points: found.points, entries: found.entries };
};
const feeOf = (lines: Line[], now: number, factor: FeeFactor, customer?: CustomerRecord) =>
  line(risk(journalOf(lines), now, customer).fee?.lines, factor);
const conductLine = (lines: Line[], now: number, factor: ConductFactor) =>
  line(risk(journalOf(lines), now).conduct.lines, factor);

const CUSTOMER: CustomerRecord = {
  account: "1",
  industry: "steel",
  watched: true,
  capacities: [
    { from: day(D - 1_000), kva: 200 },
    { from: day(D + 10), kva: 90 },
  ],
  balances: [{ day: day(D), balance: fen(20_000) }],
  consumption: [
    { period: 202_309, kwh: 0 },
    { period: 202_310, kwh: 1_000 },
    { period: 202_410, kwh: 701 },
  ],
};

describe("fee risk", () => {
  it("tells each point by its input and entries", () => {
    const history = [...opened(D), paid(D + 40, 10_000)];
    const now = at(D + 61);
    expect(feeOf(history, now, "ArrearsAge")).toEqual({ value: 61, points: 8, entries: [1] });
    expect(feeOf(history, at(D + 60, 23, 59), "ArrearsAge")?.points).toBe(4);
    expect(feeOf(history, now, "ArrearsAmount")).toEqual({
      value: 40_000,
      points: 4,
      entries: [1],
    });
    expect(feeOf(history, now, "PartPayments")).toEqual({ value: 1, points: 0, entries: [2] });
    expect(feeOf(history, now, "TimesOverdue")?.value).toBe(1);
    expect(feeOf(history, at(D), "TimesOverdue")?.value).toBe(0);
  });

  it("counts a promise as broken from the day after its day, and only then", () => {
    const promise: Line = [D + 5, { type: "PromiseMade", amount: fen(50_000), due: day(D + 9) }];
    const history = [...opened(D), promise];
    expect(feeOf(history, at(D + 9, 23, 59), "BrokenPromises")?.value).toBe(0);
    expect(feeOf(history, at(D + 10, 0), "BrokenPromises")).toMatchObject({
      value: 1,
      points: 4,
      entries: [2],
    });
    expect(feeOf([...history, paid(D + 9, 50_000)], at(D + 30), "BrokenPromises")?.value).toBe(0);
    // Paid too late, or promised anew too late: broken it stays.
    expect(feeOf([...history, paid(D + 12, 49_999)], at(D + 30), "BrokenPromises")?.value).toBe(1);
    const again: Line = [D + 20, { type: "PromiseMade", amount: fen(50_000), due: day(D + 99) }];
    expect(feeOf([...history, again], at(D + 30), "BrokenPromises")?.value).toBe(1);
    const inTime: Line = [D + 8, { type: "PromiseMade", amount: fen(50_000), due: day(D + 99) }];
    expect(feeOf([...history, inTime], at(D + 30), "BrokenPromises")?.value).toBe(0);
    expect(feeOf(history, at(D + 10 + 366), "BrokenPromises")?.value).toBe(0);
  });

  it("counts a payment that bounced as bounced, not as paid in part", () => {
    const history = [
      ...opened(D),
      paid(D + 3, 10_000, { act: "ab".repeat(16) as ActId }),
      [D + 4, { type: "PaymentReversed", payment: "ab".repeat(16) as ActId, amount: fen(10_000) }],
    ] satisfies Line[];
    expect(feeOf(history, at(D + 5), "BouncedPayments")).toMatchObject({ value: 1, entries: [3] });
    expect(feeOf(history, at(D + 5), "PartPayments")?.value).toBe(0);
    expect(feeOf(history, at(D + 5), "ArrearsAmount")?.value).toBe(50_000);
  });

  it("says which inputs are missing and what they could still add", () => {
    const { fee } = risk(journalOf(opened(D)), at(D + 5));
    const missing = fee?.lines.filter((one) => one.unknown).map((one) => [one.factor, one.unknown]);
    expect(missing).toEqual([
      ["DeliveryDelay", "noNotice"],
      ["ConsumptionFall", "notInRegister"],
      ["CapacityReduction", "notInRegister"],
      ["PrepayShortfall", "notInRegister"],
      ["WatchedIndustry", "notInRegister"],
    ]);
    expect(fee?.unknown).toBe(8 + 12 + 8 + 5 + 5);
  });

  it("reads the register as of the day", () => {
    // The first of November 2024 is day 20,028.
    const november = 20_028;
    const look = (dayNo: number, factor: FeeFactor, customer = CUSTOMER) => {
      const found = risk(journalOf(opened(D)), at(dayNo), customer).fee?.lines.find(
        (one) => one.factor === factor,
      );
      return found?.unknown ? [found.unknown, found.period] : found?.value;
    };
    expect(look(november, "ConsumptionFall")).toBe(29);
    expect(look(november - 1, "ConsumptionFall")).toEqual(["monthMissing", 202_409]);
    const september = {
      ...CUSTOMER,
      consumption: [...CUSTOMER.consumption, { period: 202_409, kwh: 5 }],
    };
    expect(look(november - 1, "ConsumptionFall", september)).toEqual([
      "nothingUsedBefore",
      202_309,
    ]);
    expect(look(D + 9, "CapacityReduction")).toBe(0);
    expect(look(D + 10, "CapacityReduction")).toBe(55);
    expect(look(D + 10 + 364, "CapacityReduction")).toBe(55);
    expect(look(D + 10 + 365, "CapacityReduction")).toBe(0);
    expect(look(D + 1, "PrepayShortfall")).toBe(60);
    expect(look(D - 1, "PrepayShortfall")).toEqual(["noBalance", undefined]);
    expect(look(D + 1, "WatchedIndustry")).toBe(1);
  });

  it("counts months back over the year", () => {
    expect(yyyymm(monthFrom(202_401) - 1)).toBe(202_312);
    expect(yyyymm(monthFrom(202_401) - 13)).toBe(202_212);
    expect(yyyymm(monthFrom(202_412) - 0)).toBe(202_412);
  });
});

describe("conduct risk", () => {
  it("marks quiet hours by the clock, never imported days without one", () => {
    const night = contact(D + 3, 23);
    expect(conductLine([...opened(D), night], at(D + 4), "QuietHours")).toEqual({
      value: 1,
      points: 8,
      entries: [2],
    });
    const midnight = contact(D + 3, 0, { provenance: "Imported" });
    expect(conductLine([...opened(D), midnight], at(D + 4), "QuietHours")?.value).toBe(0);
    const halfPast = contact(D + 3, 0, { provenance: "Imported", occurredAt: at(D + 3, 0, 30) });
    expect(conductLine([...opened(D), halfPast], at(D + 4), "QuietHours")?.value).toBe(1);
  });

  it("forgets a mark after the policy's days, and a corrected contact at once", () => {
    const history = [...opened(D), contact(D + 3, 23)];
    expect(conductLine(history, at(D + 93, 22, 59), "QuietHours")?.value).toBe(1);
    expect(conductLine(history, at(D + 93, 23, 0), "QuietHours")?.value).toBe(0);
    const corrected = [...history, contact(D + 3, 21, { supersedes: 2 })];
    expect(conductLine(corrected, at(D + 4), "QuietHours")?.value).toBe(0);
  });

  it("counts the most contacts in any seven times 24 hours", () => {
    const days = [1, 2, 3, 8, 9, 10, 11];
    const history = [...opened(D), ...days.map((n) => contact(D + n))];
    // Day 3 at ten to day 9 at ten: the contact of day 3 is in the window that ends just before ten of day 10.
    expect(conductLine(history, at(D + 20), "ContactsIn7Days")).toMatchObject({
      value: 4,
      points: 3,
    });
  });

  it("marks what is answered late, and what waits, from the moment that its time ran out", () => {
    // D + 1 is a Tuesday; three working days end with Friday, D + 4.
    const complaint: Line = [D + 1, { type: "ComplaintMade", ground: "Billing" }];
    const history = [...opened(D), complaint];
    expect(conductLine(history, at(D + 4, 23, 59), "LateAnswers")?.value).toBe(0);
    expect(conductLine(history, at(D + 5, 0), "LateAnswers")).toMatchObject({
      value: 1,
      entries: [2],
    });
    expect(conductLine(history, at(D + 400), "LateAnswers")?.value).toBe(1);
    const answered = (dayNo: number): Line[] => [
      ...history,
      [dayNo, { type: "ComplaintAnswered", upheld: false }],
    ];
    expect(conductLine(answered(D + 4), at(D + 9), "LateAnswers")?.value).toBe(0);
    expect(conductLine(answered(D + 7), at(D + 9), "LateAnswers")).toMatchObject({
      value: 1,
      entries: [3],
    });
    expect(conductLine(answered(D + 7), at(D + 98), "LateAnswers")?.value).toBe(0);
  });

  it("marks notices that never arrived, unless the debt was settled before", () => {
    const notice: Line = [D + 2, { type: "NoticeIssued", notice: "Dunning", window: undefined }];
    const history = [...opened(D), notice];
    expect(conductLine(history, at(D + 17, 9), "NoticeDefects")?.value).toBe(0);
    expect(conductLine(history, at(D + 17, 10), "NoticeDefects")?.value).toBe(1);
    expect(conductLine([...history, paid(D + 9, 50_000)], at(D + 30), "NoticeDefects")?.value).toBe(
      0,
    );
    const delivered: Line = [
      D + 9,
      { type: "NoticeDelivered", notice: "Dunning", delivery: "Posted" },
    ];
    expect(conductLine([...history, delivered], at(D + 30), "NoticeDefects")?.value).toBe(0);
  });

  it("scores many by marks for each 100 acts, of at least 100", () => {
    const points = (marks: number, acts: number) =>
      conductOf(FIRST_CONDUCT_CARD, acts, (factor) => (factor === "QuietHours" ? marks : 0)).points;
    expect([points(0, 0), points(1, 5), points(1, 5_000), points(3, 200)]).toEqual([0, 8, 8, 15]);
  });

  it("names the clerk of what one person did, and nobody for what waits", () => {
    const history = journalOf([
      ...opened(D),
      contact(D + 3, 23),
      [D + 4, { type: "ComplaintMade", ground: "Conduct" }],
    ]);
    const marks = marksOf(storyOf(history, policy, context), at(D + 60), context);
    expect(marks.map(({ factor, clerk, waits }) => [factor, clerk, waits])).toEqual([
      ["QuietHours", CLERK, false],
      ["LateAnswers", undefined, true],
      ["Complaints", undefined, false],
    ]);
  });
});

describe("any history, however untidy", () => {
  const moments = fc.tuple(journalArbitrary([caseId("0c".repeat(16))]), millisArbitrary);

  it("adds up, and names only entries that are there", () => {
    fc.assert(
      fc.property(moments, ([entries, now]) => {
        const known = knownBy(entries, now);
        const { fee, conduct } = risk(known, now, CUSTOMER);
        for (const score of [fee, conduct]) {
          if (score === undefined) continue;
          expect(score.lines.reduce((sum, { points }) => sum + points, 0)).toBe(score.points);
          expect(score.points + score.unknown).toBeLessThanOrEqual(100);
          for (const { entries: seqs } of score.lines)
            for (const seq of seqs) expect(known.some((entry) => entry.seq === seq)).toBe(true);
        }
      }),
    );
  });

  it("does not know the future", () => {
    fc.assert(
      fc.property(moments, ([entries, now]) => {
        const known = knownBy(entries, now);
        expect(known.every((entry) => knownAt(entry) <= now)).toBe(true);
        const later = [...CUSTOMER.consumption, { period: 203_012, kwh: 1 }];
        const future: CustomerRecord = {
          ...CUSTOMER,
          consumption: later,
          capacities: [...CUSTOMER.capacities, { from: day(30_000), kva: 1 }],
          balances: [...CUSTOMER.balances, { day: day(30_000), balance: fen(0) }],
        };
        const { changesAt: _, ...then } = risk(known, now, CUSTOMER);
        const { changesAt: __, ...told } = risk(known, now, future);
        expect(told).toEqual(then);
      }),
    );
  });

  it("changes at the moment that it names, and not before", () => {
    fc.assert(
      fc.property(
        moments,
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        ([entries, now], part) => {
          const known = knownBy(entries, now);
          const { changesAt, fee, conduct } = risk(known, now, CUSTOMER);
          const end = changesAt ?? now + 3_000 * DAY_MS;
          expect(end).toBeGreaterThan(now);
          const between = Math.min(end - 1, Math.floor(now + (end - now) * part));
          const later = risk(known, between, CUSTOMER);
          const told = ({ lines }: NonNullable<typeof fee | typeof conduct>) =>
            lines.map(({ factor, points }) => [factor, points]);
          expect(later.conduct.points).toBe(conduct.points);
          expect(told(later.conduct)).toEqual(told(conduct));
          expect(later.fee && told(later.fee)).toEqual(fee && told(fee));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("has no customer and no history at all", () => {
    const { fee, conduct, changesAt } = risk([], at(D));
    expect([fee, conduct.points, changesAt]).toEqual([undefined, 0, undefined]);
  });
});
