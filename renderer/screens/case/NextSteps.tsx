import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CaseId } from "../../../shared/domain/units.ts";
import type { NextStep } from "../../../shared/ipc/schemas.ts";
import { useOperator, useOrgName } from "../../app/facts.ts";
import { useNavigation } from "../../app/navigation.ts";
import { unmetText } from "../../i18n/error-text.ts";
import { Panel } from "../../ui/Panel.tsx";
import { dependsOnTime } from "../act/depends-on-time.ts";
import { useActs } from "../act/flow.ts";

const forOtherRole = (step: NextStep) => step.unmet.some((unmet) => unmet.kind === "WrongRole");

/** The contact may have been made before, and can be recorded late. */
const earlierMayDo = (step: NextStep) =>
  step.type === "RecordContact" && step.unmet.every(dependsOnTime);

/** What can be done now, and of the rest why not yet and from when. */
export function NextSteps({ id, steps }: { id: CaseId; steps: readonly NextStep[] }) {
  const { t } = useTranslation();
  const acts = useActs();
  const { go } = useNavigation();
  const operator = useOperator();
  const open = steps.filter((step) => step.unmet.length === 0);
  const others = steps.filter(forOtherRole);
  const notYet = steps.filter((step) => step.unmet.length > 0 && !forOtherRole(step));
  return (
    <aside className="next-steps">
      <Panel title={t("caseView.steps.title")}>
        {operator === undefined && (
          <p>
            {t("caseView.steps.noOperator")}{" "}
            <Button size="small" type="primary" onClick={() => go("keys")}>
              {t("app.nav.keys")}
            </Button>
          </p>
        )}
        {open.length === 0 && operator !== undefined && (
          <p className="hint">{t("caseView.steps.none")}</p>
        )}
        <div className="open-steps">
          {open.map((step, index) => (
            <Button
              key={step.type}
              type={index === 0 ? "primary" : "default"}
              block
              onClick={() => acts.record(id, step.type)}
            >
              {t(`words.act.${step.type}`)}
              {step.type === "RecordContact" && " (C)"}
            </Button>
          ))}
        </div>
        {notYet.length > 0 && <h3>{t("caseView.steps.notYet")}</h3>}
        <StepReasons
          steps={notYet}
          extra={(step) =>
            earlierMayDo(step) && (
              <Button
                size="small"
                title={t("caseView.steps.lateHint")}
                onClick={() => acts.record(id, step.type)}
              >
                {t("caseView.steps.late")} (C)
              </Button>
            )
          }
        />
        {others.length > 0 && (
          <details>
            <summary>{t("caseView.steps.otherRoles", { n: others.length })}</summary>
            <StepReasons steps={others} />
          </details>
        )}
      </Panel>
    </aside>
  );
}

function StepReasons(props: { steps: readonly NextStep[]; extra?: (step: NextStep) => ReactNode }) {
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
          {props.extra?.(step)}
        </li>
      ))}
    </ul>
  );
}
