import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { type AppError, ok, type Result } from "../../shared/errors.ts";

/**
 * Replaces a file whole: temporary file, fsync, rename, fsync of the folder. After a kill at any instant the file holds
 * either the old bytes or the new. The mode is 0600. Errors: DiskFull, DiskFailed.
 */
export function writeFileAtomic(file: string, bytes: Uint8Array): Result<void> {
  const put = putWhole(file, bytes, renameSync);
  return put.ok ? ok(undefined) : put;
}

/**
 * Writes a file that must not exist yet; false when it does, and then it stays as it is. Of two processes that try at
 * once, one succeeds. Errors: DiskFull, DiskFailed.
 */
export function createFileAtomic(file: string, bytes: Uint8Array): Result<boolean> {
  return putWhole(file, bytes, (temporary, target) => {
    linkSync(temporary, target);
    rmSync(temporary);
  });
}

function putWhole(
  file: string,
  bytes: Uint8Array,
  place: (temporary: string, file: string) => void,
): Result<boolean> {
  const temporary = `${file}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    const handle = openSync(temporary, "wx", 0o600);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    place(temporary, file);
    syncFolder(dirname(file));
    return ok(true);
  } catch (error) {
    rmSync(temporary, { force: true });
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return ok(false);
    return { ok: false, error: diskError(file, error) };
  }
}

/** Makes a rename in the folder durable. Windows cannot open folders, and its rename is journaled by NTFS. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** What a failed file operation means to the user. */
export function diskError(file: string, error: unknown): AppError {
  const code = (error as NodeJS.ErrnoException).code;
  return code === "ENOSPC" || code === "EDQUOT"
    ? { kind: "DiskFull", file }
    : { kind: "DiskFailed", file, issue: code ?? String(error) };
}
