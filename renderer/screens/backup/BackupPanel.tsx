import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ok } from "../../../shared/errors.ts";
import { send } from "../../api/client.ts";
import { whole } from "../../format/number.ts";
import { dateTime } from "../../format/time.ts";
import { ageText } from "../../i18n/error-text.ts";
import { Mark } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useNow } from "../../ui/use-now.ts";
import { PackageDialog } from "../case/PackageDialog.tsx";
import { PASSPHRASE_MIN } from "../keys/demo.ts";
import { useLostFiles } from "../repairs/LostFiles.tsx";
import { RepairDialog } from "../repairs/RepairDialog.tsx";
import { RestoreButton } from "./RestoreButton.tsx";
import { isDue, useBackup } from "./use-backup.ts";

/** When the last backup was made, a new one, and, in a profile that is empty, the way back from one. */
export function BackupPanel() {
  const { t } = useTranslation();
  const backup = useBackup();
  const now = useNow();
  const [open, setOpen] = useState(false);
  const lost = useLostFiles().data;
  const [looking, setLooking] = useState(false);
  const [missing, setMissing] = useState(0);
  if (backup === undefined) return null;
  const { madeAt, empty } = backup;
  const due = isDue(backup, now);
  return (
    <Panel title={t("backup.title")}>
      <p>{t("backup.lead")}</p>
      <p role="status">
        {madeAt === undefined
          ? t("backup.never")
          : t("backup.last", { time: dateTime(madeAt), age: ageText(t, now - madeAt) })}{" "}
        {due && <Mark tone="warn">{t("backup.due")}</Mark>}
      </p>
      {missing > 0 && <p role="alert">{t("backup.missing", { n: whole(missing) })}</p>}
      <div className="inline">
        <Button type={due ? "primary" : "default"} onClick={() => setOpen(true)}>
          {t("backup.make")}
        </Button>
        {empty && <RestoreButton />}
      </div>
      {lost !== undefined && lost.length > 0 && (
        <p>
          {t("repairs.lost.panel", { n: whole(lost.length) })}{" "}
          <Button size="small" onClick={() => setLooking(true)}>
            {t("repairs.lost.open")}
          </Button>
        </p>
      )}
      <RepairDialog open={looking} repairs={[]} onClose={() => setLooking(false)} />
      <PackageDialog
        open={open}
        title={t("backup.make")}
        lead={t("backup.makeLead", { n: PASSPHRASE_MIN })}
        okText={t("backup.choosePlace")}
        busyText={t("backup.making")}
        doneText={t("backup.made")}
        label={t("backup.passphrase")}
        minimum={PASSPHRASE_MIN}
        fresh
        twice
        run={async (passphrase) => {
          const answer = await send("backup.make", { passphrase });
          if (!answer.ok) return answer;
          setMissing(answer.value.made?.missing ?? 0);
          return ok(answer.value.saved);
        }}
        onClose={() => setOpen(false)}
      />
    </Panel>
  );
}
