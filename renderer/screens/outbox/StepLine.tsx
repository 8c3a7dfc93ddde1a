import { useTranslation } from "react-i18next";
import type { OutboxState } from "../../../shared/domain/outbox.ts";
import { STEPS, stepOf, toneOf } from "./outbox-state.ts";

/** draft → signed → sent → in block → final, with the step reached. */
export function StepLine({ state }: { state: OutboxState }) {
  const { t } = useTranslation();
  const reached = stepOf(state);
  const now = STEPS[reached] ?? "draft";
  return (
    <ol
      className={`step-line step-line-${toneOf(state)}`}
      aria-label={t("outbox.stepsLabel", { step: t(`outbox.steps.${now}`) })}
    >
      {STEPS.map((step, index) => (
        <li
          key={step}
          data-reached={index <= reached}
          aria-current={index === reached ? "step" : undefined}
        >
          {t(`outbox.steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
