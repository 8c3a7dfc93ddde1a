import * as fs from "node:fs";
import * as path from "node:path";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";

/** A file that only grows, open for writing. */
export interface AppendFile {
  append(bytes: Uint8Array): void;
  /** Returns when all that was appended is on the disk. */
  sync(): void;
  /** Cuts the file to `size` bytes; the next append continues there. */
  truncate(size: number): void;
  close(): void;
}

/** A few bytes at the beginning of a file, open to be written over. */
export interface CellFile {
  put(bytes: Uint8Array): void;
  close(): void;
}

/** The few operations that the store needs of a disk. All throw the errors of `node:fs`; tests put faults in here. */
export interface FileSystem {
  makeDir(dir: string): void;
  /** Names in a folder. */
  list(dir: string): string[];
  /** The whole file; undefined when there is none. */
  read(file: string): Uint8Array | undefined;
  /** Writes a new file (or over an old one) and returns when it is on the disk. */
  write(file: string, parts: readonly Uint8Array[]): void;
  /** Opens a file of `size` bytes, to be continued at its end. */
  openAppend(file: string, size: number): AppendFile;
  /** Opens or makes a file whose beginning is written over; nothing waits for the disk. */
  openCell(file: string): CellFile;
  rename(from: string, to: string): void;
  remove(file: string): void;
  /** Returns when the names in the folder are on the disk. */
  syncDir(dir: string): void;
}

const writeAll = (fd: number, bytes: Uint8Array, position: number): void => {
  for (let done = 0; done < bytes.length; )
    done += fs.writeSync(fd, bytes, done, bytes.length - done, position + done);
};

const withFile = <T>(file: string, flags: string, use: (fd: number) => T): T => {
  const fd = fs.openSync(file, flags, 0o600);
  try {
    return use(fd);
  } finally {
    fs.closeSync(fd);
  }
};

/** The disk itself. Files are readable by their owner only. */
export const diskFileSystem: FileSystem = {
  makeDir: (dir) => void fs.mkdirSync(dir, { recursive: true, mode: 0o700 }),
  list: (dir) => fs.readdirSync(dir),
  read(file) {
    try {
      return fs.readFileSync(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      throw error;
    }
  },
  write: (file, parts) =>
    withFile(file, "w", (fd) => {
      let position = 0;
      for (const part of parts) {
        writeAll(fd, part, position);
        position += part.length;
      }
      fs.fsyncSync(fd);
    }),
  openAppend(file, size) {
    // Not the append mode: on Windows such a file cannot be cut.
    const fd = fs.openSync(file, "r+");
    let end = size;
    return {
      append: (bytes) => {
        writeAll(fd, bytes, end);
        end += bytes.length;
      },
      sync: () => fs.fsyncSync(fd),
      truncate: (to) => {
        end = to;
        fs.ftruncateSync(fd, to);
        fs.fsyncSync(fd);
      },
      close: () => fs.closeSync(fd),
    };
  },
  openCell(file) {
    const fd = fs.openSync(file, fs.constants.O_RDWR | fs.constants.O_CREAT, 0o600);
    return { put: (bytes) => writeAll(fd, bytes, 0), close: () => fs.closeSync(fd) };
  },
  rename: (from, to) => fs.renameSync(from, to),
  remove: (file) => fs.rmSync(file, { force: true }),
  syncDir(dir) {
    // Windows cannot open a folder; NTFS writes renames to its own log.
    if (process.platform !== "win32") withFile(dir, "r", (fd) => fs.fsyncSync(fd));
  },
};

/** An error of the disk as data: `DiskFull` when there is no space or quota left, else `DiskFailed`. */
export function diskError(file: string, error: unknown): AppError {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  if (code === "ENOSPC" || code === "EDQUOT") return { kind: "DiskFull", file };
  return { kind: "DiskFailed", file: path.basename(file), issue: message };
}

/** Runs something that uses the disk; its errors come back as data. */
export function onDisk<T>(file: string, use: () => T): Result<T> {
  try {
    return ok(use());
  } catch (error) {
    return fail(diskError(file, error));
  }
}
