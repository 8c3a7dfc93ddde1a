import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { basename } from "node:path";
import { type Hash, hash } from "../../shared/domain/units.ts";
import { fail, ok, type Result, type UnreadableReason } from "../../shared/errors.ts";
import type { ByteSource } from "../../shared/snapshot/sqlite/reader.ts";
import { openByteFile } from "../snapshot/page-store.ts";

/** A file that an auditor was given, open for reading only. */
export interface SourceFile extends ByteSource {
  /** Its own name, without the folders, which no view needs. */
  readonly name: string;
  /** Whether the file at its place is still the one that was opened, untouched since. */
  isSame(): boolean;
  close(): void;
}

const REASONS: Readonly<Record<string, UnreadableReason>> = {
  ENOENT: "missing",
  ENOTDIR: "missing",
  EACCES: "denied",
  EPERM: "denied",
  EBUSY: "locked",
  ETXTBSY: "locked",
  EISDIR: "noFile",
};

/** The error of a file system, or of a file that got shorter, as the views tell it. Throws what is neither. */
export function unreadable(path: string, error: unknown): Result<never> {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined && !/became shorter/.test(message)) throw error;
  const reason = code === undefined ? "shrunk" : (REASONS[code] ?? "other");
  return fail({ kind: "SnapshotUnreadable", name: basename(path), reason, issue: code ?? message });
}

/** What is the same as long as nobody touched the file. */
function stampOf(path: string): string {
  const { dev, ino, size, mtimeMs, ctimeMs } = statSync(path);
  return [dev, ino, size, mtimeMs, ctimeMs].join();
}

/** Errors: SnapshotUnreadable. */
export function openSource(path: string): Result<SourceFile> {
  const name = basename(path);
  try {
    // A pipe or a device would block when it is opened.
    if (!statSync(path).isFile())
      return fail({ kind: "SnapshotUnreadable", name, reason: "noFile", issue: "no file" });
    const stamp = stampOf(path);
    const file = openByteFile(path);
    return ok({
      name,
      size: file.size,
      read: file.read,
      close: file.close,
      isSame() {
        try {
          return stampOf(path) === stamp;
        } catch {
          return false;
        }
      },
    });
  } catch (error) {
    return unreadable(path, error);
  }
}

const CHUNK = 4 * 2 ** 20;

/** SHA-256 of all of a file; `pause` is awaited between its parts with how much is done. */
export async function sha256Of(
  file: ByteSource,
  pause: (done: number) => Promise<void>,
): Promise<Hash> {
  const hasher = createHash("sha256");
  for (let at = 0; at < file.size; at += CHUNK) {
    hasher.update(file.read(at, Math.min(CHUNK, file.size - at)));
    await pause(Math.min(1, (at + CHUNK) / file.size));
  }
  return hash(hasher.digest("hex"));
}
