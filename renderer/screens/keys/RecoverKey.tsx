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
import { PassphraseField } from "./PassphraseField.tsx";

const EMPTY = { name: "", words: "", passphrase: "", again: "" };

/** Brings a key back from its paper backup, and says what to do when there is none. */
export function RecoverKey() {
  const { t } = useTranslation();
  const nameId = useId();
  const wordsId = useId();
  const { go } = useNavigation();
  const [typed, setTyped] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const { name, words, passphrase, again } = typed;
  const short = [...passphrase].length < PASSPHRASE_MIN;
  const differs = passphrase !== again;
  const change = (part: Partial<typeof EMPTY>) => setTyped({ ...typed, ...part });

  async function recover(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (name.trim() === "" || words.trim() === "" || short || differs) return;
    setBusy(true);
    setError(undefined);
    const made = await send("keys.recover", { name: name.trim(), mnemonic: words, passphrase });
    setBusy(false);
    if (!made.ok) return setError(made.error);
    setTyped(EMPTY);
    setTried(false);
    const selected = await send("keys.select", { account: made.value.account });
    if (!selected.ok) return setError(selected.error);
    go("keys");
  }

  return (
    <form className="key-form" onSubmit={(event) => void recover(event)}>
      <h3>{t("keys.recover")}</h3>
      <p>{t("keys.recoverLead")}</p>
      <FormLine
        label={t("keys.name")}
        htmlFor={nameId}
        problem={tried && name.trim() === "" ? t("keys.nameMissing") : undefined}
      >
        <Input
          id={nameId}
          maxLength={64}
          autoComplete="off"
          value={name}
          onChange={(event) => change({ name: event.target.value })}
        />
      </FormLine>
      <FormLine
        label={t("keys.words")}
        htmlFor={wordsId}
        problem={tried && words.trim() === "" ? t("keys.wordsMissing") : undefined}
      >
        <Input.Password
          id={wordsId}
          maxLength={512}
          autoComplete="off"
          value={words}
          onChange={(event) => change({ words: event.target.value })}
        />
      </FormLine>
      <PassphraseField
        label={t("keys.passphrase")}
        problem={tried && short ? t("keys.passphraseShort", { n: PASSPHRASE_MIN }) : undefined}
        value={passphrase}
        onChange={(text) => change({ passphrase: text })}
        fresh
      />
      <PassphraseField
        label={t("keys.passphraseAgain")}
        problem={tried && differs ? t("keys.passphraseDiffers") : undefined}
        value={again}
        onChange={(text) => change({ again: text })}
        fresh
      />
      {error !== undefined && <ErrorNote error={error} />}
      {busy && <Waiting what={t("keys.recovering")} />}
      <div className="actions">
        <Button htmlType="submit" disabled={busy}>
          {t("keys.recover")}
        </Button>
      </div>
    </form>
  );
}
