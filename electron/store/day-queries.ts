import type { Millis, OrgId } from "../../shared/domain/units.ts";
import type { DayFacts, DayLimits, DaySection } from "../../shared/rules/day.ts";
import { SECTION_ORDER, sectionCondition } from "./day-conditions.ts";
import { NEVER } from "./derived-schema.ts";
import type { Sql } from "./sql.ts";
import { CASE_COLUMNS, type StoredCase, storedCase } from "./stored-case.ts";

/** A case with what the sections of a day are told from. */
export type DayCase = StoredCase & DayFacts;

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

/** Columns of `CASE_COLUMNS`. */
const CASE_WIDTH = CASE_COLUMNS.split(",").length;
const COLUMNS = `${CASE_COLUMNS}, delivered_at, reminded_at, disputed_at, turned_down_at`;

export function dayQuery(sql: Sql): DayQuery {
  return (section, org, limits, most) => {
    const condition = sectionCondition(section, limits);
    const where = `WHERE org = ? AND ${condition.sql}`;
    const params = [org, ...condition.params];
    const total = sql.number(`SELECT count(*) FROM cases ${where}`, params);
    if (total === 0) return { total, cases: [] };
    const rows = sql.rows(
      `SELECT ${COLUMNS} FROM cases ${where} ORDER BY ${SECTION_ORDER[section]} LIMIT ?`,
      [...params, most],
    );
    const cases = rows.map((row) => {
      const time = (index: number) => {
        const at = row[CASE_WIDTH + index] as number;
        return at === NEVER ? undefined : (at as Millis);
      };
      return {
        ...storedCase(row),
        deliveredAt: time(0),
        remindedAt: time(1),
        disputedAt: time(2),
        turnedDownAt: time(3),
      };
    });
    return { total, cases };
  };
}
