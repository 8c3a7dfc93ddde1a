import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import * as path from "node:path";
import { blake2b } from "@noble/hashes/blake2.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import {
  EVIDENCE_MAX_BYTES,
  type EvidenceFile,
  type MediaType,
} from "../../shared/domain/evidence.ts";
import { type Hash, hash, millis } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { LostFile } from "../../shared/ipc/evidence-schemas.ts";
import { diskFileSystem, onDisk } from "../store/file-system.ts";
import { type ByteSource, chunksOf } from "./byte-source.ts";
import { createDigester } from "./digests.ts";
import { HEAD_BYTES as MEDIA_HEAD_BYTES, mediaTypeOf } from "./media-type.ts";
import {
  CHUNK_BYTES,
  type ChunkCipher,
  chunkCipherOf,
  HEAD_BYTES,
  newChunkCipher,
  newerVersion,
  SEALED_CHUNK_BYTES,
  SEALED_VERSION,
} from "./sealed-chunks.ts";
import { ReadError, VaultError, wholeFile, writeAll } from "./whole-file.ts";

/**
 * A file by its name in the vault and the digest of its content. Without a digest it is one of those that were set aside, and is
 * held against its name, which is made of the digest.
 */
export interface SealedFile {
  readonly file: Hash;
  readonly blake2?: Hash;
}

/** The files of evidence, sealed in one folder. Nothing in it tells what they are but their size. */
export interface Vault {
  /**
   * Takes a file in; it is on the disk when this answers. A content that is there already is not stored twice. Errors:
   * EvidenceTooLarge and EvidenceEmpty (before it is read), EvidenceUnreadable (the source), DiskFull, DiskFailed.
   */
  add(source: string): Promise<Result<EvidenceFile>>;
  /** The same for bytes that were made here and never lay on the disk in clear. */
  addBytes(name: string, bytes: Uint8Array): Promise<Result<EvidenceFile>>;
  /** The same for bytes as a source gives them, to its end. Errors too: those that the source throws as `VaultError`. */
  addFrom(name: string, source: ByteSource): Promise<Result<EvidenceFile>>;
  /** Puts a content back under the name that it had in the vault of a backup. Errors as `addFrom`. */
  put(file: Hash, source: ByteSource): Promise<Result<void>>;
  /** Reads all of a file and holds it against its digest. Errors: EvidenceMissing, EvidenceChanged, NewerData, DiskFailed. */
  verify(file: SealedFile): Promise<Result<void>>;
  /** Gives the content piece by piece to `use`; only `ok` says that all of it was right. Errors as `verify`. */
  read(file: SealedFile, use: (chunk: Uint8Array) => Promise<void>): Promise<Result<void>>;
  /** Writes the content to `target`, which is replaced only when all of it was verified. Errors as `verify`, DiskFull. */
  copyTo(file: SealedFile, target: string): Promise<Result<void>>;
  /** Removes files for good; those that are not there are passed over. What was set aside stays. Errors: DiskFailed. */
  remove(files: readonly Hash[]): Result<void>;
  /** The same, from among those that were set aside too. */
  erase(files: readonly Hash[]): Result<void>;
  /** The files that were set aside, told by what they are. Errors: DiskFailed. */
  aside(): Promise<Result<LostFile[]>>;
}

export const SEALED = ".sealed";
/** The folder in the vault for files that no record knows. */
export const LOST = "lost";
const PART = ".part";

const derived = (key: Uint8Array, purpose: string): Uint8Array =>
  blake2b(new TextEncoder().encode(`collection-console evidence ${purpose}`), { dkLen: 32, key });

/** What the index says of a file in the vault. `dropped` and `erased` are to be gone; of the rest nothing is known. */
export type Standing = "known" | "dropped" | "erased" | "unknown";

export interface OpenedVault {
  readonly vault: Vault;
  /** How many files of which nothing is known were set aside by this opening. */
  readonly aside: number;
}

