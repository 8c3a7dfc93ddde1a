import { useVirtualizer } from "@tanstack/react-virtual";
import { Button } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { EntryKind } from "../../../shared/domain/entry.ts";
import type { CaseId } from "../../../shared/domain/units.ts";
import type { FigureRecord, RecordsFilter } from "../../../shared/ipc/figures-schemas.ts";
import { useAccountName, useOrgName } from "../../app/facts.ts";
import { shortHex, whole } from "../../format/number.ts";
import { dateTime } from "../../format/time.ts";
import { entryText } from "../../i18n/entry-text.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { SideDrawer } from "../../ui/Popups.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { useRecordPages } from "./use-record-pages.ts";

/** CSS px. */
const DRAWER_WIDTH = 860;
/** Height of a row, as in dashboard.css. */
const ROW_PX = 44;

export interface ShownRecords {
  readonly title: string;
  readonly filter: RecordsFilter;
}

/** The records that a figure is made of; each opens its case. */
export function RecordsDrawer(props: {
  shown: ShownRecords | undefined;
  open: boolean;
  onOpenCase: (id: CaseId) => void;
  onExport: (filter: RecordsFilter) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { shown } = props;
  return (
    <SideDrawer
      open={props.open && shown !== undefined}
      // Stays as it is, place and all, while one of its cases is open.
      destroyOnHidden={false}
      size={DRAWER_WIDTH}
      title={shown?.title}
      closable={{ "aria-label": t("app.close") }}
      extra={
        shown && (
          <Button size="small" onClick={() => props.onExport(shown.filter)}>
            {t("dashboard.export")}
          </Button>
        )
      }
      onClose={props.onClose}
    >
      {shown !== undefined && (
        <Records
          key={JSON.stringify(shown.filter)}
          filter={shown.filter}
          onOpenCase={props.onOpenCase}
        />
      )}
    </SideDrawer>
  );
}

function Records(props: { filter: RecordsFilter; onOpenCase: (id: CaseId) => void }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const { total, error, rowAt, onRange } = useRecordPages(props.filter);
  const virtualizer = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the rows in sight count
  useEffect(() => onRange(first, last), [first, last]);
  return (
    <div className="records">
      {error !== undefined && <ErrorNote error={error} />}
      {total === undefined && error === undefined && (
        <Waiting what={t("dashboard.readingRecords")} />
      )}
      {total !== undefined && <p className="hint">{t("dashboard.records", { n: whole(total) })}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keys must reach it */}
      <div ref={scroller} className="records-scroll" tabIndex={0}>
        <ol style={{ height: virtualizer.getTotalSize() }}>
          {items.map((item) => (
            <li
              key={item.index}
              aria-setsize={total}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <RecordRow record={rowAt(item.index)} onOpenCase={props.onOpenCase} />
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

function RecordRow(props: { record: FigureRecord | undefined; onOpenCase: (id: CaseId) => void }) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const accountName = useAccountName();
  const { record } = props;
  if (record === undefined) return <span className="hint">{t("cases.rowLoading")}</span>;
  const { actor } = record;
  return (
    <>
      <span className="record-line">
        <span className="number hint">{dateTime(record.occurredAt)}</span>
        <button
          type="button"
          className="link"
          aria-label={t("cases.open", { reference: record.reference })}
          onClick={() => props.onOpenCase(record.case)}
        >
          {record.reference}
        </button>
        <span className="record-text">{entryText(t, record.kind as unknown as EntryKind)}</span>
      </span>
      <span className="record-line hint">
        <span>{orgName(record.org)}</span>
        <span>{t(`words.customerClass.${record.class}`)}</span>
        {actor !== undefined && <span title={actor}>{accountName(actor) ?? shortHex(actor)}</span>}
        {record.provenance === "Imported" && <Mark>{t("words.provenance.Imported")}</Mark>}
      </span>
    </>
  );
}
