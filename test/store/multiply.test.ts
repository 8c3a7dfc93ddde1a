import { expect, it } from "vitest";
import { applyBatch } from "../../electron/store/apply-batch.ts";
import { DERIVED_TABLES } from "../../electron/store/derived-schema.ts";
import { readCells } from "../../electron/store/figure-cells.ts";
import { loadEngine, openSql } from "../../electron/store/sql.ts";
import { day } from "../../shared/domain/units.ts";
import { multiply } from "../bench/multiply.ts";
import { batchOf, manyEntries } from "./fixtures.ts";

const TIMES = 3;

async function filled(tables = DERIVED_TABLES) {
  const sql = openSql(await loadEngine());
  sql.exec(tables);
  applyBatch(sql, batchOf(1, [...manyEntries(60, 3)]));
  return sql;
}

/** What a row tells of its case, whoever it is. */
const CASES = `SELECT org, class, stage, outstanding, principal, paid, oldest_due, promise_due, disputes, nth_contact,
  recheck_at, (SELECT count(*) FROM entries WHERE case_no = no) FROM cases ORDER BY no`;
const TOTALS = "SELECT org, cases, outstanding, principal, charges, paid FROM totals ORDER BY org";

it("copies a store so that rows, sums and figures are those of so many cases", async () => {
  const sql = await filled();
  const cases = sql.rows(CASES);
  expect(cases).toHaveLength(60);
  const cells = readCells(sql, day(0));
  multiply(sql, TIMES);
  expect(sql.rows(CASES)).toEqual(Array.from({ length: TIMES }, () => cases).flat());
  expect(sql.rows(TOTALS)).toEqual(
    sql.rows(`SELECT org, count(*), sum(outstanding), sum(principal), sum(charges), sum(paid) FROM cases
      GROUP BY org ORDER BY org`),
  );
  expect(readCells(sql, day(0))).toEqual(
    cells.map(({ count, fen, ...key }) => ({ ...key, count: TIMES * count, fen: TIMES * fen })),
  );
  // Journals stay without gaps, and every name is its case's own.
  expect(sql.rows("SELECT org, max(seq) + 1, count(*) FROM entries GROUP BY org")).toEqual(
    sql.rows("SELECT org, length, length FROM heads ORDER BY org"),
  );
  for (const name of ["hex(id)", "reference", "hex(customer)"])
    expect(sql.number(`SELECT count(DISTINCT ${name}) FROM cases`)).toBe(TIMES * 60);
});

it("refuses a table or a name that it does not know", async () => {
  const more = await filled(`${DERIVED_TABLES} CREATE TABLE news (no INTEGER PRIMARY KEY);`);
  expect(() => multiply(more, 2)).toThrow("news");
  const other = await filled();
  other.exec("ALTER TABLE figures RENAME COLUMN fen TO money");
  expect(() => multiply(other, 2)).toThrow("figures has no fen");
});
