import { gzipSync } from "node:zlib";
import { concatBytes } from "@noble/hashes/utils.js";
import { blake2 } from "../../shared/snapshot/bytes.ts";
import { MOST } from "../../shared/snapshot/schema.ts";
import type { Value } from "../../shared/snapshot/sqlite/record.ts";
import { anEntry, changed, inEntries, inFinality, type Mutation, set } from "./mutation.ts";

/** 2^30 − 1, the largest compact number of four bytes. */
const MANY = Uint8Array.of(0xfe, 0xff, 0xff, 0xff);
/** Ten million bytes in ten thousand. */
const ZIP_BOMB = new Uint8Array(gzipSync(new Uint8Array(10_000_000)));

/** Values that announce more than there is, or would unfold into more than there is: refused, and at once. */
export const BOMBS: Record<string, Mutation> = {
  /** Its own fields up to the kind are kept; then a plan of 2^30 parts. */
  bombInEntry(rng, rows) {
    const entry = anEntry(rng, rows);
    if (entry === undefined) return undefined;
    const raw = concatBytes(entry.raw.subarray(0, rng.int(8, entry.raw.length)), MANY, MANY);
    const copy = set(rows, "entries", entry.index, 3, raw);
    (copy.entries[entry.index] as Value[])[2] = blake2(raw);
    // A text takes any bytes: then only the end of the journal tells.
    const { org } = entry;
    return { rows: copy, expected: { parts: ["entries"], place: { table: "entries", org } } };
  },
  bombEntryTooLong(rng, rows) {
    const entry = anEntry(rng, rows);
    if (entry === undefined) return undefined;
    const raw = new Uint8Array(MOST.entry + rng.int(1, 100_000)).fill(0xff);
    const { place } = inEntries(entry.index, rows);
    return {
      rows: set(rows, "entries", entry.index, 3, raw),
      expected: { parts: ["file"], place: { table: "entries", row: place?.row as number } },
    };
  },
  bombOfVotes(rng, rows) {
    const index = rng.int(0, rows.finality.length - 1);
    const bytes = (rows.finality[index] as Value[])[1] as Uint8Array;
    const bomb = concatBytes(bytes.subarray(0, 44), MANY, bytes.subarray(45));
    return { rows: set(rows, "finality", index, 1, bomb), expected: inFinality(index) };
  },
  bombOfAncestries(rng, rows) {
    const index = rng.int(0, rows.finality.length - 1);
    const bytes = (rows.finality[index] as Value[])[1] as Uint8Array;
    const bomb = concatBytes(bytes.subarray(0, -1), MANY);
    return { rows: set(rows, "finality", index, 1, bomb), expected: inFinality(index) };
  },
  bombInDigest(rng, rows) {
    const index = rng.int(0, rows.finality.length - 1);
    const bytes = (rows.finality[index] as Value[])[0] as Uint8Array;
    // Parent, a number of one, two or four bytes, two roots; then the count of digest items.
    const number = [1, 2, 4, 5][(bytes[32] as number) & 3] as number;
    const at = 32 + number + 64;
    const bomb = concatBytes(bytes.subarray(0, at), MANY, bytes.subarray(at + 1));
    return { rows: set(rows, "finality", index, 0, bomb), expected: inFinality(index) };
  },
  /** A key that is said to go on for ever; a value of a gigabyte; a child that announces one. */
  bombInState(rng, rows) {
    if (rows.state_proof.length === 0) return undefined;
    const index = rng.int(0, rows.state_proof.length - 1);
    const node = rng.pick([
      new Uint8Array(300_000).fill(255),
      concatBytes(Uint8Array.of(0x41, 0x01), MANY),
      concatBytes(Uint8Array.of(0x80, 0xff, 0xff), MANY),
    ]);
    return {
      rows: set(rows, "state_proof", index, 0, node),
      expected: { parts: ["state"], place: { table: "state_proof" } },
    };
  },
  /** JSON a hundred thousand lists deep, in the place of a record. */
  bombInRecord(rng, rows) {
    if (rows.evidence.length === 0) return undefined;
    const index = rng.int(0, rows.evidence.length - 1);
    const record = new Uint8Array(rng.int(1_000, MOST.record)).fill("[".charCodeAt(0));
    return {
      rows: set(rows, "evidence", index, 3, record),
      expected: { parts: ["evidence"], place: { table: "evidence", row: index + 1 } },
    };
  },
  /** Nothing in evidence is ever unpacked: it is bytes that do not have their hash. */
  bombOfZip(rng, rows) {
    const first = rows.file_parts.findIndex(([, bytes]) => (bytes as Uint8Array).length > 20_000);
    if (first < 0) return undefined;
    const [file, bytes] = rows.file_parts[first] as [number, Uint8Array];
    const bomb = bytes.slice();
    bomb.set(ZIP_BOMB.subarray(0, bytes.length), rng.int(0, bytes.length - ZIP_BOMB.length));
    return {
      rows: set(rows, "file_parts", first, 1, bomb),
      expected: { parts: ["evidence"], place: { table: "files", row: file } },
    };
  },
  bombOfLength(rng, rows) {
    if (rows.files.length === 0) return undefined;
    const index = rng.int(0, rows.files.length - 1);
    return {
      rows: set(rows, "files", index, 1, rng.pick([2 ** 53 - 1, -1, 2 ** 40])),
      expected: { parts: ["evidence"], place: { table: "files", row: index + 1 } },
    };
  },
  bombOfParts(rng, rows) {
    if (rows.files.length === 0) return undefined;
    const empty = rng.chance(50);
    const copy = changed(rows, ({ file_parts: parts, files }) => {
      for (let n = 0; n < 3_000; n += 1) parts.push([files.length, new Uint8Array(empty ? 0 : 1)]);
    });
    return {
      rows: copy,
      expected: {
        parts: ["evidence"],
        place: { table: "file_parts", row: rows.file_parts.length + 1 },
      },
    };
  },
};