/**
 * Opens the vault in a folder. What a kill left half written is removed, and what is to be gone. A file of which nothing is
 * known is set aside, for the index may have lost what it knew of it, and comes back when it is known again. Errors: DiskFull,
 * DiskFailed.
 */
export function openVault(options: {
  readonly dir: string;
  /** 32 bytes. */
  readonly dataKey: Uint8Array;
  readonly standing: (file: Hash) => Standing;
}): Result<OpenedVault> {
  const { dir, dataKey, standing } = options;
  const tidied = onDisk(dir, () => tidy(dir, standing));
  return tidied.ok ? ok({ vault: new FolderVault(dir, dataKey), aside: tidied.value }) : tidied;
}

/** Brings the folder to rest; answers how many files were set aside. */
function tidy(dir: string, standing: (file: Hash) => Standing): number {
  const files = diskFileSystem;
  const lost = path.join(dir, LOST);
  files.makeDir(dir);
  const listed = files.list(dir);
  const kept = listed.includes(LOST) ? files.list(lost) : [];
  const sealed = (names: readonly string[]) =>
    names
      .filter((name) => name.endsWith(SEALED))
      .map((name) => ({ name, is: standing(hash(name.slice(0, -SEALED.length))) }));
  const back = sealed(kept).filter(({ name, is }) => is === "known" && !listed.includes(name));
  const erased = sealed(kept).filter(({ is }) => is === "erased");
  const unknown = sealed(listed).filter(({ is }) => is === "unknown");
  const gone = sealed(listed).filter(({ is }) => is === "dropped" || is === "erased");
  if (unknown.length > 0) files.makeDir(lost);
  for (const { name } of back) files.rename(path.join(lost, name), path.join(dir, name));
  for (const { name } of erased) files.remove(path.join(lost, name));
  for (const { name } of unknown) files.rename(path.join(dir, name), path.join(lost, name));
  const parts = listed.filter((name) => name.endsWith(PART));
  for (const name of [...gone.map(({ name }) => name), ...parts])
    files.remove(path.join(dir, name));
  const moved = back.length + unknown.length;
  if (moved + erased.length > 0) files.syncDir(lost);
  if (moved + gone.length + parts.length > 0) files.syncDir(dir);
  return unknown.length;
}

class FolderVault implements Vault {
  readonly #dir: string;
  readonly #contentKey: Uint8Array;
  readonly #nameKey: Uint8Array;

  constructor(dir: string, dataKey: Uint8Array) {
    this.#dir = dir;
    this.#contentKey = derived(dataKey, "content");
    this.#nameKey = derived(dataKey, "name");
  }

  async add(source: string): Promise<Result<EvidenceFile>> {
    const name = path.basename(source);
    let input: FileHandle | undefined;
    try {
      const about = await stat(source);
      const { size } = about;
      const unreadable = (issue: string) => fail({ kind: "EvidenceUnreadable", name, issue });
      if (!about.isFile()) return unreadable("not a file");
      if (size === 0) return fail({ kind: "EvidenceEmpty", name });
      if (size > EVIDENCE_MAX_BYTES)
        return fail({ kind: "EvidenceTooLarge", name, bytes: size, limit: EVIDENCE_MAX_BYTES });
      input = await open(source, "r");
    } catch (error) {
      const issue = (error as NodeJS.ErrnoException).code ?? String(error);
      return fail({ kind: "EvidenceUnreadable", name, issue });
    }
    try {
      return await this.#takeIn(input, name);
    } finally {
      await input.close();
    }
  }

  async addBytes(name: string, bytes: Uint8Array): Promise<Result<EvidenceFile>> {
    const size = bytes.length;
    if (size > EVIDENCE_MAX_BYTES)
      return fail({ kind: "EvidenceTooLarge", name, bytes: size, limit: EVIDENCE_MAX_BYTES });
    return size === 0
      ? fail({ kind: "EvidenceEmpty", name })
      : this.#takeIn(fromMemory(bytes), name);
  }

