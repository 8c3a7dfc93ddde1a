import { defineConfig } from "playwright/test";

/** One window at a time, on a real chain: tests are slow because blocks are, and are told apart by what they see. */
export default defineConfig({
  testDir: ".",
  testMatch: "*.e2e.ts",
  workers: 1,
  // A restart after SIGKILL was seen to answer late on a busy machine (open: why); a retry is reported as flaky.
  retries: 2,
  timeout: 240_000,
  expect: { timeout: 60_000 },
  outputDir: "../../test-results",
});
