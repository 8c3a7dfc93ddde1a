import { useTranslation } from "react-i18next";
import type { CaseDetail } from "../../../shared/ipc/case-detail-schemas.ts";
import { Panel } from "../../ui/Panel.tsx";
import { RiskScore } from "./RiskScore.tsx";

/** Both scores of the case, each point with the input and the entries behind it. */
export function RiskPanel({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation();
  const { risk } = detail;
  if (risk === undefined) return null;
  return (
    <Panel title={t("risk.title")}>
      {risk.fee ? (
        <RiskScore field="feeRisk" score={risk.fee} />
      ) : (
        <p className="hint">{t("risk.closedCase")}</p>
      )}
      <RiskScore field="conductRisk" score={risk.conduct} />
      <p className="hint">{t("risk.byPolicy", { n: risk.policy })}</p>
    </Panel>
  );
}
