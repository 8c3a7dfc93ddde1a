import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { OutboxRow } from "../../../shared/ipc/outbox-schemas.ts";
import { useOrgName } from "../../app/facts.ts";
import { dateTime } from "../../format/time.ts";
import { actText } from "../../i18n/entry-text.ts";
import { errorText } from "../../i18n/error-text.ts";
import { Mark } from "../../ui/Mark.tsx";
import { stateOf, stateText } from "../outbox/outbox-state.ts";
import { type Stop, stopProps } from "./DayRow.tsx";

/** An act of the operator that did not reach the chain, and why. */
export function OutboxLine(props: {
  row: OutboxRow;
  stop: Stop;
  onStep: () => void;
  onOpen: () => void;
}) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const { row } = props;
  const state = stateOf(row);
  const reason = state.state === "refused" ? errorText(t, state.reason, orgName).text : undefined;
  const hint = [stateText(t, state, true), reason].join(" ");
  return (
    <tr {...stopProps(props.stop)} onDoubleClick={props.onOpen}>
      <td>
        <button type="button" className="link" tabIndex={-1} onClick={props.onOpen}>
          {row.reference}
        </button>
      </td>
      <td className="number">{t("day.noClock")}</td>
      <td title={hint}>
        {actText(t, row.detail)}
        <span className="day-hint">{hint}</span>
      </td>
      <td className="number">{dateTime(row.occurredAt)}</td>
      <td>
        <Mark tone="good">{t("day.mover.you")}</Mark>
      </td>
      <td>
        <Button size="small" tabIndex={-1} type="primary" onClick={props.onStep}>
          {t("day.toOutbox")}
        </Button>
      </td>
    </tr>
  );
}
