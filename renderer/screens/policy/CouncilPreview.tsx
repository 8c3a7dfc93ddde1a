import { blake2b } from "@noble/hashes/blake2.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { isMatter, type Validator } from "../../../shared/domain/council.ts";
import type { DatedPolicy } from "../../../shared/domain/policy.ts";
import type { AppError } from "../../../shared/errors.ts";
import type { MotionView, CouncilPreview as Preview } from "../../../shared/ipc/council-schemas.ts";
import { send } from "../../api/client.ts";
import { operatorText, useKeys, useOrgName } from "../../app/facts.ts";
import { shortHex, whole } from "../../format/number.ts";
import { dateTime } from "../../format/time.ts";
import { errorText } from "../../i18n/error-text.ts";
import { councilActText } from "../../i18n/policy-text.ts";
import { Field, Fields } from "../../ui/Fields.tsx";
import { SigningForm } from "../keys/SigningForm.tsx";
import { MatterWords, useNames } from "./MatterWords.tsx";
import { PolicyDiff } from "./PolicyDiff.tsx";

/** Says in words what the bytes say, asks for the passphrase if the key is locked, and signs. */
export function CouncilPreview(props: {
  preview: Preview;
  motions: readonly MotionView[];
  /** Who keeps the chain now, as far as it was read. */
  validators: readonly Validator[] | undefined;
  base: DatedPolicy | undefined;
  onBack: (() => void) | undefined;
  onDiscard: () => void;
  onSigned: () => void;
}) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const { preview, base } = props;
  const { act, unmet, warnings } = preview;
  const signer = useKeys().data?.find((key) => key.account === preview.signer);
  const motion = props.motions.find(({ hash }) => hash === act.motion);
  const names = useNames();
  const matter =
    act.type === "ProposeMatter"
      ? act.matter
      : motion !== undefined && isMatter(motion.proposal)
        ? motion.proposal
        : undefined;
  const proposed =
    act.type === "Propose"
      ? act.policy
      : motion?.proposal.type === "SetPolicy"
        ? motion.proposal.policy
        : undefined;

  return (
    <SigningForm
      preview={preview}
      sign={() => send("council.sign", { item: preview.item })}
      blocked={unmet.length > 0}
      texts={{
        sign: t("policy.preview.sign"),
        unlockAndSign: t("policy.preview.unlockAndSign"),
        signing: t("policy.preview.signing"),
      }}
      onBack={props.onBack}
      onDiscard={props.onDiscard}
      onSigned={props.onSigned}
    >
      <p className="preview-lead">{t("policy.preview.lead")}</p>
      <div className="statement">
        <span>{t("policy.preview.you")}</span>
        <strong>{councilActText(t, act, motion?.index, names)}</strong>
      </div>
      {matter && (
        <MatterWords
          matter={matter}
          samePerson={motion?.samePerson ?? preview.samePerson}
          validators={props.validators}
          said={act.type === "ProposeMatter"}
        />
      )}
      {proposed && base && (
        <>
          <h3>{t("policy.preview.content", { n: base.version })}</h3>
          <PolicyDiff
            before={base.policy}
            after={proposed}
            label={t("policy.preview.content", { n: base.version })}
          />
        </>
      )}
      <PreviewFacts
        preview={preview}
        signerText={signer && operatorText(t, signer, orgName)}
        name={signer?.name}
      />
      {unmet.length === 0 ? (
        <Alert type="success" showIcon title={t("policy.preview.allMet")} />
      ) : (
        <Errors type="error" title={t("policy.preview.unmet")} errors={unmet} />
      )}
      {warnings.length > 0 && (
        <Errors type="warning" title={t("policy.preview.warnings")} errors={warnings} />
      )}
    </SigningForm>
  );
}

function Errors(props: { type: "error" | "warning"; title: string; errors: readonly AppError[] }) {
  const { t } = useTranslation();
  return (
    <Alert
      type={props.type}
      showIcon
      title={props.title}
      description={
        <ul className="unmet">
          {props.errors.map((error) => {
            const { text, next } = errorText(t, error);
            return (
              <li key={error.kind}>
                {text} {next}
              </li>
            );
          })}
        </ul>
      }
    />
  );
}

function PreviewFacts(props: {
  preview: Preview;
  name: string | undefined;
  signerText: string | undefined;
}) {
  const { t } = useTranslation();
  const { preview, name, signerText } = props;
  const bytes = hexToBytes(preview.payload);
  return (
    <>
      <Fields>
        <Field name={t("policy.preview.signer")}>
          {name === undefined ? shortHex(preview.signer) : `${name} · ${signerText}`}
        </Field>
        <Field name={t("policy.preview.validUntil")}>{whole(preview.validUntil)}</Field>
        <Field name={t("policy.preview.judged")}>
          {t("policy.preview.judgedAt", { time: dateTime(preview.judgedAt) })}
        </Field>
        <Field name={t("policy.preview.digest")}>
          <code className="hash">{bytesToHex(blake2b(bytes, { dkLen: 32 }))}</code>
        </Field>
      </Fields>
      <details className="technical">
        <summary>{t("policy.preview.details")}</summary>
        <Fields>
          <Field
            name={t("policy.preview.call")}
          >{`${preview.call.pallet}.${preview.call.name}`}</Field>
          <Field name={t("policy.council.hash")}>
            <code className="hash">{preview.act.motion}</code>
          </Field>
          <Field name={t("policy.preview.nonce")}>{whole(preview.nonce)}</Field>
          <Field name={t("policy.preview.runtime")}>{whole(preview.specVersion)}</Field>
          <Field name={t("policy.preview.bytes", { n: whole(bytes.length) })}>
            <code className="hash">{preview.payload}</code>
          </Field>
        </Fields>
      </details>
    </>
  );
}
