/**
 * `part / whole` in hundredths of a percent (or, of `scale` 100, in hundredths), rounded half up; undefined of an empty whole.
 * In bigints: fen times ten thousand may be more than a number holds exactly.
 */
export function rateOf(part: number, whole: number, scale = 10_000): number | undefined {
  if (whole <= 0) return undefined;
  const divisor = BigInt(whole);
  return Number((BigInt(part) * BigInt(scale) * 2n + divisor) / (divisor * 2n));
}

/** So many of one thing for each 100 of another, in hundredths: 3 complaints of 200 contacts are 150, "1.50". */
export const per100 = (part: number, whole: number): number | undefined => rateOf(part, whole);
