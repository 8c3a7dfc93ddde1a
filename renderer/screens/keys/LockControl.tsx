import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "../../../shared/errors.ts";
import type { KeyInfo } from "../../../shared/ipc/key-schemas.ts";
import { send } from "../../api/client.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Dialog } from "../../ui/Popups.tsx";
import { useNotify } from "../../ui/use-notify.ts";
import { PassphraseField } from "./PassphraseField.tsx";

/** Locks the operator's key, or unlocks it by its passphrase. */
export function LockControl({ info }: { info: KeyInfo }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const [passphrase, setPassphrase] = useState("");
  const [error, setError] = useState<AppError>();

  async function unlock() {
    const result = await send("keys.unlock", { passphrase });
    setPassphrase("");
    if (!result.ok) return setError(result.error);
    setAsking(false);
    notify(result, t("keys.unlocked"));
  }

  if (!info.locked)
    return (
      <Button onClick={async () => notify(await send("keys.lock", {}), t("keys.lockedNow"))}>
        {t("keys.lock")}
      </Button>
    );
  return (
    <>
      <Button
        onClick={() => {
          setError(undefined);
          setAsking(true);
        }}
      >
        {t("keys.unlock")}
      </Button>
      <Dialog
        open={asking}
        title={t("keys.unlockFor", { name: info.name })}
        okText={t("keys.unlock")}
        cancelText={t("app.cancel")}
        okButtonProps={{ disabled: passphrase === "" }}
        onOk={() => void unlock()}
        onCancel={() => setAsking(false)}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void unlock();
          }}
        >
          <PassphraseField
            label={t("act.passphrase")}
            demo={info.demo}
            value={passphrase}
            onChange={setPassphrase}
            autoFocus
          />
          {error !== undefined && <ErrorNote error={error} />}
        </form>
      </Dialog>
    </>
  );
}
