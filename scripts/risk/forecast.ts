import type { Ranked } from "./metrics.ts";

/**
 * A forecast of the bad end for each value, learned from cases whose end is known: the share of bad ends, made to rise with the value
 * (isotonic regression by pooling adjacent violators). Values beyond those seen get the nearest one's.
 */
export function forecastOf(known: readonly Ranked[]): (value: number) => number {
  const blocks: { upTo: number; cases: number; bad: number }[] = [];
  for (const { value, bad } of known.toSorted((a, b) => a.value - b.value)) {
    const last = blocks.at(-1);
    if (last && last.upTo === value) {
      last.cases += 1;
      last.bad += bad ? 1 : 0;
    } else blocks.push({ upTo: value, cases: 1, bad: bad ? 1 : 0 });
  }
  const pooled: typeof blocks = [];
  for (const block of blocks) {
    let next = { ...block };
    for (let last = pooled.at(-1); last; last = pooled.at(-1)) {
      if (last.bad * next.cases < next.bad * last.cases) break;
      next = { upTo: next.upTo, cases: last.cases + next.cases, bad: last.bad + next.bad };
      pooled.pop();
    }
    pooled.push(next);
  }
  return (value) => {
    const block = pooled.find(({ upTo }) => value <= upTo) ?? pooled.at(-1);
    return block === undefined ? 0.5 : block.bad / block.cases;
  };
}
