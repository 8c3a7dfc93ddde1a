import type { AppError } from "../../shared/errors.ts";
import type { Cipher } from "./cipher.ts";
import { fileNames } from "./file-names.ts";
import { type AppendFile, diskError, type FileSystem } from "./file-system.ts";
import { encodeHeader, encodeRecord, type JournalRecord } from "./journal-file.ts";
import type { Tail } from "./recover.ts";

/** Appends records to the last segment, and begins a segment when there is none. */
export class JournalWriter {
  /** Set when a failed write could not be taken back: what stands in the file is unknown, so nothing may follow it. */
  failed: AppError | undefined;
  #open: { file: AppendFile; header: Uint8Array; bytes: number } | undefined;
  #tail: Tail | undefined;
  readonly #dir: string;
  readonly #name: string;
  readonly #files: FileSystem;
  readonly #cipher: Cipher;

  constructor(
    dir: string,
    name: string,
    files: FileSystem,
    cipher: Cipher,
    tail: Tail | undefined,
  ) {
    this.#dir = dir;
    this.#name = name;
    this.#files = files;
    this.#cipher = cipher;
    // A segment without a whole header is begun anew.
    this.#tail = tail !== undefined && tail.bytes > 0 ? tail : undefined;
  }

  /** Answers when the record is on the disk, or with the error and the file as it was. */
  append(record: JournalRecord): AppError | undefined {
    if (this.failed !== undefined) return this.failed;
    try {
      this.#open ??= this.#openSegment(record.sequence);
    } catch (error) {
      return diskError(this.#name, error);
    }
    const open = this.#open;
    const bytes = encodeRecord(open.header, record, this.#name, this.#cipher);
    try {
      open.file.append(bytes);
      open.file.sync();
      open.bytes += bytes.length;
      return undefined;
    } catch (error) {
      const cause = diskError(this.#name, error);
      try {
        open.file.truncate(open.bytes);
      } catch {
        this.failed = cause;
      }
      return cause;
    }
  }

  /** The next record begins a new segment. */
  finishSegment(): void {
    this.close();
    this.#tail = undefined;
  }

  close(): void {
    this.#open?.file.close();
    this.#open = undefined;
  }

  #openSegment(sequence: number) {
    const first = this.#tail?.first ?? sequence;
    const path = fileNames(this.#dir, this.#name).segment(first);
    const header = encodeHeader(first, this.#cipher);
    if (this.#tail === undefined) {
      this.#files.write(path, [header]);
      this.#files.syncDir(this.#dir);
    }
    const bytes = this.#tail?.bytes ?? header.length;
    return { file: this.#files.openAppend(path, bytes), header, bytes };
  }
}
