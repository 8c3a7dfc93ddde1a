import { Alert, Button, Checkbox } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "../../../shared/errors.ts";
import type { Preview } from "../../../shared/ipc/schemas.ts";
import { send } from "../../api/client.ts";
import { useKeys, useOrgName } from "../../app/facts.ts";
import { errorText, unmetText } from "../../i18n/error-text.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { PassphraseField } from "../keys/PassphraseField.tsx";
import { PreviewFields } from "./PreviewFields.tsx";
import { readCall } from "./read-call.ts";

/** Shows what the bytes say, asks for the passphrase if the key is locked, and signs. */
export function ActPreview(props: {
  preview: Preview;
  note: string | undefined;
  /** How many are attached. */
  files: number;
  onEdit: (() => void) | undefined;
  onDiscard: () => void;
  onSigned: () => void;
}) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const { preview } = props;
  const signer = useKeys().data?.find((key) => key.account === preview.signer);
  const locked = signer?.locked ?? preview.locked;
  const reading = readCall(preview.call);
  const otherCase = reading.caseId !== undefined && reading.caseId !== preview.case.id;
  const [passphrase, setPassphrase] = useState("");
  const [forced, setForced] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const blocked = otherCase || (preview.unmet.length > 0 && !forced);

  async function sign() {
    setBusy(true);
    setError(undefined);
    const unlocked = locked ? await send("keys.unlock", { passphrase }) : undefined;
    const result =
      unlocked?.ok === false ? unlocked : await send("act.sign", { item: preview.item });
    setBusy(false);
    if (result.ok) props.onSigned();
    else setError(result.error);
  }

  return (
    <form
      className="act-form"
      onSubmit={(event) => {
        event.preventDefault();
        void sign();
      }}
    >
      <PreviewFields
        preview={preview}
        reading={reading}
        signer={signer}
        note={props.note}
        files={props.files}
      />
      {otherCase && <Alert type="error" showIcon role="alert" title={t("act.preview.wrongCase")} />}
      {preview.unmet.length === 0 ? (
        <Alert type="success" showIcon title={t("act.preview.allMet")} />
      ) : (
        <Alert
          type="warning"
          showIcon
          title={t("act.preview.unmet")}
          description={
            <>
              <ul className="unmet">
                {preview.unmet.map((unmet) => (
                  <li key={JSON.stringify(unmet)}>
                    {unmetText(t, unmet, orgName)} {errorText(t, unmet, orgName).next}
                  </li>
                ))}
              </ul>
              <Checkbox checked={forced} onChange={(event) => setForced(event.target.checked)}>
                {t("act.preview.force")}
              </Checkbox>
            </>
          }
        />
      )}
      {locked && (
        <PassphraseField
          label={t("act.passphraseHint", { name: signer?.name ?? "" })}
          demo={signer?.demo === true}
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
        />
      )}
      {error !== undefined && <ErrorNote error={error} orgName={orgName} />}
      {busy && <Waiting what={t("act.signing")} />}
      <div className="actions">
        <Button onClick={props.onDiscard} disabled={busy}>
          {t("act.discard")}
        </Button>
        {props.onEdit && (
          <Button onClick={props.onEdit} disabled={busy}>
            {t("act.edit")}
          </Button>
        )}
        <Button
          type="primary"
          htmlType="submit"
          autoFocus={!locked}
          disabled={busy || blocked || (locked && passphrase === "")}
        >
          {locked ? t("act.unlockAndSign") : t("act.sign")}
        </Button>
      </div>
    </form>
  );
}
