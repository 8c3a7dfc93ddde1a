import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build as viteBuild } from "vite";
import { esmConfig, preloadConfig } from "../../vite.electron.config.ts";
import { ROOT } from "./paths.ts";
import { verifierPage } from "./verifier-page.ts";

/** What the bundles are made of. */
const SOURCES = [
  "electron",
  "renderer",
  "shared",
  "verifier",
  "package-lock.json",
  "vite.config.ts",
  "vite.electron.config.ts",
  "scripts/lib/build.ts",
  "scripts/lib/verifier-page.ts",
];
/** Looked for beside the service by sql.js. */
const SQL_WASM = "sql-wasm.wasm";
const DIST = join(ROOT, "dist");
const STAMP = join(DIST, "sources.sha256");

/** One hash over names and contents of all sources. */
function hashSources(): string {
  const hash = createHash("sha256");
  for (const source of SOURCES) {
    const path = join(ROOT, source);
    const files = source.includes(".")
      ? [path]
      : readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort();
    for (const file of files)
      hash.update(`${file.slice(ROOT.length)}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** Whether dist/ was built from the sources as they are. */
export const isBuilt = () => existsSync(STAMP) && readFileSync(STAMP, "utf8") === hashSources();

/** Builds page, main process, preload script, service and the page of evidence packages into dist/. */
export async function build(): Promise<void> {
  // A test runner sets another one, and libraries behave differently under it (one gives every element the same id).
  process.env.NODE_ENV = "production";
  const sources = hashSources();
  await rm(DIST, { recursive: true, force: true });
  const logLevel = "warn";
  await viteBuild({ root: ROOT, logLevel, ...esmConfig });
  await viteBuild({ root: ROOT, logLevel, ...preloadConfig });
  await copyFile(
    join(ROOT, "node_modules/sql.js/dist", SQL_WASM),
    join(DIST, "electron", SQL_WASM),
  );
  await viteBuild({
    configFile: join(ROOT, "vite.config.ts"),
    root: join(ROOT, "renderer"),
    logLevel,
  });
  await mkdir(join(DIST, "verifier"));
  await writeFile(join(DIST, "verifier", "page.html"), await verifierPage());
  await writeFile(STAMP, sources);
}