  addFrom(name: string, source: ByteSource): Promise<Result<EvidenceFile>> {
    return this.#takeIn(source, name);
  }

  async put(file: Hash, source: ByteSource): Promise<Result<void>> {
    const part = path.join(this.#dir, `${randomBytes(16).toString("hex")}${PART}`);
    return wholeFile(part, file, async (output) => {
      const cipher = newChunkCipher(this.#contentKey);
      await writeAll(output, cipher.head);
      for await (const { chunk, index, last } of chunksOf(source, CHUNK_BYTES))
        await writeAll(output, cipher.seal(chunk, index, last));
      return { target: this.#fileOf(file), value: undefined };
    });
  }

  async #takeIn(input: ByteSource, name: string): Promise<Result<EvidenceFile>> {
    const digester = await createDigester();
    let bytes = 0;
    let mediaType: EvidenceFile["mediaType"] = "application/octet-stream";
    const part = path.join(this.#dir, `${randomBytes(16).toString("hex")}${PART}`);
    return wholeFile(part, name, async (output) => {
      const cipher = newChunkCipher(this.#contentKey);
      await writeAll(output, cipher.head);
      for await (const { chunk, index, last } of chunksOf(input, CHUNK_BYTES)) {
        bytes += chunk.length;
        if (bytes > EVIDENCE_MAX_BYTES)
          throw new VaultError({
            kind: "EvidenceTooLarge",
            name,
            bytes,
            limit: EVIDENCE_MAX_BYTES,
          });
        if (index === 0) mediaType = mediaTypeOf(chunk.subarray(0, MEDIA_HEAD_BYTES));
        digester.update(chunk);
        await writeAll(output, cipher.seal(chunk, index, last));
      }
      if (bytes === 0) throw new VaultError({ kind: "EvidenceEmpty", name });
      const digests = digester.digests();
      const file = this.#nameOf(digests.blake2);
      return { target: this.#fileOf(file), value: { file, name, ...digests, bytes, mediaType } };
    });
  }

  async verify(file: SealedFile): Promise<Result<void>> {
    return this.read(file, async () => undefined);
  }

  async copyTo(file: SealedFile, target: string): Promise<Result<void>> {
    const part = `${target}.${randomBytes(6).toString("hex")}${PART}`;
    return wholeFile(part, path.basename(target), async (output) => {
      const read = await this.read(file, (chunk) => writeAll(output, chunk));
      if (!read.ok) throw new VaultError(read.error);
      return { target, value: undefined };
    });
  }

  remove(files: readonly Hash[]): Result<void> {
    return onDisk(this.#dir, () => {
      for (const file of files) diskFileSystem.remove(this.#fileOf(file));
      diskFileSystem.syncDir(this.#dir);
    });
  }

  erase(files: readonly Hash[]): Result<void> {
    const removed = this.remove(files);
    if (!removed.ok || !existsSync(this.#lost)) return removed;
    return onDisk(this.#lost, () => {
      for (const file of files) diskFileSystem.remove(this.#lostOf(file));
      diskFileSystem.syncDir(this.#lost);
    });
  }

  async aside(): Promise<Result<LostFile[]>> {
    const listed = onDisk(this.#lost, () =>
      existsSync(this.#lost)
        ? diskFileSystem.list(this.#lost).filter((name) => name.endsWith(SEALED))
        : [],
    );
    if (!listed.ok) return listed;
    const files: LostFile[] = [];
    for (const name of listed.value.sort()) {
      const at = path.join(this.#lost, name);
      const about = await stat(at).catch(() => undefined);
      if (about === undefined) continue;
      const mediaType = await this.#mediaTypeOf(at);
      files.push({
        file: hash(name.slice(0, -SEALED.length)),
        bytes: about.size,
        at: millis(Math.max(0, Math.round(about.mtimeMs))),
        ...(mediaType && { mediaType }),
      });
    }
    return ok(files);
  }

  /** By the first chunk; undefined when it does not open. */
  async #mediaTypeOf(at: string): Promise<MediaType | undefined> {
    let input: FileHandle | undefined;
    try {
      input = await open(at, "r");
      const head = new Uint8Array(HEAD_BYTES);
      const { bytesRead } = await input.read(head, 0, HEAD_BYTES);
      const cipher = chunkCipherOf(this.#contentKey, head.subarray(0, bytesRead));
      if (cipher === undefined) return undefined;
      for await (const { chunk, index, last } of chunksOf(input, SEALED_CHUNK_BYTES)) {
        const plain = cipher.open(chunk, index, last);
        return plain && mediaTypeOf(plain.subarray(0, MEDIA_HEAD_BYTES));
      }
      return undefined;
    } catch {
      return undefined;
    } finally {
      await input?.close();
    }
  }

  /** Opens chunk by chunk; answers `ok` only when the whole content is what it was. */
  async read(
    { file, blake2 }: SealedFile,
    use: (chunk: Uint8Array) => Promise<void>,
  ): Promise<Result<void>> {
    const changed = fail({ kind: "EvidenceChanged", file });
    const digester = await createDigester();
    let input: FileHandle;
    try {
      input = await open(blake2 === undefined ? this.#lostOf(file) : this.#fileOf(file), "r");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT")
        return fail({ kind: "EvidenceMissing", file });
      return onDisk(file, () => {
        throw error;
      });
    }
    try {
      const head = new Uint8Array(HEAD_BYTES);
      const { bytesRead } = await input.read(head, 0, HEAD_BYTES);
      const cipher = chunkCipherOf(this.#contentKey, head.subarray(0, bytesRead));
      const newer = newerVersion(head);
      if (newer !== undefined) {
        const known = chunkCipherOf(this.#contentKey, newer.asKnown);
        const opens = known && (await readChunks(input, known, async () => undefined));
        const { version } = newer;
        return opens
          ? changed
          : fail({ kind: "NewerData", file, version, supported: SEALED_VERSION });
      }
      if (cipher === undefined) return changed;
      if (
        !(await readChunks(input, cipher, async (chunk) => {
          digester.update(chunk);
          await use(chunk);
        }))
      )
        return changed;
      const read = digester.digests().blake2;
      const right = blake2 === undefined ? this.#nameOf(read) === file : read === blake2;
      return right ? ok(undefined) : changed;
    } catch (error) {
      // What the disk did not give; what `use` could not write is not of this file.
      if (error instanceof ReadError)
        return fail({ kind: "DiskFailed", file, issue: error.message });
      throw error;
    } finally {
      await input.close();
    }
  }

  /** Content-addressed, but only for who has the key: a plain digest would tell whether a known file is here. */
  #nameOf(blake2: Hash): Hash {
    return hash(bytesToHex(blake2b(hexToBytes(blake2), { dkLen: 32, key: this.#nameKey })));
  }

  #fileOf(file: Hash): string {
    return path.join(this.#dir, `${file}${SEALED}`);
  }

  get #lost(): string {
    return path.join(this.#dir, LOST);
  }

  #lostOf(file: Hash): string {
    return path.join(this.#lost, `${file}${SEALED}`);
  }
}

/** False when a chunk does not open, or the last one is not the last. */
async function readChunks(
  input: FileHandle,
  cipher: ChunkCipher,
  use: (chunk: Uint8Array) => Promise<void>,
): Promise<boolean> {
  let ended = false;
  for await (const { chunk, index, last } of chunksOf(input, SEALED_CHUNK_BYTES)) {
    const plain = cipher.open(chunk, index, last);
    if (plain === undefined) return false;
    ended = last;
    await use(plain);
  }
  return ended;
}

function fromMemory(bytes: Uint8Array): ByteSource {
  let done = 0;
  return {
    async read(buffer, offset, length) {
      const piece = bytes.subarray(done, done + length);
      buffer.set(piece, offset);
      done += piece.length;
      return { bytesRead: piece.length };
    },
  };
}
