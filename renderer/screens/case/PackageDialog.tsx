import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError, Result } from "../../../shared/errors.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Dialog } from "../../ui/Popups.tsx";
import { useNotify } from "../../ui/use-notify.ts";
import { Waiting } from "../../ui/Waiting.tsx";
import { PassphraseField } from "../keys/PassphraseField.tsx";

/** Asks for the passphrase of a package and does what is to be done with it. The place is asked for by the system. */
export function PackageDialog(props: {
  open: boolean;
  title: string;
  lead: string;
  /** Of the passphrase. */
  label?: string;
  okText: string;
  busyText: string;
  doneText: string;
  /** Fewest characters of the passphrase. */
  minimum: number;
  /** Whether the passphrase is chosen here. */
  fresh?: boolean;
  /** Whether it is asked for twice: a slip would be found out only when it is too late. */
  twice?: boolean;
  /** Answers false when the operator chose no place. */
  run: (passphrase: string) => Promise<Result<boolean>>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();

  function close() {
    setPassphrase("");
    setAgain("");
    setError(undefined);
    props.onClose();
  }

  const differs = props.twice === true && passphrase !== again;

  async function run() {
    setBusy(true);
    setError(undefined);
    const answer = await props.run(passphrase);
    setBusy(false);
    if (!answer.ok) return setError(answer.error);
    if (!answer.value) return;
    notify(answer, props.doneText);
    close();
  }

  return (
    <Dialog
      open={props.open}
      title={props.title}
      okText={props.okText}
      okButtonProps={{ disabled: busy || differs || [...passphrase].length < props.minimum }}
      cancelText={t("app.cancel")}
      cancelButtonProps={{ disabled: busy }}
      closable={{ "aria-label": t("app.close") }}
      onOk={() => void run()}
      onCancel={close}
    >
      <p>{props.lead}</p>
      <PassphraseField
        label={props.label ?? t("evidence.package.passphrase")}
        value={passphrase}
        onChange={setPassphrase}
        fresh={props.fresh === true}
        autoFocus
      />
      {props.twice && (
        <PassphraseField
          label={t("keys.passphraseAgain")}
          problem={again !== "" && differs ? t("keys.passphraseDiffers") : undefined}
          value={again}
          onChange={setAgain}
          fresh
        />
      )}
      {busy && <Waiting what={props.busyText} />}
      {error !== undefined && <ErrorNote error={error} />}
    </Dialog>
  );
}
