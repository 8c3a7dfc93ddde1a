import { entryCodec } from "../../shared/codec/entry.ts";
import type { Entry, EntryType } from "../../shared/domain/entry.ts";
import { DAY_MS, MINUTE_MS, startOfDay } from "../../shared/domain/time.ts";
import type { AccountId, CaseId, Day, OrgId } from "../../shared/domain/units.ts";
import { CUSTOMER_CLASSES, type CustomerClass } from "../../shared/domain/words.ts";
import { findAccount } from "./account-numbers.ts";
import { toHex } from "./bytes.ts";
import { kindNumber } from "./entry-rows.ts";
import type { CountedArm, KeptCounts } from "./kept-counts.ts";
import type { Sql, SqlValue } from "./sql.ts";

/** Which entries of cases. Absent fields do not filter; days, hours and weekdays are local. */
export interface RecordsQuestion {
  readonly types: readonly EntryType[];
  readonly orgs: readonly OrgId[];
  readonly classes?: readonly CustomerClass[] | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly weekday?: number | undefined;
  readonly hour?: number | undefined;
  readonly clerk?: AccountId | undefined;
  readonly utcOffsetMinutes: number;
}

/** An entry with what its case is called. */
export interface CaseRecord {
  readonly entry: Entry;
  readonly case: CaseId;
  readonly reference: string;
  readonly class: CustomerClass;
}

/**
 * Newest claimed time first. Without a clerk the entries that the figures count: none that was corrected, no refused delivery,
 * and by the hour none without a clock time. With a clerk everything that the clerk recorded.
 */
export type RecordQueries = (
  question: RecordsQuestion,
  offset: number,
  limit: number,
) => { readonly total: number; readonly rows: readonly CaseRecord[] };

const HOUR_MS = 3_600_000;

export function recordQueries(sql: Sql, counts: KeptCounts): RecordQueries {
  return (question, offset, limit) => {
    const arms = armsOf(sql, question);
    const params = arms.flatMap((arm) => arm.params);
    const total = counts.of(JSON.stringify(question), question.orgs, arms);
    if (total <= offset) return { total, rows: [] };
    // Each arm comes out of its index in order, so SQLite merges them and stops at the end of the page.
    const places = sql.rows(
      `${arms.map((arm) => `SELECT at_ms, org, seq FROM entries ${arm.index} WHERE ${arm.source} AND ${arm.sql}`).join(" UNION ALL ")}
       ORDER BY at_ms DESC, org DESC, seq DESC LIMIT ? OFFSET ?`,
      [...params, limit, offset],
    );
    return { total, rows: places.flatMap(([, org, seq]) => read(sql, org, seq)) };
  };
}

/** One condition for each type of entry, by the index over types or over clerks. */
function armsOf(sql: Sql, question: RecordsQuestion): CountedArm[] {
  const { orgs, classes, clerk } = question;
  const actor = clerk === undefined ? undefined : findAccount(sql, clerk);
  if (orgs.length === 0 || (clerk !== undefined && actor === undefined)) return [];
  const parts: string[] = [];
  const params: SqlValue[] = [];
  const add = (condition: string, ...values: SqlValue[]) => {
    parts.push(condition);
    params.push(...values);
  };
  addTimes(question, add);
  add(`org IN (${orgs.map(() => "?").join(", ")})`, ...orgs);
  if (classes?.length)
    add(
      `class IN (${classes.map(() => "?").join(", ")})`,
      ...classes.map((name) => CUSTOMER_CLASSES.indexOf(name)),
    );
  return [...new Set(question.types)].map((type) => {
    return {
      index: `INDEXED BY ${actor === undefined ? "entries_kind" : "entries_actor"}`,
      source: actor === undefined ? "counts = 1" : "actor = ?",
      sql: `kind = ? AND ${parts.join(" AND ")}`,
      params: [...(actor === undefined ? [] : [actor]), kindNumber(type), ...params],
    };
  });
}

/** The offset stands in the text, because a bound number is a float to SQLite and would make `/` a division of floats. */
function addTimes(
  { from, to, weekday, hour, utcOffsetMinutes }: RecordsQuestion,
  add: (condition: string, ...values: SqlValue[]) => void,
): void {
  const local = `(at_ms + ${Math.trunc(utcOffsetMinutes) * MINUTE_MS})`;
  if (from !== undefined) add("at_ms >= ?", startOfDay(from, utcOffsetMinutes));
  if (to !== undefined) add("at_ms < ?", startOfDay((to + 1) as Day, utcOffsetMinutes));
  if (weekday !== undefined) add(`(${local} / ${DAY_MS} + 4) % 7 = ?`, weekday);
  if (hour !== undefined)
    add(`${local} / ${HOUR_MS} % 24 = ? AND NOT (imported = 1 AND ${local} % ${DAY_MS} = 0)`, hour);
}

function read(sql: Sql, org: SqlValue | undefined, seq: SqlValue | undefined): CaseRecord[] {
  const row = sql.row(
    `SELECT raw, id, reference, cases.class FROM entries JOIN cases ON cases.no = case_no
     WHERE entries.org = ? AND seq = ?`,
    [org ?? null, seq ?? null],
  );
  if (row === undefined) return [];
  return [
    {
      entry: entryCodec.dec(row[0] as Uint8Array),
      case: toHex(row[1]) as CaseId,
      reference: row[2] as string,
      class: CUSTOMER_CLASSES[row[3] as number] as CustomerClass,
    },
  ];
}
