import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "../../../shared/errors.ts";
import type { ToldRepair } from "../../../shared/ipc/repair-schemas.ts";
import { send } from "../../api/client.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Dialog } from "../../ui/Popups.tsx";
import { LostFiles, useLostFiles } from "./LostFiles.tsx";
import { repairText } from "./repair-text.ts";

/** All that was put right, the files that were kept, and the word that somebody has read it. */
export function RepairDialog(props: {
  open: boolean;
  repairs: readonly ToldRepair[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { data: lost } = useLostFiles();
  const [error, setError] = useState<AppError>();
  const { repairs } = props;

  async function acknowledge() {
    if (repairs.length === 0) return props.onClose();
    setError(undefined);
    const answer = await send("repairs.acknowledge", {});
    if (answer.ok) props.onClose();
    else setError(answer.error);
  }

  return (
    <Dialog
      open={props.open}
      width={680}
      title={t("repairs.title")}
      okText={repairs.length === 0 ? t("app.close") : t("repairs.acknowledge")}
      cancelText={t("repairs.later")}
      {...(repairs.length === 0 && { cancelButtonProps: { hidden: true } })}
      closable={{ "aria-label": t("app.close") }}
      onOk={() => void acknowledge()}
      onCancel={props.onClose}
    >
      {repairs.map((repair) => {
        const { text, next } = repairText(t, repair);
        return (
          <div key={`${repair.kind} ${repair.at} ${repair.file}`}>
            <p>
              <strong>{text}</strong>
            </p>
            <p>{next}</p>
          </div>
        );
      })}
      {lost !== undefined && lost.length > 0 && <LostFiles files={lost} />}
      {error !== undefined && <ErrorNote error={error} />}
    </Dialog>
  );
}
