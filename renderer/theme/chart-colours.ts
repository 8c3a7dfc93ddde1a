/**
 * Colours of charts: of Okabe and Ito's set, told apart by the colour-blind too; those that are too pale on paper (3:1, WCAG
 * 2.2, 1.4.11) are darkened. Every mark is named beside itself, so no meaning hangs on a colour alone.
 */
export const CHART_COLOURS = {
  paid: "#0072b2",
  waived: "#8a6d00",
  owed: "#d55e00",
  good: "#00795a",
  bad: "#d55e00",
  open: "#6b7785",
  plain: "#0072b2",
  ink: "#1c2530",
  axis: "#5b6775",
  rule: "#dde3ea",
} as const;

/** Grounds of a heat map from nothing to the most, all pale enough for dark text, then dark enough for white text. */
export const HEAT_LEVELS = 6;

/** The level of a value, 0 for nothing, else 1 to `HEAT_LEVELS`, which is that of more than the most too. */
export const heatLevel = (value: number, most: number): number =>
  value <= 0 || most <= 0
    ? 0
    : Math.min(HEAT_LEVELS, Math.max(1, Math.ceil((value / most) * HEAT_LEVELS)));
