import { useTranslation } from "react-i18next";
import type { CaseId } from "../../../shared/domain/units.ts";
import type { TimelineItem } from "../../../shared/ipc/timeline-schemas.ts";
import { whole } from "../../format/number.ts";
import { Panel } from "../../ui/Panel.tsx";
import { TimelineEntry } from "./TimelineEntry.tsx";

/** Place in the journal; what is not final yet comes after all that is. */
const place = ({ proof }: TimelineItem) => (proof.state === "final" ? proof.seq : Infinity);

/** The newest claimed time first; of one time, as days without a clock time have, the latest in the journal first. */
const newestFirst = (a: TimelineItem, b: TimelineItem) =>
  b.occurredAt - a.occurredAt || (place(a) === place(b) ? 0 : place(b) - place(a));

/** What happened on the case, newest first. */
export function Timeline({ id, items }: { id: CaseId; items: readonly TimelineItem[] }) {
  const { t } = useTranslation();
  return (
    <Panel
      title={t("caseView.timeline.title")}
      extra={
        <span className="hint">{t("caseView.timeline.count", { n: whole(items.length) })}</span>
      }
    >
      {items.length === 0 ? (
        <p className="hint">{t("caseView.timeline.none")}</p>
      ) : (
        <ol className="timeline">
          {items.toSorted(newestFirst).map((item) => (
            <TimelineEntry key={item.key} id={id} item={item} />
          ))}
        </ol>
      )}
    </Panel>
  );
}
