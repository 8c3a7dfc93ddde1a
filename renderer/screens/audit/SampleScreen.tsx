import { useTranslation } from "react-i18next";
import type { CaseId } from "../../../shared/domain/units.ts";
import type { OpenSnapshot } from "../../../shared/ipc/audit-schemas.ts";
import type { AuditWork } from "../../../shared/ipc/opinion-schemas.ts";
import { useQuery } from "../../api/use-query.ts";
import { whole } from "../../format/number.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { AuditCaseTable } from "./AuditCaseTable.tsx";
import { CheckOpinion } from "./CheckOpinion.tsx";
import { ConclusionPanel } from "./ConclusionPanel.tsx";
import { MARK_TONE } from "./NoteEditor.tsx";
import { PlanPanel } from "./PlanPanel.tsx";
import { SignPanel } from "./SignPanel.tsx";
import { snapshotOrgName } from "./use-audit.ts";

const NOTHING = {};

/** From the plan of a sample over its notes to the signed opinion; and the check of an opinion that was signed. */
export function SampleScreen(props: { snapshot: OpenSnapshot; onCase: (id: CaseId) => void }) {
  const { t } = useTranslation();
  const { snapshot, onCase } = props;
  const { data: work, error, retry } = useQuery("audit.work", NOTHING);
  return (
    <div className="page audit-wide">
      <h1>{t("audit.sample.title")}</h1>
      <p className="lead">{t("audit.sample.lead")}</p>
      {snapshot.sha256 === undefined ? (
        <p>{t("audit.sample.unavailableHash")}</p>
      ) : (
        <>
          {error !== undefined && <ErrorNote error={error} retry={retry} />}
          {work === undefined && error === undefined && <Waiting what={t("audit.reading")} />}
          {work !== undefined && (
            <>
              {snapshot.cases ? (
                <PlanPanel snapshot={snapshot} work={work} />
              ) : (
                <p className="hint">{t("audit.sample.unavailable")}</p>
              )}
              {work.sample !== undefined && (
                <SampledCases snapshot={snapshot} work={work} onCase={onCase} />
              )}
              <ConclusionPanel work={work} />
              <SignPanel work={work} />
            </>
          )}
          <CheckOpinion />
        </>
      )}
    </div>
  );
}

function SampledCases(props: {
  snapshot: OpenSnapshot;
  work: AuditWork;
  onCase: (id: CaseId) => void;
}) {
  const { t } = useTranslation();
  const { snapshot, work, onCase } = props;
  const rows = work.sample?.rows ?? [];
  const notes = new Map(work.notes.map((note) => [note.case, note]));
  return (
    <Panel
      title={t("audit.sample.cases")}
      extra={
        <span className="hint">
          {t("audit.sample.noted", { done: whole(notes.size), all: whole(rows.length) })}
        </span>
      }
    >
      <AuditCaseTable
        rows={rows}
        orgName={snapshotOrgName(t, snapshot)}
        onCase={onCase}
        more={{
          title: t("audit.sample.noteColumn"),
          of({ id }) {
            const note = notes.get(id);
            if (note === undefined) return <span className="hint">{t("audit.sample.noNote")}</span>;
            return (
              <span className="sample-note">
                <Mark tone={MARK_TONE[note.mark]}>{t(`audit.mark.${note.mark}`)}</Mark> {note.text}
              </span>
            );
          },
        }}
      />
    </Panel>
  );
}
