import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { addressOf } from "../../../shared/codec/address.ts";
import { isStaffAct } from "../../../shared/domain/office.ts";
import type { OfficePreview as Preview } from "../../../shared/ipc/office-schemas.ts";
import type { StaffView } from "../../../shared/ipc/staff-schemas.ts";
import { send } from "../../api/client.ts";
import { operatorText, useAccountName, useKeys, useOrgName } from "../../app/facts.ts";
import { shortHex, whole } from "../../format/number.ts";
import { dateTime } from "../../format/time.ts";
import { officeActText } from "../../i18n/office-text.ts";
import { Field, Fields } from "../../ui/Fields.tsx";
import { signerText } from "../inbox/people.ts";
import { UnmetList } from "../inbox/UnmetList.tsx";
import { SigningForm } from "../keys/SigningForm.tsx";
import { Consequences } from "./Consequences.tsx";

/** Says in words what the bytes say, asks for the passphrase if the key is locked, and signs. */
export function OfficePreview(props: {
  preview: Preview;
  staff: StaffView | undefined;
  onDiscard: () => void;
  onSigned: () => void;
}) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const accountName = useAccountName();
  const { preview } = props;
  const { act, unmet } = preview;
  const signer = useKeys().data?.find((key) => key.account === preview.signer);
  const name = (account: typeof preview.signer) => signerText(t, account, undefined, accountName);

  return (
    <SigningForm
      preview={preview}
      sign={() => send("office.sign", { item: preview.item })}
      blocked={unmet.length > 0}
      texts={{
        sign: t("office.preview.sign"),
        unlockAndSign: t("office.preview.unlockAndSign"),
        signing: t("office.preview.signing"),
      }}
      onBack={undefined}
      onDiscard={props.onDiscard}
      onSigned={props.onSigned}
    >
      <p className="preview-lead">{t("office.preview.lead")}</p>
      <div className="statement">
        <span>{t("office.preview.you")}</span>
        <strong>{officeActText(t, act, name, preview.judgedAt)}</strong>
      </div>
      {(act.type === "ChangeOperator" || act.type === "RevokeOperator") &&
        props.staff !== undefined && <Consequences change={act} view={props.staff} />}
      <Fields>
        {isStaffAct(act) && (
          <Field name={t("staff.preview.address")}>
            <code className="hash">{addressOf(act.account)}</code>
          </Field>
        )}
        {act.type === "RegisterOperator" && (
          <Field name={t("staff.preview.whose")}>
            {preview.samePerson.length === 0
              ? t("staff.preview.newPerson")
              : t("staff.preview.samePerson", {
                  accounts: preview.samePerson.map(name).join(t("app.list")),
                })}
          </Field>
        )}
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
    </SigningForm>
  );
}
