import { Button, Input, Select } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { day } from "../../../shared/domain/units.ts";
import type { WarningRow } from "../../../shared/ipc/warning-schemas.ts";
import { call } from "../../api/call.ts";
import { NowButton } from "../../app/only-now.tsx";
import { dayOf } from "../../format/time.ts";
import { useNotify } from "../../ui/use-notify.ts";

/** Days for which a warning can be put off. */
const DAYS = [1, 3, 7, 14, 30] as const;

/** Takes note of a warning, or puts it off with a reason. It comes back when it gets worse. */
export function WarningWord({ row }: { row: WarningRow }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [waiting, setWaiting] = useState(false);
  const [days, setDays] = useState<number>(3);
  const [reason, setReason] = useState("");
  const { case: id, kind, points } = row;

  async function putOff(event: FormEvent) {
    event.preventDefault();
    const until = day(dayOf(Date.now()) + days);
    const done = await call("warnings.note", { case: id, kind, points, until, reason });
    notify(done, t("warnings.putOffDone"));
    if (done.ok) setWaiting(false);
  }
  const note = async () =>
    notify(await call("warnings.note", { case: id, kind, points }), t("warnings.notedDone"));

  if (!waiting)
    return (
      <span className="row-actions">
        <NowButton
          size="small"
          aria-label={t("warnings.noteOf", { reference: row.reference })}
          onClick={() => void note()}
        >
          {t("warnings.note")}
        </NowButton>{" "}
        <NowButton
          size="small"
          aria-label={t("warnings.putOffOf", { reference: row.reference })}
          onClick={() => setWaiting(true)}
        >
          {t("warnings.putOff")}
        </NowButton>
      </span>
    );
  return (
    <form className="warning-word" onSubmit={(event) => void putOff(event)}>
      <Select
        size="small"
        aria-label={t("warnings.days")}
        value={days}
        options={DAYS.map((value) => ({ value, label: t("app.days", { count: value }) }))}
        onChange={setDays}
      />
      <Input
        size="small"
        aria-label={t("warnings.why")}
        placeholder={t("warnings.why")}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <NowButton size="small" type="primary" htmlType="submit" disabled={reason.trim() === ""}>
        {t("warnings.putOff")}
      </NowButton>
      <Button size="small" onClick={() => setWaiting(false)}>
        {t("app.cancel")}
      </Button>
    </form>
  );
}
