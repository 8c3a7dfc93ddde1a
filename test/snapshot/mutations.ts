import { blake2 } from "../../shared/snapshot/bytes.ts";
import type { Part, Place } from "../../shared/snapshot/fault.ts";
import { TABLES, type TableName, tableNo } from "../../shared/snapshot/schema.ts";
import type { Value } from "../../shared/snapshot/sqlite/record.ts";
import type { Rng } from "../histories/rng.ts";
import { copyRows, type Rows } from "./opened.ts";

/** Where the first wrong place must be: the part that fails first, and what of the place must be named. */
export interface Expected {
  readonly parts: readonly Part[];
  readonly place?: Place;
}

/** Changes rows; undefined when the snapshot has nothing of the kind. The file is written anew around them. */
export type Mutation = (rng: Rng, rows: Rows) => { rows: Rows; expected: Expected } | undefined;

const flipped = (rng: Rng, bytes: Uint8Array): Uint8Array => {
  const copy = bytes.slice();
  const at = rng.int(0, copy.length - 1);
  copy[at] = (copy[at] as number) ^ rng.int(1, 255);
  return copy;
};

/** A row of `entries` that is shown. */
function anEntry(rng: Rng, rows: Rows) {
  const shown = rows.entries.flatMap((row, index) => (row[3] === null ? [] : [index]));
  if (shown.length === 0) return undefined;
  const index = rng.pick(shown);
  const [org, seq, hash, raw] = rows.entries[index] as [number, number, Uint8Array, Uint8Array];
  return { index, org, seq, hash, raw };
}

const inEntries = (index: number, rows: Rows): Expected => {
  const row = rows.entries[index];
  const place = { table: "entries", row: index + 1 };
  return {
    parts: ["entries"],
    place: row ? { ...place, org: row[0] as number, seq: row[1] as number } : place,
  };
};

/** Changes a copy of the rows. */
const changed = (rows: Rows, change: (copy: Rows) => void): Rows => {
  const copy = copyRows(rows);
  change(copy);
  return copy;
};

const set = (rows: Rows, table: TableName, index: number, column: number, value: Value) =>
  changed(rows, (copy) => {
    (copy[table][index] as Value[])[column] = value;
  });

