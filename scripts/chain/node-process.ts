import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ChainNode } from "./chain-folder.ts";

/** How long a node may take to stop in an orderly way (ms). */
const STOP_MS = 15_000;

export interface NodeProcess {
  pid: number;
  /** Resolves with a description when the process has ended. */
  ended: Promise<string>;
  /** Asks it to stop, and kills it when it does not. */
  stop(): Promise<void>;
  /** The last lines it logged. */
  lastWords(): string;
}

/**
 * Starts a validator. Its log is `node.log` in its folder. It ends by itself when this process does, however that ends:
 * the node watches its standard input, a pipe from here.
 */
export function startNode(
  executable: string,
  node: ChainNode,
  spec: string,
  alone: boolean,
): NodeProcess {
  const logFile = join(node.dir, "node.log");
  const log = openSync(logFile, "w");
  const child: ChildProcess = spawn(
    executable,
    [
      ...["--base-path", node.dir, "--chain", spec, "--name", node.name, "--validator"],
      ...["--node-key-file", join(node.dir, "node-key"), "--database", "paritydb"],
      ...["--listen-addr", `/ip4/127.0.0.1/tcp/${node.p2p}/ws`, "--rpc-port", String(node.rpc)],
      ...["--rpc-methods", "unsafe", "--no-telemetry", "--no-prometheus", "--no-mdns"],
      "--exit-with-parent",
      // Three lines less for each block: a chain that runs for weeks keeps a small log.
      ...["--log", "sc_basic_authorship=warn,aura=warn"],
      // A lone validator has nobody to be in sync with.
      ...(alone ? ["--force-authoring"] : []),
    ],
    { stdio: ["pipe", log, log] },
  );
  closeSync(log);
  child.stdin?.on("error", () => {});
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ?? `exit status ${code}`));
  });
  return {
    pid: child.pid ?? 0,
    ended,
    stop: async () => {
      // Windows has no signal that asks; the node also ends in order when its standard input does.
      if (process.platform === "win32") child.stdin?.end();
      else child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
      await ended;
      clearTimeout(timer);
    },
    lastWords: () => readFileSync(logFile, "utf8").trim().split("\n").slice(-8).join("\n"),
  };
}
