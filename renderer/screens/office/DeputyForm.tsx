import { Button, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type AccountId, type Day, day } from "../../../shared/domain/units.ts";
import type { OfficeIntent, OfficeView } from "../../../shared/ipc/office-schemas.ts";
import { useAccountName } from "../../app/facts.ts";
import { dayOf, startOfDay } from "../../format/time.ts";
import { FormLine } from "../../ui/FormLine.tsx";
import { DayField } from "../act/DayField.tsx";
import { signerText } from "../inbox/people.ts";

/** Who is to decide too, and until when. */
export function DeputyForm(props: {
  view: OfficeView;
  busy: boolean;
  onCancel: () => void;
  onReady: (intent: OfficeIntent) => void;
}) {
  const { t } = useTranslation();
  const accountName = useAccountName();
  const [deputy, setDeputy] = useState<AccountId>();
  const [last, setLast] = useState<Day>();
  const [tried, setTried] = useState(false);
  const missing = deputy === undefined || last === undefined;
  return (
    <form
      className="act-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (deputy === undefined || last === undefined) return;
        const until = startOfDay(day(last + 1));
        props.onReady({ type: "NameDeputy", deputy, until });
      }}
    >
      <FormLine label={t("office.field.deputy")}>
        <Select
          className="wide"
          aria-label={t("office.field.deputy")}
          placeholder={t("act.choose")}
          value={deputy ?? null}
          options={props.view.candidates.map(({ account, role }) => ({
            value: account,
            label: signerText(t, account, role, accountName),
          }))}
          onChange={(value) => value !== null && setDeputy(value)}
        />
      </FormLine>
      <DayField
        label={t("office.field.until")}
        from={dayOf(Date.now())}
        value={last}
        hint={t("office.days")}
        problem={tried && missing ? t("office.pickDeputy") : undefined}
        onChange={setLast}
      />
      <p className="hint">{t("office.deputiesLead")}</p>
      <div className="actions">
        <Button onClick={props.onCancel}>{t("app.cancel")}</Button>
        <Button type="primary" htmlType="submit" disabled={props.busy}>
          {t("office.next")}
        </Button>
      </div>
    </form>
  );
}
