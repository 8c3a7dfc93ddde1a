import { Button } from "antd";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { CaseId } from "../../../shared/domain/units.ts";
import type { CaseDetail } from "../../../shared/ipc/case-detail-schemas.ts";
import type { NextStep } from "../../../shared/ipc/procedure-schemas.ts";
import { caseDeadlines } from "../../../shared/rules/case-deadlines.ts";
import { cache } from "../../api/client.ts";
import { useOperator, useOrgName } from "../../app/facts.ts";
import { useNavigation } from "../../app/navigation.ts";
import { NotNowLine, NowButton } from "../../app/only-now.tsx";
import { unmetText } from "../../i18n/error-text.ts";
import { Panel } from "../../ui/Panel.tsx";
import { dependsOnTime } from "../act/depends-on-time.ts";
import { useActs } from "../act/flow.ts";
import { AdviceCard } from "./AdviceCard.tsx";
import { Countdown } from "./Countdown.tsx";
import { LadderPanel } from "./LadderPanel.tsx";
import { situationOf } from "./situation.ts";

const forOtherRole = (step: NextStep) => step.unmet.some((unmet) => unmet.kind === "WrongRole");

/** The contact may have been made before, and can be recorded late. */
const earlierMayDo = (step: NextStep) =>
  step.type === "RecordContact" && step.unmet.every(dependsOnTime);

/** The one obvious next step, what time is left, the conditions of a cut, and all other steps. */
export function NextSteps({ id, detail }: { id: CaseId; detail: CaseDetail }) {
  const { t } = useTranslation();
  const acts = useActs();
  const { go } = useNavigation();
  const operator = useOperator();
  const askAgain = useCallback(() => cache.retry("cases.get", { id }), [id]);
  const situation = situationOf(detail);
  const steps = detail.nextSteps;
  const open = steps.filter((step) => step.unmet.length === 0);
  const others = steps.filter(forOtherRole);
  const notYet = steps.filter((step) => step.unmet.length > 0 && !forOtherRole(step));
  const late = notYet.find(earlierMayDo);
  return (
    <aside className="next-steps">
      <Panel title={t("caseView.steps.title")}>
        <NotNowLine />
        {operator === undefined && (
          <p>
            {t("caseView.steps.noOperator")}{" "}
            <Button size="small" type="primary" onClick={() => go("keys")}>
              {t("app.nav.keys")}
            </Button>
          </p>
        )}
        {situation && operator !== undefined && (
          <AdviceCard id={id} detail={detail} situation={situation} />
        )}
        {situation && (
          <Countdown
            deadlines={caseDeadlines(situation, detail.row.validUntil)}
            onPassed={askAgain}
          />
        )}
        {open.length === 0 && operator !== undefined && (
          <p className="hint">{t("caseView.steps.none")}</p>
        )}
        {open.length > 0 && <h3>{t("procedure.others")}</h3>}
        <div className="open-steps">
          {open.map((step) => (
            <NowButton key={step.type} size="small" onClick={() => acts.record(id, step.type)}>
              {t(`words.act.${step.type}`)}
              {step.type === "RecordContact" && " (C)"}
            </NowButton>
          ))}
          {late && (
            <NowButton
              size="small"
              title={t("caseView.steps.lateHint")}
              onClick={() => acts.record(id, late.type)}
            >
              {t("caseView.steps.late")} (C)
            </NowButton>
          )}
        </div>
        {notYet.length > 0 && (
          <details>
            <summary>{`${t("caseView.steps.notYet")} (${notYet.length})`}</summary>
            <StepReasons steps={notYet} />
          </details>
        )}
        {others.length > 0 && (
          <details>
            <summary>{t("caseView.steps.otherRoles", { n: others.length })}</summary>
            <StepReasons steps={others} />
          </details>
        )}
      </Panel>
      {situation && <LadderPanel detail={detail} situation={situation} />}
    </aside>
  );
}

function StepReasons(props: { steps: readonly NextStep[] }) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  return (
    <ul className="step-reasons">
      {props.steps.map((step) => (
        <li key={step.type}>
          <b>{t(`words.act.${step.type}`)}</b>
          <ul>
            {step.unmet.map((unmet) => (
              <li key={JSON.stringify(unmet)}>{unmetText(t, unmet, orgName)}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
