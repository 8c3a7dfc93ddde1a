import { hundredthsText } from "../../../shared/figures/csv.ts";
import { stillOwed } from "../../../shared/figures/money-tables.ts";
import { per100, rateOf } from "../../../shared/figures/rates.ts";
import { monthText } from "../../../shared/figures/table-parts.ts";
import type { Figures } from "../../../shared/ipc/figures-schemas.ts";
import { percentText } from "../../format/figures.ts";
import { CHART_COLOURS } from "../../theme/chart-colours.ts";
import type { ChartOption } from "../../ui/Chart.tsx";

/**
 * The charts as data: figures in, options of echarts out. A chart without anything to show is undefined; the panel then says
 * so. Every bar is named and valued beside itself; there are no legends.
 */
export interface ChartWords {
  /** A sum (fen) at a glance, and exactly. */
  readonly short: (fen: number) => string;
  readonly exact: (fen: number) => string;
  readonly text: (key: "paid" | "waived" | "owed" | "kept" | "broken" | "open") => string;
  readonly bucket: (bucket: Figures["ageing"][number]["bucket"]) => string;
}

/** One layer of a pile of bars. */
interface Layer {
  readonly name: string;
  readonly colour: string;
  readonly values: readonly number[];
}

/** CSS px of the charts by month; and of what is left for the bars. */
export const CHART_HEIGHT = 200;
const MARGIN = 24;
const PLOT = CHART_HEIGHT - 2 * MARGIN;
/** CSS px between two names that stand one above the other. */
const NAME_HEIGHT = 15;

const TEXT = { color: CHART_COLOURS.ink, fontSize: 12 };
/** From so many months on there is no room for a value at every bar. */
const CROWDED = 14;

const axes = (months: readonly string[]) => ({
  xAxis: {
    type: "category",
    data: months,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: CHART_COLOURS.axis } },
    axisLabel: { color: CHART_COLOURS.axis, fontSize: 11, hideOverlap: true },
  },
  yAxis: { type: "value", show: false },
});

const tooltip = (lines: (index: number) => readonly string[]) => ({
  trigger: "item",
  renderMode: "richText",
  confine: true,
  textStyle: TEXT,
  formatter: ({ dataIndex }: { dataIndex: number }) => lines(dataIndex).join("\n"),
});

/**
 * How far (CSS px) the name of each layer is moved up from the middle of its part of the last pile, so that the names of thin
 * parts do not lie upon each other; undefined for one that has no part there.
 */
export function nameShifts(layers: readonly Layer[], last: number): (number | undefined)[] {
  const lengths = layers[0]?.values.length ?? 0;
  const sums = Array.from({ length: lengths }, (_, index) =>
    layers.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
  );
  const scale = PLOT / Math.max(1, ...sums);
  let below = 0;
  let free = 0;
  return layers.map(({ values }) => {
    const value = values[last] ?? 0;
    const middle = (below + value / 2) * scale;
    below += value;
    if (value <= 0) return undefined;
    const stands = Math.max(middle, free);
    free = stands + NAME_HEIGHT;
    return stands - middle;
  });
}

/** Bars by month in layers; each layer is named to the right of its last bar, and a text stands above each pile. */
function piles(
  months: readonly string[],
  layers: readonly Layer[],
  above: (index: number) => string,
  lines: (index: number) => readonly string[],
): ChartOption {
  const last = months.length - 1;
  const shifts = layers.length > 1 ? nameShifts(layers, last) : [];
  return {
    grid: { left: 8, right: layers.length > 1 ? 76 : 16, top: MARGIN, bottom: MARGIN },
    tooltip: tooltip(lines),
    ...axes(months),
    series: [
      ...layers.map((layer, place) => ({
        type: "bar",
        stack: "all",
        name: layer.name,
        barMaxWidth: 44,
        itemStyle: { color: layer.colour, borderColor: "#ffffff", borderWidth: 0.5 },
        data: layer.values.map((value, index) =>
          index === last && shifts[place] !== undefined
            ? {
                value,
                label: {
                  show: true,
                  position: "right",
                  distance: 10,
                  offset: [0, -(shifts[place] ?? 0)],
                  formatter: layer.name,
                  color: layer.colour,
                  fontWeight: "bold",
                },
              }
            : value,
        ),
      })),
      {
        type: "bar",
        stack: "all",
        silent: true,
        data: months.map(() => 0),
        labelLayout: { hideOverlap: true },
        label: {
          show: true,
          position: "top",
          fontSize: months.length >= CROWDED ? 10 : 11,
          color: CHART_COLOURS.ink,
          formatter: ({ dataIndex }: { dataIndex: number }) => above(dataIndex),
        },
      },
    ],
  };
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
