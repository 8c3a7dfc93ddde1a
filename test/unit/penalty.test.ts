import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newYear, yearOf } from "../../shared/domain/calendar.ts";
import { DAY_MS } from "../../shared/domain/time.ts";
import { type Day, day, type Fen, fen } from "../../shared/domain/units.ts";
import { CUSTOMER_CLASSES, type CustomerClass } from "../../shared/domain/words.ts";
import { type PenalizedBill, penaltyOf, penaltySegments } from "../../shared/rules/penalty.ts";
import type { PrincipalChange } from "../../shared/rules/principal-spans.ts";
import { POLICY } from "../store/fixtures.ts";

const on = (text: string): Day => day(Date.parse(text) / DAY_MS);
const paid = (date: string, amount: number): PrincipalChange => ({ day: on(date), amount });
const billOf = (amount: number, due: string, ...changes: PrincipalChange[]): PenalizedBill => ({
  amount: fen(amount),
  due: on(due),
  changes,
});
const residential = (bill: PenalizedBill, last: string) =>
  penaltyOf(bill, "Residential", POLICY, on(last));
const business = (bill: PenalizedBill, last: string) =>
  penaltyOf(bill, "Business", POLICY, on(last));
/** Each segment as `days part principal`. */
const shape = ({ segments }: ReturnType<typeof penaltyOf>) =>
  segments.map(({ days, part, principal }) => `${days} ${part} ${principal}`);

