/** The middle of some figures; of an even number the mean of the two in the middle. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The figure that this part (0 to 1) of all figures does not exceed: the nearest rank. */
export function quantile(figures: readonly number[], part: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}

/** The smallest and the largest. */
export const range = (figures: readonly number[]): [number, number] => [
  Math.min(...figures),
  Math.max(...figures),
];

/** Rounded to three digits that count. */
export const round3 = (figure: number): number => Number(figure.toPrecision(3));

/**
 * By which power of the size a cost grows between two measured sizes: 0 not at all, 1 as the size does, 2 as its square.
 */
export const growthPower = (
  small: { readonly size: number; readonly cost: number },
  large: { readonly size: number; readonly cost: number },
): number => round3(Math.log(large.cost / small.cost) / Math.log(large.size / small.size));
