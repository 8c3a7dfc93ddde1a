import { Alert, Checkbox } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Preview } from "../../../shared/ipc/outbox-schemas.ts";
import { send } from "../../api/client.ts";
import { useKeys, useOrgName } from "../../app/facts.ts";
import { errorText, unmetText } from "../../i18n/error-text.ts";
import { SigningForm } from "../keys/SigningForm.tsx";
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
  const reading = readCall(preview.call);
  const otherCase = reading.caseId !== undefined && reading.caseId !== preview.case.id;
  const [forced, setForced] = useState(false);
  const blocked = otherCase || (preview.unmet.length > 0 && !forced);

  return (
    <SigningForm
      preview={preview}
      sign={() => send("act.sign", { item: preview.item })}
      blocked={blocked}
      askKey
      focusSign
      texts={{
        sign: t("act.sign"),
        unlockAndSign: t("act.unlockAndSign"),
        signing: t("act.signing"),
      }}
      onBack={props.onEdit}
      onDiscard={props.onDiscard}
      onSigned={props.onSigned}
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
    </SigningForm>
  );
}
