import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Bench, BranchPlan } from "./branch.ts";
import { askPython, measureIn } from "./child.ts";
import { growthPower, round3 } from "./figures.ts";
import { FOLDED_CASES } from "./stores.ts";

const timesSchema = z.object({ name: z.string(), p50: z.number(), p95: z.number() });
const told = timesSchema.extend({
  ...{ cpu50: z.number(), cpu95: z.number(), firstMs: z.number() },
});
const viewsSchema = z.object({
  ...{ openMs: z.number(), cells: z.number(), rss: z.number() },
  ...{ apply: told, scores: told, kinds: z.array(told) },
});
const cellsSchema = z.object({
  ...{ cases: z.number(), rows: z.number(), cells: z.number(), recountMs: z.number() },
});
const sumsSchema = z.object({
  ...{ cases: z.number(), outstanding: z.number(), received: z.number(), contacts: z.number() },
});
const nativeSchema = z.object({
  ...{ sqlite: z.string(), rows: z.number() },
  kinds: z.array(timesSchema.extend({ sums: sumsSchema })),
});
const figuresSchema = z.array(z.object({ total: sumsSchema }));

/** One frame at 60 a second (ms). */
const AIM_MS = 16;

/** Figures and lists after a new block, through the service's own handlers; the figures also from scratch by native SQLite. */
export async function benchViews(
  { stores, work, keep, say, copyOf }: Bench,
  sizesOf: readonly number[],
  { rounds, blockEntries }: BranchPlan["views"],
) {
  const sizes = [];
  // Larger stores are copies of one, so its cells are reckoned once.
  const reckoned = new Map<string, { out: string; cells: z.infer<typeof cellsSchema> }>();
  const reckon = async (dir: string, cases: number) => {
    const known = reckoned.get(dir);
    if (known !== undefined) return known;
    const out = join(work, `views-${cases}`);
    mkdirSync(out, { recursive: true });
    say(`figures: ${cases.toLocaleString("en")} cases, reckoned anew from their entries …`);
    const cells = await measureIn(keep, cellsSchema, "cells-console.ts", [dir, out]);
    reckoned.set(dir, { out, cells });
    return { out, cells };
  };
  for (const cases of sizesOf) {
    const store = await stores.filled(cases, "branch");
    const base = await stores.filled(Math.min(cases, FOLDED_CASES), "branch");
    const { out, cells } = await reckon(base.dir, base.cases);
    const copies = cases / base.cases;
    say("figures: added up by native SQLite …");
    const args = [out, String(copies), String(copies > 1 ? 3 : 10)];
    const native = await askPython(keep, nativeSchema, "figures-native.py", args);
    say("figures and lists: after a new block …");
    const dir = copyOf(store);
    const local = join(work, `views-local-${cases}`);
    const asked = await measureIn(keep, viewsSchema, "views-console.ts", [
      ...[dir, local, String(rounds), String(blockEntries), out],
    ]);
    for (const folder of [dir, local]) rmSync(folder, { recursive: true, force: true });
    if (native) agree(native.kinds, out);
    const { recountMs, rows } = cells;
    sizes.push({
      ...{ cases, entries: store.entries, blockEntries, rounds },
      ...{ cells: asked.cells, caseCells: rows * copies, openMs: asked.openMs, rss: asked.rss },
      recount: { cases: cells.cases, ms: recountMs },
      ...{ apply: asked.apply, scores: asked.scores, nativeSqlite: native?.sqlite },
      kinds: asked.kinds.map((kind) => {
        const other = native?.kinds.find(({ name }) => name === kind.name);
        return {
          ...kind,
          native: other && { p50: round3(other.p50), p95: round3(other.p95) },
          timesFaster: other && round3(other.p50 / kind.p50),
          withinAim: kind.p95 <= AIM_MS,
          /** Of the processor's time: what it would be were the machine not shared. */
          cpuWithinAim: kind.cpu95 <= AIM_MS,
        };
      }),
    });
  }
  for (const { out } of reckoned.values()) rmSync(out, { recursive: true, force: true });
  const [small, large] = [sizes.at(0), sizes.at(-1)];
  const power = (a: number | undefined, b: number | undefined) =>
    growthPower(
      { size: small?.cases ?? Number.NaN, cost: a ?? Number.NaN },
      { size: large?.cases ?? Number.NaN, cost: b ?? Number.NaN },
    );
  const growth =
    small && large && small !== large
      ? [
          { name: "apply", power: power(small.apply.cpu50, large.apply.cpu50) },
          ...small.kinds.map(({ name, cpu50, native }, n) => ({
            name,
            power: power(cpu50, large.kinds[n]?.cpu50),
            native: native && power(native.p50, large.kinds[n]?.native?.p50),
          })),
        ]
      : undefined;
  return { aimMs: AIM_MS, sizes, growth };
}

/** Both sides must have the same figures, or the times are not of the same work. */
function agree(native: z.infer<typeof nativeSchema>["kinds"], out: string): void {
  const file = readFileSync(join(out, "figures.json"), "utf8");
  for (const [n, { total }] of figuresSchema.parse(JSON.parse(file)).entries()) {
    const other = native[n];
    if (JSON.stringify(other?.sums) !== JSON.stringify(total))
      throw new Error(
        `${other?.name}: the store says ${JSON.stringify(total)}, SQLite ${JSON.stringify(other?.sums)}`,
      );
  }
}
