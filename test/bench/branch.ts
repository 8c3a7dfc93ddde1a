import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Keep, Say } from "./child.ts";
import { benchPast } from "./past.ts";
import { benchRegister } from "./register.ts";
import { benchScores } from "./scores.ts";
import type { FilledStore, Stores } from "./stores.ts";
import { benchViews } from "./views.ts";

export interface BranchPlan {
  /** Cases of the stores that figures, lists and scores are asked of. */
  readonly sizes: readonly number[];
  readonly views: { readonly rounds: number; readonly blockEntries: number };
  /** Most cases that are scored, and how many are changed one by one. */
  readonly scores: { readonly most: number; readonly singles: number };
  /** Cases of the stores that are turned back to a past day. */
  readonly past: { readonly sizes: readonly number[]; readonly rounds: number };
  /** Rows of the register files. */
  readonly register: { readonly sizes: readonly number[] };
}

/** What the parts of (h) share. */
export interface Bench {
  readonly stores: Stores;
  readonly work: string;
  readonly keep: Keep;
  readonly say: Say;
  /** A copy of a made-up store, for a measurement that writes. */
  copyOf(store: FilledStore): string;
}

/** The figures of part (h), as far as they are taken. */
export interface BranchFigures {
  readonly register?: Awaited<ReturnType<typeof benchRegister>>["figures"];
  readonly past?: Awaited<ReturnType<typeof benchPast>>;
  readonly scores?: Awaited<ReturnType<typeof benchScores>>;
  readonly views?: Awaited<ReturnType<typeof benchViews>>;
}

/** Part (h): figures and lists after a new block, scores, past days, and the import of a register, over a made-up branch. */
export async function benchBranch(
  stores: Stores,
  plan: BranchPlan,
  work: string,
  keep: Keep,
  say: Say,
  taken: (figures: BranchFigures) => void,
): Promise<void> {
  let copies = 0;
  const folder = join(work, "branch");
  mkdirSync(folder, { recursive: true });
  const bench: Bench = {
    ...{ stores, work: folder, keep, say },
    copyOf(store) {
      copies += 1;
      const dir = join(folder, `copy-${copies}`);
      cpSync(store.dir, dir, { recursive: true });
      return dir;
    },
  };
  let figures: BranchFigures = {};
  // After each, so that one that fails takes no other with it.
  const add = (more: BranchFigures) => {
    figures = { ...figures, ...more };
    taken(figures);
  };
  const { localDir, figures: register } = await benchRegister(bench, plan.register.sizes);
  add({ register });
  add({ past: await benchPast(bench, plan.past) });
  add({ views: await benchViews(bench, plan.sizes, plan.views) });
  add({ scores: await benchScores(bench, plan.sizes, plan.scores, localDir) });
  rmSync(folder, { recursive: true, force: true });
}
