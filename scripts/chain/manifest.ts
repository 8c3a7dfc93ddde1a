import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { PREBUILT_DIR } from "./paths.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const artifact = z.strictObject({
  /** Of the file as it lies in the repository. */
  sha256,
  bytes: z.int().positive(),
  /** Of what the file unpacks to, for a packed one. */
  unpackedSha256: sha256.optional(),
});

const manifestSchema = z.strictObject({
  /** Of the Rust sources that the artifacts were built from; see source-hash.ts. */
  sourceHash: sha256,
  /** Of those that the node alone was built from: it knows nothing of pallets and runtime. */
  nodeSourceHash: sha256,
  /** What `rustc --version` said. */
  rustc: z.string(),
  artifacts: z.strictObject({
    "runtime.wasm": artifact,
    "collection-node-linux-x64.br": artifact,
    "collection-histories-linux-x64.br": artifact,
    /** Cross-compiled, when somebody did (chain/README.md). */
    "collection-node-windows-x64.br": artifact.optional(),
  }),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ArtifactName = keyof Manifest["artifacts"];

export const MANIFEST_FILE = join(PREBUILT_DIR, "manifest.json");

export const sha256Of = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

/** The manifest of the prebuilt artifacts. Throws when it is missing or malformed. */
export function readManifest(): Manifest {
  return manifestSchema.parse(JSON.parse(readFileSync(MANIFEST_FILE, "utf8")));
}

/** The bytes of a prebuilt artifact, checked against the manifest. Throws with a sentence when they differ. */
export function readArtifact(name: ArtifactName, manifest: Manifest = readManifest()): Buffer {
  const bytes = readFileSync(join(PREBUILT_DIR, name));
  if (sha256Of(bytes) !== manifest.artifacts[name]?.sha256) {
    throw new Error(
      `chain/prebuilt/${name} does not match chain/prebuilt/manifest.json: restore it with "git checkout chain/prebuilt", or rebuild both with "npm run chain:build".`,
    );
  }
  return bytes;
}
