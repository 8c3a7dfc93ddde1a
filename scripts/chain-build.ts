import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
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
import {
  ensureToolchain,
  ensureWindowsToolchain,
  rustcVersion,
  WINDOWS_ENV,
  WINDOWS_TARGET,
} from "./chain/toolchain.ts";

const HELP = `Usage: npm run chain:build [-- --windows]

Builds the chain's runtime and node from source (Linux x64) and puts them into
chain/prebuilt/ with a manifest. Needs Rust; installs the other tools when it
may, else names one command to copy. From nothing it takes about 40 minutes on
2 cores; after that, a change takes minutes. The node is built only when its own
sources changed, because it runs whatever runtime a chain has.

--windows  cross-compiles the node for Windows x64 as well (as long again from
           nothing). Without it a Windows node of the same sources is kept, and
           one of other sources is removed.`;

const say = (line: string) => console.error(`chain:build: ${line}`);

const target = process.env.CARGO_TARGET_DIR ?? CARGO_TARGET_DIR;
const release = join(target, "release");
/** What is packed, and the program that it is. */
const PACKED = {
  "collection-node-linux-x64.br": join(release, "collection-node"),
  "collection-histories-linux-x64.br": join(release, "collection-histories"),
  "collection-node-windows-x64.br": join(target, WINDOWS_TARGET, "release", "collection-node.exe"),
} as const;
type PackedName = keyof typeof PACKED;
const WINDOWS_NODE = "collection-node-windows-x64.br" satisfies PackedName;
const NODE = "collection-node-linux-x64.br" satisfies PackedName;
const RUNTIME = join(
  release,
  "wbuild/collection-runtime/collection_runtime.compact.compressed.wasm",
);

/** Brotli, because Node unpacks it without any package; 2 % larger than xz on these files. */
function pack(name: PackedName, bytes: Buffer): Promise<Buffer> {
  const size = (bytes.length / 1e6).toFixed(1);
  say(`packing ${basename(PACKED[name])} (${size} MB); this may take some minutes`);
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
  if (before?.artifacts[name]?.unpackedSha256 !== sha256Of(program)) return undefined;
  return readArtifact(name, before);
}

function put(name: ArtifactName, bytes: Buffer): { sha256: string; bytes: number } {
  writeFileSync(join(PREBUILT_DIR, name), bytes);
  say(`chain/prebuilt/${name}: ${(bytes.length / 1e6).toFixed(2)} MB`);
  return { sha256: sha256Of(bytes), bytes: bytes.length };
}

/** Runs cargo; throws when it fails. */
async function compile(args: readonly string[], env: Record<string, string> = {}): Promise<void> {
  const { status } = await cargo(["build", "--release", ...args], env);
  if (status !== 0) throw new Error(`cargo ended with exit status ${status}.`);
}

async function build(windows: boolean): Promise<void> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("The prebuilt node is for Linux x64: build it there.");
  }
  await ensureToolchain(say);
  if (windows) await ensureWindowsToolchain(say);
  const sourceHash = chainSourceHash();
  const nodeHash = nodeSourceHash();
  const before = manifestBefore();
  const keptNode = before?.nodeSourceHash === nodeHash ? before.artifacts[NODE] : undefined;
  if (keptNode) say("the node's own sources did not change: it is kept");
  // Of other sources it would be another node.
  const keptWindows = keptNode && before?.artifacts[WINDOWS_NODE];
  if (!keptWindows && !windows && before?.artifacts[WINDOWS_NODE])
    say("the Windows node is of other sources and goes: build it with --windows");
  const targets = keptNode ? ["--lib", "--bin", "collection-histories"] : [];
  await compile(["--workspace", ...targets]);
  if (windows && !keptWindows)
    await compile(["-p", "collection-node", "--target", WINDOWS_TARGET], WINDOWS_ENV);
  if (chainSourceHash() !== sourceHash) {
    throw new Error("The sources changed during the build: run it again.");
  }
  mkdirSync(PREBUILT_DIR, { recursive: true });
  const putPacked = async (name: PackedName) => {
    const program = readFileSync(PACKED[name]);
    const packed = alreadyPacked(name, program, before) ?? (await pack(name, program));
    return { ...put(name, packed), unpackedSha256: sha256Of(program) };
  };
  const windowsNode = keptWindows ?? (windows ? await putPacked(WINDOWS_NODE) : undefined);
  if (windowsNode === undefined) rmSync(join(PREBUILT_DIR, WINDOWS_NODE), { force: true });
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
  const { values } = parseArgs({
    options: { help: { type: "boolean", short: "h" }, windows: { type: "boolean" } },
  });
  if (values.help) console.log(HELP);
  else await build(values.windows ?? false);
} catch (error) {
  say((error as Error).message);
  process.exitCode = 1;
}
