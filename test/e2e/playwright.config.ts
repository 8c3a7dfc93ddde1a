import { defineConfig } from "playwright/test";

/** One window at a time, on a real chain: tests are slow because blocks are, and are told apart by what they see. */
export default defineConfig({
  testDir: ".",
  testMatch: "*.e2e.ts",
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 60_000 },
  outputDir: "../../test-results",
});
