import { useTranslation } from "react-i18next";
import type { CaseDetail } from "../../../shared/ipc/case-detail-schemas.ts";
import {
  type LadderCondition,
  ladderChecklist,
  metBy,
  type Rung,
} from "../../../shared/rules/ladder-checklist.ts";
import type { Situation } from "../../../shared/rules/situation.ts";
import { whoseMove } from "../../../shared/rules/whose-move.ts";
import { dateTime } from "../../format/time.ts";
import { entryText } from "../../i18n/entry-text.ts";
import type { T } from "../../i18n/index.ts";
import { moverText, refusalText } from "../../i18n/refusal-text.ts";
import { Mark } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { finalLines } from "./situation.ts";

const SIGN = { met: "✓", unmet: "✗", later: "·" } as const;

/** Every condition of a cut in order: by which entry it is met, or what is missing, until when and whose move it is. */
export function LadderPanel(props: { detail: CaseDetail; situation: Situation }) {
  const { t } = useTranslation();
  const { detail, situation } = props;
  if (situation.closed || situation.cut) return null;
  const rungs = ladderChecklist(situation.steps);
  const met = rungs.filter(({ state }) => state === "met").length;
  return (
    <Panel
      title={t("procedure.checklist.title")}
      extra={
        <span className="hint number">
          {t("procedure.checklist.count", { met, all: rungs.length })}
        </span>
      }
    >
      <ol className="cut-ladder">
        {rungs.map((rung) => (
          <li key={rung.condition} data-state={rung.state}>
            <span aria-hidden="true" className="ladder-sign">
              {SIGN[rung.state]}
            </span>
            <div>
              <span>{conditionText(t, rung.condition, situation)}</span>
              <span className="off-screen">
                {t(`procedure.checklist.${rung.state === "met" ? "met" : "unmet"}`)}
              </span>
              <RungDetail rung={rung} detail={detail} situation={situation} />
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function RungDetail(props: { rung: Rung; detail: CaseDetail; situation: Situation }) {
  const { t } = useTranslation();
  const { rung, detail, situation } = props;
  switch (rung.state) {
    case "unmet":
      return (
        <p>
          {refusalText(t, rung.unmet)}{" "}
          <Mark tone="info">{moverText(t, whoseMove(rung.unmet))}</Mark>
        </p>
      );
    case "later":
      return (
        <p className="hint">
          {t("procedure.checklist.later", {
            condition: conditionText(t, rung.after, situation),
          })}
        </p>
      );
    case "met": {
      const needed = situation.policy.demandsBeforeCut;
      return metBy(rung.condition, finalLines(detail.timeline), needed).map((line) => (
        <p key={line.item.key} className="hint number">
          {t("procedure.checklist.by", {
            time: dateTime(line.occurredAt),
            what: entryText(t, line.kind),
          })}
        </p>
      ));
    }
  }
}

function conditionText(t: T, condition: LadderCondition, { policy }: Situation): string {
  return t(`procedure.condition.${condition}`, {
    days: policy.cutAfterOverdueDays,
    needed: policy.demandsBeforeCut,
    min: policy.noticeMinDays,
    max: policy.noticeMaxDays,
    minutes: policy.secondNoticeMinutes,
  });
}
