import type { OrgId } from "../../shared/domain/units.ts";
import type { DayLimits, DaySection } from "../../shared/rules/day.ts";
import { countWarned } from "./case-sums.ts";
import { SECTION_ORDER, sectionCondition } from "./day-conditions.ts";
import type { DayCase, KeptRows } from "./kept-rows.ts";
import type { Sql } from "./sql.ts";

/** A section's first cases, and how many it has. */
export interface DayList {
  readonly total: number;
  readonly cases: readonly DayCase[];
}

/** The cases of one organisation that wait for something to be done, by the partial indexes of `cases`. */
export type DayQuery = (
  section: DaySection,
  org: OrgId,
  limits: DayLimits,
  most: number,
) => DayList;

export function dayQuery(sql: Sql, rows: KeptRows): DayQuery {
  return (section, org, limits, most) => {
    const condition = sectionCondition(section, limits);
    const where = `WHERE org = ? AND ${condition.sql}`;
    const params = [org, ...condition.params];
    const text = `SELECT no FROM cases ${where} ORDER BY ${SECTION_ORDER[section]} LIMIT ?`;
    const cases = rows.found(text, [...params, most]).map(({ day }) => day);
    if (cases.length < most) return { total: cases.length, cases };
    // Nearly every case that is long overdue has one: these are counted as they come.
    const total =
      section === "broken"
        ? countWarned(sql, "brokenPromise", [org], limits.today)
        : sql.number(`SELECT count(*) FROM cases ${where}`, params);
    return { total, cases };
  };
}
