import { useTranslation } from "react-i18next";
import { DropZone } from "./DropZone.tsx";

/** The auditor's first screen. */
export function AuditStart() {
  const { t } = useTranslation();
  return (
    <div className="page audit-start">
      <h1>{t("audit.title")}</h1>
      <p className="lead">{t("audit.lead")}</p>
      <DropZone />
      <p className="hint">{t("audit.trust")}</p>
    </div>
  );
}
