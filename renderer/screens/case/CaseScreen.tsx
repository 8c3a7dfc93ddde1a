import { Button } from "antd";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { CaseId } from "../../../shared/domain/units.ts";
import { cache } from "../../api/client.ts";
import { useQuery } from "../../api/use-query.ts";
import { useOrgName } from "../../app/facts.ts";
import { useNavigation } from "../../app/navigation.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { PageButton } from "../proof/PageButton.tsx";
import { BillTable } from "./BillTable.tsx";
import { CaseHeader } from "./CaseHeader.tsx";
import { NextSteps } from "./NextSteps.tsx";
import { PenaltyPanel } from "./PenaltyPanel.tsx";
import { RiskPanel } from "./RiskPanel.tsx";
import { situationOf } from "./situation.ts";
import { Timeline } from "./Timeline.tsx";
import { TimelinePicture } from "./TimelinePicture.tsx";
import { useCaseKeys } from "./use-case-keys.ts";
import { Warnings } from "./Warnings.tsx";

/** "Not yet" turns into "now" as time passes, with no push: the case is asked again this often (ms). */
const AGAIN_MS = 60_000;

/** One case: what is owed and why, its record with proofs, and what can be done next. */
export function CaseScreen({ id }: { id: CaseId }) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const { closeCase } = useNavigation();
  const { data: detail, error, retry } = useQuery("cases.get", { id });
  useCaseKeys(detail);
  useEffect(() => {
    const timer = setInterval(() => cache.retry("cases.get", { id }), AGAIN_MS);
    return () => clearInterval(timer);
  }, [id]);

  const situation = detail && situationOf(detail);
  return (
    <article className="case">
      <div className="case-top">
        <Button size="small" onClick={closeCase}>
          ← {t("caseView.backToList")} (Esc)
        </Button>
        <PageButton id={id} />
      </div>
      {error !== undefined && <ErrorNote error={error} orgName={orgName} retry={retry} />}
      {detail === undefined && error === undefined && <Waiting what={t("caseView.reading")} />}
      {detail !== undefined && (
        <>
          <CaseHeader detail={detail} />
          <div className="case-columns">
            <div className="case-main">
              <Warnings detail={detail} />
              {situation && <TimelinePicture detail={detail} situation={situation} />}
              <RiskPanel detail={detail} />
              <BillTable bills={detail.bills} />
              <PenaltyPanel detail={detail} />
              <Timeline id={id} items={detail.timeline} />
            </div>
            <NextSteps id={id} detail={detail} />
          </div>
        </>
      )}
    </article>
  );
}
