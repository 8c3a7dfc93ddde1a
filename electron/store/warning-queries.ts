import type { OrgId } from "../../shared/domain/units.ts";
import { ALERTS, type Alert, type RiskWarningKind } from "../../shared/risk/warnings.ts";
import type { RiskLevels } from "./case-filter.ts";
import { caseIndexes } from "./case-indexes.ts";
import type { KeptRows } from "./kept-rows.ts";
import type { Sql } from "./sql.ts";
import type { StoredCase } from "./stored-case.ts";

/** Cases that a kind of warning is about, the worst first, and how many there are. */
export type WarningQuery = (
  kind: RiskWarningKind,
  orgs: readonly OrgId[],
  levels: RiskLevels,
  most: number,
) => { readonly total: number; readonly cases: readonly StoredCase[] };

/** By the kept scores; along indexes that are made when they are first used. */
export function warningQuery(sql: Sql, rows: KeptRows): WarningQuery {
  const ensure = caseIndexes(sql);
  return (kind, orgs, levels, most) => {
    const { column, condition, param } = conditionOf(kind, levels);
    ensure(["org", column]);
    let total = 0;
    const cases: StoredCase[] = [];
    for (const org of orgs) {
      const params = [org, param];
      total += sql.number(`SELECT count(*) FROM cases WHERE org = ? AND ${condition}`, params);
      const text = `SELECT no FROM cases WHERE org = ? AND ${condition} ORDER BY ${column} DESC LIMIT ?`;
      cases.push(...rows.found(text, [...params, most]).map(({ stored }) => stored));
    }
    const points = ({ risk }: StoredCase) =>
      kind === "conductRisk" ? risk.conduct : (risk.fee ?? 0);
    cases.sort((a, b) => points(b) - points(a) || b.outstanding - a.outstanding || a.no - b.no);
    return { total, cases: cases.slice(0, most) };
  };
}

function conditionOf(kind: RiskWarningKind, levels: RiskLevels) {
  switch (kind) {
    case "feeRisk":
      return { column: "fee", condition: "fee >= ?", param: levels.fee.watch };
    case "conductRisk":
      return { column: "conduct", condition: "conduct >= ?", param: levels.conduct.watch };
    default:
      return {
        column: "alerts",
        condition: "alerts > 0 AND alerts & ? > 0",
        param: 1 << ALERTS.indexOf(kind satisfies Alert),
      };
  }
}
