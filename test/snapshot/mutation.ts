import type { Part, Place } from "../../shared/snapshot/fault.ts";
import type { TableName } from "../../shared/snapshot/schema.ts";
import type { Value } from "../../shared/snapshot/sqlite/record.ts";
import type { Rng } from "../histories/rng.ts";
import { copyRows, type Rows } from "./opened.ts";

/** Where the first wrong place must be: the part that fails first, and what of the place must be named. */
export interface Expected {
  readonly parts: readonly Part[];
  readonly place?: Place;
  /** What only leaves something out is not called failed; default "failed". */
  readonly result?: "failed" | "notChecked";
}

/** Changes rows; undefined when the snapshot has nothing of the kind. The file is written anew around them. */
export type Mutation = (rng: Rng, rows: Rows) => { rows: Rows; expected: Expected } | undefined;

export const flipped = (rng: Rng, bytes: Uint8Array): Uint8Array => {
  const copy = bytes.slice();
  const at = rng.int(0, copy.length - 1);
  copy[at] = (copy[at] as number) ^ rng.int(1, 255);
  return copy;
};

export const randomBytes = (rng: Rng, length: number): Uint8Array =>
  Uint8Array.from(Buffer.from(rng.hex(length), "hex"));

/** Changes a copy of the rows. */
export const changed = (rows: Rows, change: (copy: Rows) => void): Rows => {
  const copy = copyRows(rows);
  change(copy);
  return copy;
};

export const set = (rows: Rows, table: TableName, index: number, column: number, value: Value) =>
  changed(rows, (copy) => {
    (copy[table][index] as Value[])[column] = value;
  });

/** A row of `entries` that is shown. */
export function anEntry(rng: Rng, rows: Rows) {
  const shown = rows.entries.flatMap((row, index) => (row[3] === null ? [] : [index]));
  if (shown.length === 0) return undefined;
  const index = rng.pick(shown);
  const [org, seq, hash, raw] = rows.entries[index] as [number, number, Uint8Array, Uint8Array];
  return { index, org, seq, hash, raw };
}

/** The place of a row of `entries`. */
export const inEntries = (index: number, rows: Rows): Expected => {
  const row = rows.entries[index];
  const place = { table: "entries", row: index + 1 };
  return {
    parts: ["entries"],
    place: row ? { ...place, org: row[0] as number, seq: row[1] as number } : place,
  };
};

/** The place of a row of `finality`. */
export const inFinality = (index: number): Expected => ({
  parts: ["finality"],
  place: { table: "finality", row: index + 1 },
});
