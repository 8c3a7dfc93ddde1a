import { randomBytes } from "node:crypto";
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { concatBytes } from "@noble/hashes/utils.js";

/**
 * A file sealed in chunks: `CCEV`, a version byte, 16 random bytes, then each chunk sealed by XChaCha20-Poly1305 (its 16
 * bytes of tag behind it). A chunk's nonce is the random bytes and its number; the whole head, its number and whether it
 * is the last are bound to it. So no chunk can be changed, moved, left out or brought in from another file, and an end
 * that was cut off has no last chunk.
 */
const MAGIC = new TextEncoder().encode("CCEV");
export const SEALED_VERSION = 1;
const PREFIX_BYTES = 16;
const TAG_BYTES = 16;
export const HEAD_BYTES = MAGIC.length + 1 + PREFIX_BYTES;
/** Bytes of the content in one chunk; the last may have fewer, and has at least one. */
export const CHUNK_BYTES = 1024 * 1024;
export const SEALED_CHUNK_BYTES = CHUNK_BYTES + TAG_BYTES;

/** Seals or opens the chunks of one file, by number from 0. */
export interface ChunkCipher {
  readonly head: Uint8Array;
  seal(plain: Uint8Array, index: number, last: boolean): Uint8Array;
  /** Undefined when this is not that chunk of this file. */
  open(sealed: Uint8Array, index: number, last: boolean): Uint8Array | undefined;
}

export const newChunkCipher = (key: Uint8Array): ChunkCipher =>
  chunkCipher(key, concatBytes(MAGIC, Uint8Array.of(SEALED_VERSION), randomBytes(PREFIX_BYTES)));

/**
 * The version of a file that a newer program sealed; `asKnown` is the head that it would have had here, for telling whether only the
 * version was changed.
 */
export function newerVersion(
  head: Uint8Array,
): { readonly version: number; readonly asKnown: Uint8Array } | undefined {
  const version = head[MAGIC.length] ?? 0;
  if (!MAGIC.every((byte, at) => head[at] === byte) || version <= SEALED_VERSION) return undefined;
  const asKnown = Uint8Array.from(head);
  asKnown[MAGIC.length] = SEALED_VERSION;
  return { version, asKnown };
}

/** For a file with this head; undefined when it is none of ours. */
export const chunkCipherOf = (key: Uint8Array, head: Uint8Array): ChunkCipher | undefined =>
  head.length === HEAD_BYTES &&
  MAGIC.every((byte, at) => head[at] === byte) &&
  head[MAGIC.length] === SEALED_VERSION
    ? chunkCipher(key, head)
    : undefined;

function chunkCipher(key: Uint8Array, head: Uint8Array): ChunkCipher {
  const cipher = (index: number, last: boolean) => {
    const number = new Uint8Array(8);
    new DataView(number.buffer).setBigUint64(0, BigInt(index));
    const nonce = concatBytes(head.subarray(-PREFIX_BYTES), number);
    return xchacha20poly1305(key, nonce, concatBytes(head, number, Uint8Array.of(last ? 1 : 0)));
  };
  return {
    head,
    seal: (plain, index, last) => cipher(index, last).encrypt(plain),
    open(sealed, index, last) {
      try {
        return cipher(index, last).decrypt(sealed);
      } catch {
        return undefined;
      }
    },
  };
}
