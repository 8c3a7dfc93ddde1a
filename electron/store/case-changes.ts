import type { Entry } from "../../shared/domain/entry.ts";
import type { CaseId, Millis } from "../../shared/domain/units.ts";
import { CUSTOMER_CLASSES, type CustomerClass } from "../../shared/domain/words.ts";
import type { Cell } from "../../shared/figures/cells.ts";
import { type FiguresContext, figuresOf } from "../../shared/figures/figures-of.ts";
import { marksOf } from "../../shared/risk/marks.ts";
import { storyOf } from "../../shared/risk/story.ts";
import { foldEntries } from "../ledger/fold.ts";
import type { PolicyOf } from "../ledger/fold-types.ts";
import { accountNumbers } from "./account-numbers.ts";
import { fromHex } from "./bytes.ts";
import { type RowParams, writeCaseRow } from "./case-row.ts";
import { readCaseSums, SumChanges } from "./case-sums.ts";
import { readHeads, readPolicies } from "./chain-tables.ts";
import { type CaseOfEntry, readCaseEntries } from "./entry-rows.ts";
import { CellSums, writeCells } from "./figure-cells.ts";
import type { Sql } from "./sql.ts";

interface Touched {
  readonly no: number;
  class: CustomerClass;
  /** Whether rows of its entries are written. */
  begun: boolean;
  /** Whether some of them have another class: history that says the class late, or anew. */
  mixed: boolean;
  /** All entries of a case that the batch itself began; undefined for cases known before. */
  readonly entries: Entry[] | undefined;
}

/**
 * The cases that a batch touches. Each is folded once, from all its entries, and its row is written once: a case is never
 * carried on from a stored state, so how the journal was cut into batches cannot matter. What it adds to the figures is reckoned
 * from its entries with and without those of the batch, and the difference is written.
 */
export class CaseChanges {
  readonly #sql: Sql;
  readonly #touched = new Map<CaseId, Touched>();
  /** Cases to be written anew although the batch has no entry of them. */
  readonly #others: number[] = [];
  #next: number;

  constructor(sql: Sql) {
    this.#sql = sql;
    this.#next = sql.number("SELECT coalesce(max(no), 0) + 1 FROM cases");
  }

  /** Takes an entry of a case, before its row is written. */
  add(id: CaseId, entry: Entry): CaseOfEntry {
    const touched = this.#touched.get(id) ?? this.#begin(id);
    touched.entries?.push(entry);
    if (entry.kind.type === "CaseOpened" && entry.kind.class !== touched.class) {
      touched.mixed ||= touched.begun;
      touched.class = entry.kind.class;
    }
    touched.begun = true;
    return touched;
  }

  #begin(id: CaseId): Touched {
    const stored = this.#sql.row("SELECT no, class FROM cases WHERE id = ?", [fromHex(id)]);
    const known = stored && (CUSTOMER_CLASSES[stored[1] as number] as CustomerClass);
    const touched: Touched = {
      no: stored === undefined ? this.#next++ : (stored[0] as number),
      class: known ?? "Residential",
      begun: stored !== undefined,
      mixed: false,
      entries: stored === undefined ? [] : undefined,
    };
    this.#touched.set(id, touched);
    return touched;
  }

  addAll(): void {
    const touched = new Set([...this.#touched.values()].map(({ no }) => no));
    for (const [no] of this.#sql.rows("SELECT no FROM cases"))
      if (!touched.has(no as number)) this.#others.push(no as number);
  }

  /**
   * `before`: what the rows and figures were written by so far. Answers by what the figures changed, and whether entries that were
   * there have another class now.
   */
  write(
    before: RowParams,
    params: RowParams,
  ): { readonly cells: Iterable<Cell>; readonly reclassed: boolean } {
    const figures = new CellSums();
    let reclassed = false;
    if (this.#touched.size === 0 && this.#others.length === 0)
      return { cells: figures.all(), reclassed };
    const sums = new SumChanges();
    const policies = readPolicies(this.#sql);
    const policyOf = (version: number) => policies.get(version);
    const lengths = new Map<number, number>(
      readHeads(this.#sql).map(({ org, length }) => [org, length]),
    );
    const rewrite = (no: number, begun: readonly Entry[] | undefined) => {
      const all = begun ?? readCaseEntries(this.#sql, no);
      if (begun === undefined) {
        const old = readCaseSums(this.#sql, no);
        if (old !== undefined) sums.add(old, -1);
        const known = all.filter(({ org, seq }) => seq < (lengths.get(org) ?? 0));
        if (known.length > 0) figures.add(figuresOf(known, figuresContext(before, policyOf)), -1);
      }
      const state = foldEntries(undefined, all, policyOf);
      sums.add(writeCaseRow(this.#sql, no, state, params), 1);
      figures.add(figuresOf(all, figuresContext(params, policyOf)));
    };
    for (const { no, entries, class: last, mixed } of this.#touched.values()) {
      rewrite(no, entries);
      if (!mixed) continue;
      reclassed = true;
      this.#sql.run("UPDATE entries SET class = ? WHERE case_no = ?", [
        CUSTOMER_CLASSES.indexOf(last),
        no,
      ]);
    }
    for (const no of this.#others) rewrite(no, undefined);
    sums.write(this.#sql);
    writeCells(this.#sql, figures, accountNumbers(this.#sql));
    return { cells: figures.all(), reclassed };
  }
}

/** Marks of all times: what waits stands at the moment when its time runs out, be it in the future. */
export const figuresContext = (
  { utcOffsetMinutes }: Pick<RowParams, "utcOffsetMinutes">,
  policy: PolicyOf,
): FiguresContext => ({
  utcOffsetMinutes,
  marksOf: (history) =>
    marksOf(storyOf(history, { utcOffsetMinutes }, { policy }), END_OF_TIME, { policy }),
});

const END_OF_TIME = Number.MAX_SAFE_INTEGER as Millis;
