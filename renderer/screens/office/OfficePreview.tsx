import { Alert, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "../../../shared/errors.ts";
import type { OfficePreview as Preview } from "../../../shared/ipc/office-schemas.ts";
import { send } from "../../api/client.ts";
import { operatorText, useAccountName, useKeys, useOrgName } from "../../app/facts.ts";
import { shortHex, whole } from "../../format/number.ts";
import { dateTime } from "../../format/time.ts";
import { officeActText } from "../../i18n/office-text.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Field, Fields } from "../../ui/Fields.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { signerText } from "../inbox/people.ts";
import { UnmetList } from "../inbox/UnmetList.tsx";
import { PassphraseField } from "../keys/PassphraseField.tsx";

/** Says in words what the bytes say, asks for the passphrase if the key is locked, and signs. */
export function OfficePreview(props: {
  preview: Preview;
  onDiscard: () => void;
  onSigned: () => void;
}) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const accountName = useAccountName();
  const { preview } = props;
  const { act, unmet } = preview;
  const signer = useKeys().data?.find((key) => key.account === preview.signer);
  const locked = signer?.locked ?? preview.locked;
  const [passphrase, setPassphrase] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const name = (account: typeof preview.signer) => signerText(t, account, undefined, accountName);

  async function sign() {
    setBusy(true);
    setError(undefined);
    const unlocked = locked ? await send("keys.unlock", { passphrase }) : undefined;
    const result =
      unlocked?.ok === false ? unlocked : await send("office.sign", { item: preview.item });
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
      <p className="preview-lead">{t("office.preview.lead")}</p>
      <div className="statement">
        <span>{t("office.preview.you")}</span>
        <strong>{officeActText(t, act, name, preview.judgedAt)}</strong>
      </div>
      <Fields>
        <Field name={t("policy.preview.signer")}>
          {signer === undefined
            ? shortHex(preview.signer)
            : `${signer.name} · ${operatorText(t, signer, orgName)}`}
        </Field>
        <Field name={t("policy.preview.validUntil")}>{whole(preview.validUntil)}</Field>
        <Field name={t("policy.preview.judged")}>
          {t("policy.preview.judgedAt", { time: dateTime(preview.judgedAt) })}
        </Field>
      </Fields>
      <details className="technical">
        <summary>{t("policy.preview.details")}</summary>
        <Fields>
          <Field
            name={t("policy.preview.call")}
          >{`${preview.call.pallet}.${preview.call.name}`}</Field>
          <Field name={t("policy.preview.nonce")}>{whole(preview.nonce)}</Field>
          <Field name={t("policy.preview.runtime")}>{whole(preview.specVersion)}</Field>
          <Field name={t("policy.preview.bytes", { n: whole(preview.payload.length / 2) })}>
            <code className="hash">{preview.payload}</code>
          </Field>
        </Fields>
      </details>
      {unmet.length === 0 ? (
        <Alert type="success" showIcon title={t("office.preview.allMet")} />
      ) : (
        <Alert
          type="error"
          showIcon
          title={t("office.preview.unmet")}
          description={<UnmetList unmet={unmet} />}
        />
      )}
      {locked && unmet.length === 0 && (
        <PassphraseField
          label={t("act.passphraseHint", { name: signer?.name ?? "" })}
          demo={signer?.demo === true}
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
        />
      )}
      {error !== undefined && <ErrorNote error={error} orgName={orgName} />}
      {busy && <Waiting what={t("office.preview.signing")} />}
      <div className="actions">
        <Button onClick={props.onDiscard} disabled={busy}>
          {t("act.discard")}
        </Button>
        <Button
          type="primary"
          htmlType="submit"
          disabled={busy || unmet.length > 0 || (locked && passphrase === "")}
        >
          {t(locked ? "office.preview.unlockAndSign" : "office.preview.sign")}
        </Button>
      </div>
    </form>
  );
}
