import { Button } from "antd";
import { type FormEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "../../../shared/errors.ts";
import { send } from "../../api/client.ts";
import { useNavigation } from "../../app/navigation.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { FormLine } from "../../ui/FormLine.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { PassphraseField } from "./PassphraseField.tsx";

/** The most characters that the contract takes for a key file. */
const MAX_CHARACTERS = 65_536;

/** Takes over a Polkadot-JS JSON file. */
export function ImportKey() {
  const { t } = useTranslation();
  const id = useId();
  const { go } = useNavigation();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [passphrase, setPassphrase] = useState("");
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();

  async function takeOver(event: FormEvent) {
    event.preventDefault();
    setError(undefined);
    setProblem(undefined);
    if (file === undefined) return setProblem(t("keys.fileMissing"));
    if (file.size > MAX_CHARACTERS) return setProblem(t("keys.fileTooBig"));
    setBusy(true);
    const result = await send("keys.import", { json: await file.text(), passphrase });
    setBusy(false);
    if (!result.ok) return setError(result.error);
    setFile(undefined);
    setPassphrase("");
    const selected = await send("keys.select", { account: result.value.account });
    if (!selected.ok) return setError(selected.error);
    // Where the address is, which the branch admin needs to register the key.
    go("keys");
  }

  return (
    <form className="key-form" onSubmit={(event) => void takeOver(event)}>
      <h3>{t("keys.import")}</h3>
      <FormLine label={t("keys.file")} htmlFor={id} problem={problem}>
        <div className="inline">
          <input
            ref={input}
            id={id}
            className="off-screen"
            type="file"
            accept=".json,application/json"
            tabIndex={-1}
            onChange={(event) => setFile(event.target.files?.[0])}
          />
          <Button onClick={() => input.current?.click()}>{t("keys.fileChoose")}</Button>
          <span aria-live="polite">{file?.name ?? t("keys.fileNone")}</span>
        </div>
      </FormLine>
      <PassphraseField
        label={t("keys.filePassphrase")}
        value={passphrase}
        onChange={setPassphrase}
      />
      {error !== undefined && <ErrorNote error={error} />}
      {busy && <Waiting what={t("keys.importing")} />}
      <div className="actions">
        <Button htmlType="submit" disabled={busy || passphrase === ""}>
          {t("keys.import")}
        </Button>
      </div>
    </form>
  );
}
