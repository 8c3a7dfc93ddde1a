import type { AppError } from "../../shared/errors.ts";
import { type ByteSource, chunksOf } from "./byte-source.ts";
import { CHUNK_BYTES, type ChunkCipher, SEALED_CHUNK_BYTES } from "./sealed-chunks.ts";
import { ReadError, VaultError } from "./whole-file.ts";

/** Seals bytes as they come, in chunks. Nothing counts before `end`. */
export function sealingWriter(cipher: ChunkCipher, write: (bytes: Uint8Array) => Promise<void>) {
  const buffer = new Uint8Array(CHUNK_BYTES);
  let filled = 0;
  let index = 0;
  const flush = async (last: boolean) => {
    await write(cipher.seal(buffer.subarray(0, filled), index, last));
    index += 1;
    filled = 0;
  };
  return {
    async write(bytes: Uint8Array): Promise<void> {
      for (let done = 0; done < bytes.length; ) {
        // A full chunk waits until it is known whether more comes.
        if (filled === CHUNK_BYTES) await flush(false);
        const piece = bytes.subarray(done, done + CHUNK_BYTES - filled);
        buffer.set(piece, filled);
        filled += piece.length;
        done += piece.length;
      }
    },
    end: () => flush(true),
  };
}

/** What sealed chunks hold. Throws `damaged` when one does not open or the end was cut off. */
export function openedSource(
  sealed: ByteSource,
  cipher: ChunkCipher,
  damaged: AppError,
): ByteSource {
  async function* opened() {
    let ended = false;
    for await (const { chunk, index, last } of chunksOf(sealed, SEALED_CHUNK_BYTES)) {
      const plain = cipher.open(chunk, index, last);
      if (plain === undefined) break;
      ended = last;
      yield plain;
    }
    if (!ended) throw new VaultError(damaged);
  }
  const pieces = opened();
  let rest = new Uint8Array(0);
  return {
    async read(buffer, offset, length) {
      if (rest.length === 0) rest = ((await pieces.next()).value ?? rest) as typeof rest;
      const piece = rest.subarray(0, length);
      buffer.set(piece, offset);
      rest = rest.subarray(piece.length);
      return { bytesRead: piece.length };
    },
  };
}

/** The next `bytes` of a source. Throws `short` when it has fewer. */
export function nextOf(source: ByteSource, bytes: number, short: AppError): ByteSource {
  let left = bytes;
  return {
    async read(buffer, offset, length) {
      const wanted = Math.min(length, left);
      if (wanted === 0) return { bytesRead: 0 };
      const { bytesRead } = await source.read(buffer, offset, wanted);
      if (bytesRead === 0) throw new VaultError(short);
      left -= bytesRead;
      return { bytesRead };
    },
  };
}

/** Reads `length` bytes at once. Throws `short` when the source has fewer, ReadError when it does not give them. */
export async function readExactly(
  source: ByteSource,
  length: number,
  short: AppError,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  const rest = nextOf(source, length, short);
  for (let done = 0; done < length; ) {
    const { bytesRead } = await rest
      .read(bytes, done, length - done)
      .catch((error: NodeJS.ErrnoException) => {
        throw error.code === undefined ? error : new ReadError(error.code);
      });
    done += bytesRead;
  }
  return bytes;
}
