import { join } from "node:path";
import { run } from "../lib/run.ts";
import { type Counts, NONE, stream } from "./stage.ts";

/** The last line of `npm run chain:test`. */
const TOTAL = /^(\d+) passed, (\d+) failed, (\d+) skipped$/m;

/** Runs the Rust tests when cargo is there; else they count as one skipped test. */
export async function rust(): Promise<Counts> {
  const cargo = await run("cargo", ["--version"]);
  if (cargo.status !== 0)
    return { ...NONE, skipped: ["Rust tests: cargo is not installed on this machine"] };
  const script = join("scripts", "bootstrap.mjs");
  const { status, output } = await stream(process.execPath, [script, "chain-test"]);
  const total = TOTAL.exec(output);
  if (total === null) return { ...NONE, failed: 1 };
  const [passed = 0, failed = 0, ignored = 0] = total.slice(1).map(Number);
  // The only tests that are marked #[ignore] are those that measure weights.
  const skipped = Array<string>(ignored).fill("Rust: measures the weights, to be run alone");
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed, skipped };
}
