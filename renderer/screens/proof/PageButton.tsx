import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseId } from "../../../shared/domain/units.ts";
import type { AppError } from "../../../shared/errors.ts";
import type { EvidenceWish, ProofView } from "../../../shared/ipc/proof-schemas.ts";
import { send } from "../../api/client.ts";
import { NowButton } from "../../app/only-now.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { SideDrawer } from "../../ui/Popups.tsx";
import { EvidencePicker } from "./EvidencePicker.tsx";
import { MakingState } from "./MakingState.tsx";
import { NodeSelect } from "./NodeSelect.tsx";
import { NodesPanel } from "./NodesPanel.tsx";
import { useProof } from "./use-proof.ts";

/** Makes the evidence package of a case: a page that proves itself in any browser. */
export function PageButton({ id }: { id: CaseId }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const proof = useProof();
  return (
    <>
      <NowButton size="small" onClick={() => setOpen(true)}>
        {t("proof.page.open")}
      </NowButton>
      <SideDrawer
        open={open}
        size={640}
        title={t("proof.page.title")}
        closable={{ "aria-label": t("app.close") }}
        onClose={() => setOpen(false)}
      >
        <p className="lead">{t("proof.page.lead")}</p>
        {proof !== undefined && <PageOf id={id} proof={proof} />}
        {proof?.nodes.length === 0 && <NodesPanel proof={proof} compare={false} />}
      </SideDrawer>
    </>
  );
}

function PageOf({ id, proof }: { id: CaseId; proof: ProofView }) {
  const { making, nodes } = proof;
  const told = making.state === "working" || (making.state !== "none" && making.case === id);
  return (
    <>
      {told && <MakingState making={making} />}
      <div hidden={told}>
        <PageForm id={id} nodes={nodes} />
      </div>
    </>
  );
}

function PageForm({ id, nodes }: { id: CaseId; nodes: ProofView["nodes"] }) {
  const { t } = useTranslation();
  const [wishes, setWishes] = useState<EvidenceWish[]>([]);
  const [node, setNode] = useState<string>();
  const [error, setError] = useState<AppError>();
  const asked = nodes.some(({ url }) => url === node) ? node : nodes[0]?.url;

  async function make() {
    if (asked === undefined) return;
    const answer = await send("proof.page", { node: asked, case: id, evidence: wishes });
    setError(answer.ok ? undefined : answer.error);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <EvidencePicker id={id} value={wishes} onChange={setWishes} />
      <p className="lead">{t("proof.page.privacy")}</p>
      <NodeSelect nodes={nodes} value={asked} onChange={setNode} />
      {error !== undefined && <ErrorNote error={error} />}
      <Button type="primary" htmlType="submit" disabled={asked === undefined}>
        {t("proof.page.make")}
      </Button>
    </form>
  );
}
