import { bytesToHex } from "@noble/hashes/utils.js";
import { type Hash, hash } from "../domain/units.ts";
import { blake2Hex, Cursor } from "./bytes.ts";

/** A digest item that an engine left in a header: `DigestItem::Consensus`. */
export interface Consensus {
  /** Four letters, as "COLL". */
  readonly engine: string;
  readonly payload: Uint8Array;
}

export interface SnapshotHeader {
  readonly hash: Hash;
  readonly parent: Hash;
  readonly number: number;
  readonly stateRoot: Hash;
  readonly consensus: readonly Consensus[];
}

/** Kinds of sp-runtime's `DigestItem`, by index. */
const OTHER = 0;
const CONSENSUS = 4;
const SEAL = 5;
const PRE_RUNTIME = 6;
const ENVIRONMENT_UPDATED = 8;

/** Reads a header of sp-runtime (`generic::Header<u32, BlakeTwo256>`) from where the cursor stands. Throws RangeError. */
export function readHeader(cursor: Cursor, bytes: Uint8Array): SnapshotHeader {
  const start = cursor.at;
  const parent = hash(cursor.hex(32));
  const number = cursor.compact();
  const stateRoot = hash(cursor.hex(32));
  cursor.take(32);
  const consensus: Consensus[] = [];
  for (let left = cursor.count(1); left > 0; left -= 1) {
    const kind = cursor.u8();
    if (kind === ENVIRONMENT_UPDATED) continue;
    if (kind === OTHER) {
      cursor.take(cursor.compact());
      continue;
    }
    if (kind !== CONSENSUS && kind !== SEAL && kind !== PRE_RUNTIME)
      throw new RangeError(`no digest item is of kind ${kind}`);
    const engine = String.fromCharCode(...cursor.take(4));
    const payload = cursor.take(cursor.compact());
    if (kind === CONSENSUS) consensus.push({ engine, payload });
  }
  const own = blake2Hex(bytes.subarray(start, cursor.at));
  return { hash: hash(own), parent, number, stateRoot, consensus };
}

/** A header that the bytes are exactly. Throws RangeError. */
export function decodeHeader(bytes: Uint8Array): SnapshotHeader {
  const cursor = new Cursor(bytes);
  const header = readHeader(cursor, bytes);
  cursor.end();
  return header;
}

/** The journal root that a header commits to; undefined when there is none, or not exactly one of 32 bytes. */
export function journalRoot({ consensus }: SnapshotHeader): Hash | undefined {
  const [root, ...others] = consensus.filter(({ engine }) => engine === "COLL");
  return root?.payload.length === 32 && others.length === 0
    ? hash(bytesToHex(root.payload))
    : undefined;
}
