import { Button, Checkbox, Input } from "antd";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "../../../shared/errors.ts";
import { send } from "../../api/client.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { FormLine } from "../../ui/FormLine.tsx";
import { Dialog } from "../../ui/Popups.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { PASSPHRASE_MIN } from "./demo.ts";
import { PassphraseField } from "./PassphraseField.tsx";

/** Makes a personal key and shows its mnemonic once. */
export function CreateKey() {
  const { t } = useTranslation();
  const id = useId();
  const [name, setName] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const [mnemonic, setMnemonic] = useState<string>();
  const [written, setWritten] = useState(false);
  const short = [...passphrase].length < PASSPHRASE_MIN;
  const differs = passphrase !== again;

  async function create(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (name.trim() === "" || short || differs) return;
    setBusy(true);
    setError(undefined);
    const made = await send("keys.create", { name: name.trim(), passphrase });
    setBusy(false);
    if (!made.ok) return setError(made.error);
    setMnemonic(made.value.mnemonic);
    setPassphrase("");
    setAgain("");
    setName("");
    setTried(false);
    setWritten(false);
    const selected = await send("keys.select", { account: made.value.key.account });
    if (!selected.ok) setError(selected.error);
  }

  return (
    <form className="key-form" onSubmit={(event) => void create(event)}>
      <h3>{t("keys.create")}</h3>
      <FormLine
        label={t("keys.name")}
        htmlFor={id}
        problem={tried && name.trim() === "" ? t("keys.nameMissing") : undefined}
      >
        <Input
          id={id}
          maxLength={64}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </FormLine>
      <PassphraseField
        label={t("keys.passphrase")}
        hint={t("keys.passphraseRule", { n: PASSPHRASE_MIN })}
        problem={tried && short ? t("keys.passphraseShort", { n: PASSPHRASE_MIN }) : undefined}
        value={passphrase}
        onChange={setPassphrase}
        fresh
      />
      <PassphraseField
        label={t("keys.passphraseAgain")}
        problem={tried && differs ? t("keys.passphraseDiffers") : undefined}
        value={again}
        onChange={setAgain}
        fresh
      />
      {error !== undefined && <ErrorNote error={error} />}
      {busy && <Waiting what={t("keys.creating")} />}
      <div className="actions">
        <Button type="primary" htmlType="submit" disabled={busy}>
          {t("keys.create")}
        </Button>
      </div>
      <Dialog
        open={mnemonic !== undefined}
        title={t("keys.mnemonicTitle")}
        closable={false}
        keyboard={false}
        mask={{ closable: false }}
        footer={
          <Button type="primary" disabled={!written} onClick={() => setMnemonic(undefined)}>
            {t("keys.mnemonicDone")}
          </Button>
        }
      >
        <p>{t("keys.mnemonicLead")}</p>
        <ol className="mnemonic" translate="no">
          {mnemonic?.split(" ").map((word, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: words can repeat and never move
            <li key={index}>{word}</li>
          ))}
        </ol>
        <Checkbox checked={written} onChange={(event) => setWritten(event.target.checked)}>
          {t("keys.mnemonicWritten")}
        </Checkbox>
      </Dialog>
    </form>
  );
}
