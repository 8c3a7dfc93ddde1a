import { useTranslation } from "react-i18next";
import type { CaseDetail } from "../../../shared/ipc/case-detail-schemas.ts";
import type { Decision } from "../../../shared/ipc/inbox-schemas.ts";
import type { TimelineItem } from "../../../shared/ipc/timeline-schemas.ts";
import { useAccountName } from "../../app/facts.ts";
import { money } from "../../format/money.ts";
import { whole } from "../../format/number.ts";
import { dateTime } from "../../format/time.ts";
import { Field, Fields } from "../../ui/Fields.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { EntryEvidence } from "../case/EntryEvidence.tsx";
import { TakeOver } from "../case/HandOver.tsx";
import { EvidenceState } from "./EvidenceState.tsx";
import { ItemState, Risks } from "./ItemState.tsx";
import { lineAt } from "./LadderPanel.tsx";
import { signerText } from "./people.ts";

/** Who signed the proposal, who merely ordered it, what it is about, and the evidence that it carries. */
export function ProposalPanel({ decision, detail }: { decision: Decision; detail: CaseDetail }) {
  const { t } = useTranslation();
  const accountName = useAccountName();
  const { item, ladder } = decision;
  const [seq] = ladder.find(({ step }) => step === "proposed")?.by ?? [];
  const line = seq === undefined ? undefined : lineAt(detail.timeline, seq);
  const names = item.approvals.map((account) => signerText(t, account, undefined, accountName));
  return (
    <Panel
      title={t("inbox.decision.proposal")}
      extra={
        <span className="marks">
          <Risks item={item} />
          <ItemState item={item} />
        </span>
      }
    >
      <Fields>
        <Field name={t("inbox.decision.signedBy")}>
          {signerText(t, item.proposer, item.proposerRole, accountName)}
        </Field>
        <Field name={t("inbox.decision.orderedBy")}>
          {line?.proof.state === "final" &&
            t("inbox.decision.ordered", { height: whole(line.proof.height) })}
        </Field>
        <Field name={t("inbox.decision.since")}>{dateTime(item.since)}</Field>
        <Field name={t("inbox.decision.amount")}>{item.amount > 0 && money(item.amount)}</Field>
        <Field name={t("inbox.decision.approvals")}>
          {t("inbox.decision.approvalsOf", { have: item.approvals.length, needed: item.needed })}
          {item.needed > 1 && ` · ${t("inbox.enoughAbove")}`}
          {names.length > 0 &&
            ` · ${t("inbox.decision.approvedBy", { names: names.join(t("app.list")) })}`}
        </Field>
        <Field name={t("inbox.decision.note")}>{line?.note}</Field>
      </Fields>
      {line !== undefined && <Evidence detail={detail} line={line} />}
    </Panel>
  );
}

function Evidence({ detail, line }: { detail: CaseDetail; line: TimelineItem }) {
  const { t } = useTranslation();
  const { commitment, note, files, erasedAt } = line;
  if (commitment === undefined) return <p className="hint">{t("inbox.decision.noEvidence")}</p>;
  if ((note ?? files ?? erasedAt) === undefined)
    return (
      <>
        <p className="hint">{t("inbox.decision.noteElsewhere")}</p>
        <div className="actions">
          <TakeOver id={detail.row.id} />
        </div>
      </>
    );
  return (
    <>
      {erasedAt === undefined && <EvidenceState id={detail.row.id} commitment={commitment} />}
      <EntryEvidence id={detail.row.id} item={line} commitment={commitment} />
    </>
  );
}
