import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fromServiceSchema, type ToService } from "../../electron/ipc/messages.ts";
import { startChild } from "../../scripts/lib/children.ts";
import { ROOT } from "../../scripts/lib/paths.ts";
import type { Keep } from "../bench/child.ts";
import { type KillableConsole, LastWords, type Place } from "./console.ts";

const HOST = join(ROOT, "test", "kills", "service-host.mjs");
const SERVICE = pathToFileURL(join(ROOT, "dist", "electron", "service.js")).href;

/** The console without its window: the built ledger service as a process of its own, asked by the messages that main sends. */
export function startServiceConsole(place: Place, dataKey: string, keep: Keep): KillableConsole {
  const child = startChild(process.execPath, [HOST, SERVICE], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    serialization: "advanced",
  } as Parameters<typeof startChild>[2]);
  keep(child);
  const words = new LastWords(place.logFile);
  child.process.stderr?.on("data", words.add);
  const pending = new Map<number, (result: unknown) => void>();
  let nextId = 0;
  let alive = true;
  // What the service wrote before its death still arrives; only then is the channel said to be closed.
  const closed = once(child.process, "disconnect").then(() => undefined);
  const ended = Promise.all([closed, child.ended]).then(() => {
    alive = false;
    for (const settle of pending.values()) settle(undefined);
    return child.process.signalCode === "SIGKILL";
  });
  child.process.on("message", (raw) => {
    const message = fromServiceSchema.parse(raw);
    if (message.type !== "answer") return;
    pending.get(message.id)?.(message.result);
    pending.delete(message.id);
  });
  const post = (message: ToService) => child.process.send?.(message, () => {});
  const { dataDir, specFile, demoDir } = place;
  post({ type: "open", dataDir, specFile, demoDir, dataKey });
  return {
    ask(channel, input) {
      if (!alive || !child.process.connected) return Promise.resolve(undefined);
      const id = nextId++;
      return new Promise((resolve) => {
        pending.set(id, resolve as (result: unknown) => void);
        post({ type: "call", id, channel, input });
      });
    },
    alive: () => alive,
    ended,
    quit: () => post({ type: "stop" }),
    kill: () => child.process.exitCode === null && child.process.kill("SIGKILL"),
    lastWords: words.get,
  };
}
