import { readFileSync } from "node:fs";

export interface ProcessInfo {
  pid: number;
  parent: number;
  /** The command's short name. */
  name: string;
  /** Arguments joined by spaces. */
  commandLine: string;
  /** Tells this process from a later one with the same id. */
  started: string;
}

/**
 * What Linux says about a process (proc(5), `/proc/PID/stat` and `cmdline`); absent when it does not run or the system has
 * no /proc. A process that ended and waits for its parent to notice (a zombie) counts as not running.
 */
export function processInfo(pid: number): ProcessInfo | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name is in parentheses and may hold anything, so the fields are counted from its end.
    const close = stat.lastIndexOf(")");
    const fields = stat.slice(close + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return undefined;
    return {
      pid,
      parent: Number(fields[1]),
      name: stat.slice(stat.indexOf("(") + 1, close),
      commandLine: readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim(),
      started: fields[19] ?? "",
    };
  } catch {
    return undefined;
  }
}

/** Whether a process runs. */
export function isAlive(pid: number): boolean {
  if (process.platform === "linux") return processInfo(pid) !== undefined;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Waits until a process has ended. False when it still runs after `timeoutMs`. */
export async function waitForEnd(pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}
