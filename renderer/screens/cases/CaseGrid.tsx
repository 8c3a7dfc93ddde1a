import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, memo, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { CaseRow, CaseSort } from "../../../shared/ipc/case-schemas.ts";
import { useOrgName } from "../../app/facts.ts";
import { whole } from "../../format/number.ts";
import { zoneOffset } from "../../format/time.ts";
import type { OrgName } from "../../i18n/error-text.ts";
import type { T } from "../../i18n/index.ts";
import { COLUMNS } from "./columns.tsx";
import { GridHeader } from "./GridHeader.tsx";

/** Height of a row in CSS px, as in console.css. A million rows stay below the height that Chromium can lay out. */
export const ROW_PX = 30;
/** The header stays above the rows and pushes them down: what is scrolled to the bottom must end above its height. */
const HEADER_PX = 40;

export interface Selection {
  readonly index: number;
  readonly id: string | undefined;
}

/** The virtual list of cases: an ARIA grid with one focus stop whose active row moves by the keyboard. */
export function CaseGrid(props: {
  total: number;
  rowAt: (index: number) => CaseRow | undefined;
  sort: CaseSort;
  onSort: (sort: CaseSort) => void;
  selection: Selection;
  onSelect: (index: number) => void;
  onOpen: (row: CaseRow) => void;
  onContact: (row: CaseRow) => void;
  onRange: (first: number, last: number) => void;
  /** Cases that are marked for a bulk act. */
  marked: ReadonlySet<string>;
  /** Marks or unmarks; `on` absent turns it round. */
  onMark: (row: CaseRow, on?: boolean) => void;
  onMarkAll: () => void;
  onBulk: () => void;
  active: boolean;
}) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { total, selection, active, rowAt, onSelect, onRange } = props;
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    scrollPaddingEnd: HEADER_PX,
    overscan: 12,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onRange(first, last), [first, last, onRange]);

  // The grid takes the focus when nothing else has it, so that the keys work at once.
  useEffect(() => {
    const free = document.activeElement === null || document.activeElement === document.body;
    if (active && free) scroller.current?.focus({ preventScroll: true });
  }, [active]);

  // When data changes and the selected row moves while it is in sight, the list moves with it.
  const place = useRef(selection);
  useEffect(() => {
    const before = place.current;
    place.current = selection;
    const element = scroller.current;
    if (element === null || before.id === undefined || before.id !== selection.id) return;
    const top = before.index * ROW_PX - element.scrollTop;
    const inSight = top > -ROW_PX && top < element.clientHeight;
    if (inSight) element.scrollTop += (selection.index - before.index) * ROW_PX;
  }, [selection]);

  function moveTo(index: number) {
    const next = Math.max(0, Math.min(total - 1, index));
    onSelect(next);
    virtualizer.scrollToIndex(next, { align: "auto" });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.target !== scroller.current) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== "a") return;
      props.onMarkAll();
      event.preventDefault();
      return;
    }
    const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_PX) - 2);
    const row = rowAt(selection.index);
    const moves: Record<string, number> = {
      ArrowUp: selection.index - 1,
      ArrowDown: selection.index + 1,
      PageUp: selection.index - pageRows,
      PageDown: selection.index + pageRows,
      Home: 0,
      End: total - 1,
    };
    const target = moves[event.key];
    if (target !== undefined) {
      const next = rowAt(Math.max(0, Math.min(total - 1, target)));
      if (event.shiftKey && event.key.startsWith("Arrow"))
        for (const one of [row, next]) if (one !== undefined) props.onMark(one, true);
      moveTo(target);
    } else if (event.key === " ") {
      if (row !== undefined) props.onMark(row);
    } else if (event.key.toLowerCase() === "m") props.onBulk();
    else if (event.key === "Enter" && row !== undefined) props.onOpen(row);
    else if (event.key.toLowerCase() === "c" && row !== undefined) props.onContact(row);
    else return;
    event.preventDefault();
  }

  const activeRow = items.some((item) => item.index === selection.index)
    ? `${id}-${selection.index}`
    : undefined;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table of 100,000 rows must be virtual, which <table> cannot be
    <div
      ref={scroller}
      className="case-grid"
      role="grid"
      aria-label={t("cases.title")}
      aria-rowcount={total + 1}
      aria-colcount={COLUMNS.length + 1}
      aria-activedescendant={activeRow}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <GridHeader sort={props.sort} onSort={props.onSort} />
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div role="rowgroup" className="case-rows" style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => (
          <GridRow
            key={item.index}
            id={`${id}-${item.index}`}
            index={item.index}
            top={item.start}
            row={rowAt(item.index)}
            selected={item.index === selection.index}
            marked={props.marked.has(rowAt(item.index)?.id ?? "")}
            onMark={props.onMark}
            t={t}
            zone={zoneOffset()}
            orgName={orgName}
            onSelect={onSelect}
            onOpen={props.onOpen}
          />
        ))}
      </div>
    </div>
  );
}

const GridRow = memo(function GridRow(props: {
  id: string;
  index: number;
  top: number;
  row: CaseRow | undefined;
  selected: boolean;
  marked: boolean;
  onMark: (row: CaseRow, on?: boolean) => void;
  t: T;
  /** Only so that a row is drawn again when it changes. */
  zone: number;
  orgName: OrgName;
  onSelect: (index: number) => void;
  onOpen: (row: CaseRow) => void;
}) {
  const { row, index, selected, t } = props;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names this row as active
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys
    // biome-ignore lint/a11y/useSemanticElements: a virtual row
    <div
      id={props.id}
      role="row"
      className="case-row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      style={{ transform: `translateY(${props.top}px)` }}
      onClick={() => props.onSelect(index)}
      onDoubleClick={() => row && props.onOpen(row)}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: its checkbox is */}
      {/* biome-ignore lint/a11y/useSemanticElements: a virtual row */}
      <div role="gridcell" className="cell cell-mark">
        {row !== undefined && (
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={t("bulk.mark", { reference: row.reference })}
            checked={props.marked}
            onChange={(event) => props.onMark(row, event.target.checked)}
          />
        )}
      </div>
      {row === undefined ? (
        // biome-ignore lint/a11y/useFocusableInteractive: not interactive
        // biome-ignore lint/a11y/useSemanticElements: a virtual row
        <div role="gridcell" aria-colspan={COLUMNS.length} className="row-loading">
          {whole(index + 1)} · {t("cases.rowLoading")}
        </div>
      ) : (
        COLUMNS.map((column) => (
          // biome-ignore lint/a11y/useFocusableInteractive: not interactive
          // biome-ignore lint/a11y/useSemanticElements: a virtual row
          <div
            key={column.name}
            role="gridcell"
            className={column.number ? "cell number" : "cell"}
            title={column.title?.(row, t, props.orgName)}
          >
            {column.name === "reference" ? (
              <button
                type="button"
                className="link"
                tabIndex={-1}
                aria-label={t("cases.open", { reference: row.reference })}
                onClick={() => {
                  props.onSelect(index);
                  props.onOpen(row);
                }}
              >
                {row.reference}
              </button>
            ) : (
              column.cell(row, t, props.orgName)
            )}
          </div>
        ))
      )}
    </div>
  );
});
