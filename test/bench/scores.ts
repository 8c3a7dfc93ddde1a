import { rmSync } from "node:fs";
import { z } from "zod";
import type { Bench, BranchPlan } from "./branch.ts";
import { measureIn } from "./child.ts";
import { growthPower } from "./figures.ts";

const spreadSchema = z.object({ p50: z.number(), p95: z.number() });
const scoresSchema = z.object({
  ...{ scored: z.number(), withRegister: z.number(), markMs: z.number(), ms: z.number() },
  ...{ findMs: z.number(), scoreMs: z.number(), keepMs: z.number() },
  ...{ perSecond: z.number(), readPerSecond: z.number(), foldPerSecond: z.number() },
  timesFold: z.number(),
  one: z.object({ apply: spreadSchema, score: spreadSchema }),
});

/** Scores of all cases, and of one that a block changed; the other side folds the same rows. */
export async function benchScores(
  { stores, keep, say, copyOf }: Bench,
  sizesOf: readonly number[],
  { most, singles }: BranchPlan["scores"],
  localDir: string,
) {
  const sizes = [];
  for (const cases of sizesOf) {
    const store = await stores.filled(cases, "branch");
    say(`scores: ${cases.toLocaleString("en")} cases …`);
    const dir = copyOf(store);
    const args = [dir, localDir, String(Math.min(cases, most)), String(singles)];
    sizes.push({ cases, ...(await measureIn(keep, scoresSchema, "scores-console.ts", args)) });
    rmSync(dir, { recursive: true, force: true });
  }
  const [small, large] = [sizes.at(0), sizes.at(-1)];
  const growth =
    small && large && small !== large
      ? {
          all: growthPower(
            { size: small.cases, cost: small.cases / small.perSecond },
            { size: large.cases, cost: large.cases / large.perSecond },
          ),
          one: growthPower(
            { size: small.cases, cost: small.one.score.p50 },
            { size: large.cases, cost: large.one.score.p50 },
          ),
        }
      : undefined;
  return { sizes, growth };
}
