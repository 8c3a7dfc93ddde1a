import type { Entry } from "../../shared/domain/entry.ts";
import type { Millis } from "../../shared/domain/units.ts";
import type { DayFacts } from "../../shared/rules/day.ts";
import { NEVER } from "./derived-schema.ts";
import { KeptByCase } from "./kept-by-case.ts";
import type { Row, Sql } from "./sql.ts";
import { CASE_COLUMNS, type StoredCase, storedCase } from "./stored-case.ts";

/** A case with what the sections of a day are told from. */
export type DayCase = StoredCase & DayFacts;

/** A row as the lists show it, and as the day does. */
interface KeptRow {
  readonly stored: StoredCase;
  readonly day: DayCase;
}

/** More than all lists of the console show at once; a row takes about 1 KB. */
const MOST_ROWS = 4_096;
const CASE_WIDTH = CASE_COLUMNS.split(",").length;
const ROW = `SELECT ${CASE_COLUMNS}, delivered_at, reminded_at, disputed_at, turned_down_at FROM cases WHERE no = ?`;

/** The rows of the cases on the work lists, read once until they are written anew. */
export class KeptRows {
  readonly #sql: Sql;
  readonly #kept = new KeptByCase<KeptRow>(MOST_ROWS);

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** The cases that a query found by their numbers, in its order. */
  found(text: string, params: Parameters<Sql["rows"]>[1]): KeptRow[] {
    return this.#sql.rows(text, params).flatMap(([no]) => this.#of(no as number) ?? []);
  }

  /** The rows of these entries' cases were written. */
  came(entries: readonly Entry[]): void {
    for (const { case: id } of entries) {
      const no = id && this.#kept.numberOf(id);
      if (no !== undefined) this.#kept.forget(no);
    }
  }

  /** Other scores were written. */
  scored(cases: readonly { readonly no: number }[]): void {
    for (const { no } of cases) this.#kept.forget(no);
  }

  /** All rows were written. */
  clear(): void {
    this.#kept.clear();
  }

  #of(no: number): KeptRow | undefined {
    const known = this.#kept.get(no);
    if (known !== undefined) return known;
    const row = this.#sql.row(ROW, [no]);
    if (row === undefined) return undefined;
    const stored = storedCase(row);
    const read = { stored, day: { ...stored, ...workOf(row) } };
    this.#kept.set(stored, read);
    return read;
  }
}

const workOf = (row: Row) => ({
  deliveredAt: timeAt(row, CASE_WIDTH),
  remindedAt: timeAt(row, CASE_WIDTH + 1),
  disputedAt: timeAt(row, CASE_WIDTH + 2),
  turnedDownAt: timeAt(row, CASE_WIDTH + 3),
});

const timeAt = (row: Row, index: number): Millis | undefined =>
  row[index] === NEVER ? undefined : (row[index] as Millis);
