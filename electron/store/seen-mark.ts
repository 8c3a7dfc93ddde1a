import { createHash } from "node:crypto";
import type { Cipher } from "./cipher.ts";
import type { CellFile, FileSystem } from "./file-system.ts";

/**
 * The number of the record that was acknowledged last, in a file beside the journal: the witness against a journal that was cut
 * short. It is written after the record is on the disk and waits for nothing, so after a power failure it may be behind the
 * journal, but it is never ahead of it: records up to it that are not in the journal were lost.
 *
 *   sequence u64 | first 8 bytes of sha256(name | key id | sequence)
 */
const BYTES = 16;

function encode(sequence: number, name: string, cipher: Cipher): Buffer {
  const mark = Buffer.alloc(BYTES);
  mark.writeBigUInt64LE(BigInt(sequence));
  createHash("sha256")
    .update(`${name} seen`)
    .update(cipher.keyId)
    .update(mark.subarray(0, 8))
    .digest()
    .copy(mark, 8, 0, 8);
  return mark;
}

/** Undefined when there is no mark that can be believed. */
export function readMark(
  bytes: Uint8Array | undefined,
  name: string,
  cipher: Cipher,
): number | undefined {
  if (bytes?.length !== BYTES) return undefined;
  const sequence = Buffer.from(bytes).readBigUInt64LE();
  if (sequence > Number.MAX_SAFE_INTEGER) return undefined;
  return encode(Number(sequence), name, cipher).equals(bytes) ? Number(sequence) : undefined;
}

/** Keeps the mark of one database. A mark that cannot be written is left out: the records themselves are safe. */
export class SeenMark {
  readonly #file: string;
  readonly #name: string;
  readonly #files: FileSystem;
  readonly #cipher: Cipher;
  #open: CellFile | undefined;

  constructor(file: string, name: string, files: FileSystem, cipher: Cipher) {
    this.#file = file;
    this.#name = name;
    this.#files = files;
    this.#cipher = cipher;
  }

  put(sequence: number): void {
    try {
      this.#open ??= this.#files.openCell(this.#file);
      this.#open.put(encode(sequence, this.#name, this.#cipher));
    } catch {
      this.close();
    }
  }

  close(): void {
    try {
      this.#open?.close();
    } catch {}
    this.#open = undefined;
  }
}
