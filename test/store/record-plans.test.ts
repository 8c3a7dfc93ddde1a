import { expect, it } from "vitest";
import { applyBatch } from "../../electron/store/apply-batch.ts";
import { DERIVED_TABLES } from "../../electron/store/derived-schema.ts";
import { recordQueries } from "../../electron/store/record-queries.ts";
import { loadEngine, openSql, type Sql, type SqlValue } from "../../electron/store/sql.ts";
import { day, orgId } from "../../shared/domain/units.ts";
import { ACTOR, batchOf, caseIdOf, contact, entryOf, opened } from "./fixtures.ts";

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
  const records = recordQueries(watched, () => 0);
  const ask = (more: object) =>
    records({ types: ["ContactMade"], ...scope, ...year, ...more }, 0, 100).total;
  expect(ask({})).toBe(1);
  expect(ask({ classes: ["Residential"] })).toBe(1);
  expect(ask({ weekday: 5, hour: 12 })).toBe(1);
  expect(ask({ clerk: ACTOR })).toBe(1);
  expect(plans).toHaveLength(8);
  for (const plan of plans) expect(plan).toContain("USING COVERING INDEX entries_");
});
