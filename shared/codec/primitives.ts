import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { Bytes, type Codec, createCodec, enhanceCodec, u8, u64 } from "scale-ts";

const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** A SCALE u64 of what this program writes itself: a safe integer (fen and ms are, for some hundred thousand years). */
export const safeU64: Codec<number> = enhanceCodec(
  u64,
  (n: number) => BigInt(n),
  (n) => {
    if (n > MAX_SAFE) throw new RangeError(`u64 too large: ${n}`);
    return Number(n);
  },
);

/**
 * A SCALE u64 of what the chain says. A larger one than a safe integer is read as the largest: whatever a runtime took must be
 * readable, and what is hashed and proved is the bytes, never this number (docs/decisions/large-numbers.md).
 */
export const chainU64: Codec<number> = enhanceCodec(
  u64,
  (n: number) => BigInt(n),
  (n) => Number(n > MAX_SAFE ? MAX_SAFE : n),
);

/** Fixed bytes as lower-case hexadecimal digits without 0x. */
export const hexOf = (bytes: number): Codec<string> =>
  enhanceCodec(Bytes(bytes), (hex: string) => hexToBytes(hex), bytesToHex);

/** No bytes: a variant without fields. */
export const nothing: Codec<Record<never, never>> = createCodec(
  () => new Uint8Array(),
  () => ({}),
);

/** A field-less enum: one byte, the place of the word in its list. */
export const word = <const W extends string>(words: readonly W[]): Codec<W> =>
  createCodec(
    (value: W) => {
      const index = words.indexOf(value);
      if (index < 0) throw new RangeError(`not one of ${words.join(", ")}: ${value}`);
      return u8.enc(index);
    },
    (data) => {
      const index = u8.dec(data);
      const found = words[index];
      if (found === undefined) throw new RangeError(`no word ${index} in ${words.join(", ")}`);
      return found;
    },
  );
