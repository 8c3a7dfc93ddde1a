import { open } from "node:fs/promises";
import * as path from "node:path";
import type { FileFacts } from "../../shared/domain/evidence.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { ByteSource } from "./byte-source.ts";
import {
  damagedPackage,
  decodeManifest,
  MANIFEST_MAX_BYTES,
  type Manifest,
  PACKAGE_HEAD_BYTES,
  packageKey,
} from "./package-format.ts";
import { nextOf, openedSource, readExactly } from "./package-stream.ts";
import { canonicalRecord } from "./record.ts";
import { chunkCipherOf, HEAD_BYTES } from "./sealed-chunks.ts";
import { ReadError, VaultError } from "./whole-file.ts";

const PIECE_BYTES = 65_536;

/** What a package of evidence (`.ccev`) holds, read from it anew whenever it is asked for; nothing of it touches the disk. */
export interface OpenPackage {
  readonly salt: Uint8Array;
  /** The canonical bytes. */
  readonly record: Uint8Array;
  readonly files: readonly FileFacts[];
  /** The bytes of a file by its place. Throws `VaultError` or `ReadError` when the package does not give them. */
  bytes(file: number): AsyncGenerator<Uint8Array>;
}

/** Opens a package by its passphrase. Errors: WrongPassphrase, CorruptFile, NewerData, EvidenceUnreadable. */
export async function openPackage(file: string, passphrase: string): Promise<Result<OpenPackage>> {
  const name = path.basename(file);
  const damaged = damagedPackage(name, "content");
  let key: Uint8Array | undefined;

  /** Opens the package, reads its manifest and leaves what comes behind it to `use`. */
  async function* content<T>(
    use: (manifest: Manifest, rest: ByteSource) => AsyncGenerator<T>,
  ): AsyncGenerator<T> {
    const input = await open(file, "r").catch((error: NodeJS.ErrnoException) => {
      throw new ReadError(error.code ?? String(error));
    });
    try {
      const short = damagedPackage(name, "cut off");
      const head = await readExactly(input, PACKAGE_HEAD_BYTES, short);
      if (key === undefined) {
        const derived = await packageKey(name, head, passphrase);
        if (!derived.ok) throw new VaultError(derived.error);
        key = derived.value;
      }
      const cipher = chunkCipherOf(key, await readExactly(input, HEAD_BYTES, short));
      if (cipher === undefined) throw new VaultError(damaged);
      const rest = openedSource(input, cipher, damaged);
      const length = new DataView((await readExactly(rest, 4, damaged)).buffer).getUint32(0);
      if (length > MANIFEST_MAX_BYTES) throw new VaultError(damaged);
      const manifest = decodeManifest(await readExactly(rest, length, damaged));
      if (manifest === undefined) throw new VaultError(damaged);
      yield* use(manifest, rest);
    } finally {
      await input.close();
    }
  }

  try {
    for await (const { record, salt, version } of content(async function* (manifest) {
      yield manifest;
    }))
      return ok({
        salt,
        record: canonicalRecord(record, version),
        files: record.files,
        bytes: (place) =>
          content(async function* (_, rest) {
            for (const { bytes } of record.files.slice(0, place))
              for await (const _skipped of pieces(rest, bytes, damaged));
            yield* pieces(rest, record.files[place]?.bytes ?? 0, damaged);
          }),
      });
    return fail(damaged);
  } catch (error) {
    if (error instanceof VaultError) return fail(error.error);
    if (error instanceof ReadError)
      return fail({ kind: "EvidenceUnreadable", name, issue: error.message });
    throw error;
  }
}

async function* pieces(
  source: ByteSource,
  bytes: number,
  short: AppError,
): AsyncGenerator<Uint8Array> {
  const next = nextOf(source, bytes, short);
  for (let left = bytes; left > 0; ) {
    const piece = new Uint8Array(Math.min(left, PIECE_BYTES));
    const { bytesRead } = await next.read(piece, 0, piece.length);
    yield piece.subarray(0, bytesRead);
    left -= bytesRead;
  }
}
