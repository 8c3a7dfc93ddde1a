import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ROOT } from "../../scripts/lib/paths.ts";

export const readySchema = z.strictObject({ spec: z.string(), ws: z.string(), p2p: z.string() });
export type Ready = z.infer<typeof readySchema>;

/** How a test starts `npm run dev-chain`, without npm between. */
export const DEV_CHAIN = ["--import", "tsx", join(ROOT, "scripts", "dev-chain.ts")];

export interface DevChainProcess {
  child: ChildProcess;
  /** The ready line; rejects with what the process said when it ended before it. */
  ready: Promise<Ready>;
  /** Resolves with the exit status, or the signal's name. */
  ended: Promise<number | string>;
  /** Everything written so far. */
  stdout(): string;
  stderr(): string;
}

/** Starts a program that runs the dev chain: the dev chain's script, or one that starts it in turn. */
export function startDevChainProcess(args: readonly string[]): DevChainProcess {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
  let stdout = "";
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = new Promise<number | string>((resolve) => {
    child.once("close", (code, signal) => resolve(code ?? signal ?? "unknown"));
  });
  const ready = new Promise<Ready>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      stdout += chunk.toString();
      if (stdout.includes("\n")) resolve(readySchema.parse(JSON.parse(stdout.trim())));
    });
    ended.then((how) => reject(new Error(`The dev chain ended (${how}): ${stderr}`)));
  });
  ready.catch(() => {});
  return { child, ready, ended, stdout: () => stdout, stderr: () => stderr };
}

const lockSchema = z.object({ pid: z.int(), nodes: z.array(z.object({ pid: z.int() })) });

/** Process ids of the dev chain in a folder: its script, then its nodes. */
export function processIds(dir: string): number[] {
  const lock = lockSchema.parse(JSON.parse(readFileSync(join(dir, "lock"), "utf8")));
  return [lock.pid, ...lock.nodes.map(({ pid }) => pid)];
}

/** Port of the node's JSON-RPC. */
export const rpcPort = (ready: Ready): number => Number(new URL(ready.ws).port);
