import { BarChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { type EChartsCoreOption, type EChartsType, init, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";

// Only what is used. SVG is sharp on paper, and tooltips drawn in it (richText) need no HTML, whose inline styles the page's
// content security policy forbids.
use([BarChart, GridComponent, TooltipComponent, LabelLayout, SVGRenderer]);

export type ChartOption = EChartsCoreOption;

const REDUCED = "(prefers-reduced-motion: reduce)";
const FONT =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif';

/**
 * A picture of numbers. `label` says for those who do not see it what is in it; the numbers themselves belong into a table beside
 * it. `onPick` is called with the index of the bar that was clicked: whatever it does must also be done by a button.
 */
export function Chart(props: {
  option: ChartOption;
  label: string;
  /** CSS px. */
  height: number;
  onPick?: ((index: number) => void) | undefined;
}) {
  const { option, height } = props;
  const holder = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  const pick = useRef(props.onPick);
  pick.current = props.onPick;

  useEffect(() => {
    const element = holder.current;
    if (element === null) return;
    const made = init(element, undefined, { renderer: "svg" });
    chart.current = made;
    made.on("click", ({ dataIndex }) => pick.current?.(dataIndex as number));
    made.on("finished", () => scaleOnPaper(element));
    const observer = new ResizeObserver(() => {
      // What is hidden or being printed has no size of its own.
      if (element.clientWidth > 0 && !window.matchMedia("print").matches) made.resize();
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.dispose();
      chart.current = undefined;
    };
  }, []);

  useEffect(() => {
    chart.current?.setOption(
      {
        animation: !window.matchMedia(REDUCED).matches,
        animationDuration: 200,
        animationDurationUpdate: 200,
        textStyle: { fontFamily: FONT },
        ...option,
      },
      { notMerge: true },
    );
  }, [option]);

  return (
    <div
      ref={holder}
      className="chart"
      role="img"
      aria-label={props.label}
      style={{ height }}
      data-picks={props.onPick !== undefined}
    />
  );
}

/** Gives the drawing a view box, so that a style sheet for paper can fit it to the page's width. */
function scaleOnPaper(element: HTMLElement): void {
  const svg = element.querySelector("svg");
  if (svg === null) return;
  const { width, height } = svg.getBoundingClientRect();
  if (width > 0) svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
}
