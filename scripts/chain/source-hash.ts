import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CHAIN_DIR } from "./paths.ts";

const SKIPPED_FOLDERS = new Set(["target", "prebuilt", "demo", "spec"]);

function isSource(name: string): boolean {
  return name.endsWith(".rs") || name === "Cargo.toml" || name === "Cargo.lock";
}

/** Paths of everything that decides what is built, relative to `dir` and with `/`, sorted. */
export function chainSources(dir: string = CHAIN_DIR, below = ""): string[] {
  return readdirSync(join(dir, below), { withFileTypes: true })
    .flatMap((item) => {
      const path = below === "" ? item.name : `${below}/${item.name}`;
      if (item.isDirectory()) return SKIPPED_FOLDERS.has(item.name) ? [] : chainSources(dir, path);
      return isSource(item.name) ? [path] : [];
    })
    .sort();
}

/**
 * SHA-256 over the Rust sources: every `*.rs`, `Cargo.toml` and `Cargo.lock`, each as path, length and content. Line
 * ends count as LF, so that a Windows checkout has the same hash.
 */
export function chainSourceHash(dir: string = CHAIN_DIR): string {
  return hashOf(dir, chainSources(dir));
}

/** The same of what the node is built from: its own folder, the workspace and the versions of its crates. */
export function nodeSourceHash(dir: string = CHAIN_DIR): string {
  return hashOf(
    dir,
    chainSources(dir).filter((path) => path.startsWith("node/") || !path.includes("/")),
  );
}

function hashOf(dir: string, paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) {
    const content = readFileSync(join(dir, path), "utf8").replaceAll("\r\n", "\n");
    hash.update(`${path}\n${Buffer.byteLength(content)}\n`).update(content);
  }
  return hash.digest("hex");
}
