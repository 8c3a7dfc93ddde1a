import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { countTests } from "../../scripts/chain/cargo-report.ts";
import { type ArtifactName, readArtifact, readManifest } from "../../scripts/chain/manifest.ts";
import { chainSourceHash, chainSources } from "../../scripts/chain/source-hash.ts";

describe("the prebuilt chain", () => {
  it("was built from the Rust sources of this checkout", () => {
    expect(
      chainSourceHash(),
      "Rust sources changed since chain/prebuilt was built: run npm run chain:build",
    ).toBe(readManifest().sourceHash);
  });

  it("has the artifacts that its manifest names", () => {
    const manifest = readManifest();
    for (const name of Object.keys(manifest.artifacts) as ArtifactName[]) {
      expect(readArtifact(name, manifest)).toHaveLength(manifest.artifacts[name]?.bytes ?? -1);
    }
  });
});

describe("the source hash", () => {
  it("changes with any source, and with nothing else", () => {
    const dir = mkdtempSync(join(tmpdir(), "sources-"));
    try {
      mkdirSync(join(dir, "pallet", "target"), { recursive: true });
      const put = (path: string, content: string) => writeFileSync(join(dir, path), content);
      put("Cargo.lock", "lock");
      put("pallet/lib.rs", "fn a() {}\n");
      const before = chainSourceHash(dir);
      put("pallet/README.md", "words");
      put("pallet/target/lib.rs", "built");
      put("pallet/lib.rs", "fn a() {}\r\n");
      expect(chainSourceHash(dir)).toBe(before);
      expect(chainSources(dir)).toEqual(["Cargo.lock", "pallet/lib.rs"]);
      put("pallet/lib.rs", "fn b() {}\n");
      expect(chainSourceHash(dir)).not.toBe(before);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});

it("adds up what cargo test says of each crate", () => {
  const output = [
    "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.10s",
    "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s",
  ].join("\n");
  expect(countTests(output)).toEqual({ passed: 15, failed: 2, skipped: 1 });
});
