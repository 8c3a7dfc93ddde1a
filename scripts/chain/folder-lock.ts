import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isAlive, processInfo, waitForEnd } from "./processes.ts";

const holderSchema = z.object({
  pid: z.int(),
  /** When the process started, by the system's own count; empty where there is none. */
  started: z.string(),
  /** The nodes it started. */
  nodes: z.array(z.object({ pid: z.int(), started: z.string() })),
});
type Holder = z.infer<typeof holderSchema>;

export interface FolderLock {
  /** Notes the nodes, so that a later start can wait for nodes that outlived a killed one for a moment. */
  setNodes(pids: readonly number[]): void;
  release(): void;
}

const identity = (pid: number) => ({ pid, started: processInfo(pid)?.started ?? "" });
const runs = ({ pid, started }: { pid: number; started: string }) =>
  isAlive(pid) && (processInfo(pid)?.started ?? "") === started;

/**
 * Takes the lock of a chain folder: the file `lock`, which names the process. A lock whose process has ended is taken over,
 * after its nodes have ended too. Throws with a sentence when a running process holds it.
 */
export async function lockFolder(dir: string): Promise<FolderLock> {
  const file = join(dir, "lock");
  const mine: Holder = { ...identity(process.pid), nodes: [] };
  // Written beside and linked: the lock is never seen half written, and only one process can be the one that links it.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine));
  try {
    for (let attempt = 0; !tryLink(draft, file); attempt += 1) {
      if (attempt === 3) throw new Error(`The lock ${file} cannot be taken.`);
      await clearStaleLock(file, dir);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    setNodes: (pids) => writeFileSync(file, JSON.stringify({ ...mine, nodes: pids.map(identity) })),
    release: () => rmSync(file, { force: true }),
  };
}

function tryLink(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function clearStaleLock(file: string, dir: string): Promise<void> {
  const holder = readHolder(file);
  if (holder !== undefined && runs(holder)) {
    throw new Error(
      `A dev chain already runs in ${dir} (process ${holder.pid}): use it, stop it, or name another folder with --data-dir.`,
    );
  }
  for (const node of holder?.nodes ?? []) {
    if (runs(node) && !(await waitForEnd(node.pid, 15_000))) process.kill(node.pid, "SIGKILL");
  }
  rmSync(file, { force: true });
}

/** Absent when the lock is gone or was cut short by a kill. */
function readHolder(file: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}
