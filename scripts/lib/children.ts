import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";

/** A child in a process group of its own, so that a Ctrl-C reaches it only through us and all of its own children end with it. */
export interface Child {
  readonly process: ChildProcess;
  /** Resolves with the exit status (1 for a signal) when it has ended. Never rejects. */
  readonly ended: Promise<number>;
  /** Whether we asked it to end. */
  stopping(): boolean;
  /** Asks it to end, and ends its whole group by force after `patienceMs`. */
  stop(patienceMs: number): Promise<void>;
}

const grouped = process.platform !== "win32";

/** Starts a child. It fails softly: a command that cannot be started has `ended` with status 1. */
export function startChild(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Child {
  const child = spawn(command, args, { ...options, detached: grouped });
  const ended = new Promise<number>((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
  /** Ends whatever is left of the group. */
  const kill = () => {
    if (child.pid === undefined) return;
    try {
      if (grouped) process.kill(-child.pid, "SIGKILL");
      else spawnSync("taskkill", ["/pid", String(child.pid), "/t", "/f"], { stdio: "ignore" });
    } catch {
      // The group is gone already.
    }
  };
  let stopping = false;
  return {
    process: child,
    ended,
    stopping: () => stopping,
    async stop(patienceMs) {
      stopping = true;
      // Only the child itself: it brings its own children to rest, which a signal to them would cut short.
      // Windows knows no such signal and would end it at once: there the end of its standard input asks, where it has one.
      if (grouped || child.stdin === null) child.kill("SIGTERM");
      else child.stdin.end();
      const timer = setTimeout(kill, patienceMs);
      await ended;
      clearTimeout(timer);
      kill();
    },
  };
}

/** First line of a child's standard output, or undefined when it ended without one. */
export async function firstLine(child: Child): Promise<string | undefined> {
  const output = child.process.stdout;
  if (!output) throw new Error("The child's standard output is not a pipe.");
  let text = "";
  const line = (async () => {
    for (;;) {
      const [chunk] = (await once(output, "data")) as [Buffer];
      text += chunk.toString();
      const end = text.indexOf("\n");
      if (end >= 0) return text.slice(0, end);
    }
  })();
  return Promise.race([line, child.ended.then(() => undefined)]);
}
