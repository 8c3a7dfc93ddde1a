import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { cargo } from "./chain/cargo.ts";
import {
  type ArtifactName,
  MANIFEST_FILE,
  type Manifest,
  readArtifact,
  readManifest,
  sha256Of,
} from "./chain/manifest.ts";
import { CARGO_TARGET_DIR, PREBUILT_DIR } from "./chain/paths.ts";
import { chainSourceHash, nodeSourceHash } from "./chain/source-hash.ts";
import { ensureToolchain, rustcVersion } from "./chain/toolchain.ts";

const HELP = `Usage: npm run chain:build

Builds the chain's runtime and node from source (Linux x64) and puts them into
chain/prebuilt/ with a manifest. Needs Rust; installs the other tools when it
may, else names one command to copy. From nothing it takes about 40 minutes on
2 cores; after that, a change takes minutes. The node is built only when its own
sources changed, because it runs whatever runtime a chain has.`;

const say = (line: string) => console.error(`chain:build: ${line}`);

const release = join(process.env.CARGO_TARGET_DIR ?? CARGO_TARGET_DIR, "release");
/** What is packed, and the program that it is. */
const PACKED = {
  "collection-node-linux-x64.br": "collection-node",
  "collection-histories-linux-x64.br": "collection-histories",
} as const;
type PackedName = keyof typeof PACKED;
const WINDOWS_NODE = "collection-node-windows-x64.br" satisfies ArtifactName;
const NODE = "collection-node-linux-x64.br" satisfies PackedName;
const RUNTIME = join(
  release,
  "wbuild/collection-runtime/collection_runtime.compact.compressed.wasm",
);

/** Brotli, because Node unpacks it without any package; 2 % larger than xz on these files. */
function pack(name: PackedName, bytes: Buffer): Promise<Buffer> {
  const size = (bytes.length / 1e6).toFixed(1);
  say(`packing ${PACKED[name]} (${size} MB); this may take some minutes`);
  return promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** The manifest of the build before; undefined when there is none, or one of an older form. */
function manifestBefore(): Manifest | undefined {
  try {
    return readManifest();
  } catch {
    return undefined;
  }
}

/** The packed program of an earlier build when this build made the very same one. */
function alreadyPacked(
  name: PackedName,
  program: Buffer,
  before: Manifest | undefined,
): Buffer | undefined {
  if (before?.artifacts[name].unpackedSha256 !== sha256Of(program)) return undefined;
  return readArtifact(name, before);
}

function put(name: ArtifactName, bytes: Buffer): { sha256: string; bytes: number } {
  writeFileSync(join(PREBUILT_DIR, name), bytes);
  say(`chain/prebuilt/${name}: ${(bytes.length / 1e6).toFixed(2)} MB`);
  return { sha256: sha256Of(bytes), bytes: bytes.length };
}

async function build(): Promise<void> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("The prebuilt node is for Linux x64: build it there.");
  }
  await ensureToolchain(say);
  const sourceHash = chainSourceHash();
  const nodeHash = nodeSourceHash();
  const before = manifestBefore();
  const keptNode = before?.nodeSourceHash === nodeHash ? before.artifacts[NODE] : undefined;
  if (keptNode) say("the node's own sources did not change: it is kept");
  // Of other sources it would be another node; whoever cross-compiles puts it in again.
  const windowsNode = keptNode && before?.artifacts[WINDOWS_NODE];
  const targets = keptNode ? ["--lib", "--bin", "collection-histories"] : [];
  const { status } = await cargo(["build", "--release", "--workspace", ...targets]);
  if (status !== 0) throw new Error(`cargo ended with exit status ${status}.`);
  if (chainSourceHash() !== sourceHash) {
    throw new Error("The sources changed during the build: run it again.");
  }
  mkdirSync(PREBUILT_DIR, { recursive: true });
  const putPacked = async (name: PackedName) => {
    const program = readFileSync(join(release, PACKED[name]));
    const packed = alreadyPacked(name, program, before) ?? (await pack(name, program));
    return { ...put(name, packed), unpackedSha256: sha256Of(program) };
  };
  const manifest: Manifest = {
    sourceHash,
    nodeSourceHash: nodeHash,
    rustc: await rustcVersion(),
    artifacts: {
      "runtime.wasm": put("runtime.wasm", readFileSync(RUNTIME)),
      [NODE]: keptNode ?? (await putPacked(NODE)),
      "collection-histories-linux-x64.br": await putPacked("collection-histories-linux-x64.br"),
      ...(windowsNode && { [WINDOWS_NODE]: windowsNode }),
    },
  };
  writeFileSync(MANIFEST_FILE, `${JSON.stringify(manifest, null, 2)}\n`);
}

try {
  const { values } = parseArgs({ options: { help: { type: "boolean", short: "h" } } });
  if (values.help) console.log(HELP);
  else await build();
} catch (error) {
  say((error as Error).message);
  process.exitCode = 1;
}
