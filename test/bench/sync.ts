import type { BenchChain } from "./chain.ts";
import { type Keep, measureIn, type Reading, readingSchema, type Say } from "./child.ts";
import { growthPower, median, range, round3 } from "./figures.ts";

/** Sizes in cases of the sample (about 3.5 entries each), and rounds of each. */
export interface SyncPlan {
  readonly sizes: readonly { readonly cases: number; readonly rounds: number }[];
}

const side = (readings: readonly Reading[]) => {
  const rates = readings.map(({ entries, ms }) => (entries / ms) * 1_000);
  return {
    entriesPerSecond: round3(median(rates)),
    range: range(rates).map(round3),
    ms: round3(median(readings.map(({ ms }) => ms))),
    cpuMicrosPerEntry: round3(
      median(readings.map(({ cpuMs, entries }) => (cpuMs / entries) * 1_000)),
    ),
    connectMs: round3(median(readings.map(({ connectMs }) => connectMs))),
  };
};

/** Part (a): the proved sync into the store against trusted paging of the same journals, in turns. */
export async function benchSync(
  chain: BenchChain,
  plan: SyncPlan,
  keep: Keep,
  say: Say,
  /** Called before the chain is filled with so many cases. */
  beforeFilling: (cases: number) => Promise<void>,
) {
  const sizes = [];
  for (const { cases, rounds } of plan.sizes) {
    say(`sync: filling the chain with ${cases.toLocaleString("en")} cases …`);
    await beforeFilling(cases);
    await chain.fillTo(cases);
    const proved: Reading[] = [];
    const trusted: Reading[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const runs = [
        async () =>
          proved.push(await measureIn(keep, readingSchema, "sync-console.ts", [chain.ready.spec])),
        async () =>
          trusted.push(await measureIn(keep, readingSchema, "sync-api.ts", [chain.ready.ws])),
      ];
      // Each side goes first in every other round.
      for (const run of round % 2 === 1 ? runs : runs.reverse()) await run();
      const [a, b] = [proved.at(-1), trusted.at(-1)] as [Reading, Reading];
      say(`sync: round ${round}: proved ${told(a)}, trusted ${told(b)}`);
      if (a.entries !== b.entries)
        throw new Error(`The two sides read ${a.entries} and ${b.entries} entries.`);
    }
    const console_ = side(proved);
    const api = side(trusted);
    sizes.push({
      cases,
      entries: proved[0]?.entries ?? 0,
      rounds,
      proved: console_,
      trusted: api,
      ratio: round3(console_.entriesPerSecond / api.entriesPerSecond),
      cpuRatio: round3(api.cpuMicrosPerEntry / console_.cpuMicrosPerEntry),
    });
  }
  const [small, large] = [sizes.at(0), sizes.at(-1)];
  const growth =
    small && large && small !== large
      ? {
          proved: growthPower(
            { size: small.entries, cost: small.proved.ms },
            { size: large.entries, cost: large.proved.ms },
          ),
          trusted: growthPower(
            { size: small.entries, cost: small.trusted.ms },
            { size: large.entries, cost: large.trusted.ms },
          ),
        }
      : undefined;
  return { aim: 3, sizes, growth };
}

const told = ({ entries, ms }: Reading) =>
  `${Math.round((entries / ms) * 1_000).toLocaleString("en")} entries/s`;
