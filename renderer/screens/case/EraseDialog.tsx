import { Alert, Input } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Hash } from "../../../shared/domain/units.ts";
import type { AppError } from "../../../shared/errors.ts";
import { send } from "../../api/client.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { FormLine } from "../../ui/FormLine.tsx";
import { Dialog } from "../../ui/Popups.tsx";
import { useNotify } from "../../ui/use-notify.ts";
import { Waiting } from "../../ui/Waiting.tsx";

/** Says in plain words what erasing means, and does it after a word was typed. */
export function EraseDialog(props: { open: boolean; commitment: Hash; onClose: () => void }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const field = useId();
  const [typed, setTyped] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const word = t("evidence.erase.word");

  function close() {
    setTyped("");
    setError(undefined);
    props.onClose();
  }

  async function erase() {
    setBusy(true);
    setError(undefined);
    const answer = await send("evidence.erase", { commitment: props.commitment });
    setBusy(false);
    if (!answer.ok) return setError(answer.error);
    notify(answer, t("evidence.erase.done"));
    close();
  }

  return (
    <Dialog
      open={props.open}
      title={t("evidence.erase.title")}
      okText={t("evidence.erase.do")}
      okButtonProps={{ danger: true, disabled: busy || typed.trim() !== word }}
      cancelText={t("app.cancel")}
      cancelButtonProps={{ disabled: busy }}
      closable={{ "aria-label": t("app.close") }}
      onOk={() => void erase()}
      onCancel={close}
    >
      <Alert type="warning" showIcon title={t("evidence.erase.stays")} />
      <p>{t("evidence.erase.what")}</p>
      <p>{t("evidence.erase.backups")}</p>
      <FormLine label={t("evidence.erase.confirm", { word })} htmlFor={field}>
        <Input
          id={field}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </FormLine>
      {busy && <Waiting what={t("evidence.erase.doing")} />}
      {error !== undefined && <ErrorNote error={error} />}
    </Dialog>
  );
}
