import { blake2 } from "../../shared/snapshot/bytes.ts";
import type { Value } from "../../shared/snapshot/sqlite/record.ts";
import {
  anEntry,
  changed,
  type Expected,
  flipped,
  inEntries,
  type Mutation,
  set,
} from "./mutation.ts";

/** What can be done to journals. */
export const ENTRY_MUTATIONS: Record<string, Mutation> = {
  entryByte(rng, rows) {
    const entry = anEntry(rng, rows);
    return (
      entry && {
        rows: set(rows, "entries", entry.index, 3, flipped(rng, entry.raw)),
        expected: inEntries(entry.index, rows),
      }
    );
  },
  /** Rehashed, so that only the chain of hashes, or what the entry says, can tell. */
  entryRehashed(rng, rows) {
    const entry = anEntry(rng, rows);
    if (entry === undefined) return undefined;
    const raw = flipped(rng, entry.raw);
    const copy = set(rows, "entries", entry.index, 3, raw);
    (copy.entries[entry.index] as Value[])[2] = blake2(raw);
    return {
      rows: copy,
      expected: { parts: ["entries"], place: { table: "entries", org: entry.org } },
    };
  },
  entryHash(rng, rows) {
    if (rows.entries.length === 0) return undefined;
    const index = rng.int(0, rows.entries.length - 1);
    const [org, , hash, raw] = rows.entries[index] as Value[];
    const copy = set(rows, "entries", index, 2, flipped(rng, hash as Uint8Array));
    // The hash of a withheld entry can only be told wrong by the end of its journal.
    const expected: Expected =
      raw === null
        ? { parts: ["entries"], place: { table: "entries", org: org as number } }
        : inEntries(index, rows);
    return { rows: copy, expected };
  },
  entriesSwapped(rng, rows) {
    if (rows.entries.length < 2) return undefined;
    const index = rng.int(0, rows.entries.length - 2);
    const copy = changed(rows, ({ entries: list }) => {
      [list[index], list[index + 1]] = [list[index + 1] as Value[], list[index] as Value[]];
    });
    return { rows: copy, expected: inEntries(index, rows) };
  },
  /** In each other's place and with each other's place, so that only what they say and the hashes can tell. */
  entriesExchanged(rng, rows) {
    if (rows.entries.length < 2) return undefined;
    const index = rng.int(0, rows.entries.length - 2);
    const [a, b] = [rows.entries[index], rows.entries[index + 1]] as [Value[], Value[]];
    if (a[3] === null && b[3] === null) return undefined;
    const copy = changed(rows, ({ entries: list }) => {
      list[index] = [a[0] as Value, a[1] as Value, b[2] as Value, b[3] as Value];
      list[index + 1] = [b[0] as Value, b[1] as Value, a[2] as Value, a[3] as Value];
    });
    return { rows: copy, expected: inEntries(b[3] === null ? index + 1 : index, rows) };
  },
  entryDeleted(rng, rows) {
    if (rows.entries.length === 0) return undefined;
    const index = rng.int(0, rows.entries.length - 1);
    const copy = changed(rows, (one) => one.entries.splice(index, 1));
    return { rows: copy, expected: inEntries(index, rows) };
  },
  entryInserted(rng, rows) {
    const entry = anEntry(rng, rows);
    if (entry === undefined) return undefined;
    const copy = changed(rows, (one) =>
      one.entries.splice(entry.index, 0, [...(rows.entries[entry.index] as Value[])]),
    );
    return {
      rows: copy,
      expected: { parts: ["entries"], place: { table: "entries", row: entry.index + 2 } },
    };
  },
  journalTruncated(rng, rows) {
    if (rows.entries.length === 0) return undefined;
    const left = rng.int(0, rows.entries.length - 1);
    const copy = changed(rows, (one) => one.entries.splice(left));
    return { rows: copy, expected: inEntries(left, rows) };
  },
  journalHidden(rng, rows) {
    const shown = rows.heads.flatMap((row, index) => (row[3] === 1 ? [index] : []));
    if (shown.length === 0) return undefined;
    const index = rng.pick(shown);
    const org = (rows.heads[index] as Value[])[0];
    if (!rows.entries.some((row) => row[0] === org)) return undefined;
    const copy = set(rows, "heads", index, 3, 0);
    return { rows: copy, expected: { parts: ["entries"], place: { table: "entries" } } };
  },
};