const entries: Record<string, Mutation> = {
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

const proofs: Record<string, Mutation> = {
  headByte(rng, rows) {
    if (rows.heads.length === 0) return undefined;
    const index = rng.int(0, rows.heads.length - 1);
    const head = (rows.heads[index] as Value[])[2] as Uint8Array;
    return {
      rows: set(rows, "heads", index, 2, flipped(rng, head)),
      expected: { parts: ["heads"], place: { table: "heads" } },
    };
  },
  headsSwapped(rng, rows) {
    if (rows.heads.length < 2) return undefined;
    const index = rng.int(0, rows.heads.length - 2);
    const copy = changed(rows, ({ heads }) => {
      [heads[index], heads[index + 1]] = [heads[index + 1] as Value[], heads[index] as Value[]];
    });
    return { rows: copy, expected: { parts: ["heads"], place: { table: "heads" } } };
  },
  headShortened(rng, rows) {
    const long = rows.heads.flatMap((row, index) => ((row[1] as number) > 0 ? [index] : []));
    if (long.length === 0) return undefined;
    const index = rng.pick(long);
    const length = (rows.heads[index] as Value[])[1] as number;
    return {
      rows: set(rows, "heads", index, 1, rng.int(0, length - 1)),
      expected: { parts: ["heads"], place: { table: "heads" } },
    };
  },
  digestForged(rng, rows) {
    const index = rows.finality.length - 1;
    const header = ((rows.finality[index] as Value[])[0] as Uint8Array).slice();
    const at = Buffer.from(header).indexOf("COLL") + 5 + rng.int(0, 31);
    header[at] = (header[at] as number) ^ rng.int(1, 255);
    return {
      rows: set(rows, "finality", index, 0, header),
      expected: { parts: ["finality"], place: { table: "finality", row: index + 1 } },
    };
  },
  headerByte(rng, rows) {
    const index = rng.int(0, rows.finality.length - 1);
    const header = (rows.finality[index] as Value[])[0] as Uint8Array;
    return {
      rows: set(rows, "finality", index, 0, flipped(rng, header)),
      expected: { parts: ["finality"], place: { table: "finality", row: index + 1 } },
    };
  },
  justificationByte(rng, rows) {
    const index = rng.int(0, rows.finality.length - 1);
    const bytes = (rows.finality[index] as Value[])[1] as Uint8Array;
    return {
      rows: set(rows, "finality", index, 1, flipped(rng, bytes)),
      expected: { parts: ["finality"], place: { table: "finality", row: index + 1 } },
    };
  },
  justificationOld(rng, rows) {
    if (rows.finality.length < 2) return undefined;
    const index = rng.int(1, rows.finality.length - 1);
    const old = (rows.finality[index - 1] as Value[])[1] as Value;
    return {
      rows: set(rows, "finality", index, 1, old),
      expected: { parts: ["finality"], place: { table: "finality", row: index + 1 } },
    };
  },
  votesTooFew: (rng, rows) => withVotes(rng, rows, (votes) => votes.slice(1)),
  voteDoubled: (rng, rows) =>
    withVotes(rng, rows, (votes) => [votes[0] as Uint8Array, ...votes.slice(0, -1)]),
  voteForeign: (rng, rows) =>
    withVotes(rng, rows, (votes) => [
      Uint8Array.from([
        ...(votes[0] as Uint8Array).slice(0, 100),
        ...Buffer.from(rng.hex(32), "hex"),
      ]),
      ...votes.slice(1),
    ]),
  linkRemoved(rng, rows) {
    if (rows.finality.length < 2) return undefined;
    const index = rng.int(0, rows.finality.length - 2);
    const copy = changed(rows, (one) => one.finality.splice(index, 1));
    return {
      rows: copy,
      expected: { parts: ["finality"], place: { table: "finality", row: index + 1 } },
    };
  },
  blockRemoved(_rng, rows) {
    const copy = changed(rows, (one) => one.finality.splice(-1));
    return { rows: copy, expected: { parts: ["finality"] } };
  },
  wrongSetId(rng, rows) {
    const id = (rows.chain[0] as Value[])[9] as number;
    return {
      rows: set(rows, "chain", 0, 9, id + rng.int(1, 5)),
      expected: { parts: ["finality"], place: { table: "chain", row: 1 } },
    };
  },
  chainRow(rng, rows) {
    const column = rng.pick([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    const value = (rows.chain[0] as Value[])[column] as Value;
    const parts: readonly Part[] = column < 4 ? ["chain"] : column < 6 ? ["finality"] : ["state"];
    return {
      rows: set(rows, "chain", 0, column, other(rng, value)),
      expected: { parts, place: { table: "chain", row: 1 } },
    };
  },
  nodeByte(rng, rows) {
    if (rows.state_proof.length === 0) return undefined;
    const index = rng.int(0, rows.state_proof.length - 1);
    const node = (rows.state_proof[index] as Value[])[0] as Uint8Array;
    return {
      rows: set(rows, "state_proof", index, 0, flipped(rng, node)),
      expected: { parts: ["state"], place: { table: "state_proof" } },
    };
  },
  nodeRemoved(rng, rows) {
    if (rows.state_proof.length === 0) return undefined;
    const index = rng.int(0, rows.state_proof.length - 1);
    const copy = changed(rows, (one) => one.state_proof.splice(index, 1));
    return { rows: copy, expected: { parts: ["state"], place: { table: "state_proof" } } };
  },
  nodeAdded(rng, rows) {
    const index = rng.int(0, rows.state_proof.length);
    const copy = changed(rows, (one) =>
      one.state_proof.splice(index, 0, [Uint8Array.from(Buffer.from(rng.hex(20), "hex"))]),
    );
    return {
      rows: copy,
      expected: { parts: ["state"], place: { table: "state_proof", row: index + 1 } },
    };
  },
};

const VOTE = 132;

/** Rewrites the votes of a justification without ancestries. */
function withVotes(rng: Rng, rows: Rows, change: (votes: Uint8Array[]) => Uint8Array[]) {
  const index = rng.int(0, rows.finality.length - 1);
  const bytes = (rows.finality[index] as Value[])[1] as Uint8Array;
  const count = (bytes[44] as number) >> 2;
  if ((bytes[44] as number) % 4 !== 0 || bytes.length !== 46 + count * VOTE) return undefined;
  const votes = Array.from({ length: count }, (_, n) =>
    bytes.slice(45 + n * VOTE, 45 + (n + 1) * VOTE),
  );
  const next = change(votes);
  if (next.length === count && next.every((vote, n) => vote === votes[n])) return undefined;
  const made = Uint8Array.from([
    ...bytes.slice(0, 44),
    next.length << 2,
    ...next.flatMap((vote) => [...vote]),
    0,
  ]);
  return {
    rows: set(rows, "finality", index, 1, made),
    expected: { parts: ["finality"], place: { table: "finality", row: index + 1 } },
  } satisfies { rows: Rows; expected: Expected };
}

const DERIVED = [
  "policies",
  "organisations",
  "operators",
  "timeline",
  "cases",
  "bills",
  "figures",
] as const;

/** Another value of the same type. */
function other(rng: Rng, value: Value): Value {
  if (value === null) return 1;
  if (typeof value === "number") return value === 0 ? 1 : value + rng.pick([-1, 1, 100]);
  if (typeof value === "string") return `${value}${rng.pick(["x", " ", "0"])}`;
  return value.length === 0 ? Uint8Array.of(1) : flipped(rng, value);
}

const derived: Record<string, Mutation> = {
  derivedValue(rng, rows) {
    const table = rng.pick(DERIVED.filter((name) => rows[name].length > 0));
    const index = rng.int(0, rows[table].length - 1);
    const row = rows[table][index] as Value[];
    const columns = TABLES[tableNo(table)]?.columns ?? [];
    const column = rng.int(0, row.length - 1);
    const value = row[column] as Value;
    if (value === null && columns[column]?.type !== "integer") return undefined;
    const most = columns[column]?.most ?? 0;
    const next = other(rng, value);
    if (typeof next !== "number" && next !== null && Buffer.from(next as string).length > most)
      return undefined;
    return {
      rows: set(rows, table, index, column, next),
      expected: { parts: [table], place: { table, row: index + 1 } },
    };
  },
  derivedDeleted(rng, rows) {
    const table = rng.pick(DERIVED.filter((name) => rows[name].length > 0));
    const index = rng.int(0, rows[table].length - 1);
    // The row that follows is found in its place, unless it says the same.
    const same = (rows[table][index + 1] ?? []).join() === (rows[table][index] as Value[]).join();
    if (same) return undefined;
    const copy = changed(rows, (one) => one[table].splice(index, 1));
    return { rows: copy, expected: { parts: [table], place: { table, row: index + 1 } } };
  },
  derivedAdded(rng, rows) {
    const table = rng.pick(DERIVED.filter((name) => rows[name].length > 0));
    const copy = changed(rows, (one) => one[table].push([...(one[table].at(-1) as Value[])]));
    return {
      rows: copy,
      expected: { parts: [table], place: { table, row: rows[table].length + 1 } },
    };
  },
  aboutChanged(rng, rows) {
    const index = rng.int(0, rows.about.length - 1);
    const column = rng.int(0, 1);
    return {
      rows: set(rows, "about", index, column, `${(rows.about[index] as Value[])[column]}!`),
      expected: { parts: ["file"], place: { table: "about", row: index + 1 } },
    };
  },
};

const evidence: Record<string, Mutation> = {
  recordByte(rng, rows) {
    if (rows.evidence.length === 0) return undefined;
    const index = rng.int(0, rows.evidence.length - 1);
    const column = rng.pick([2, 3]);
    const bytes = (rows.evidence[index] as Value[])[column] as Uint8Array;
    return {
      rows: set(rows, "evidence", index, column, flipped(rng, bytes)),
      expected: { parts: ["evidence"], place: { table: "evidence", row: index + 1 } },
    };
  },
  recordMoved(rng, rows) {
    if (rows.evidence.length === 0) return undefined;
    const index = rng.int(0, rows.evidence.length - 1);
    const seq = (rows.evidence[index] as Value[])[1] as number;
    return {
      rows: set(rows, "evidence", index, 1, seq + 1),
      expected: { parts: ["evidence"], place: { table: "evidence" } },
    };
  },
  fileByte(rng, rows) {
    if (rows.file_parts.length === 0) return undefined;
    const index = rng.int(0, rows.file_parts.length - 1);
    const [file, bytes] = rows.file_parts[index] as [number, Uint8Array];
    return {
      rows: set(rows, "file_parts", index, 1, flipped(rng, bytes)),
      expected: { parts: ["evidence"], place: { table: "files", row: file } },
    };
  },
  fileShortened(rng, rows) {
    if (rows.files.length === 0) return undefined;
    const index = rng.int(0, rows.files.length - 1);
    const length = (rows.files[index] as Value[])[1] as number;
    return {
      rows: set(rows, "files", index, 1, length - 1),
      expected: { parts: ["evidence"], place: { table: "files", row: index + 1 } },
    };
  },
};

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  ...entries,
  ...proofs,
  ...derived,
  ...evidence,
};
