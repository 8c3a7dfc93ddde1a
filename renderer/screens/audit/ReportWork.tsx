import { useTranslation } from "react-i18next";
import type { OpenSnapshot } from "../../../shared/ipc/audit-schemas.ts";
import type { AuditWork } from "../../../shared/ipc/opinion-schemas.ts";
import { useQuery } from "../../api/use-query.ts";
import { strataText } from "../../i18n/audit-text.ts";
import { Field, Fields } from "../../ui/Fields.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { MARK_TONE } from "./NoteEditor.tsx";
import { Strata } from "./PlanPanel.tsx";

const NOTHING = {};

/** Sample, notes and conclusion, as far as they are written. */
export function ReportWork({ snapshot }: { snapshot: OpenSnapshot }) {
  const { t } = useTranslation();
  const { data: work } = useQuery("audit.work", NOTHING);
  if (work === undefined) return null;
  return (
    <>
      <Panel title={t("audit.opinion.sample")}>
        {work.plan === undefined || work.sample === undefined ? (
          <p>{t("audit.opinion.sampleNone")}</p>
        ) : (
          <>
            <Fields>
              <Field name={t("audit.sample.seed")}>{work.plan.seed}</Field>
              <Field name={t("audit.sample.strata")}>{strataText(t, work.plan.strata)}</Field>
            </Fields>
            <Strata snapshot={snapshot} work={work} />
            <Notes work={work} rows={work.sample.rows} />
          </>
        )}
      </Panel>
      <Panel title={t("audit.conclusion")}>
        {work.kind === undefined || work.text.trim() === "" ? (
          <p>{t("audit.report.noConclusion")}</p>
        ) : (
          <>
            <b>{t(`audit.kind.${work.kind}`)}</b>
            <p className="opinion-text">{work.text}</p>
          </>
        )}
        <p className="hint">{t("audit.report.unsigned")}</p>
      </Panel>
    </>
  );
}

function Notes(props: { work: AuditWork; rows: NonNullable<AuditWork["sample"]>["rows"] }) {
  const { t } = useTranslation();
  const notes = new Map(props.work.notes.map((note) => [note.case, note]));
  return (
    <table className="bill-table" aria-label={t("audit.opinion.notes")}>
      <thead>
        <tr>
          <th scope="col">{t("audit.cases.column.reference")}</th>
          <th scope="col">{t("audit.opinion.notes")}</th>
          <th scope="col">{t("audit.noteText")}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ id, reference }) => {
          const note = notes.get(id);
          return (
            <tr key={id}>
              <th scope="row" title={id}>
                {reference}
              </th>
              <td>
                {note === undefined ? (
                  t("audit.sample.noNote")
                ) : (
                  <Mark tone={MARK_TONE[note.mark]}>{t(`audit.mark.${note.mark}`)}</Mark>
                )}
              </td>
              <td className="part-what">{note?.text}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
