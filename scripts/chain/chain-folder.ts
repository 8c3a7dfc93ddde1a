import { randomBytes } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { runOrThrow } from "../lib/run.ts";
import { demoGenesis, validatorPath } from "./genesis.ts";
import { readManifest } from "./manifest.ts";
import { peerId } from "./node-key.ts";
import { KEYSTORE_DIR, PREBUILT_DIR } from "./paths.ts";
import { freePort } from "./ports.ts";

const port = z.int().min(1).max(65535);
const settingsSchema = z.strictObject({
  /** SHA-256 of the runtime that the genesis was made of. */
  runtimeSha256: z.string(),
  nodes: z.array(z.strictObject({ p2p: port, rpc: port })).min(1),
});
type Settings = z.infer<typeof settingsSchema>;

export interface ChainNode {
  /** Its folder: database, keystore, node key, log. */
  dir: string;
  name: string;
  p2p: number;
  rpc: number;
  /** Address for other nodes and for light nodes. */
  address: string;
}

export interface ChainFolder {
  /** The raw chain spec, with the first node as bootnode. */
  spec: string;
  nodes: ChainNode[];
  /** False when the chain was begun with another runtime than the prebuilt one of now. */
  currentRuntime: boolean;
}

/**
 * Opens a chain folder, or makes it: a chain begins once, and its genesis never changes between starts. Ports stay the
 * same as long as nobody else has taken them. Expects the folder's lock to be held.
 *
 * Throws with a sentence when the folder's chain has another number of validators than asked for.
 */
export async function openChainFolder(
  dir: string,
  node: string,
  validators: number | undefined,
  policy?: object,
): Promise<ChainFolder> {
  if (!existsSync(join(dir, "spec.json"))) await makeChain(dir, node, validators ?? 1, policy);
  // The console offers the demo operators of the chain's own folder.
  cpSync(KEYSTORE_DIR, join(dir, "keystores"), { recursive: true });
  const settings = readSettings(dir);
  const had = settings.nodes.length;
  if (validators !== undefined && validators !== had) {
    throw new Error(
      `The chain in ${dir} has ${had} validator${had === 1 ? "" : "s"}, not ${validators}: name another folder with --data-dir, or remove this one.`,
    );
  }
  const avoid = new Set<number>();
  for (const ports of settings.nodes) {
    for (const kind of ["p2p", "rpc"] as const) {
      ports[kind] = await freePort(avoid.has(ports[kind]) ? undefined : ports[kind], avoid);
      avoid.add(ports[kind]);
    }
  }
  const nodes = settings.nodes.map((ports, index) => describeNode(dir, index + 1, ports));
  writeWhole(join(dir, "chain.json"), settings);
  setBootnode(join(dir, "spec.json"), nodes[0] as ChainNode);
  return {
    spec: join(dir, "spec.json"),
    nodes,
    currentRuntime: settings.runtimeSha256 === readManifest().artifacts["runtime.wasm"].sha256,
  };
}

const nodeDir = (dir: string, number: number) => join(dir, `node-${number}`);
const nodeKeyFile = (dir: string) => join(dir, "node-key");

function describeNode(dir: string, number: number, ports: Settings["nodes"][number]): ChainNode {
  const own = nodeDir(dir, number);
  const key = Buffer.from(readFileSync(nodeKeyFile(own), "utf8").trim(), "hex");
  return {
    dir: own,
    name: `validator-${number}`,
    ...ports,
    address: `/ip4/127.0.0.1/tcp/${ports.p2p}/ws/p2p/${peerId(key)}`,
  };
}

function readSettings(dir: string): Settings {
  const file = join(dir, "chain.json");
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    throw new Error(`${file} is damaged: remove the folder to begin a new chain. (${error})`);
  }
}

/** The spec is renamed into place last: a folder without it is one that was not finished. */
async function makeChain(
  dir: string,
  node: string,
  validators: number,
  policy: object | undefined,
): Promise<void> {
  const draft = join(dir, "spec.json.new");
  const patch = join(dir, "genesis-patch.json");
  const numbers = Array.from({ length: validators }, (_, index) => index + 1);
  writeWhole(patch, await demoGenesis(validators, Date.now(), policy));
  await runOrThrow(node, [
    "make-spec",
    ...["--runtime", join(PREBUILT_DIR, "runtime.wasm"), "--patch", patch, "--output", draft],
    ...["--name", "Collection Demo", "--id", "collection_demo", "--type", "dev"],
    ...["--properties", JSON.stringify({ ss58Format: 42, demo: true })],
  ]);
  for (const number of numbers) {
    const own = nodeDir(dir, number);
    rmSync(own, { recursive: true, force: true });
    mkdirSync(own, { recursive: true });
    writeFileSync(nodeKeyFile(own), randomBytes(32).toString("hex"), { mode: 0o600 });
    for (const [type, scheme] of [
      ["aura", "sr25519"],
      ["gran", "ed25519"],
    ] as const) {
      await runOrThrow(node, [
        ...["key", "insert", "--base-path", own, "--chain", draft],
        ...["--key-type", type, "--scheme", scheme, "--suri", validatorPath(number)],
      ]);
    }
  }
  const used = new Set<number>();
  const take = async () => {
    const taken = await freePort(undefined, used);
    used.add(taken);
    return taken;
  };
  const nodes = [];
  for (const _ of numbers) nodes.push({ p2p: await take(), rpc: await take() });
  const runtimeSha256 = readManifest().artifacts["runtime.wasm"].sha256;
  writeWhole(join(dir, "chain.json"), { runtimeSha256, nodes } satisfies Settings);
  renameSync(draft, join(dir, "spec.json"));
}

const specSchema = z.looseObject({ bootNodes: z.array(z.string()) });

function setBootnode(file: string, { address }: ChainNode): void {
  const spec = specSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  if (spec.bootNodes.length === 1 && spec.bootNodes[0] === address) return;
  writeWhole(file, { ...spec, bootNodes: [address] });
}

function writeWhole(file: string, value: unknown): void {
  writeFileSync(`${file}.part`, `${JSON.stringify(value, null, 2)}\n`);
  renameSync(`${file}.part`, file);
}
