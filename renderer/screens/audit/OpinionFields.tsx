import { useTranslation } from "react-i18next";
import type { NoteMark, Opinion } from "../../../shared/audit/opinion.ts";
import { whole } from "../../format/number.ts";
import { dateTimeSeconds } from "../../format/time.ts";
import { strataText } from "../../i18n/audit-text.ts";
import { Field, Fields } from "../../ui/Fields.tsx";
import { ResultMark } from "./ResultMark.tsx";

/** What an opinion says, in words. */
export function OpinionFields(props: { opinion: Opinion; digest: string }) {
  const { t } = useTranslation();
  const { opinion, digest } = props;
  const { snapshot, verification, rules, sample, notes, conclusion, auditor, at } = opinion;
  const marked = (mark: NoteMark) => whole(notes.filter((note) => note.mark === mark).length);
  return (
    <Fields>
      <Field name={t("audit.opinion.snapshot")}>
        <code className="hash">{snapshot.sha256}</code>
      </Field>
      {snapshot.block !== undefined && (
        <Field name={t("audit.opinion.block")}>
          {`${whole(snapshot.height ?? 0)} · `}
          <code className="hash">{snapshot.block}</code>
        </Field>
      )}
      <Field name={t("audit.opinion.verification")}>
        <ResultMark result={verification.result} />
      </Field>
      <Field name={t("audit.opinion.rules")}>
        {rules === undefined
          ? t("audit.opinion.rulesNone")
          : t("audit.opinion.rulesText", {
              judged: whole(rules.judged),
              breaches: whole(rules.breaches),
              late: whole(rules.late),
              open: whole(rules.open),
            })}
      </Field>
      {rules !== undefined && (
        <Field name={t("audit.opinion.findings")}>
          <code className="hash">{rules.findings}</code>
        </Field>
      )}
      <Field name={t("audit.opinion.sample")}>
        {sample === undefined
          ? t("audit.opinion.sampleNone")
          : t("audit.opinion.sampleText", {
              population: whole(sample.population),
              n: whole(sample.cases.length),
              seed: sample.plan.seed,
              strata: strataText(t, sample.plan.strata),
            })}
      </Field>
      {notes.length > 0 && (
        <Field name={t("audit.opinion.notes")}>
          {t("audit.opinion.notesText", {
            clean: marked("clean"),
            remark: marked("remark"),
            fault: marked("fault"),
          })}
        </Field>
      )}
      <Field name={t("audit.opinion.conclusion")}>
        <b>{t(`audit.kind.${conclusion.kind}`)}</b>
        <p className="opinion-text">{conclusion.text}</p>
      </Field>
      <Field name={t("audit.opinion.auditor")}>
        {`${auditor.name} · `}
        <code className="hash">{auditor.account}</code>
      </Field>
      <Field name={t("audit.opinion.at")}>{dateTimeSeconds(at)}</Field>
      <Field name={t("audit.sign.digest")}>
        <code className="hash">{digest}</code>
      </Field>
    </Fields>
  );
}
