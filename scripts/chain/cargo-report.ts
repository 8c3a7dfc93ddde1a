export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

const SUMMARY = /^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored;/gm;

/** Adds up the summaries in the output of `cargo test`: one for each crate and its documentation. */
export function countTests(output: string): TestCounts {
  const counts: TestCounts = { passed: 0, failed: 0, skipped: 0 };
  for (const [, passed, failed, ignored] of output.matchAll(SUMMARY)) {
    counts.passed += Number(passed);
    counts.failed += Number(failed);
    counts.skipped += Number(ignored);
  }
  return counts;
}
