import { useTranslation } from "react-i18next";
import { NodesPanel } from "../proof/NodesPanel.tsx";
import { SnapshotPanel } from "../proof/SnapshotPanel.tsx";
import { useProof } from "../proof/use-proof.ts";
import { DropZone } from "./DropZone.tsx";

/** The auditor's first screen: looks into a snapshot, makes one, and holds nodes against each other. */
export function AuditStart() {
  const { t } = useTranslation();
  const proof = useProof();
  return (
    <div className="page audit-start">
      <h1>{t("audit.title")}</h1>
      <p className="lead">{t("audit.lead")}</p>
      <DropZone />
      <p className="hint">{t("audit.trust")}</p>
      {proof !== undefined && (
        <>
          <SnapshotPanel proof={proof} />
          <NodesPanel proof={proof} />
        </>
      )}
    </div>
  );
}
