import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type ChainFolder, type ChainNode, openChainFolder } from "./chain-folder.ts";
import { type FolderLock, lockFolder } from "./folder-lock.ts";
import { nodeExecutable } from "./node-binary.ts";
import { type NodeProcess, startNode } from "./node-process.ts";
import { finalizedNumber, isUnreachable } from "./rpc.ts";

/** How long the first finalized block may take (ms). */
const READY_MS = 120_000;

export interface DevChainOptions {
  /** The chain's folder; made when it is missing. */
  dataDir: string;
  /** How many validators a new chain has; default 1. An existing chain keeps its number. */
  validators?: number | undefined;
  /** Policy version 1 of a new chain, whole, by the chain's own field names; its defaults when absent. */
  policy?: object | undefined;
  /** Receives progress, a line at a time. */
  say?: (line: string) => void;
}

/** How to reach a running dev chain. */
export interface Ready {
  /** Path of the raw chain spec. */
  spec: string;
  /** JSON-RPC of the first validator. */
  ws: string;
  /** The first validator's address for light nodes. */
  p2p: string;
}

export interface DevChain {
  ready: Ready;
  /** JSON-RPC of each validator. */
  nodes: string[];
  /** Process ids of the nodes. */
  pids: number[];
  /** Resolves with a sentence when a node has ended by itself. */
  failed: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts the dev chain of a folder and resolves when it has finalized a block. The ready line lies in `ready.json` while
 * the chain runs. Aborting `signal` stops the start.
 *
 * Throws with a sentence when the folder is in use, there is no node for this system, or the chain does not come up.
 */
export async function startDevChain(
  options: DevChainOptions,
  signal?: AbortSignal,
): Promise<DevChain> {
  const dir = resolve(options.dataDir);
  const say = options.say ?? (() => {});
  mkdirSync(dir, { recursive: true });
  const lock = await lockFolder(dir);
  const nodes: NodeProcess[] = [];
  const stop = async () => {
    rmSync(join(dir, "ready.json"), { force: true });
    await Promise.all(nodes.map((node) => node.stop()));
    lock.release();
  };
  try {
    rmSync(join(dir, "ready.json"), { force: true });
    const executable = await nodeExecutable();
    const folder = await openChainFolder(dir, executable, options.validators, options.policy);
    signal?.throwIfAborted();
    if (!folder.currentRuntime) {
      say(`The chain in ${dir} began with an older runtime: remove the folder to begin anew.`);
    }
    const failed = startNodes(executable, folder, lock, nodes);
    say(`${nodes.length} validator${nodes.length === 1 ? "" : "s"} started in ${dir}`);
    const first = folder.nodes[0] as ChainNode;
    await firstFinalized(first.rpc, failed, signal, say);
    const ready: Ready = {
      spec: folder.spec,
      ws: `ws://127.0.0.1:${first.rpc}`,
      p2p: first.address,
    };
    writeFileSync(join(dir, "ready.json.part"), `${JSON.stringify(ready)}\n`);
    renameSync(join(dir, "ready.json.part"), join(dir, "ready.json"));
    const urls = folder.nodes.map(({ rpc }) => `ws://127.0.0.1:${rpc}`);
    if (urls.length > 1) for (const [n, url] of urls.entries()) say(`Validator ${n + 1}: ${url}`);
    return { ready, nodes: urls, pids: nodes.map(({ pid }) => pid), failed, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function startNodes(
  executable: string,
  folder: ChainFolder,
  lock: FolderLock,
  started: NodeProcess[],
): Promise<string> {
  for (const node of folder.nodes) {
    started.push(startNode(executable, node, folder.spec, folder.nodes.length === 1));
  }
  lock.setNodes(started.map(({ pid }) => pid));
  return Promise.race(
    started.map(async (node, index) => {
      const how = await node.ended;
      return `Validator ${index + 1} ended (${how}). Its last words:\n${node.lastWords()}`;
    }),
  );
}

/** Resolves when a block has been finalized since this start; throws when a node ends or it takes too long. */
async function firstFinalized(
  port: number,
  failed: Promise<string>,
  signal: AbortSignal | undefined,
  say: (line: string) => void,
): Promise<void> {
  let failure: string | undefined;
  failed.then((sentence) => {
    failure = sentence;
  });
  const deadline = Date.now() + READY_MS;
  let begun: number | undefined;
  for (;;) {
    signal?.throwIfAborted();
    if (failure !== undefined) throw new Error(failure);
    if (Date.now() > deadline) {
      throw new Error(`No block became final within ${READY_MS / 1000} seconds.`);
    }
    // The node does not listen at once; that is what the deadline is for.
    const number = await finalizedNumber(port).catch((error: unknown) => {
      if (!isUnreachable(error)) throw error;
    });
    if (number !== undefined) {
      begun ??= number;
      if (number > begun) {
        say(`Block ${number} is final.`);
        return;
      }
    }
    await sleep(100, undefined, signal ? { signal } : {});
  }
}
