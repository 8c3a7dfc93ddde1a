import { Cursor } from "../bytes.ts";

/** A node of the state trie (sp-trie's `LayoutV1`, which reads those of `LayoutV0` too). */
export interface TrieNode {
  /** Digits of the key (0 to 15) that it stands for. */
  readonly partial: readonly number[];
  readonly value: { readonly inline: Uint8Array } | { readonly hash: string } | undefined;
  /** For each of the 16 next digits: the node's hash, or the node itself when it is shorter than a hash. */
  readonly children: readonly (Uint8Array | undefined)[];
}

const HASH = 32;

/** The kinds by their first bits. */
const KINDS = [
  { bits: 2, mark: 0b01, leaf: true, value: "inline" },
  { bits: 2, mark: 0b10, leaf: false, value: undefined },
  { bits: 2, mark: 0b11, leaf: false, value: "inline" },
  { bits: 3, mark: 0b001, leaf: true, value: "hash" },
  { bits: 4, mark: 0b0001, leaf: false, value: "hash" },
] as const;

/** The digits of a key's bytes. */
export const digitsOf = (key: Uint8Array): number[] =>
  [...key].flatMap((byte) => [byte >> 4, byte & 15]);

/** Throws RangeError when the bytes are no node. */
export function decodeNode(bytes: Uint8Array): TrieNode {
  const cursor = new Cursor(bytes);
  const first = cursor.u8();
  const kind = KINDS.find(({ bits, mark }) => first >> (8 - bits) === mark);
  if (kind === undefined) throw new RangeError("no node of the state begins so");
  const partial = readPartial(cursor, first & (255 >> kind.bits), 255 >> kind.bits);
  const bitmap = kind.leaf ? 0 : cursor.u16();
  const value =
    kind.value === "inline"
      ? { inline: cursor.take(cursor.compact()) }
      : kind.value === "hash"
        ? { hash: cursor.hex(HASH) }
        : undefined;
  const children = Array.from({ length: 16 }, (_, digit) =>
    bitmap & (1 << digit) ? cursor.take(cursor.compact()) : undefined,
  );
  cursor.end();
  return { partial, value, children };
}

function readPartial(cursor: Cursor, low: number, most: number): number[] {
  let length = low;
  if (low === most)
    for (let more = 255; more === 255; length += more) {
      more = cursor.u8();
      if (length > 65_535) throw new RangeError("a key is too long");
    }
  const digits = digitsOf(cursor.take(Math.ceil(length / 2)));
  if (digits.length > length && digits.shift() !== 0)
    throw new RangeError("an odd key does not begin with a zero digit");
  return digits;
}
