import { DAY_MS } from "../../shared/domain/time.ts";
import type { DayLimits, DaySection } from "../../shared/rules/day.ts";
import { minutesMs } from "../../shared/rules/days.ts";
import type { Condition } from "./case-filter.ts";
import { NEVER, NO_DUE } from "./derived-schema.ts";

/**
 * Each section as a condition on the columns: `sectionsOf` of shared/rules/day.ts in SQL. The numbers of the policy stand
 * in the text, because a bound number is a float to SQLite and would make `/` a division of floats.
 */
export function sectionCondition(section: DaySection, limits: DayLimits): Condition {
  const { now, today } = limits;
  const approved = `valid_until > ${NEVER} AND valid_until > ?`;
  switch (section) {
    case "reconnect":
      return { sql: `cut_at > ${NEVER} AND reconnect_by > ${NEVER}`, params: [] };
    case "cut": {
      const served = servedCondition(limits);
      return {
        sql: `${approved} AND ${served.sql} AND window_from < ?`,
        params: [now, ...served.params, limits.windowsBefore],
      };
    }
    case "deliver": {
      const deliverable = deliverableCondition(limits);
      return { sql: `${approved} AND ${deliverable.sql}`, params: [now, ...deliverable.params] };
    }
    case "approved": {
      const served = servedCondition(limits);
      const deliverable = deliverableCondition(limits);
      return {
        sql: `valid_until > ${NEVER} AND (valid_until <= ? OR NOT (${served.sql} OR ${deliverable.sql}))`,
        params: [now, ...served.params, ...deliverable.params],
      };
    }
    case "turnedDown":
      return {
        sql: `turned_down_at > ${NEVER} AND turned_down_at > ?`,
        params: [limits.turnedDownSince],
      };
    case "broken":
      return { sql: `promise_due < ${NO_DUE} AND promise_due < ?`, params: [today] };
    case "promised":
      return {
        sql: `promise_due < ${NO_DUE} AND promise_due BETWEEN ? AND ?`,
        params: [today, today + 1],
      };
    case "complaint":
      return { sql: `complaint_at > ${NEVER}`, params: [] };
    case "dispute":
      return { sql: `disputes > 0 AND disputed_at > ${NEVER}`, params: [] };
  }
}

const local = (column: string, { policy }: DayLimits) =>
  `(${column} + ${minutesMs(policy.utcOffsetMinutes)}) / ${DAY_MS}`;

function servedCondition(limits: DayLimits): Condition {
  const { now, today, policy } = limits;
  const from = local("window_from", limits);
  const delivered = local("delivered_at", limits);
  return {
    sql: `(delivered_at > ${NEVER} AND window_to > ? AND ${from} >= ${delivered} + ${policy.noticeMinDays}
      AND max(${today}, ${from}) <= ${delivered} + ${policy.noticeMaxDays})`,
    params: [now],
  };
}

const deliverableCondition = ({ now, deliverableFrom }: DayLimits): Condition => ({
  sql: `(delivered_at = ${NEVER} AND window_to > ? AND window_from >= ?)`,
  params: [now, deliverableFrom],
});

/** The column that a section's index gives the order by, and its direction. */
export const SECTION_ORDER: Readonly<Record<DaySection, string>> = {
  reconnect: "reconnect_by",
  cut: "window_to",
  deliver: "window_from",
  approved: "valid_until",
  turnedDown: "turned_down_at DESC",
  broken: "promise_due DESC",
  promised: "promise_due",
  complaint: "complaint_at",
  dispute: "disputed_at",
};
