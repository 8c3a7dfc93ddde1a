import { useTranslation } from "react-i18next";
import type { CaseId } from "../../../shared/domain/units.ts";
import type { CaseDetail } from "../../../shared/ipc/case-detail-schemas.ts";
import { type Advice, nextStep } from "../../../shared/rules/next-step.ts";
import type { Situation } from "../../../shared/rules/situation.ts";
import { useOrgName } from "../../app/facts.ts";
import { NowButton } from "../../app/only-now.tsx";
import { money } from "../../format/money.ts";
import { dateTime } from "../../format/time.ts";
import { type OrgName, unmetText } from "../../i18n/error-text.ts";
import type { T } from "../../i18n/index.ts";
import { moverText, refusalText } from "../../i18n/refusal-text.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useActs } from "../act/flow.ts";
import { startOf } from "./step-start.ts";

/** The one thing to do now with the case, or what it waits for and whose move that is. */
export function AdviceCard(props: { id: CaseId; detail: CaseDetail; situation: Situation }) {
  const { t } = useTranslation();
  const acts = useActs();
  const orgName = useOrgName();
  const { id, detail, situation } = props;
  const advice = nextStep(situation);
  switch (advice.kind) {
    case "over":
      return <p className="hint">{t("procedure.over")}</p>;
    case "do":
      return (
        <section className="advice advice-do" aria-label={t("procedure.now")}>
          <NowButton
            type="primary"
            block
            onClick={() => {
              const { type, fields } = startOf(advice.step, detail);
              acts.record(id, type, fields);
            }}
          >
            {t(`procedure.step.${advice.step}`)}
          </NowButton>
          {advice.by !== undefined && (
            <p className="number">{t("procedure.doBy", { time: dateTime(advice.by) })}</p>
          )}
        </section>
      );
    case "wait":
      return (
        <section className="advice" aria-label={t("procedure.now")}>
          <p>
            <b>{t("procedure.waits", { step: t(`procedure.step.${advice.step}`) })}</b>
          </p>
          <p>{waitText(t, advice, orgName)}</p>
          <p className="inline">
            <Mark tone="info">{moverText(t, advice.mover)}</Mark>
            {advice.by !== undefined && (
              <span className="number">{t("procedure.doBy", { time: dateTime(advice.by) })}</span>
            )}
          </p>
        </section>
      );
  }
}

function waitText(
  t: T,
  { step, why }: Extract<Advice, { kind: "wait" }>,
  orgName: OrgName,
): string {
  if ("kind" in why) return unmetText(t, why, orgName);
  // The refusal's own sentence is about closing the case.
  if (step === "reconnect") return t("procedure.unpaid", { amount: money(why.detail.owed ?? 0) });
  return refusalText(t, why);
}
