import { useTranslation } from "react-i18next";
import type { RulesSummary } from "../../../shared/ipc/audit-schemas.ts";
import { whole } from "../../format/number.ts";
import { ruleText } from "../../i18n/audit-text.ts";
import type { OrgName } from "../../i18n/error-text.ts";

/** Findings counted by kind, rule and organisation, the most frequent first. */
export function RuleCounts({ rules, orgName }: { rules: RulesSummary; orgName: OrgName }) {
  const { t } = useTranslation();
  if (rules.counts.length === 0) return null;
  return (
    <table className="bill-table rule-counts" aria-label={t("audit.report.byRule")}>
      <thead>
        <tr>
          <th scope="col">{t("audit.findings.column.kind")}</th>
          <th scope="col">{t("audit.findings.column.rule")}</th>
          <th scope="col">{t("audit.scope.org")}</th>
          <th scope="col" className="number">
            {t("audit.report.count")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rules.counts
          .toSorted((a, b) => b.n - a.n)
          .map(({ kind, rule, org, n }) => (
            <tr key={`${kind} ${rule} ${org}`}>
              <td>{t(`audit.findings.kind.${kind}`)}</td>
              <td>{ruleText(t, rule)}</td>
              <td>{orgName(org)}</td>
              <td className="number">{whole(n)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
