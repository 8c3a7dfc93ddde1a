import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ok } from "../../../shared/errors.ts";
import { send } from "../../api/client.ts";
import { PackageDialog } from "../case/PackageDialog.tsx";

/** Asks for the passphrase of a backup and makes it the profile of this computer. */
export function RestoreButton() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("backup.restore")}</Button>
      <PackageDialog
        open={open}
        title={t("backup.restore")}
        lead={t("backup.restoreLead")}
        okText={t("backup.chooseFile")}
        busyText={t("backup.restoring")}
        doneText={t("backup.restored")}
        label={t("backup.passphrase")}
        minimum={1}
        run={async (passphrase) => {
          const answer = await send("backup.restore", { passphrase });
          return answer.ok ? ok(answer.value.restored) : answer;
        }}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
