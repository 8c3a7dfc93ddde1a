import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { manyEntries } from "../store/fixtures.ts";
import { type Keep, measureIn, type Say } from "./child.ts";
import { growthPower, median, round3 } from "./figures.ts";

export interface SnapshotPlan {
  /** Entries, about. */
  readonly sizes: readonly number[];
  readonly rounds: number;
}

const runSchema = z.object({ ms: z.number(), cpuMs: z.number(), peakMb: z.number() });
/** Entries of a made-up case, on average. */
const ENTRIES_A_CASE = 3.94;

/**
 * Part (i): a snapshot written and verified, against hashing its bytes once. Every step has a process of its own, whose largest
 * memory counts. Times are given by the clock and of the processor; the second are those that a busy machine does not
 * make longer, and what growth and ratio are of.
 */
export async function benchSnapshots(plan: SnapshotPlan, work: string, keep: Keep, say: Say) {
  const sizes: Measured[] = [];
  for (const entries of plan.sizes)
    sizes.push(await measure(entries, plan.rounds, work, keep, say));
  const [small, large] = [sizes.at(0), sizes.at(-1)];
  const growth = (of: "write" | "verify") =>
    small && large && small !== large
      ? growthPower(
          { size: small.entries, cost: small[of].cpuMs },
          { size: large.entries, cost: large[of].cpuMs },
        )
      : undefined;
  return { sizes, growth: { write: growth("write"), verify: growth("verify") } };
}

type Measured = Awaited<ReturnType<typeof measure>>;

async function measure(wanted: number, rounds: number, work: string, keep: Keep, say: Say) {
  const cases = Math.round(wanted / ENTRIES_A_CASE);
  const file = join(work, "bench.snapshot");
  const taken = { source: [], write: [], hash: [], verify: [] } as Record<
    "source" | "write" | "hash" | "verify",
    z.infer<typeof runSchema>[]
  >;
  for (let round = 0; round < rounds; round += 1)
    for (const what of ["source", "write", "hash", "verify"] as const)
      taken[what].push(
        await measureIn(keep, runSchema, "snapshot-run.ts", [what, String(cases), file]),
      );
  const bytes = statSync(file).size;
  rmSync(file);
  const of = (what: keyof typeof taken) => ({
    ms: round3(median(taken[what].map((one) => one.ms))),
    cpuMs: round3(median(taken[what].map((one) => one.cpuMs))),
    peakMb: Math.max(...taken[what].map((one) => one.peakMb)),
  });
  const entries = entriesOf(cases);
  const [source, write, verify, hash] = [of("source"), of("write"), of("verify"), of("hash")];
  say(`snapshots: ${entries} entries, verified in ${verify.ms} ms (${verify.cpuMs} of processor)`);
  return {
    ...{ entries, bytes, source, write, verify, hash },
    timesHash: round3(verify.cpuMs / hash.cpuMs),
    verifiedPerCpuSecond: round3((entries / verify.cpuMs) * 1_000),
  };
}

function entriesOf(cases: number): number {
  let entries = 0;
  for (const _ of manyEntries(cases, 1)) entries += 1;
  return entries;
}
