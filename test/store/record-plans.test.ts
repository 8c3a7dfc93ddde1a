import { expect, it } from "vitest";
import { applyBatch } from "../../electron/store/apply-batch.ts";
import { DERIVED_TABLES } from "../../electron/store/derived-schema.ts";
import { KeptCounts } from "../../electron/store/kept-counts.ts";
import { recordQueries } from "../../electron/store/record-queries.ts";
import { loadEngine, openSql, type Sql, type SqlValue } from "../../electron/store/sql.ts";
import { day, hash, orgId } from "../../shared/domain/units.ts";
import { ACTOR, batchOf, caseIdOf, contact, entryOf, opened } from "./fixtures.ts";

const headOf = (length: number) => ({ org: orgId(1), length, head: hash("00".repeat(32)) });
const scope = { orgs: [orgId(1), orgId(2)], utcOffsetMinutes: 480 };
const year = { from: day(20_400), to: day(20_800) };

/** A hundred thousand rows that are looked at one by one are a third of a second; out of an index they are a frame. */
it("finds and counts the records behind a figure in an index alone", async () => {
  const sql = openSql(await loadEngine());
  sql.exec(DERIVED_TABLES);
  applyBatch(
    sql,
    batchOf(1, [entryOf(1, 0, caseIdOf(1), opened(1)), entryOf(1, 1, caseIdOf(1), contact)]),
  );
  const plans: string[] = [];
  const explain = (text: string, params: readonly SqlValue[] = []) => {
    if (!text.includes("JOIN cases"))
      plans.push(
        ...sql
          .rows(`EXPLAIN QUERY PLAN ${text}`, params)
          .map((row) => String(row[3]))
          .filter((step) => step.includes("entries")),
      );
  };
  const watched: Sql = {
    ...sql,
    rows(text, params) {
      explain(text, params);
      return sql.rows(text, params);
    },
    number(text, params) {
      explain(text, params);
      return sql.number(text, params);
    },
  };
  const counts = new KeptCounts(watched);
  const records = recordQueries(watched, counts);
  const ask = (more: object) =>
    records({ types: ["ContactMade"], ...scope, ...year, ...more }, 0, 100).total;
  expect(ask({})).toBe(1);
  expect(ask({ classes: ["Residential"] })).toBe(1);
  expect(ask({ weekday: 5, hour: 12 })).toBe(1);
  expect(ask({ clerk: ACTOR })).toBe(1);
  expect(plans).toHaveLength(8);
  for (const plan of plans) expect(plan).toContain("USING COVERING INDEX entries_");
  // What came since is found by its place, and so is what was corrected.
  plans.length = 0;
  const { uncounted } = applyBatch(
    sql,
    batchOf(2, [entryOf(1, 2, caseIdOf(1), contact, { supersedes: 1 })], [headOf(2)]),
  );
  expect(uncounted).toEqual([{ org: 1, seq: 1 }]);
  counts.changed({ uncounted, reclassed: false });
  expect(ask({})).toBe(1);
  expect(ask({ clerk: ACTOR })).toBe(2);
  const byPlace = plans.filter((plan) => !plan.includes("COVERING INDEX"));
  expect(byPlace).toHaveLength(3);
  for (const plan of byPlace)
    expect(plan).toMatch(/SEARCH entries USING PRIMARY KEY \(org=\? AND seq/);
});
