/** A small seeded generator of random numbers (mulberry32): the same seed tells the same history on every machine. */
export interface Rng {
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Lower-case hexadecimal digits. */
  hex(bytes: number): string;
}

export function rngOf(seed: number): Rng {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    int,
    chance: (percent) => next() * 100 < percent,
    pick: (list) => {
      if (list.length === 0) throw new Error("nothing to pick from");
      return list[int(0, list.length - 1)] as (typeof list)[number];
    },
    hex: (bytes) =>
      Array.from({ length: bytes }, () => int(0, 255).toString(16).padStart(2, "0")).join(""),
  };
}
