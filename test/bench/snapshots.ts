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

const runSchema = z.object({ ms: z.number(), peakMb: z.number() });
/** Entries of a made-up case, on average. */
const ENTRIES_A_CASE = 3.94;

/**
 * Part (i): a snapshot written and verified, against hashing its bytes once. Every step has a process of its own, whose largest
 * memory counts.
 */
export async function benchSnapshots(plan: SnapshotPlan, work: string, keep: Keep, say: Say) {
  const sizes: Measured[] = [];
  for (const entries of plan.sizes)
    sizes.push(await measure(entries, plan.rounds, work, keep, say));
  const [small, large] = [sizes.at(0), sizes.at(-1)];
  const growth = (of: "writeMs" | "verifyMs") =>
    small && large && small !== large
      ? growthPower(
          { size: small.entries, cost: small[of] },
          { size: large.entries, cost: large[of] },
        )
      : undefined;
  return { sizes, growth: { write: growth("writeMs"), verify: growth("verifyMs") } };
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
  const ms = (what: keyof typeof taken) => median(taken[what].map((one) => one.ms));
  const peak = (what: keyof typeof taken) => Math.max(...taken[what].map((one) => one.peakMb));
  const entries = entriesOf(cases);
  say(`snapshots: ${entries} entries, verified in ${Math.round(ms("verify"))} ms`);
  return {
    entries,
    bytes,
    sourceMs: round3(ms("source")),
    writeMs: round3(ms("write")),
    writePeakMb: peak("write"),
    verifyMs: round3(ms("verify")),
    verifyPeakMb: peak("verify"),
    hashMs: round3(ms("hash")),
    timesHash: round3(ms("verify") / ms("hash")),
    verifiedPerSecond: round3((entries / ms("verify")) * 1_000),
  };
}

function entriesOf(cases: number): number {
  let entries = 0;
  for (const _ of manyEntries(cases, 1)) entries += 1;
  return entries;
}
