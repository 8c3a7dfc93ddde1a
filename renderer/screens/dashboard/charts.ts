import { hundredthsText } from "../../../shared/figures/csv.ts";
import { stillOwed } from "../../../shared/figures/money-tables.ts";
import { per100, rateOf } from "../../../shared/figures/rates.ts";
import { monthText } from "../../../shared/figures/table-parts.ts";
import type { Figures } from "../../../shared/ipc/figures-schemas.ts";
import { percentText } from "../../format/figures.ts";
import { CHART_COLOURS } from "../../theme/chart-colours.ts";
import type { ChartOption } from "../../ui/Chart.tsx";
import { piles, TEXT, tooltip } from "./piles.ts";

/**
 * The charts as data: figures in, options of echarts out. A chart without anything to show is undefined; the panel then says
 * so. Every bar is named and valued beside itself; there are no legends.
 */

/** The words in the charts. */
export interface ChartWords {
  /** A sum (fen) at a glance, and exactly. */
  readonly short: (fen: number) => string;
  readonly exact: (fen: number) => string;
  readonly text: (key: "paid" | "waived" | "owed" | "kept" | "broken" | "open") => string;
  readonly bucket: (bucket: Figures["ageing"][number]["bucket"]) => string;
}

const nothing = (values: readonly number[]) => values.every((value) => value === 0);

/** Bars of what is owed by how long it is overdue. */
export function ageingChart({ ageing }: Figures, words: ChartWords): ChartOption | undefined {
  const values = ageing.map(({ fen }) => fen);
  if (nothing(values)) return undefined;
  const all = values.reduce((sum, fen) => sum + fen, 0);
  return {
    grid: { left: 100, right: 150, top: 4, bottom: 4 },
    tooltip: tooltip((index) => {
      const one = ageing[index];
      return one === undefined ? [] : [words.bucket(one.bucket), words.exact(one.fen)];
    }),
    xAxis: { type: "value", show: false },
    yAxis: {
      type: "category",
      inverse: true,
      data: ageing.map(({ bucket }) => words.bucket(bucket)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: CHART_COLOURS.axis } },
      axisLabel: TEXT,
    },
    series: [
      {
        type: "bar",
        barMaxWidth: 24,
        data: ageing.map(({ bucket, fen }) => ({
          value: fen,
          itemStyle: {
            color: bucket === "notDue" ? CHART_COLOURS.open : CHART_COLOURS.owed,
          },
        })),
        label: {
          ...TEXT,
          show: true,
          position: "right",
          formatter: ({ dataIndex }: { dataIndex: number }) => {
            const fen = values[dataIndex] ?? 0;
            return `${words.short(fen)}  ${percentText(rateOf(fen, all))}`;
          },
        },
      },
    ],
  };
}

/** What fell due in each month: paid, waived, still owed; above it the rate of recovery. */
export function recoveryChart({ months }: Figures, words: ChartWords): ChartOption | undefined {
  if (nothing(months.map(({ due }) => due))) return undefined;
  const rate = (index: number) => {
    const one = months[index];
    return one === undefined ? undefined : rateOf(one.duePaid, one.due);
  };
  const { paid, waived, owed } = CHART_COLOURS;
  return piles(
    months.map(({ month }) => monthText(month)),
    [
      { name: words.text("paid"), colour: paid, values: months.map((one) => one.duePaid) },
      { name: words.text("waived"), colour: waived, values: months.map((one) => one.dueWaived) },
      { name: words.text("owed"), colour: owed, values: months.map(stillOwed) },
    ],
    (index) => (months[index]?.due ? percentText(rate(index)) : ""),
    (index) => {
      const one = months[index];
      if (one === undefined) return [];
      return [
        `${monthText(one.month)}  ${percentText(rate(index))}`,
        `${words.text("paid")} ${words.exact(one.duePaid)}`,
        `${words.text("waived")} ${words.exact(one.dueWaived)}`,
        `${words.text("owed")} ${words.exact(stillOwed(one))}`,
      ];
    },
  );
}

/** Money that came in by month. */
export function receivedChart({ months }: Figures, words: ChartWords): ChartOption | undefined {
  const values = months.map(({ received }) => received);
  if (nothing(values)) return undefined;
  const names = months.map(({ month }) => monthText(month));
  return piles(
    names,
    [{ name: "", colour: CHART_COLOURS.plain, values }],
    (index) => (values[index] ? words.short(values[index]) : ""),
    (index) => [names[index] ?? "", words.exact(values[index] ?? 0)],
  );
}

/** Promises by the month that they fell due in; above them how many of those that are over were kept. */
export function promisesChart({ months }: Figures, words: ChartWords): ChartOption | undefined {
  const kept = months.map(({ promisesKept }) => promisesKept);
  const broken = months.map(({ promisesBroken }) => promisesBroken);
  const open = months.map(({ promisesOpen }) => promisesOpen);
  if (nothing([...kept, ...broken, ...open])) return undefined;
  const rate = (index: number) => {
    const over = (kept[index] ?? 0) + (broken[index] ?? 0);
    return over === 0 ? "" : percentText(rateOf(kept[index] ?? 0, over));
  };
  const names = months.map(({ month }) => monthText(month));
  return piles(
    names,
    [
      { name: words.text("kept"), colour: CHART_COLOURS.good, values: kept },
      { name: words.text("broken"), colour: CHART_COLOURS.bad, values: broken },
      { name: words.text("open"), colour: CHART_COLOURS.open, values: open },
    ],
    rate,
    (index) => [
      `${names[index] ?? ""}  ${rate(index)}`,
      `${words.text("kept")} ${kept[index] ?? 0}`,
      `${words.text("broken")} ${broken[index] ?? 0}`,
      `${words.text("open")} ${open[index] ?? 0}`,
    ],
  );
}

/** Complaints for each 100 contacts by month; a month without contacts has no bar. */
export function conductChart({ months }: Figures): ChartOption | undefined {
  if (nothing(months.map(({ contacts, complaints }) => contacts + complaints))) return undefined;
  const rates = months.map(({ contacts, complaints }) => per100(complaints, contacts));
  const names = months.map(({ month }) => monthText(month));
  const shown = (index: number) => {
    const rate = rates[index];
    return rate === undefined ? "—" : hundredthsText(rate);
  };
  return piles(
    names,
    [{ name: "", colour: CHART_COLOURS.bad, values: rates.map((rate) => (rate ?? 0) / 100) }],
    shown,
    (index) => [
      `${names[index] ?? ""}  ${shown(index)}`,
      `${months[index]?.complaints ?? 0} / ${months[index]?.contacts ?? 0}`,
    ],
  );
}
