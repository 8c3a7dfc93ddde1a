import { join } from "node:path";
import { e2e } from "./test-stages/e2e.ts";
import { rust } from "./test-stages/rust.ts";
import { add, type Counts, NONE, oneCheck } from "./test-stages/stage.ts";
import { vitest } from "./test-stages/vitest.ts";

const HELP = `Usage: npm test [-- --help]

Runs all tests: types, lint, unit and store tests, chain tests against the real
node, the Rust tests (when cargo is there), and the end-to-end tests on the real
Electron. Installs what is missing first. Ends with a line
"N passed, N failed, N skipped".

Exit status: 0 nothing failed, 1 something failed.`;

const say = (line: string) => console.log(line);
const bin = (...path: string[]) => join("node_modules", ...path);

const STAGES: readonly { name: string; run: () => Promise<Counts> }[] = [
  {
    name: "types",
    run: () => oneCheck(process.execPath, [bin("typescript", "bin", "tsc"), "-p", "."]),
  },
  {
    name: "lint",
    run: () =>
      oneCheck(process.execPath, [
        bin("@biomejs", "biome", "bin", "biome"),
        "check",
        "--error-on-warnings",
      ]),
  },
  { name: "unit and store", run: () => vitest(["test/unit", "test/store"]) },
  // These wait for blocks most of the time, so two at once cost little and halve the wait.
  { name: "chain, against the real node", run: () => vitest(["test/chain"], 2) },
  { name: "chain, Rust", run: rust },
  { name: "end to end, on the real Electron", run: () => e2e([], say) },
];

if (process.argv.includes("--help") || process.argv.includes("-h")) {
  console.log(HELP);
  process.exit(0);
}

let total = NONE;
for (const { name, run } of STAGES) {
  say(`\n== ${name}`);
  const startedAt = Date.now();
  let counts: Counts;
  try {
    counts = await run();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    counts = { ...NONE, failed: 1 };
  }
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  say(
    `== ${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped.length} skipped (${seconds} s)`,
  );
  total = add(total, counts);
}
say("");
for (const reason of total.skipped) say(`Skipped: ${reason}`);
say(`${total.passed} passed, ${total.failed} failed, ${total.skipped.length} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
