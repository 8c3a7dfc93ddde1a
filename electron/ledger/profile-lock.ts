import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";
import { z } from "zod";
import { fail, ok, type Result } from "../../shared/errors.ts";

/** The holder touches its lock this often (ms), for systems where the start of a process cannot be read. */
const HEARTBEAT_MS = 15_000;
/** There, a lock that was not touched for this long (ms) is stale although some process has its number. */
const SILENT_MS = 120_000;

const lockSchema = z.object({
  pid: z.number().int().positive(),
  /** What tells the process from a later one with the same number; absent where that cannot be known. */
  start: z.string().optional(),
  token: z.string(),
});

export interface ProfileLock {
  release(): void;
}

/**
 * Takes the profile for this process. Fails with `ProfileInUse` while another console works in it; the lock of a process
 * that died is taken over.
 */
export function lockProfile(dataDir: string): Result<ProfileLock> {
  const file = path.join(dataDir, "console.lock");
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const token = randomBytes(16).toString("hex");
  const mine = JSON.stringify({ pid: process.pid, start: startOf(process.pid), token });
  if (!create(file, mine)) {
    const held = read(file);
    if (held !== undefined && isAlive(file, held)) return fail({ kind: "ProfileInUse", dataDir });
    if (!clear(file, held) || !create(file, mine)) return fail({ kind: "ProfileInUse", dataDir });
  }
  const heartbeat = setInterval(() => touch(file), HEARTBEAT_MS);
  heartbeat.unref();
  return ok({
    release() {
      clearInterval(heartbeat);
      if (read(file) === mine) fs.rmSync(file, { force: true });
    },
  });
}

function create(file: string, content: string): boolean {
  try {
    fs.writeFileSync(file, content, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function read(file: string): string | undefined {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function touch(file: string): void {
  const now = new Date();
  fs.utimes(file, now, now, () => undefined);
}

/** Moves a stale lock away. Two consoles may try at once: whoever moved a live lock puts it back and gives up. */
function clear(file: string, stale: string | undefined): boolean {
  const aside = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return true;
  }
  if (read(aside) !== stale) {
    fs.renameSync(aside, file);
    return false;
  }
  fs.rmSync(aside, { force: true });
  return true;
}

/** Whether the process that wrote the lock still runs. What cannot be read was torn by a crash. */
function isAlive(file: string, content: string): boolean {
  const lock = parse(content);
  if (!lock || !runs(lock.pid)) return false;
  const start = startOf(lock.pid);
  if (start !== undefined && lock.start !== undefined) return start === lock.start;
  return Date.now() - fs.statSync(file).mtimeMs < SILENT_MS;
}

function parse(content: string): z.infer<typeof lockSchema> | undefined {
  try {
    return lockSchema.parse(JSON.parse(content));
  } catch {
    return undefined;
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** When a process started: field 22 of /proc/PID/stat (proc(5)) and the boot it is counted from. Linux only. */
function startOf(pid: number): string | undefined {
  const stat = read(`/proc/${pid}/stat`);
  const boot = read("/proc/sys/kernel/random/boot_id");
  // The second field is a name in brackets that may itself hold spaces.
  const ticks = stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  return ticks && boot ? `${boot.trim()} ${ticks}` : undefined;
}
