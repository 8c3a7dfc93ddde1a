import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { percentText, shortMoney, shownCell } from "../../renderer/format/figures.ts";
import { parseYuan } from "../../renderer/format/money.ts";
import {
  ageingChart,
  type ChartWords,
  conductChart,
  promisesChart,
  receivedChart,
  recoveryChart,
} from "../../renderer/screens/dashboard/charts.ts";
import { daysOfMonth, dueIn, dueUpTo, ofBucket } from "../../renderer/screens/dashboard/drill.ts";
import { touches } from "../../renderer/screens/dashboard/HeatMap.tsx";
import { CHART_COLOURS, heatLevel } from "../../renderer/theme/chart-colours.ts";
import { monthOf, yyyymm } from "../../shared/domain/month.ts";
import { day } from "../../shared/domain/units.ts";
import { AGEING_BUCKETS, bucketOf } from "../../shared/figures/ageing.ts";
import type { Figures } from "../../shared/ipc/figures-schemas.ts";
import { fakeFigures } from "../fixtures/fake-figures.ts";

const figures = fakeFigures(Date.UTC(2026, 10, 25)).figures({ months: 13 });
const words: ChartWords = {
  short: (fen) => shortMoney(fen, "zh"),
  exact: String,
  text: (key) => key,
  bucket: (bucket) => bucket,
};
const zero: Figures = {
  ...figures,
  ageing: figures.ageing.map((one) => ({ ...one, fen: 0 as never })),
  months: figures.months.map(
    (one) =>
      Object.fromEntries(
        Object.entries(one).map(([key, value]) => [key, key === "month" ? value : 0]),
      ) as Figures["months"][number],
  ),
};
const CHARTS = [ageingChart, recoveryChart, receivedChart, promisesChart, conductChart];
interface Drawn {
  readonly series: readonly { name?: string; data: readonly (number | { value: number })[] }[];
  readonly tooltip: { renderMode: string };
  readonly legend?: unknown;
}
const drawn = (option: unknown) => option as Drawn;
const values = (option: unknown, at: number) =>
  drawn(option).series[at]?.data.map((one) => (typeof one === "number" ? one : one.value));

describe("charts", () => {
  test("draw the figures, bar by bar", () => {
    expect(values(ageingChart(figures, words), 0)).toEqual(figures.ageing.map(({ fen }) => fen));
    const recovery = recoveryChart(figures, words);
    figures.months.forEach(({ due }, at) => {
      const piled = [0, 1, 2].reduce((sum, layer) => sum + (values(recovery, layer)?.[at] ?? 0), 0);
      expect(piled).toBe(due);
    });
    expect(values(receivedChart(figures, words), 0)).toEqual(
      figures.months.map(({ received }) => received),
    );
    expect(values(promisesChart(figures, words), 1)).toEqual(
      figures.months.map(({ promisesBroken }) => promisesBroken),
    );
  });

  test("of nothing are not drawn", () => {
    for (const chart of CHARTS) {
      expect(chart(zero, words)).toBeUndefined();
      expect(chart({ ...zero, ageing: [], months: [] }, words)).toBeUndefined();
    }
  });

  test("need no legend and no HTML", () => {
    for (const chart of CHARTS) {
      const option = drawn(chart(figures, words));
      expect(option.legend).toBeUndefined();
      expect(option.tooltip.renderMode).toBe("richText");
    }
    const layers = drawn(recoveryChart(figures, words)).series.flatMap(({ data }) => data.at(-1));
    expect(JSON.stringify(layers)).toContain('"formatter":"paid"');
    expect(JSON.stringify(layers)).toContain('"formatter":"owed"');
  });

  test("have colours of at least 3:1 on paper", () => {
    const part = (hex: string) => {
      const c = Number.parseInt(hex, 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    };
    const light = (colour: string) =>
      0.2126 * part(colour.slice(1, 3)) +
      0.7152 * part(colour.slice(3, 5)) +
      0.0722 * part(colour.slice(5, 7));
    const { rule: _, ...marks } = CHART_COLOURS;
    for (const [name, colour] of Object.entries(marks))
      expect(1.05 / (light(colour) + 0.05), name).toBeGreaterThanOrEqual(3);
  });
});

describe("what opens from a figure", () => {
  test("of an age are the cases of that age, no day twice and none left out", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000 }), (days) => {
        const open = AGEING_BUCKETS.filter((bucket) => {
          const { overdueDaysFrom = 0, overdueDaysTo = 1e9 } = ofBucket({ months: 6 }, bucket);
          return days >= overdueDaysFrom && days <= overdueDaysTo;
        });
        expect(open).toEqual([bucketOf(days)]);
      }),
    );
  });

  test("of a month are its days, first and last", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (n) => {
        const { from, to } = daysOfMonth(yyyymm(monthOf(n)));
        expect(from <= n && n <= to).toBe(true);
        expect(monthOf(from)).toBe(monthOf(to));
        expect(monthOf(to + 1)).not.toBe(monthOf(to));
      }),
    );
    const { from, to } = daysOfMonth(202_602);
    expect(to - from).toBe(27);
    const filter = dueIn({ months: 6 }, 202_602, day(to + 10));
    expect(filter).toMatchObject({ overdueDaysFrom: 10, overdueDaysTo: 37 });
    const all = dueUpTo({ months: 13 }, 202_602, day(to + 10));
    expect(all).toMatchObject({ overdueDaysFrom: 10 });
    expect(all).not.toHaveProperty("overdueDaysTo");
  });
});

