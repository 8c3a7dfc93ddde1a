import { Button, Input } from "antd";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "../../../shared/errors.ts";
import { send } from "../../api/client.ts";
import { useNavigation } from "../../app/navigation.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { FormLine } from "../../ui/FormLine.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { PASSPHRASE_MIN } from "./demo.ts";
import { useShowMnemonic } from "./Mnemonic.tsx";
import { PassphraseField } from "./PassphraseField.tsx";

/** Makes a personal key and shows its mnemonic once. */
export function CreateKey() {
  const { t } = useTranslation();
  const id = useId();
  const { go } = useNavigation();
  const showMnemonic = useShowMnemonic();
  const [name, setName] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
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
    showMnemonic(made.value.mnemonic);
    setPassphrase("");
    setAgain("");
    setName("");
    setTried(false);
    const selected = await send("keys.select", { account: made.value.key.account });
    if (!selected.ok) return setError(selected.error);
    // Where the address is, which the branch admin needs to register the key.
    go("keys");
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
    </form>
  );
}
