import { parseArgs } from "node:util";
import { cargo } from "./chain/cargo.ts";
import { countTests } from "./chain/cargo-report.ts";
import { hasCargo } from "./chain/toolchain.ts";

const HELP = `Usage: npm run chain:test

Runs the Rust tests of the pallets. The last line says how many passed, failed
and were skipped. Without cargo there is nothing to run: the tests count as
skipped, which the line says, and the exit status is 0.

  --minutes N  how long compiling may take (default 25, 0 for no limit); after
               that the tests count as skipped. What was compiled is kept, so
               that the next run goes on from there.`;

/** A machine that compiles these crates for the first time takes about 20 minutes. */
const MINUTES = 25;
const COMMAND = ["test", "--release", "--workspace", "--lib"];

async function test(minutes: number): Promise<void> {
  if (!(await hasCargo())) {
    console.log("Rust tests skipped: cargo is not installed.");
    console.log("0 passed, 0 failed, 1 skipped");
    return;
  }
  // The whole workspace, so that crates get the same features as in chain:build and are not compiled twice; its
  // libraries only, so that the node is not.
  const env = { SKIP_WASM_BUILD: "1" };
  const limit = minutes === 0 ? undefined : minutes * 60_000;
  const built = await cargo([...COMMAND, "--no-run"], env, limit);
  if (built.late) {
    console.log(
      `Rust tests skipped: compiling them was not done after ${minutes} minutes; "npm run chain:test -- --minutes 0" finishes it.`,
    );
    console.log("0 passed, 0 failed, 1 skipped");
    return;
  }
  const { status, stdout } = await cargo(COMMAND, env);
  console.error(stdout);
  const { passed, failed, skipped } = countTests(stdout);
  // A crate that does not compile has no summary, and is a failure all the same.
  const broken = status !== 0 && failed === 0 ? 1 : 0;
  console.log(`${passed} passed, ${failed + broken} failed, ${skipped} skipped`);
  process.exitCode = status === 0 ? 0 : 1;
}

try {
  const { values } = parseArgs({
    options: { help: { type: "boolean", short: "h" }, minutes: { type: "string" } },
  });
  const minutes = Number(values.minutes ?? MINUTES);
  if (values.help) console.log(HELP);
  else if (!(minutes >= 0)) throw new Error("--minutes takes a number of minutes.");
  else await test(minutes);
} catch (error) {
  console.error(`chain:test: ${(error as Error).message}`);
  process.exitCode = 1;
}
