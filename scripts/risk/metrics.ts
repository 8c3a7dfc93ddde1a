/** A case that is ranked: by what, and whether it came to the bad end. */
export interface Ranked {
  readonly value: number;
  readonly bad: boolean;
}

/**
 * Area under the ROC curve: how often a case with the bad end is ranked above one with the good end, ties counting half.
 * Undefined when one of the two is missing.
 */
export function aucOf(cases: readonly Ranked[]): number | undefined {
  const sorted = cases.toSorted((a, b) => a.value - b.value);
  const bad = sorted.filter((one) => one.bad).length;
  const good = sorted.length - bad;
  if (bad === 0 || good === 0) return undefined;
  let rankSum = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.value === sorted[from]?.value) to += 1;
    const mean = (from + 1 + to) / 2;
    for (let index = from; index < to; index += 1) if (sorted[index]?.bad) rankSum += mean;
    from = to;
  }
  return (rankSum - (bad * (bad + 1)) / 2) / (bad * good);
}

/** Share of bad ends among the highest tenth (at least one case). Of those that tie at its border, the expected share is taken. */
export function topTenthOf(cases: readonly Ranked[]): number | undefined {
  if (cases.length === 0) return undefined;
  const most = Math.max(1, Math.floor(cases.length / 10));
  const sorted = cases.toSorted((a, b) => b.value - a.value);
  const border = sorted[most - 1]?.value as number;
  const above = sorted.filter(({ value }) => value > border);
  const tied = sorted.filter(({ value }) => value === border);
  const badOf = (some: readonly Ranked[]) => some.filter(({ bad }) => bad).length;
  return (badOf(above) + (badOf(tied) * (most - above.length)) / tied.length) / most;
}

/** Cases of about the same forecast, and how they ended. */
export interface Bin {
  readonly cases: number;
  /** Mean forecast of the bad end, 0 to 1. */
  readonly forecast: number;
  /** Share that came to it. */
  readonly actual: number;
}

/** Forecasts beside what came, in up to ten groups of equal size; equal forecasts stay together. */
export function calibrationOf(cases: readonly Ranked[]): readonly Bin[] {
  const sorted = cases.toSorted((a, b) => a.value - b.value);
  const bins: Bin[] = [];
  const size = Math.max(1, Math.ceil(sorted.length / 10));
  for (let from = 0; from < sorted.length; ) {
    let to = Math.min(sorted.length, from + size);
    while (to < sorted.length && sorted[to]?.value === sorted[to - 1]?.value) to += 1;
    const some = sorted.slice(from, to);
    bins.push({
      cases: some.length,
      forecast: some.reduce((sum, { value }) => sum + value, 0) / some.length,
      actual: some.filter(({ bad }) => bad).length / some.length,
    });
    from = to;
  }
  return bins;
}

/** Mean distance between forecast and what came, by the size of the groups. */
export const calibrationError = (bins: readonly Bin[]): number => {
  const all = bins.reduce((sum, { cases }) => sum + cases, 0);
  return all === 0
    ? 0
    : bins.reduce(
        (sum, { cases, forecast, actual }) => sum + cases * Math.abs(forecast - actual),
        0,
      ) / all;
};

/** Mean squared error of forecasts; 0 is perfect. */
export const brierOf = (cases: readonly Ranked[]): number =>
  cases.reduce((sum, { value, bad }) => sum + (value - (bad ? 1 : 0)) ** 2, 0) /
  Math.max(1, cases.length);
