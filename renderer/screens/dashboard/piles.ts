import { CHART_COLOURS } from "../../theme/chart-colours.ts";
import type { ChartOption } from "../../ui/Chart.tsx";

/** One layer of a pile of bars. */
export interface Layer {
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

export const TEXT = { color: CHART_COLOURS.ink, fontSize: 12 };
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

/** What is said of a bar under the pointer, by its place. */
export const tooltip = (lines: (index: number) => readonly string[]) => ({
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
function nameShifts(layers: readonly Layer[], last: number): (number | undefined)[] {
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
export function piles(
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
