import { defineConfig } from "vitest/config";

/** Tests in Node; those that start processes have time to do so. */
export default defineConfig({
  test: {
    include: ["test/{unit,store,chain}/**/*.test.ts"],
    setupFiles: ["test/seed.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
