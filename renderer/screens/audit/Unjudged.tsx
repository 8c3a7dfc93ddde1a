import { useTranslation } from "react-i18next";
import type { RulesSummary } from "../../../shared/ipc/audit-schemas.ts";
import { whole } from "../../format/number.ts";
import type { OrgName } from "../../i18n/error-text.ts";

/** What the replay could not judge, so that nobody takes it for right. */
export function Unjudged({ rules, orgName }: { rules: RulesSummary; orgName: OrgName }) {
  const { t } = useTranslation();
  const { unjudged, absent, withheld } = rules;
  if (unjudged.length === 0 && absent.length === 0 && withheld === 0) return null;
  return (
    <section className="unjudged">
      <h2>{t("audit.findings.unjudged")}</h2>
      <ul>
        {unjudged.map(({ reason, entries }) => (
          <li key={reason}>
            {t(`audit.findings.unjudgedReason.${reason}`, { n: whole(entries) })}
          </li>
        ))}
        {absent.length > 0 && (
          <li>{t("audit.findings.absent", { orgs: absent.map(orgName).join(t("app.list")) })}</li>
        )}
        {withheld > 0 && <li>{t("audit.findings.withheld", { n: whole(withheld) })}</li>}
      </ul>
    </section>
  );
}
