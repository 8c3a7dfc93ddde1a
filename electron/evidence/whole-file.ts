import { type FileHandle, open, rename, rm } from "node:fs/promises";
import * as path from "node:path";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { diskFileSystem, onDisk } from "../store/file-system.ts";

/** A failure inside a stream, carried out of them. */
export class VaultError extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.kind);
    this.error = error;
  }
}

/** A disk that does not give what is on it. */
export class ReadError extends Error {}

/** Writes a file whole: to `part`, fsync, rename to where `write` says, fsync of the folder. `label` names it in errors. */
export async function wholeFile<T>(
  part: string,
  label: string,
  write: (output: FileHandle) => Promise<{ target: string; value: T }>,
): Promise<Result<T>> {
  try {
    const output = await open(part, "wx", 0o600);
    let done: { target: string; value: T };
    try {
      done = await write(output);
      await output.sync();
    } finally {
      await output.close();
    }
    await rename(part, done.target);
    diskFileSystem.syncDir(path.dirname(done.target));
    return ok(done.value);
  } catch (error) {
    await rm(part, { force: true });
    if (error instanceof VaultError) return fail(error.error);
    if (error instanceof ReadError)
      return fail({ kind: "EvidenceUnreadable", name: label, issue: error.message });
    return onDisk(path.basename(part), () => {
      throw error;
    });
  }
}

export async function writeAll(output: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; )
    done += (await output.write(bytes, done, bytes.length - done)).bytesWritten;
}