describe("the penalty of a bill", () => {
  it("is principal × rate × days, rounded once, with every day accounted for", () => {
    const penalty = residential(billOf(1_234_567, "2026-10-01"), "2026-11-01");
    expect(penalty).toEqual({
      segments: [
        {
          from: on("2026-10-02"),
          to: on("2026-11-02"),
          days: 31,
          principal: 1_234_567,
          part: "residential",
          ratePpm: 1_000,
          exact: 38_271_577_000n,
        },
      ],
      subtotals: [{ part: "residential", ratePpm: 1_000, days: 31, exact: 38_271_577_000n }],
      exact: 38_271_577_000n,
      rounding: "halfUpOncePerBill",
      total: 38_272,
    });
  });

  it("agrees with the trade's worked example: two bills of a factory, paid on 18 January", () => {
    // 2000 yuan due 15 December: 2000 × 16 × 2‰ + 2000 × 18 × 3‰ = 172; 3000 yuan due 15 January: 3000 × 3 × 2‰ = 18.
    const december = business(billOf(200_000, "2000-12-15"), "2001-01-18");
    expect(shape(december)).toEqual(["16 currentYear 200000", "18 earlierYear 200000"]);
    expect(december.total).toBe(17_200);
    expect(december.subtotals.map(({ exact }) => exact)).toEqual([6_400_000_000n, 10_800_000_000n]);
    expect(business(billOf(300_000, "2001-01-15"), "2001-01-18").total).toBe(1_800);
  });

  it("is nothing up to the due day, and one day on the overdue day", () => {
    const bill = billOf(100_000, "2026-10-01");
    expect(residential(bill, "2020-01-01")).toMatchObject({ segments: [], total: 0, exact: 0n });
    expect(residential(bill, "2026-10-01").total).toBe(0);
    expect(residential(bill, "2026-10-02").total).toBe(100);
  });

  it("counts the day of a payment on the principal before it", () => {
    const bill = (...changes: PrincipalChange[]) => billOf(100_000, "2026-10-01", ...changes);
    expect(shape(residential(bill(paid("2026-10-02", 100_000)), "2026-10-31"))).toEqual([
      "1 residential 100000",
    ]);
    expect(shape(residential(bill(paid("2026-10-11", 40_000)), "2026-10-31"))).toEqual([
      "10 residential 100000",
      "20 residential 60000",
    ]);
  });

  it("owes nothing for a payment on the due day or before", () => {
    const early = billOf(100_000, "2026-10-01", paid("2026-08-15", 30_000), paid("2026-10-01", 1));
    expect(shape(residential(early, "2026-10-02"))).toEqual(["1 residential 69999"]);
    const whole = billOf(100_000, "2026-10-01", paid("2026-10-01", 100_000));
    expect(residential(whole, "2027-10-01").segments).toEqual([]);
  });

  it("of a debt due on 31 December is of an earlier year from its first day", () => {
    expect(shape(business(billOf(100_000, "2026-12-31"), "2027-01-10"))).toEqual([
      "10 earlierYear 100000",
    ]);
    expect(shape(business(billOf(100_000, "2026-12-30"), "2027-01-10"))).toEqual([
      "1 currentYear 100000",
      "10 earlierYear 100000",
    ]);
    expect(shape(residential(billOf(100_000, "2026-12-30"), "2027-01-10"))).toEqual([
      "11 residential 100000",
    ]);
  });

  it("counts a leap day, and a whole leap year", () => {
    expect(residential(billOf(100_000, "2028-02-28"), "2028-03-01").total).toBe(200);
    expect(residential(billOf(100_000, "2027-02-28"), "2027-03-01").total).toBe(100);
    expect(residential(billOf(100_000, "2027-12-31"), "2028-12-31").total).toBe(36_600);
    expect(residential(billOf(100_000, "2028-02-29"), "2028-03-01").total).toBe(100);
  });

  it("splits at a part payment and again at the year's end", () => {
    const bill = billOf(100_000, "2026-12-20", paid("2026-12-25", 60_000));
    const penalty = business(bill, "2027-01-05");
    expect(shape(penalty)).toEqual([
      "5 currentYear 100000",
      "6 currentYear 40000",
      "5 earlierYear 40000",
    ]);
    expect(penalty.subtotals).toEqual([
      { part: "currentYear", ratePpm: 2_000, days: 11, exact: 1_480_000_000n },
      { part: "earlierYear", ratePpm: 3_000, days: 5, exact: 600_000_000n },
    ]);
    expect(penalty.total).toBe(2_080);
  });

  it("runs as if a bounced payment had never been, and not twice", () => {
    const bounced = [paid("2026-10-11", 100_000), paid("2026-10-11", -100_000)];
    const never = residential(billOf(100_000, "2026-10-01"), "2026-12-31");
    for (const changes of [bounced, bounced.toReversed()])
      expect(residential(billOf(100_000, "2026-10-01", ...changes), "2026-12-31")).toEqual(never);
    const paidAfterAll = billOf(100_000, "2026-10-01", ...bounced, paid("2026-10-20", 100_000));
    expect(shape(residential(paidAfterAll, "2026-12-31"))).toEqual(["19 residential 100000"]);
  });

  it("clamps payments larger than the principal, and reversals larger than the payments", () => {
    const over = billOf(100_000, "2026-10-01", paid("2026-10-05", 250_000));
    expect(shape(residential(over, "2026-10-31"))).toEqual(["4 residential 100000"]);
    const reversed = { ...over, changes: [...over.changes, paid("2026-10-09", -200_000)] };
    expect(shape(residential(reversed, "2026-10-10"))).toEqual([
      "4 residential 100000",
      "1 residential 50000",
    ]);
    const wild = billOf(100_000, "2026-10-01", paid("2026-10-05", -7));
    expect(shape(residential(wild, "2026-10-10"))).toEqual(["9 residential 100000"]);
  });

  it("rounds half up to the fen, and has no minimum of one yuan", () => {
    expect(residential(billOf(499, "2026-10-01"), "2026-10-02").total).toBe(0);
    expect(residential(billOf(500, "2026-10-01"), "2026-10-02").total).toBe(1);
    expect(residential(billOf(1, "2026-10-01"), "2026-10-02")).toMatchObject({
      exact: 1_000n,
      total: 0,
    });
    // Three segments of 0.4 fen each: rounded one by one they would come to nothing.
    const drops = [paid("2026-10-02", 1), paid("2026-10-03", 1)];
    const bill = billOf(401, "2026-10-01", ...drops);
    expect(residential(bill, "2026-10-04")).toMatchObject({ exact: 1_200_000n, total: 1 });
  });

  it("is exact near the largest amount, and stops at it", () => {
    const most = Number.MAX_SAFE_INTEGER;
    const oneDay = residential(billOf(most, "2026-10-01"), "2026-10-02");
    expect(oneDay.exact).toBe(9_007_199_254_740_991_000n);
    expect(oneDay.total).toBe(9_007_199_254_741);
    expect(residential(billOf(most, "2000-01-01"), "2026-10-02").total).toBe(most);
    const twice = billOf(
      most,
      "2026-10-01",
      paid("2026-10-01", most),
      paid("2026-10-01", most - 1),
    );
    const back = { ...twice, changes: [...twice.changes, paid("2026-10-01", -most)] };
    expect(shape(residential(back, "2026-10-02"))).toEqual(["1 residential 1"]);
  });
});

const dates = fc.integer({ min: 20_400, max: 21_300 }).map((n) => day(n));
const amounts = fc.oneof(fc.nat({ max: 5_000 }), fc.nat({ max: Number.MAX_SAFE_INTEGER }));
const changes = fc.array(
  fc.record({ day: dates, amount: fc.integer({ min: -3_000, max: 6_000 }) }),
  { maxLength: 8 },
);
const bills = fc.record({ amount: amounts.map(fen), due: dates, changes });
const classes = fc.constantFrom(...CUSTOMER_CLASSES);
const ppm = fc.nat({ max: 10_000 });
const rates = fc.record({
  penaltyResidentialPpm: ppm,
  penaltyCurrentYearPpm: ppm,
  penaltyEarlierYearPpm: ppm,
});

