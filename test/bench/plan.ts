import type { ActsPlan } from "./acts.ts";
import type { BranchPlan } from "./branch.ts";
import type { GatePlan } from "./gate.ts";
import type { HistoriesPlan } from "./histories.ts";
import type { QueryPlan } from "./queries.ts";
import type { BenchOptions } from "./run.ts";
import type { SnapshotPlan } from "./snapshots.ts";
import type { SyncPlan } from "./sync.ts";
import type { WindowPlan } from "./windows.ts";

export interface Plan {
  readonly sync: SyncPlan;
  readonly queries: QueryPlan;
  readonly windows: WindowPlan;
  readonly acts: ActsPlan;
  readonly gate: GatePlan;
  readonly histories: HistoriesPlan;
  readonly branch: BranchPlan;
  readonly snapshots: SnapshotPlan;
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
    acts: quick
      ? { cases: 400, node: { sizes: [120], rounds: 1 }, single: 5, bulk: [40] }
      : { cases: 1_500, node: { sizes: [600, 2_400], rounds: 3 }, single: 60, bulk: [250, 1_000] },
    gate: quick
      ? { sizes: [10_000], rounds: 1, histories: 50, asked: 100 }
      : { sizes: [10_000, 100_000], rounds: 5, histories: 500, asked: 200 },
    branch: quick
      ? {
          sizes: [10_000],
          views: { rounds: 8, blockEntries: 50 },
          scores: { most: 10_000, singles: 5 },
          past: { sizes: [2_000], rounds: 1 },
          register: { sizes: [20_000] },
        }
      : {
          sizes: [100_000, 1_000_000],
          views: { rounds: 24, blockEntries: 50 },
          scores: { most: 100_000, singles: 24 },
          past: { sizes: [10_000, 100_000], rounds: 1 },
          register: { sizes: [100_000, 1_000_000] },
        },
    histories: { sizes: quick ? [100] : [500, 2_000] },
    snapshots: quick
      ? { sizes: [5_000], rounds: 1 }
      : { sizes: [10_000, 50_000, 200_000, 500_000], rounds: 1 },
    realCases: quick ? 1_000 : 10_000,
  };
}
