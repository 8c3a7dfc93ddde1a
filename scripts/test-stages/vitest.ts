import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { type Counts, NONE, stream } from "./stage.ts";

const countsSchema = z.object({
  passed: z.number(),
  failed: z.number(),
  skipped: z.array(z.string()),
});

/** Runs the vitest tests of these folders; `workers` files at once, else as many as vitest thinks right. */
export async function vitest(folders: readonly string[], workers?: number): Promise<Counts> {
  const work = await mkdtemp(join(tmpdir(), "collection-console-test-"));
  const file = join(work, "counts.json");
  const reporters = ["--reporter=default", "--reporter=./scripts/test-stages/vitest-counts.ts"];
  const program = join("node_modules", "vitest", "vitest.mjs");
  try {
    const atOnce = workers === undefined ? [] : [`--maxWorkers=${workers}`];
    const args = [program, "run", ...folders, ...atOnce, ...reporters];
    const { status } = await stream(process.execPath, args, { COUNTS_FILE: file });
    if (!existsSync(file)) return { ...NONE, failed: 1 };
    const counts = countsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
