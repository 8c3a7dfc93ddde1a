import { Button, Progress } from "antd";
import { useTranslation } from "react-i18next";
import type { ReasonCode } from "../../../shared/audit/reasons.ts";
import type { Making, ProofStep } from "../../../shared/ipc/proof-schemas.ts";
import { send } from "../../api/client.ts";
import { fileSize, whole } from "../../format/number.ts";
import { dateTime } from "../../format/time.ts";
import { ageText } from "../../i18n/error-text.ts";
import type { T } from "../../i18n/index.ts";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Field, Fields } from "../../ui/Fields.tsx";
import { useElapsed } from "../../ui/use-now.ts";
import { PartTable } from "../audit/PartTable.tsx";
import { ResultMark } from "../audit/ResultMark.tsx";

function stepText(t: T, step: ProofStep): string {
  if (step === "node" || step === "write" || step === "page" || step === "hash")
    return t(`proof.step.${step}`);
  return t("proof.step.check", { part: t(`audit.part.${step}`) });
}

/** How far the file is, or how it ended. */
export function MakingState({ making }: { making: Exclude<Making, { state: "none" }> }) {
  const { t } = useTranslation();
  const over = () => void send("proof.cancel", { what: "making" });
  switch (making.state) {
    case "working":
      return <Working making={making} onCancel={over} />;
    case "failed":
      return (
        <div className="proof-state">
          <p>{t("proof.failed", { name: making.name })}</p>
          <ErrorNote error={making.error} />
          <Button onClick={over}>{t("proof.again")}</Button>
        </div>
      );
    case "made":
      return <Made making={making} onDone={over} />;
  }
}

/** Why a part is not checked when it was so chosen, or when there is nothing of it. */
const LEFT_OUT: readonly ReasonCode[] = [
  "withheld",
  "withheldMay",
  "filesAbsent",
  "nothing",
  "noEntries",
];

function Working(props: { making: Extract<Making, { state: "working" }>; onCancel: () => void }) {
  const { t } = useTranslation();
  const elapsed = useElapsed();
  const { name, step, done } = props.making;
  return (
    <div className="proof-state" role="status">
      <p>
        {t("proof.working", { name })} <span className="hint">{ageText(t, elapsed)}</span>
      </p>
      <p className="inline">
        <span>{stepText(t, step)}</span>
        {done !== undefined && (
          <Progress
            className="proof-progress"
            aria-label={stepText(t, step)}
            size="small"
            percent={Math.floor(done * 100)}
          />
        )}
      </p>
      <Button onClick={props.onCancel}>{t("proof.cancel")}</Button>
    </div>
  );
}

function Made(props: { making: Extract<Making, { state: "made" }>; onDone: () => void }) {
  const { t } = useTranslation();
  const { name, bytes, sha256, height, at, parts } = props.making;
  const limits = parts.flatMap((part) => (part.result === "notChecked" ? [part.reason.code] : []));
  // What somebody left out is no doubt about what is there.
  const proved = limits.every((code) => LEFT_OUT.includes(code));
  const result = proved ? "verified" : "notChecked";
  return (
    <div className="proof-state">
      <div className={`overall overall-${result}`} role="status">
        <ResultMark result={result} />
        <div>
          <h3>{t("proof.made.title", { name })}</h3>
          <p>
            {proved
              ? t(limits.length === 0 ? "proof.made.verified" : "proof.made.leftOut")
              : t("proof.made.notChecked", { n: limits.length })}
          </p>
        </div>
      </div>
      <Fields>
        <Field name={t("audit.field.block")}>{`${whole(height)} · ${dateTime(at)}`}</Field>
        <Field name={t("audit.field.bytes")}>{`${fileSize(bytes)} (${whole(bytes)})`}</Field>
        <Field name={t("audit.field.sha256")}>
          <code className="hash">{sha256}</code> <CopyButton text={sha256} />
        </Field>
      </Fields>
      <details className="technical">
        <summary>{t("proof.made.parts")}</summary>
        <PartTable parts={parts} />
      </details>
      <Button onClick={props.onDone}>{t("proof.made.done")}</Button>
    </div>
  );
}
