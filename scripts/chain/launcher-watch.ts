import { isAlive, type ProcessInfo, processInfo } from "./processes.ts";

const POLL_MS = 500;
const SHELLS = new Set(["sh", "bash", "dash", "zsh", "ash", "ksh", "fish", "busybox"]);
const RUNNER = /\b(npm|npx|pnpm|yarn|tsx)\b/;

const isShell = ({ name }: ProcessInfo) => SHELLS.has(name);
const isRunner = (info: ProcessInfo) => !isShell(info) && RUNNER.test(info.commandLine);

/**
 * The processes that started process `pid`, from its parent upwards: wrappers such as npm and tsx with the shells between
 * them, and the program above. A shell at the top is left out: it may end before a command that it put into the background, and when its
 * terminal closes it says so by a signal.
 */
export function launchers(
  pid: number,
  look: (pid: number) => ProcessInfo | undefined = processInfo,
): ProcessInfo[] {
  const found: ProcessInfo[] = [];
  let current = look(look(pid)?.parent ?? 0);
  while (current !== undefined && current.pid > 1) {
    const parent = look(current.parent);
    const between = isShell(current) && parent !== undefined && isRunner(parent);
    if (isShell(current) && !between) break;
    found.push(current);
    if (!between && !isRunner(current)) break;
    current = parent;
  }
  return found;
}

/**
 * Calls `ended` once when a process that started this one has ended, so that a killed launcher leaves nothing behind.
 * Where the system has no /proc, only the direct parent is watched. Returns a function that stops watching.
 */
export function watchLaunchers(ended: () => void): () => void {
  const parent = process.ppid;
  const watched = launchers(process.pid);
  const timer = setInterval(() => {
    const gone = watched.some(({ pid, started }) => processInfo(pid)?.started !== started);
    // Windows goes on naming a parent that has ended.
    const orphaned = process.platform !== "linux" && (process.ppid !== parent || !isAlive(parent));
    if (!gone && !orphaned) return;
    clearInterval(timer);
    ended();
  }, POLL_MS);
  timer.unref();
  return () => clearInterval(timer);
}