describe("numbers", () => {
  test("in Chinese come in 万元 and 亿元, rounded half up, never as 10000.00 万元", () => {
    expect(shortMoney(123_450, "zh")).toBe("1,234.50 元");
    expect(shortMoney(1_000_000, "zh")).toBe("1.00 万元");
    expect(shortMoney(123_456_789, "zh")).toBe("123.46 万元");
    expect(shortMoney(9_999_999_999, "zh")).toBe("1.00 亿元");
    expect(shortMoney(1_234_567_890_123, "zh")).toBe("123.46 亿元");
    expect(shortMoney(-1_500_000, "zh")).toBe("-1.50 万元");
    fc.assert(
      fc.property(fc.nat(Number.MAX_SAFE_INTEGER), (fen) => {
        const [number = "", unit = ""] = shortMoney(fen, "zh").split(" ");
        const size = { 元: 100, 万元: 1_000_000, 亿元: 10_000_000_000 }[unit] as number;
        const told = Number(number.replaceAll(",", "")) * size;
        expect(Math.abs(told - fen)).toBeLessThanOrEqual(size / 200 + fen * 1e-12 + 1e-3);
        if (unit === "万元") expect(Number(number.replaceAll(",", ""))).toBeLessThan(10_000);
      }),
    );
  });

  test("in English are whole yuan with thousands separated", () => {
    expect(shortMoney(123_456_750, "en")).toBe("¥1,234,568");
    fc.assert(
      fc.property(fc.nat(10 ** 14), (fen) => {
        const back = parseYuan(shortMoney(fen, "en")) ?? -1;
        expect(Math.abs(back - fen)).toBeLessThanOrEqual(50);
      }),
    );
  });

  test("in cells are exact", () => {
    expect(shownCell({ kind: "fen" }, 123_456_789)).toBe("1,234,567.89");
    expect(shownCell({ kind: "percent" }, 9_327)).toBe("93.27%");
    expect(shownCell({ kind: "count" }, 12_345)).toBe("12,345");
    expect(shownCell({ kind: "count" }, undefined)).toBe("—");
    expect(percentText(9_995)).toBe("100.0%");
    expect(percentText(undefined)).toBe("—");
  });
});

describe("the heat map", () => {
  test("knows which hours the quiet band touches, over midnight too", () => {
    const hours = (fromMinute: number, toMinute: number) =>
      Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
        touches(hour, { fromMinute, toMinute }),
      );
    expect(hours(1_320, 480)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 22, 23]);
    expect(hours(750, 830)).toEqual([12, 13]);
    expect(hours(0, 0)).toEqual([]);
  });

  test("has a ground for each value, the darkest for the most", () => {
    expect([0, 1, 50, 100].map((n) => heatLevel(n, 100))).toEqual([0, 1, 3, 6]);
  });
});
