import { bytesToHex, concatBytes } from "@noble/hashes/utils.js";
import { compact, u16 } from "scale-ts";
import { blake2 } from "../bytes.ts";
import { digitsOf } from "./node.ts";

/** Values of so many bytes lie beside the trie, by their hash (`LayoutV1`). */
const APART = 33;
const HASH = 32;

interface Item {
  readonly digits: readonly number[];
  readonly value: Uint8Array;
}

/** What a made trie is, with all its nodes and values apart, by their hashes. */
export interface MadeTrie {
  readonly root: string;
  readonly nodes: ReadonlyMap<string, Uint8Array>;
}

/** The trie of a whole state, as sp-trie's `LayoutV1` with blake2_256 makes it. */
export function makeTrie(state: Iterable<readonly [key: Uint8Array, value: Uint8Array]>): MadeTrie {
  const items = [...state].map(([key, value]): Item => ({ digits: digitsOf(key), value }));
  items.sort((a, b) => compareDigits(a.digits, b.digits));
  const nodes = new Map<string, Uint8Array>();
  const keep = (bytes: Uint8Array): Uint8Array => {
    const hash = blake2(bytes);
    nodes.set(bytesToHex(hash), bytes);
    return hash;
  };
  const top = items.length === 0 ? Uint8Array.of(0) : nodeOf(items, 0, keep);
  return { root: bytesToHex(keep(top)), nodes };
}

function compareDigits(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length && i < b.length; i += 1)
    if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  return a.length - b.length;
}

/** The node over items, ascending, that share the digits before `depth`. */
function nodeOf(
  items: readonly Item[],
  depth: number,
  keep: (bytes: Uint8Array) => Uint8Array,
): Uint8Array {
  const first = items[0] as Item;
  const last = items.at(-1) as Item;
  const ends = items.length === 1 ? first.digits.length : sharedUntil(first, last, depth);
  const partial = first.digits.slice(depth, ends);
  const own = first.digits.length === ends ? first.value : undefined;
  const apart = own !== undefined && own.length >= APART;
  const value = own === undefined ? [] : [apart ? keep(own) : withLength(own)];
  if (items.length === 1)
    return concatBytes(header(apart ? [3, 0b001] : [2, 0b01], partial), ...value);
  const groups = new Map<number, Item[]>();
  for (const item of own === undefined ? items : items.slice(1)) {
    const digit = item.digits[ends] as number;
    const group = groups.get(digit);
    if (group) group.push(item);
    else groups.set(digit, [item]);
  }
  const children = [...groups.values()].map((group) => {
    const node = nodeOf(group, ends + 1, keep);
    return withLength(node.length < HASH ? node : keep(node));
  });
  const bitmap = [...groups.keys()].reduce((bits, digit) => bits | (1 << digit), 0);
  const kind: Kind = own === undefined ? [2, 0b10] : apart ? [4, 0b0001] : [2, 0b11];
  return concatBytes(header(kind, partial), u16.enc(bitmap), ...value, ...children);
}

const sharedUntil = (a: Item, b: Item, depth: number): number => {
  let at = depth;
  while (at < a.digits.length && a.digits[at] === b.digits[at]) at += 1;
  return at;
};

const withLength = (bytes: Uint8Array) => concatBytes(compact.enc(bytes.length), bytes);

type Kind = readonly [bits: number, mark: number];

function header([bits, mark]: Kind, partial: readonly number[]): Uint8Array {
  const most = 255 >> bits;
  const first = (mark << (8 - bits)) | Math.min(partial.length, most);
  const more: number[] = [];
  if (partial.length >= most) {
    let left = partial.length - most;
    for (; left >= 255; left -= 255) more.push(255);
    more.push(left);
  }
  const even = partial.length % 2 === 0 ? partial : [0, ...partial];
  const bytes = Array.from(
    { length: even.length / 2 },
    (_, i) => ((even[2 * i] as number) << 4) | (even[2 * i + 1] as number),
  );
  return Uint8Array.from([first, ...more, ...bytes]);
}