/** The same by asking, for each day alone, what was unpaid at its start. */
function dayByDay(
  bill: PenalizedBill,
  customer: CustomerClass,
  policy: Parameters<typeof penaltyOf>[2],
  last: Day,
): bigint {
  let sum = 0n;
  for (let today = bill.due + 1; today <= last; today += 1) {
    const cleared = bill.changes.reduce(
      (all, change) => (change.day < today ? all + BigInt(change.amount) : all),
      0n,
    );
    const left = BigInt(bill.amount) - cleared;
    const principal = left < 0n ? 0n : left > BigInt(bill.amount) ? BigInt(bill.amount) : left;
    const sameYear =
      new Date(today * DAY_MS).getUTCFullYear() === new Date(bill.due * DAY_MS).getUTCFullYear();
    const rate =
      customer === "Residential"
        ? policy.penaltyResidentialPpm
        : sameYear
          ? policy.penaltyCurrentYearPpm
          : policy.penaltyEarlierYearPpm;
    sum += principal * BigInt(rate);
  }
  return sum;
}

describe("for any bill, payments and rates, the penalty", () => {
  it("is what a loop over the days gives, and its segments tile the days without a gap in the debt", () => {
    fc.assert(
      fc.property(bills, classes, rates, dates, (bill, customer, policy, last) => {
        const penalty = penaltyOf(bill, customer, policy, last);
        expect(penalty.exact).toBe(dayByDay(bill, customer, policy, last));
        expect(penalty.subtotals.reduce((sum, part) => sum + part.exact, 0n)).toBe(penalty.exact);
        let before = bill.due + 1;
        for (const { from, to, days, principal, part } of penalty.segments) {
          expect(from).toBeGreaterThanOrEqual(before);
          expect(days).toBe(to - from);
          expect(days).toBeGreaterThan(0);
          expect(principal).toBeGreaterThan(0);
          expect(to).toBeLessThanOrEqual(last + 1);
          const turn = newYear(yearOf(bill.due) + 1);
          if (part === "currentYear") expect(to).toBeLessThanOrEqual(turn);
          if (part === "earlierYear") expect(from).toBeGreaterThanOrEqual(turn);
          before = to;
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is the same however the days are cut in two", () => {
    const sum = (segments: ReturnType<typeof penaltySegments>) =>
      segments.reduce((all, { exact }) => all + exact, 0n);
    fc.assert(
      fc.property(bills, classes, rates, dates, dates, (bill, customer, policy, cut, last) => {
        const part = (from: number, to: number) =>
          sum(penaltySegments(bill, customer, policy, { from: from as Day, to: to as Day }));
        const middle = Math.min(cut, last + 1);
        expect(part(0, middle) + part(middle, last + 1)).toBe(
          penaltyOf(bill, customer, policy, last).exact,
        );
      }),
    );
  });

  it("does not depend on the order of the payments", () => {
    fc.assert(
      fc.property(bills, classes, rates, dates, fc.nat(), (bill, customer, policy, last, by) => {
        const n = bill.changes.length === 0 ? 0 : by % bill.changes.length;
        const turned = [...bill.changes.slice(n), ...bill.changes.slice(0, n)].reverse();
        expect(penaltyOf({ ...bill, changes: turned }, customer, policy, last)).toEqual(
          penaltyOf(bill, customer, policy, last),
        );
      }),
    );
  });

  it("is never raised by paying earlier, and grows with the principal and with time", () => {
    const payments = fc.array(fc.record({ day: dates, amount: fc.nat({ max: 6_000 }) }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        bills,
        payments,
        classes,
        rates,
        dates,
        fc.nat({ max: 400 }),
        (bill, some, customer, policy, last, n) => {
          const exact = (amount: number, list: readonly PrincipalChange[], until = last) =>
            penaltyOf({ ...bill, amount: amount as Fen, changes: list }, customer, policy, until)
              .exact;
          const now = exact(bill.amount, some);
          const place = n % some.length;
          const earlier = some.map((one, index) =>
            index === place ? { ...one, day: day(one.day - n) } : one,
          );
          expect(exact(bill.amount, earlier) <= now).toBe(true);
          expect(exact(Math.max(0, bill.amount - n), some) <= now).toBe(true);
          expect(exact(bill.amount, some, day(last + n)) >= now).toBe(true);
        },
      ),
    );
  });

  it("is within what the chain lets be charged on the last day", () => {
    fc.assert(
      fc.property(bills, classes, dates, (bill, customer, last) => {
        const rate = customer === "Residential" ? 1_000n : 3_000n;
        const product = BigInt(bill.amount) * rate * BigInt(Math.max(0, last - bill.due));
        const ceiling = (product + 999_999n) / 1_000_000n;
        expect(BigInt(penaltyOf(bill, customer, POLICY, last).total) <= ceiling).toBe(true);
      }),
    );
  });
});
