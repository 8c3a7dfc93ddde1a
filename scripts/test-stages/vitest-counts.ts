import { writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";
import type { Counts } from "./stage.ts";

/** Vitest reporter that writes the counts of a run, with the reasons of skipped tests, to the file COUNTS_FILE. */
export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    // An error outside of every test (in a hook, or nowhere at all) fails the run as a test does.
    let failed = errors.length;
    const skipped: string[] = [];
    for (const module of modules) {
      if (module.errors().length > 0) failed += 1;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === "passed") passed += 1;
        else if (result.state === "skipped")
          skipped.push(`${test.fullName}: ${result.note ?? "the test gives no reason"}`);
        else failed += 1;
      }
    }
    const counts: Counts = { passed, failed, skipped };
    writeFileSync(process.env.COUNTS_FILE ?? "counts.json", JSON.stringify(counts));
  }
}
