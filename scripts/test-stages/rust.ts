import { join } from "node:path";
import { type Counts, NONE, stream } from "./stage.ts";

/** Last line of `npm run chain:test`. */
const SUMMARY = /^(\d+) passed, (\d+) failed, (\d+) skipped$/m;

/** Runs the Rust tests; without cargo they count as skipped, and the line before the last says so. */
export async function rust(): Promise<Counts> {
  const script = join("scripts", "bootstrap.mjs");
  const { status, output } = await stream(process.execPath, [script, "chain-test"]);
  const summary = SUMMARY.exec(output);
  if (!summary) return { ...NONE, failed: 1 };
  const [passed = 0, failed = 0, skipped = 0] = summary.slice(1).map(Number);
  const why = /^Rust tests skipped: .+$/m.exec(output)?.[0] ?? "Rust test: marked #[ignore]";
  return {
    passed,
    failed: status !== 0 && failed === 0 ? 1 : failed,
    skipped: Array<string>(skipped).fill(why),
  };
}
