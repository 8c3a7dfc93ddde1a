import { Button, Progress } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { AuditView } from "../../../shared/ipc/audit-schemas.ts";
import { PARTS } from "../../../shared/snapshot/fault.ts";
import { send } from "../../api/client.ts";
import { ageText } from "../../i18n/error-text.ts";
import type { T } from "../../i18n/index.ts";
import { useElapsed } from "../../ui/use-now.ts";

type Checking = Extract<AuditView, { state: "checking" }>;
type Step = Checking["step"];

/** In the order of the work; parts of the derived tables are gone over together, and there may be no evidence. */
const STEPS: readonly Step[] = [
  ...PARTS.slice(0, PARTS.indexOf("withheld")),
  "evidence",
  "state",
  "timeline",
  "rules",
  "hash",
];

const stepText = (t: T, step: Step): string =>
  step === "rules" || step === "hash" ? t(`audit.checking.${step}`) : t(`audit.part.${step}`);

/** How far a verification is, and the way to give it up. */
export function CheckingPanel({ view }: { view: Checking }) {
  const { t } = useTranslation();
  const elapsed = useElapsed();
  const cancel = useRef<HTMLButtonElement>(null);
  const now = STEPS.indexOf(view.step);
  useEffect(() => cancel.current?.focus(), []);
  return (
    <div className="page checking">
      <h1>{t("audit.checking.title", { name: view.name })}</h1>
      <p className="lead">{`${t("audit.checking.stay")} ${ageText(t, elapsed)}`}</p>
      <ol className="checking-steps" aria-label={t("audit.checking.label")}>
        {STEPS.map((step, index) => (
          <li key={step} data-state={index < now ? "done" : index === now ? "now" : "waiting"}>
            <span>{stepText(t, step)}</span>
            <span className="hint">
              {t(`audit.checking.${index < now ? "done" : index === now ? "now" : "waiting"}`)}
            </span>
            {index === now && view.done !== undefined && (
              <Progress
                aria-label={stepText(t, step)}
                size="small"
                percent={Math.floor(view.done * 100)}
              />
            )}
          </li>
        ))}
      </ol>
      <Button ref={cancel} onClick={() => void send("audit.close", {})}>
        {t("audit.checking.cancel")}
      </Button>
    </div>
  );
}
