import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { DayRow } from "../../../shared/ipc/day-schemas.ts";
import type { DaySection } from "../../../shared/rules/day.ts";
import { useOrgName } from "../../app/facts.ts";
import { NowButton } from "../../app/only-now.tsx";
import { money } from "../../format/money.ts";
import { Mark } from "../../ui/Mark.tsx";
import { dueText, isOpen, notNowText, sinceText, taskText } from "./day-text.ts";

/** A row that the keys move to; it is the one stop of the tab key while it is chosen. */
export interface Stop {
  readonly place: number;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

export const stopProps = ({ place, chosen, onChoose }: Stop) => ({
  "data-place": place,
  tabIndex: chosen ? 0 : -1,
  className: "day-row",
  onFocus: onChoose,
});

/** One thing to do: the case, what is due and by when, whose move it is, and the next step. */
export function DayLine(props: {
  section: DaySection;
  row: DayRow;
  now: number;
  stop: Stop;
  onStep: () => void;
  onOpen: () => void;
}) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const { section, row, now } = props;
  const due = dueText(t, section, row, now);
  const notNow = notNowText(t, row, orgName);
  const Step = isOpen(row) ? NowButton : Button;
  const hint = notNow ?? sinceText(t, section, row);
  return (
    <tr {...stopProps(props.stop)} onDoubleClick={props.onOpen}>
      <td>
        <button type="button" className="link" tabIndex={-1} onClick={props.onOpen}>
          {row.reference}
        </button>{" "}
        <span className="hint number">{row.account ?? t("day.noAccount")}</span>
      </td>
      <td className="number">{money(row.outstanding)}</td>
      <td title={hint}>
        {taskText(t, row)}
        {row.pending > 0 && (
          <>
            {" "}
            <Mark tone="info">{t("day.pending", { n: row.pending })}</Mark>
          </>
        )}
        {hint !== undefined && <span className="day-hint">{hint}</span>}
      </td>
      <td className="number">
        {due.text} {due.left !== undefined && <Mark tone={due.tone}>{due.left}</Mark>}
      </td>
      <td>
        <Mark tone={row.mover === "you" ? "good" : "plain"}>{t(`day.mover.${row.mover}`)}</Mark>
      </td>
      <td>
        <Step
          size="small"
          tabIndex={-1}
          type={isOpen(row) ? "primary" : "default"}
          onClick={props.onStep}
        >
          {isOpen(row) && row.step ? t(`words.act.${row.step.type}`) : t("day.look")}
        </Step>
      </td>
    </tr>
  );
}
