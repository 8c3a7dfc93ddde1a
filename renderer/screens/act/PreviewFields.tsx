import { blake2b } from "@noble/hashes/blake2.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { useTranslation } from "react-i18next";
import type { KeyInfo } from "../../../shared/ipc/key-schemas.ts";
import type { Preview } from "../../../shared/ipc/outbox-schemas.ts";
import { operatorText, useOrgName, useStatus } from "../../app/facts.ts";
import { shortHex, whole } from "../../format/number.ts";
import { dateTime, dateTimeSeconds } from "../../format/time.ts";
import { clockText } from "../../i18n/clock-text.ts";
import { actText } from "../../i18n/entry-text.ts";
import { ageText } from "../../i18n/error-text.ts";
import { Field, Fields } from "../../ui/Fields.tsx";
import { useNow } from "../../ui/use-now.ts";
import type { CallReading } from "./read-call.ts";

/** Block time of the chain (docs/architecture.md), ms. */
const BLOCK_MS = 3_000;

const digest = (payload: string) =>
  bytesToHex(blake2b(hexToBytes(payload.replace(/^0x/, "")), { dkLen: 32 }));

/** In plain language what will be signed, and below it the technical details. */
export function PreviewFields(props: {
  preview: Preview;
  reading: CallReading;
  signer: KeyInfo | undefined;
  note: string | undefined;
  files: number;
}) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const now = useNow(10_000);
  const status = useStatus().data;
  const { preview, reading, signer, note, files } = props;
  const best = status?.node.best;
  const measuredAt = status?.clockMeasuredAt;
  const { account, reference } = preview.case;
  const caseText = account === undefined ? reference : `${reference} · ${account}`;
  return (
    <>
      <p className="preview-lead">{t("act.preview.lead")}</p>
      <div className="statement">
        <span>{t("act.preview.sentence")}</span>
        <strong>
          {reading.act === undefined
            ? `${preview.call.pallet}.${preview.call.name}`
            : actText(t, reading.act)}
        </strong>
      </div>
      <Fields>
        <Field name={t("act.preview.signer")}>
          {signer === undefined
            ? shortHex(preview.signer)
            : `${signer.name} · ${operatorText(t, signer, orgName)}`}
        </Field>
        <Field name={t("act.preview.case")}>
          {reading.caseId === preview.case.id ? caseText : reading.caseId}
        </Field>
        <Field name={t("act.preview.time")}>
          {reading.occurredAt !== undefined && dateTimeSeconds(reading.occurredAt)}
        </Field>
        {reading.act !== undefined && "proposal" in reading.act && (
          <Field name={t("act.preview.proposal")}>
            <code>{reading.act.proposal}</code>
          </Field>
        )}
        {reading.act?.type === "ReversePayment" && (
          <Field name={t("act.preview.payment")}>
            <code>{reading.act.payment}</code>
          </Field>
        )}
        {reading.supersedes !== undefined && (
          <Field name={t("act.preview.correction")}>
            {t("caseView.timeline.supersedes", { seq: whole(reading.supersedes) })}
          </Field>
        )}
        {reading.clockOffset !== undefined && (
          <Field name={t("caseView.timeline.clockOffset")}>
            {clockText(t, reading.clockOffset, measuredAt && now - measuredAt)}
          </Field>
        )}
        <Field name={t("act.preview.note")}>
          {reading.commitment === undefined ? (
            t("act.preview.noteNone")
          ) : (
            <>
              {note !== undefined && <q>{note}</q>}{" "}
              {t("act.preview.noteBound", { hash: shortHex(reading.commitment) })}
            </>
          )}
        </Field>
        <Field name={t("evidence.title")}>
          {files > 0 && t("evidence.previewBound", { n: whole(files) })}
        </Field>
        {Object.entries(reading.rest).map(([name, value]) => (
          <Field key={name} name={name}>
            <code>{JSON.stringify(value)}</code>
          </Field>
        ))}
        <Field name={t("act.preview.judged")}>
          {preview.judgedAt === undefined
            ? t("act.preview.judgedNever")
            : t("act.preview.judgedAt", {
                time: dateTime(preview.judgedAt),
                age: ageText(t, now - (status?.clockOffset ?? 0) - preview.judgedAt),
              })}
        </Field>
      </Fields>
      <details className="technical">
        <summary>{t("act.preview.details")}</summary>
        <Fields>
          <Field name={t("act.preview.validUntil")}>
            {best === undefined || best >= preview.validUntil
              ? whole(preview.validUntil)
              : t("act.preview.validLeft", {
                  height: whole(preview.validUntil),
                  age: ageText(t, (preview.validUntil - best) * BLOCK_MS),
                })}
          </Field>
          <Field name={t("act.preview.payload")}>
            <code className="hash">{digest(preview.payload)}</code>
          </Field>
          <Field
            name={t("act.preview.call")}
          >{`${preview.call.pallet}.${preview.call.name}`}</Field>
          <Field name={t("act.preview.act")}>
            <code>{reading.actId}</code>
          </Field>
          <Field name={t("act.preview.nonce")}>{whole(preview.nonce)}</Field>
          <Field name={t("act.preview.runtime")}>{whole(preview.specVersion)}</Field>
          <Field
            name={t("act.preview.bytes", {
              n: whole(preview.payload.replace(/^0x/, "").length / 2),
            })}
          >
            <code className="hash">{preview.payload}</code>
          </Field>
        </Fields>
      </details>
    </>
  );
}
