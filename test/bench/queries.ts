import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { askPython, type Keep, measureIn, type Say } from "./child.ts";
import { growthPower, round3 } from "./figures.ts";
import type { Stores } from "./stores.ts";

const timesSchema = z.object({ name: z.string(), p50: z.number(), p95: z.number() });
const consoleSchema = z.object({
  /** `firstMs`: the slowest question of the warm-up, which may have had an index or the table of accounts to make. */
  kinds: z.array(timesSchema.extend({ kept: z.boolean(), firstMs: z.number() })),
  databaseBytes: z.number(),
  rss: z.number(),
});
const nativeSchema = z.object({ sqlite: z.string(), kinds: z.array(timesSchema) });

export interface QueryPlan {
  readonly sizes: readonly number[];
  readonly questions: number;
}

/** Part (b): the store's query functions, and the same SQL in a native SQLite on the same data. */
export async function benchQueries(
  stores: Stores,
  plan: QueryPlan,
  work: string,
  keep: Keep,
  say: Say,
) {
  const sizes = [];
  for (const cases of plan.sizes) {
    const filled = await stores.filled(cases);
    const dir = join(work, `queries-${cases}`);
    mkdirSync(dir, { recursive: true });
    say(`queries: ${cases.toLocaleString("en")} cases, the store's functions …`);
    const args = [filled.dir, String(cases), String(plan.questions), dir];
    const console_ = await measureIn(keep, consoleSchema, "queries-console.ts", args);
    say("queries: the same statements in native SQLite …");
    const native = await askPython(keep, nativeSchema, "queries-native.py", [dir]);
    if (native === undefined) say("queries: NOTICE: no python3 here, so native SQLite is left out");
    rmSync(dir, { recursive: true, force: true });
    const { entries, applyMs } = filled;
    sizes.push({
      cases,
      entries,
      fill:
        applyMs === undefined
          ? "copied by SQL"
          : { ms: round3(applyMs), entriesPerSecond: round3((entries / applyMs) * 1_000) },
      databaseBytes: console_.databaseBytes,
      rss: console_.rss,
      nativeSqlite: native?.sqlite,
      kinds: console_.kinds.map((kind) => {
        const other = native?.kinds.find(({ name }) => name === kind.name);
        return {
          ...kind,
          native: other && { p50: round3(other.p50), p95: round3(other.p95) },
          timesNative: other && round3(kind.p50 / other.p50),
        };
      }),
    });
  }
  const [small, large] = [sizes.at(0), sizes.at(-1)];
  const growth =
    small && large && small !== large
      ? small.kinds.map(({ name, p50 }, index) => ({
          name,
          power: growthPower(
            { size: small.cases, cost: p50 },
            { size: large.cases, cost: large.kinds[index]?.p50 ?? Number.NaN },
          ),
        }))
      : undefined;
  return { questions: plan.questions, sizes, growth };
}
