import { useTranslation } from "react-i18next";
import type { TimelineItem } from "../../../shared/ipc/schemas.ts";
import { whole } from "../../format/number.ts";
import { Panel } from "../../ui/Panel.tsx";
import { TimelineEntry } from "./TimelineEntry.tsx";

/** What happened on the case, newest first. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
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
          {items.map((item) => (
            <TimelineEntry key={item.key} item={item} />
          ))}
        </ol>
      )}
    </Panel>
  );
}
