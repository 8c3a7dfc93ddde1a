import { useTranslation } from "react-i18next";
import type { AuditCase } from "../../../shared/ipc/audit-case-schemas.ts";
import { type OrgName, unmetText } from "../../i18n/error-text.ts";
import { Mark } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";

/** Which steps were open at the moment that is shown, and what stood against the others. */
export function AuditSteps(props: { steps: AuditCase["steps"]; orgName: OrgName }) {
  const { t } = useTranslation();
  const { steps, orgName } = props;
  return (
    <Panel title={t("audit.case.steps")}>
      {steps.length === 0 ? (
        <p className="hint">{t("audit.case.stepsNone")}</p>
      ) : (
        <>
          <p className="hint">{t("audit.case.stepsLead")}</p>
          <ul className="audit-steps" aria-label={t("audit.case.steps")}>
            {steps.map(({ step, unmet }) => (
              <li key={step}>
                <Mark tone={unmet.length === 0 ? "good" : "plain"}>
                  {unmet.length === 0 ? t("audit.case.stepOpen") : t("audit.case.stepClosed")}
                </Mark>
                <b>{t(`procedure.step.${step}`)}</b>
                <span className="hint">
                  {unmet.map((error) => unmetText(t, error, orgName)).join(" ")}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
