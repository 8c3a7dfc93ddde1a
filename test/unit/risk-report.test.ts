import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitCard } from "../../scripts/risk/fit.ts";
import { forecastOf } from "../../scripts/risk/forecast.ts";
import { aucOf, calibrationOf, type Ranked, topTenthOf } from "../../scripts/risk/metrics.ts";
import { exampleOf } from "../../scripts/risk/outcome.ts";
import { reportOf } from "../../scripts/risk/report.ts";
import { REPORT_POLICY } from "../../scripts/risk/report-policy.ts";
import { FEE_FACTORS, type FeeFactor } from "../../shared/domain/risk.ts";
import { fen, millis } from "../../shared/domain/units.ts";
import { weightOf } from "../../shared/risk/card-check.ts";
import type { FactorInput } from "../../shared/risk/inputs.ts";
import { at, FIRST_DAY, journalOf, type Line, opened, paid } from "./risk-journal.ts";

const D = FIRST_DAY;
const ranked = fc.array(fc.record({ value: fc.integer({ min: 0, max: 9 }), bad: fc.boolean() }), {
  maxLength: 60,
});

describe("the figures of a ranking", () => {
  it("count pairs as their definition does", () => {
    fc.assert(
      fc.property(ranked, (cases) => {
        const bad = cases.filter((one) => one.bad);
        const good = cases.filter((one) => !one.bad);
        let sum = 0;
        for (const a of bad)
          for (const b of good) sum += a.value > b.value ? 1 : a.value === b.value ? 0.5 : 0;
        const auc = aucOf(cases);
        if (bad.length === 0 || good.length === 0) expect(auc).toBeUndefined();
        else expect(auc).toBeCloseTo(sum / (bad.length * good.length), 9);
      }),
    );
  });

  it("take the expected share of those that tie at the border of the top tenth", () => {
    const tied: Ranked[] = Array.from({ length: 20 }, (_, n) => ({ value: 1, bad: n < 5 }));
    expect(topTenthOf(tied)).toBeCloseTo(0.25, 9);
    expect(topTenthOf([...tied.slice(1), { value: 2, bad: true }])).toBeCloseTo(
      (1 + 4 / 19) / 2,
      9,
    );
    expect(topTenthOf([])).toBeUndefined();
  });

  it("hold forecasts that rise with the value and keep the mean", () => {
    fc.assert(
      fc.property(ranked, (cases) => {
        if (cases.length === 0) return;
        const forecast = forecastOf(cases);
        const values = [...new Set(cases.map(({ value }) => value))].sort((a, b) => a - b);
        const told = values.map(forecast);
        expect(told).toEqual(told.toSorted((a, b) => a - b));
        const mean = cases.reduce((sum, { value }) => sum + forecast(value), 0) / cases.length;
        expect(mean).toBeCloseTo(cases.filter(({ bad }) => bad).length / cases.length, 9);
        const bins = calibrationOf(cases);
        expect(bins.reduce((sum, { cases: n }) => sum + n, 0)).toBe(cases.length);
      }),
    );
  });
});

const none = Object.fromEntries(
  FEE_FACTORS.map((factor) => [factor, { value: 0, entries: [] }]),
) as unknown as Record<FeeFactor, FactorInput>;
const value = (n: number): FactorInput => ({ value: n, entries: [] });

describe("the fit of a card", () => {
  it("gives the points to what decides, and none to what does not", () => {
    const lessons = Array.from({ length: 400 }, (_, n) => ({
      inputs: { ...none, ArrearsAge: value(n % 100), Disputes: value(Math.floor(n / 100)) },
      bad: n % 100 >= 50,
    }));
    const card = fitCard(lessons, 70, { watch: 35, high: 60 });
    expect(weightOf(card)).toBe(70);
    expect(card.factors[0]).toMatchObject({ factor: "ArrearsAge" });
    const disputes = card.factors.find(({ factor }) => factor === "Disputes");
    expect(disputes?.steps.at(-1)?.points ?? 0).toBeLessThan(5);
    expect([card.watch, card.high]).toEqual([35, 60]);
  });
});

const notice: Line[] = [
  [D + 5, { type: "NoticeIssued", notice: "Dunning", window: undefined }],
  [D + 20, { type: "NoticeDelivered", notice: "Dunning", delivery: "Unstated" }],
];
const collected: Line = [
  D + 400,
  { type: "EscalationProposed", escalation: "Disconnection", amount: fen(0) },
];
const imported = (lines: Line[]) =>
  journalOf(lines.map(([dayNo, kind, over]) => [dayNo, kind, { provenance: "Imported", ...over }]));

describe("an example", () => {
  it("knows the outcome, and its inputs do not", () => {
    const before = [...opened(D), ...notice];
    const ends: Record<string, Line[]> = {
      creditCollection: [collected],
      paid: [paid(D + 30, 50_000)],
      undecided: [paid(D + 30, 10_000)],
    };
    const inputs = Object.entries(ends).map(([outcome, end]) => {
      const example = exampleOf(imported([...before, ...end]), REPORT_POLICY);
      expect(example).toMatchObject({ outcome, at: at(D + 20) });
      return example?.inputs;
    });
    expect(inputs[1]).toEqual(inputs[0]);
    expect(inputs[2]).toEqual(inputs[0]);
    expect(inputs[0]?.DeliveryDelay).toMatchObject({ value: 15 });
    // What is logged behind the delivery is not known by it, though it is of the same day.
    const sameDay = imported([...before, paid(D + 20, 10_000), collected]);
    expect(exampleOf(sameDay, REPORT_POLICY)?.inputs).toEqual(inputs[0]);
  });

  it("is none without a delivered notice, or when nothing is owed any more", () => {
    expect(exampleOf(imported([...opened(D), collected]), REPORT_POLICY)).toBeUndefined();
    const settled = [...opened(D), paid(D + 3, 50_000), ...notice];
    expect(exampleOf(imported(settled), REPORT_POLICY)).toBeUndefined();
  });
});

describe("the report", () => {
  const examples = (count: number, late: boolean) =>
    Array.from({ length: count }, (_, n) => ({
      at: millis(n * 86_400_000),
      inputs: { ...none, DeliveryDelay: value(n % 40), ArrearsAmount: value(1_000 + (n % 7)) },
      outcome: (n % 40 >= 20 !== (late && n >= count * 0.6) ? "creditCollection" : "paid") as never,
      decidedAt: millis((n + 9) * 86_400_000),
    }));
  const report = (count: number, late: boolean) =>
    reportOf({ examples: examples(count, late), rows: 0, cases: count, rejectedRows: 0 }, 0.6);

  it("learns from the earlier cases and is tried on the later ones only", () => {
    const good = report(1_000, false);
    expect(good).toMatchObject({ learned: 600, tried: 400, beats: true });
    expect(good?.trials.find(({ name }) => name === "fittedCard")?.auc).toBeGreaterThan(0.95);
    // The later cases end the other way round: what was learned must fail.
    const turned = report(1_000, true);
    expect(turned?.card).toEqual(good?.card);
    expect(turned?.beats).toBe(false);
  });

  it("says nothing where a part has only one end", () => {
    expect(reportOf({ examples: [], rows: 0, cases: 0, rejectedRows: 0 }, 0.6)).toBeUndefined();
    expect(report(3, false)).toBeUndefined();
  });
});
