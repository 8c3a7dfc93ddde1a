import { useTranslation } from "react-i18next";
import type { EntryKind } from "../../../shared/domain/entry.ts";
import type { AuditCase } from "../../../shared/ipc/audit-case-schemas.ts";
import { shortHex, whole } from "../../format/number.ts";
import { dateTime } from "../../format/time.ts";
import { entryText } from "../../i18n/entry-text.ts";
import { Mark } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";

/** What the journal says of a case, in its order, with what proves each entry. */
export function AuditTimeline({ data }: { data: AuditCase }) {
  const { t } = useTranslation();
  const found = new Set(data.findings.map(({ seq }) => seq));
  return (
    <Panel title={t("audit.case.timeline")}>
      <ol className="audit-timeline">
        {data.timeline.map((entry) => (
          <li key={entry.seq} data-found={found.has(entry.seq)}>
            <span className="number">{`#${whole(entry.seq)}`}</span>
            <span className="number">{dateTime(entry.occurredAt)}</span>
            <div>
              {entryText(t, entry.kind as unknown as EntryKind)}{" "}
              {entry.provenance === "Imported" && <Mark>{t("audit.findings.imported")}</Mark>}{" "}
              {entry.supersedes !== undefined && (
                <Mark tone="info">
                  {t("audit.case.supersedes", { seq: whole(entry.supersedes) })}
                </Mark>
              )}
              <p className="hint">
                {`${t("audit.case.taken")} ${dateTime(entry.at)} · ${t("audit.case.actor")} `}
                <span title={entry.actor}>
                  {entry.actor === undefined ? t("audit.case.council") : shortHex(entry.actor)}
                </span>
                {` · ${t("audit.case.entryHash")} `}
                <code title={entry.hash}>{shortHex(entry.hash)}</code>
                {entry.commitment !== undefined && (
                  <>
                    {` · ${t("audit.case.commitment")} `}
                    <code title={entry.commitment}>{shortHex(entry.commitment)}</code>
                  </>
                )}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
