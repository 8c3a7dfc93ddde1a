import { defineConfig } from "vitest/config";

/** Tests in Node. The limits only end what hangs: a busy machine may be many times slower. */
export default defineConfig({
  test: {
    include: ["test/{unit,store,chain}/**/*.test.ts"],
    setupFiles: ["test/seed.ts"],
    testTimeout: 180_000,
    hookTimeout: 240_000,
  },
});
