import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayQuery } from "../../electron/store/day-queries.ts";
import { DERIVED_TABLES, NEVER, NO_DUE } from "../../electron/store/derived-schema.ts";
import { KeptRows } from "../../electron/store/kept-rows.ts";
import { loadEngine, openSql, type Sql, type SqlValue } from "../../electron/store/sql.ts";
import { DAY_MS } from "../../shared/domain/time.ts";
import { type Day, type Fen, millis, orgId } from "../../shared/domain/units.ts";
import { DAY_SECTIONS, type DayFacts, dayLimits, sectionsOf } from "../../shared/rules/day.ts";
import { WARNINGS } from "../../shared/rules/warnings.ts";
import { NOON, POLICY } from "./fixtures.ts";

const TODAY = Math.floor((NOON + 8 * 3_600_000) / DAY_MS);

/** Times near now, so that every bound of the sections is met from both sides. */
const time = fc.option(
  fc.integer({ min: -20 * 48, max: 20 * 48 }).map((halves) => millis(NOON + halves * 1_800_000)),
  { nil: undefined },
);
const due = fc.option(
  fc.integer({ min: -3, max: 4 }).map((days) => (TODAY + days) as Day),
  { nil: undefined },
);
const facts: fc.Arbitrary<DayFacts> = fc.record({
  outstanding: fc.integer({ min: 0, max: 9 }).map((n) => n as Fen),
  lastContactAt: time,
  promiseDue: due,
  cutAt: time,
  reconnectBy: time,
  validUntil: time,
  windowFrom: time,
  windowTo: time,
  deliveredAt: time,
  remindedAt: time,
  complaintAt: time,
  disputedAt: time,
  turnedDownAt: time,
});
const policy = fc.record({
  noticeMinDays: fc.integer({ min: 0, max: 4 }),
  noticeMaxDays: fc.integer({ min: 4, max: 9 }),
});

describe("the sections of a day in SQL", () => {
  it("hold the cases that the rules put there, and count them all", async () => {
    const engine = await loadEngine();
    fc.assert(
      fc.property(fc.array(facts, { minLength: 1, maxLength: 30 }), policy, (cases, days) => {
        const sql = openSql(engine);
        sql.exec(DERIVED_TABLES);
        for (const [index, one] of cases.entries()) {
          const { outstanding, promiseDue, lastContactAt, disputedAt, ...times } = one;
          const { cutAt, reconnectBy, validUntil, windowFrom, windowTo } = times;
          const { complaintAt, deliveredAt, remindedAt, turnedDownAt } = times;
          const values = [
            ...[
              index,
              Uint8Array.of(index),
              1 + (index % 2),
              `V${index}`,
              new Uint8Array(32),
              0,
              0,
            ],
            ...[outstanding, 0, 0, 0, 0, NO_DUE, promiseDue ?? NO_DUE, disputedAt ? 1 : 0],
            ...[lastContactAt ?? NEVER, NEVER, 0, cutAt ?? NEVER, reconnectBy ?? NEVER],
            ...[validUntil ?? NEVER, windowFrom ?? NEVER, windowTo ?? NEVER, 0],
            ...[complaintAt ?? NEVER, deliveredAt ?? NEVER, remindedAt ?? NEVER],
            ...[disputedAt ?? NEVER, turnedDownAt ?? NEVER],
            ...[0, 0, 0, 0, NEVER],
          ];
          sql.run(`INSERT INTO cases VALUES (${values.map(() => "?").join(", ")})`, values);
        }
        sql.exec(`INSERT INTO warned SELECT ${WARNINGS.indexOf("brokenPromise")}, org, promise_due, count(*) FROM cases
          WHERE promise_due < ${NO_DUE} GROUP BY org, promise_due`);
        const limits = dayLimits(NOON, { ...POLICY, ...days });
        const query = dayQuery(sql, new KeptRows(sql));
        for (const section of DAY_SECTIONS)
          for (const org of [1, 2]) {
            const wanted = cases
              .map((one, index) => ({ one, index }))
              .filter(
                ({ one, index }) =>
                  1 + (index % 2) === org && sectionsOf(one, limits).includes(section),
              )
              .map(({ index }) => index);
            const all = query(section, orgId(org), limits, 100);
            expect(
              all.cases.map(({ no }) => no).sort((a, b) => a - b),
              section,
            ).toEqual(wanted);
            expect(query(section, orgId(org), limits, 1)).toMatchObject({
              total: wanted.length,
              cases: all.cases.slice(0, 1),
            });
            for (const found of all.cases)
              expect(cases[found.no]).toMatchObject({
                deliveredAt: found.deliveredAt,
                remindedAt: found.remindedAt,
                disputedAt: found.disputedAt,
                turnedDownAt: found.turnedDownAt,
              });
          }
        sql.close();
      }),
      { numRuns: 150 },
    );
  });

  it("are found by the partial indexes", async () => {
    const sql = openSql(await loadEngine());
    sql.exec(DERIVED_TABLES);
    let plans = 0;
    const explain = (text: string, params: readonly SqlValue[] = []) => {
      const plan = sql.rows(`EXPLAIN QUERY PLAN ${text}`, params).map((row) => String(row[3]));
      const found = /^SEARCH (cases USING (COVERING )?INDEX cases_|warned USING PRIMARY KEY)/;
      expect(plan.join("; "), text).toMatch(found);
      plans += 1;
    };
    const planned: Sql = {
      ...sql,
      number(text, params) {
        explain(text, params);
        return 0;
      },
      rows(text, params) {
        explain(text, params);
        return [];
      },
    };
    const query = dayQuery(planned, new KeptRows(planned));
    // None are wanted, so that they are counted as well.
    for (const section of DAY_SECTIONS) query(section, orgId(1), dayLimits(NOON, POLICY), 0);
    expect(plans).toBe(2 * DAY_SECTIONS.length);
  });
});
