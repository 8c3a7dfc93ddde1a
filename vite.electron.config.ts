import { builtinModules } from "node:module";
import type { InlineConfig } from "vite";

const external = ["electron", /^node:/, ...builtinModules];

const common = {
  outDir: "dist/electron",
  // Node 20.18 in Electron 33 is the oldest that it runs on.
  target: "node20",
  minify: false,
  emptyOutDir: false,
} as const;

/** Main process, ledger service and smoldot's thread: ES modules with all they need inside, so that no package needs node_modules. */
export const esmConfig: InlineConfig = {
  configFile: false,
  ssr: { noExternal: true, external: ["electron"] },
  build: {
    ...common,
    ssr: true,
    rolldownOptions: {
      input: {
        main: "electron/main.ts",
        service: "electron/service.ts",
        worker: "electron/light-node/smoldot/worker.mjs",
      },
      external,
      output: {
        format: "es",
        // sql.js is CommonJS inside and looks for its WebAssembly beside itself.
        banner: "const __dirname = import.meta.dirname; const __filename = import.meta.filename;",
        // The light node looks for its thread's file beside itself under this name.
        entryFileNames: (chunk) => (chunk.name === "worker" ? "worker.mjs" : "[name].js"),
        chunkFileNames: "[name]-[hash].js",
      },
    },
  },
};

/** The preload script: CommonJS in one file, because a sandboxed preload can be nothing else. */
export const preloadConfig: InlineConfig = {
  configFile: false,
  ssr: { noExternal: true, external: ["electron"] },
  build: {
    ...common,
    ssr: true,
    rolldownOptions: {
      input: { preload: "electron/preload.ts" },
      external,
      output: { format: "cjs", entryFileNames: "[name].cjs" },
    },
  },
};
