import { loadavg } from "node:os";
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
  /** Processes that wanted a core in the last minute before it began: on an idle machine about 0. */
  readonly load: number;
}

/** What is measured, and how often. */
export function planOf({ quick, count }: BenchOptions): Plan {
  const largest = count ?? (quick ? 2_500 : 40_000);
  const steps = quick ? [] : [2_500, 10_000];
  const load = Math.round((loadavg()[0] ?? 0) * 10) / 10;
  return {
    sync: {
      sizes: [...steps.filter((cases) => cases < largest), largest].map((cases) => ({
        cases,
        rounds: quick ? 1 : 5,
      })),
    },
    queries: quick
      ? { sizes: [10_000], questions: 10 }
      : { sizes: [100_000, 1_000_000], questions: 30 },
    windows: quick
      ? { sizes: [], rounds: 2, largeRounds: 0 }
      : { sizes: [100_000, 1_000_000], rounds: 7, largeRounds: 3 },
    realCases: quick ? 1_000 : 10_000,
    load,
  };
}
