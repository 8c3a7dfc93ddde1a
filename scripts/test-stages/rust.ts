import { join } from "node:path";
import { run } from "../lib/run.ts";
import { type Counts, NONE, stream } from "./stage.ts";

const RESULT = /^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored/gm;

/** Runs the Rust tests when cargo is there; else they count as one skipped test. */
export async function rust(): Promise<Counts> {
  const cargo = await run("cargo", ["--version"]);
  if (cargo.status !== 0)
    return { ...NONE, skipped: ["Rust tests: cargo is not installed on this machine"] };
  const script = join("scripts", "bootstrap.mjs");
  const { status, output } = await stream(process.execPath, [script, "chain-test"]);
  let counts = NONE;
  for (const [, passed, failed, ignored] of output.matchAll(RESULT)) {
    counts = {
      passed: counts.passed + Number(passed),
      failed: counts.failed + Number(failed),
      skipped: [
        ...counts.skipped,
        ...Array<string>(Number(ignored)).fill("Rust test: marked #[ignore] in its source"),
      ],
    };
  }
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
