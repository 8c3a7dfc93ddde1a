import { Button } from "antd";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { ActId, CaseId } from "../../../shared/domain/units.ts";
import { cache } from "../../api/client.ts";
import { useQuery } from "../../api/use-query.ts";
import { useOrgName } from "../../app/facts.ts";
import { useNavigation } from "../../app/navigation.ts";
import { money } from "../../format/money.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { BillTable } from "../case/BillTable.tsx";
import { CaseHeader } from "../case/CaseHeader.tsx";
import { PenaltyPanel } from "../case/PenaltyPanel.tsx";
import { Timeline } from "../case/Timeline.tsx";
import { Warnings } from "../case/Warnings.tsx";
import { DecidePanel } from "./DecidePanel.tsx";
import { LadderPanel } from "./LadderPanel.tsx";
import { PolicyExcerpt } from "./PolicyExcerpt.tsx";
import { ProposalPanel } from "./ProposalPanel.tsx";
import { useEscape } from "./use-escape.ts";

/** The gate's dates pass with no push: it is asked again this often (ms). */
const AGAIN_MS = 60_000;

/** Everything that a decision rests on, on one page, with the decision beside it. */
export function DecisionScreen({ id, proposal }: { id: CaseId; proposal: ActId }) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const { closeCase, openCase } = useNavigation();
  const decision = useQuery("inbox.decision", { case: id, proposal });
  const detail = useQuery("cases.get", { id });
  useEscape(closeCase);
  useEffect(() => {
    const timer = setInterval(
      () => cache.retry("inbox.decision", { case: id, proposal }),
      AGAIN_MS,
    );
    return () => clearInterval(timer);
  }, [id, proposal]);

  const gone = decision.error?.kind === "NotFound";
  const error = gone ? undefined : (decision.error ?? detail.error);
  const retry = () => {
    decision.retry();
    detail.retry();
  };
  const item = gone ? undefined : decision.data?.item;
  const escalation = item && t(`words.escalation.${item.kind}`);
  return (
    <article className="case decision">
      <div className="case-top inline">
        <Button size="small" onClick={closeCase}>
          ← {t("inbox.decision.back")} (Esc)
        </Button>
        <Button size="small" onClick={() => openCase(id)}>
          {t("inbox.decision.toCase")}
        </Button>
        {item !== undefined && (
          <h1>
            {item.amount > 0
              ? t("inbox.decision.titleAmount", { escalation, amount: money(item.amount) })
              : t("inbox.decision.title", { escalation })}
          </h1>
        )}
      </div>
      {gone && <p role="status">{t("inbox.decision.gone")}</p>}
      {error !== undefined && <ErrorNote error={error} orgName={orgName} retry={retry} />}
      {error === undefined && !gone && (!decision.data || !detail.data) && (
        <Waiting what={t("inbox.decision.reading")} />
      )}
      {!gone && decision.data && detail.data && (
        <>
          <CaseHeader detail={detail.data} />
          <div className="case-columns">
            <div className="case-main">
              <ProposalPanel decision={decision.data} detail={detail.data} />
              <LadderPanel ladder={decision.data.ladder} timeline={detail.data.timeline} />
              <Warnings detail={detail.data} />
              <BillTable bills={detail.data.bills} />
              <PenaltyPanel detail={detail.data} />
              <PolicyExcerpt decision={decision.data} />
              <Timeline id={id} items={detail.data.timeline} />
            </div>
            <DecidePanel decision={decision.data} />
          </div>
        </>
      )}
    </article>
  );
}
