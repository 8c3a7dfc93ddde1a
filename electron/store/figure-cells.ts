import type { AccountId, Day, OrgId } from "../../shared/domain/units.ts";
import { CUSTOMER_CLASSES, type CustomerClass } from "../../shared/domain/words.ts";
import { type CellFigures, FigureSums, type FiguresQuestion } from "../../shared/figures/answer.ts";
import { type Cell, MEASURES } from "../../shared/figures/cells.ts";
import { NOBODY } from "./account-numbers.ts";
import { toHex } from "./bytes.ts";
import type { Row, Sql } from "./sql.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const keyOf = ({ measure, org, class: of, x, y, z, clerk }: Cell): string =>
  `${measure} ${org} ${of} ${x} ${y} ${z} ${clerk ?? ""}`;

/** Cells with one sum for each key. A key whose sums come to 0 is gone. */
export class CellSums {
  readonly #sums = new Map<string, Mutable<Cell>>();

  add(cells: Iterable<Cell>, sign: 1 | -1 = 1): void {
    for (const cell of cells) {
      const key = keyOf(cell);
      const sum = this.#sums.get(key);
      if (sum === undefined) {
        this.#sums.set(key, { ...cell, count: sign * cell.count, fen: sign * cell.fen });
        continue;
      }
      sum.count += sign * cell.count;
      sum.fen += sign * cell.fen;
      if (sum.count === 0 && sum.fen === 0) this.#sums.delete(key);
    }
  }

  all(): Iterable<Cell> {
    return this.#sums.values();
  }
}

const ADD = `INSERT INTO figures VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET count = count + excluded.count, fen = fen + excluded.fen
  RETURNING count = 0 AND fen = 0`;
const REMOVE = `DELETE FROM figures WHERE measure = ? AND x = ? AND org = ? AND class = ? AND y = ? AND z = ? AND clerk = ?`;

/** Adds changes to the stored cells; what comes to 0 is removed. `numberOf` is of `accountNumbers`. */
export function writeCells(
  sql: Sql,
  changes: CellSums,
  numberOf: (account: AccountId) => number,
): void {
  for (const { measure, org, class: of, x, y, z, clerk, count, fen } of changes.all()) {
    if (count === 0 && fen === 0) continue;
    const key = [
      MEASURES.indexOf(measure),
      x,
      org,
      CUSTOMER_CLASSES.indexOf(of),
      ...[y, z, clerk === undefined ? NOBODY : numberOf(clerk)],
    ];
    if (sql.rows(ADD, [...key, count, fen])[0]?.[0] === 1) sql.run(REMOVE, key);
  }
}

/** All stored cells; of those that grow by the day, which only the last days are asked of, from `from` on. */
export const readCells = (sql: Sql, from: Day): Cell[] =>
  MEASURES.flatMap((measure, index) => {
    const daily = isDaily(measure);
    return sql
      .rows(
        `SELECT measure, x, org, class, y, z, account, count, fen FROM figures
         LEFT JOIN accounts ON accounts.no = clerk WHERE measure = ? AND x >= ?`,
        [index, daily ? from : 0],
      )
      .map(cellOf);
  });

const isDaily = (measure: Cell["measure"]) => measure === "act" || measure === "mark";

const cellOf = (row: Row): Cell => ({
  measure: MEASURES[row[0] as number] as Cell["measure"],
  x: row[1] as number,
  org: row[2] as OrgId,
  class: CUSTOMER_CLASSES[row[3] as number] as CustomerClass,
  y: row[4] as number,
  z: row[5] as number,
  clerk: row[6] === null ? undefined : (toHex(row[6]) as AccountId),
  count: row[7] as number,
  fen: row[8] as number,
});

/** The cells of the store at its block. */
export interface FigureCells {
  /** `from`: the first day of the acts and marks that are asked of; older ones may be missing. */
  from(from: Day): Iterable<Cell>;
  /** What the cells come to; kept for the last questions, and carried on with what each batch changes. */
  of(question: FiguresQuestion): CellFigures;
}

/** Questions whose sums are kept. Another day is another question. */
const KEPT_QUESTIONS = 8;

interface KeptSums {
  readonly sums: FigureSums;
  /** Undefined when something came since. */
  answer: CellFigures | undefined;
}

/**
 * The stored cells, held in memory from the first question on, because reading a hundred thousand rows out of SQLite takes longer
 * than adding them up. Each applied batch hands on what it changed.
 */
export class KeptCells implements FigureCells {
  readonly #sql: Sql;
  readonly #questions = new Map<string, KeptSums>();
  #kept: { readonly since: Day; readonly sums: CellSums } | undefined;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  from(from: Day): Iterable<Cell> {
    if (this.#kept === undefined || this.#kept.since > from) {
      const sums = new CellSums();
      sums.add(readCells(this.#sql, from));
      this.#kept = { since: from, sums };
    }
    return this.#kept.sums.all();
  }

  of(question: FiguresQuestion): CellFigures {
    const key = JSON.stringify(question);
    const kept = this.#questions.get(key) ?? this.#begin(question);
    this.#questions.delete(key);
    this.#questions.set(key, kept);
    const [oldest] = this.#questions.keys();
    if (this.#questions.size > KEPT_QUESTIONS && oldest !== undefined)
      this.#questions.delete(oldest);
    kept.answer ??= kept.sums.answer();
    return kept.answer;
  }

  #begin(question: FiguresQuestion): KeptSums {
    const sums = new FigureSums(question);
    sums.add(this.from(question.conductFrom as Day));
    return { sums, answer: undefined };
  }

  /** What a batch changed, once it is in the store. */
  changed(changes: Iterable<Cell>): void {
    const kept = this.#kept;
    if (kept === undefined) return;
    const all = [...changes];
    if (all.length === 0) return;
    for (const question of this.#questions.values()) {
      question.sums.add(all);
      question.answer = undefined;
    }
    kept.sums.add(all.filter(({ measure, x }) => !isDaily(measure) || x >= kept.since));
  }
}
