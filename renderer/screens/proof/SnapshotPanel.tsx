import { useTranslation } from "react-i18next";
import type { ProofView } from "../../../shared/ipc/proof-schemas.ts";
import { Panel } from "../../ui/Panel.tsx";
import { MakingState } from "./MakingState.tsx";
import { SnapshotForm } from "./SnapshotForm.tsx";

/** Makes a snapshot of the live chain, one file that proves itself. */
export function SnapshotPanel({ proof }: { proof: ProofView }) {
  const { t } = useTranslation();
  const { making, nodes } = proof;
  // How a page ended is told on the case that it is of.
  const told =
    making.state === "working" || (making.state !== "none" && making.what === "snapshot");
  return (
    <Panel title={t("proof.snapshot.title")}>
      <p className="lead">{t("proof.snapshot.lead")}</p>
      {told && <MakingState making={making} />}
      <div hidden={told}>
        <SnapshotForm nodes={nodes} />
      </div>
    </Panel>
  );
}
