import type { QueryPlan } from "./queries.ts";
import type { BenchOptions } from "./run.ts";
import type { SyncPlan } from "./sync.ts";
import type { WindowPlan } from "./windows.ts";

export interface Plan {
  readonly sync: SyncPlan;
  readonly queries: QueryPlan;
  readonly windows: WindowPlan;
  /** Cases of the sample that the window's profile is filled with. */
  readonly realCases: number;
}

/** What is measured, and how often. */
export function planOf({ quick, count }: BenchOptions): Plan {
  const largest = count ?? (quick ? 2_500 : 40_000);
  const steps = quick ? [] : [2_500, 10_000];
  return {
    sync: {
      sizes: [...steps.filter((cases) => cases < largest), largest].map((cases) => ({
        cases,
        rounds: quick ? 1 : 3,
      })),
    },
    queries: quick
      ? { sizes: [10_000], questions: 10 }
      : { sizes: [100_000, 1_000_000], questions: 30 },
    windows: quick
      ? { sizes: [], rounds: 2, largeRounds: 0 }
      : { sizes: [100_000, 1_000_000], rounds: 4, largeRounds: 2 },
    realCases: quick ? 1_000 : 10_000,
  };
}
