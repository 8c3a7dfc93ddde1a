import { entryCodec } from "../../shared/codec/entry.ts";
import { ENTRY_TYPES, type Entry, type EntryType } from "../../shared/domain/entry.ts";
import { CUSTOMER_CLASSES, type CustomerClass } from "../../shared/domain/words.ts";
import { accountNumbers } from "./account-numbers.ts";
import { fromHex } from "./bytes.ts";
import type { RawEntry } from "./proved-batch.ts";
import type { Sql } from "./sql.ts";

/** Entries of a case in journal order. */
export const readCaseEntries = (sql: Sql, no: number): Entry[] =>
  sql
    .rows("SELECT raw FROM entries WHERE case_no = ? ORDER BY org, seq", [no])
    .map((row) => entryCodec.dec(row[0] as Uint8Array));

const UNCOUNT = `UPDATE entries SET counts = 0 WHERE org = ? AND seq = ? AND case_no = ? AND kind = ? AND counts = 1
  RETURNING seq`;
const NO_ACT = "0".repeat(32);

/** The number of an entry's type in the store: its SCALE index. */
export const kindNumber = (type: EntryType): number => KIND_NUMBERS.get(type) as number;
const KIND_NUMBERS = new Map<EntryType, number>(ENTRY_TYPES.map((type, index) => [type, index]));

/** The case that an entry belongs to, as far as its rows are written. */
export interface CaseOfEntry {
  readonly no: number;
  /** Its class so far. */
  readonly class: CustomerClass;
}

/** Where an entry stands. */
export interface EntryPlace {
  readonly org: number;
  readonly seq: number;
}

/** Writes entries as rows, in journal order; `block` is the number of theirs in `blocks`. `uncounted` is told of those that count no more. */
export function entryWriter(
  sql: Sql,
  uncounted: (place: EntryPlace) => void,
): (item: RawEntry, block: number, of: CaseOfEntry | undefined) => void {
  const numberOf = accountNumbers(sql);
  return ({ entry, raw }, block, of) => {
    const { org, seq, kind, act, actor, at, occurredAt, provenance, supersedes } = entry;
    const recorded = provenance === "Recorded";
    sql.run("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", [
      org,
      seq,
      of?.no ?? null,
      act === NO_ACT ? null : fromHex(act),
      block,
      raw,
      kindNumber(kind.type),
      occurredAt,
      recorded ? at : occurredAt,
      of !== undefined && recorded && actor !== undefined ? numberOf(actor) : null,
      recorded ? 0 : 1,
      of === undefined ? null : CUSTOMER_CLASSES.indexOf(of.class),
      of === undefined || isRefused(entry) ? 0 : 1,
    ]);
    if (of === undefined || supersedes === undefined || supersedes >= seq) return;
    const key = [org, supersedes, of.no, kindNumber(kind.type)];
    if (sql.rows(UNCOUNT, key).length > 0) uncounted({ org, seq: supersedes });
  };
}

const isRefused = ({ kind }: Entry): boolean =>
  kind.type === "NoticeDelivered" && kind.delivery === "Refused";
