import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { chmod, mkdir, open, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { type ArtifactName, readArtifact, readManifest, sha256Of } from "./manifest.ts";
import { NODE_CACHE_DIR } from "./paths.ts";

/** A program that lies packed in chain/prebuilt/. */
export interface PrebuiltBinary {
  /** File name of the unpacked program. */
  readonly program: string;
  /** By system; all are x64. */
  readonly packed: Partial<Record<NodeJS.Platform, ArtifactName>>;
  /** Environment variable that names another executable, for other systems. */
  readonly variable: string;
  /** What it is, for sentences. */
  readonly what: string;
}

async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

/**
 * Path of an executable. The prebuilt one is unpacked once into the user's cache under its own hash, and checked against the
 * manifest before each use.
 *
 * Throws with a sentence when there is none for this system or the prebuilt file is damaged.
 */
export async function prebuiltExecutable(binary: PrebuiltBinary): Promise<string> {
  const { variable, what } = binary;
  const named = process.env[variable];
  if (named) {
    if (!existsSync(named)) throw new Error(`${variable} names ${named}, which does not exist.`);
    return named;
  }
  const executable = process.arch === "x64" ? await unpacked(binary, process.platform) : undefined;
  if (executable !== undefined) return executable;
  throw new Error(
    `There is no prebuilt ${what} for this system (${process.platform} ${process.arch}). Build one with cargo (chain/README.md) and name it in ${variable}.`,
  );
}

/** Path of the prebuilt program of a system, unpacked; undefined when there is none. Throws when the prebuilt file is damaged. */
export async function unpacked(
  binary: PrebuiltBinary,
  platform: NodeJS.Platform,
): Promise<string | undefined> {
  const packed = binary.packed[platform];
  const manifest = readManifest();
  const wanted = packed && manifest.artifacts[packed]?.unpackedSha256;
  if (packed === undefined || wanted === undefined) return undefined;
  const program = platform === "win32" ? `${binary.program}.exe` : binary.program;
  const executable = join(NODE_CACHE_DIR, wanted.slice(0, 16), program);
  if (existsSync(executable) && (await sha256OfFile(executable)) === wanted) return executable;
  const bytes = await promisify(brotliDecompress)(readArtifact(packed, manifest));
  if (sha256Of(bytes) !== wanted) {
    throw new Error(`chain/prebuilt/${packed} unpacks to something else than its manifest says.`);
  }
  await mkdir(dirname(executable), { recursive: true });
  await writeExecutable(executable, bytes);
  return executable;
}

/** Written beside and renamed, so that no other process ever sees half of it. */
async function writeExecutable(path: string, bytes: Uint8Array): Promise<void> {
  const partial = `${path}.${process.pid}`;
  const file = await open(partial, "w");
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
  await chmod(partial, 0o755);
  await rename(partial, path);
}
