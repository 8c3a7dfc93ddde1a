import { parseArgs } from "node:util";
import { cargo } from "./chain/cargo.ts";
import { countTests } from "./chain/cargo-report.ts";
import { hasCargo } from "./chain/toolchain.ts";

const HELP = `Usage: npm run chain:test

Runs the Rust tests of the pallets. The last line says how many passed, failed
and were skipped. Without cargo there is nothing to run: the tests count as
skipped, which the line says, and the exit status is 0.`;

async function test(): Promise<void> {
  if (!(await hasCargo())) {
    console.log("Rust tests skipped: cargo is not installed.");
    console.log("0 passed, 0 failed, 1 skipped");
    return;
  }
  // The whole workspace, so that crates get the same features as in chain:build and are not compiled twice; its
  // libraries only, so that the node is not.
  const { status, stdout } = await cargo(["test", "--release", "--workspace", "--lib"], {
    SKIP_WASM_BUILD: "1",
  });
  console.error(stdout);
  const { passed, failed, skipped } = countTests(stdout);
  // A crate that does not compile has no summary, and is a failure all the same.
  const broken = status !== 0 && failed === 0 ? 1 : 0;
  console.log(`${passed} passed, ${failed + broken} failed, ${skipped} skipped`);
  process.exitCode = status === 0 ? 0 : 1;
}

try {
  const { values } = parseArgs({ options: { help: { type: "boolean", short: "h" } } });
  if (values.help) console.log(HELP);
  else await test();
} catch (error) {
  console.error(`chain:test: ${(error as Error).message}`);
  process.exitCode = 1;
}
