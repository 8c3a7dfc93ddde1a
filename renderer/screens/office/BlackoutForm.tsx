import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Day, day } from "../../../shared/domain/units.ts";
import { BLACKOUT_REASONS, type BlackoutReason } from "../../../shared/domain/words.ts";
import type { OfficeIntent } from "../../../shared/ipc/office-schemas.ts";
import { dayOf, startOfDay } from "../../format/time.ts";
import { DayField } from "../act/DayField.tsx";
import { Words } from "../act/Words.tsx";

/** The reason of a blackout, and its whole days. */
export function BlackoutForm(props: {
  busy: boolean;
  onCancel: () => void;
  onReady: (intent: OfficeIntent) => void;
}) {
  const { t } = useTranslation();
  const today = dayOf(Date.now());
  const [reason, setReason] = useState<BlackoutReason>("Heat");
  const [from, setFrom] = useState<Day | undefined>(today);
  const [to, setTo] = useState<Day>();
  const [tried, setTried] = useState(false);
  const wrong = from === undefined || to === undefined || to < from;
  return (
    <form
      className="act-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (from === undefined || to === undefined || wrong) return;
        props.onReady({
          type: "DeclareBlackout",
          reason,
          from: startOfDay(from),
          to: startOfDay(day(to + 1)),
        });
      }}
    >
      <Words
        label={t("office.field.reason")}
        list={BLACKOUT_REASONS}
        value={reason}
        text={(word) => t(`words.blackoutReason.${word}`)}
        onChange={setReason}
      />
      <DayField label={t("office.field.from")} from={today} value={from} onChange={setFrom} />
      <DayField
        label={t("office.field.to")}
        from={from ?? today}
        value={to}
        hint={t("office.days")}
        problem={tried && wrong ? t("office.pickDays") : undefined}
        onChange={setTo}
      />
      <p className="hint">{t("office.blackoutsLead")}</p>
      <div className="actions">
        <Button onClick={props.onCancel}>{t("app.cancel")}</Button>
        <Button type="primary" htmlType="submit" disabled={props.busy}>
          {t("office.next")}
        </Button>
      </div>
    </form>
  );
}
