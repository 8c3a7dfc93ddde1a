import { Button, Empty, type InputRef } from "antd";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseFilter, CaseRow, CaseSort } from "../../../shared/ipc/case-schemas.ts";
import type { ExportRequest } from "../../../shared/ipc/export-schemas.ts";
import { parseNoticeCode } from "../../../shared/notices/code.ts";
import { send } from "../../api/client.ts";
import { useOperator, useOrgName } from "../../app/facts.ts";
import { useNavigation } from "../../app/navigation.ts";
import { useRemembered } from "../../app/settings.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { useUndo } from "../../ui/use-undo.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { useActs } from "../act/flow.ts";
import { ExportDialog } from "../dashboard/ExportDialog.tsx";
import { BulkBar } from "./BulkBar.tsx";
import { BulkDrawer } from "./BulkDrawer.tsx";
import { CaseGrid } from "./CaseGrid.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { NoticeCodeHit } from "./NoticeCodeHit.tsx";
import { SummaryBar } from "./SummaryBar.tsx";
import { type CaseChoice, pagesOf, useCasePages } from "./use-case-pages.ts";
import { useMarks } from "./use-marks.ts";
import { useSearchKeys } from "./use-search-keys.ts";
import { useSelection } from "./use-selection.ts";

interface Range {
  readonly first: number;
  readonly last: number;
}

/** Time without typing (ms) after which the list follows the search box. */
const TYPING_PAUSE_MS = 150;
const WORST_FIRST: CaseSort = { by: "overdueDays", descending: true };

const samePages = (a: Range, b: Range) =>
  String(pagesOf(a.first, a.last)) === String(pagesOf(b.first, b.last));

/** The case list with its filters, sums and keys. */
export function CasesScreen(props: {
  active: boolean;
  /** Cases that another screen asked for: they replace what was filtered here. */
  asked?: CaseFilter | undefined;
  /** Back to that screen. */
  onBack?: () => void;
}) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const { openCase, go } = useNavigation();
  const acts = useActs();
  const undoable = useUndo();
  const searchBox = useRef<InputRef>(null);
  const screen = useRef<HTMLDivElement>(null);
  const [text, setText] = useState("");
  const [choice, setChoice] = useState<CaseChoice>({ filter: {}, sort: WORST_FIRST });
  const [saving, setSaving] = useState<ExportRequest["what"]>();
  const [range, setRange] = useState<Range>({ first: 0, last: 0 });
  const list = useCasePages(choice, range.first, range.last);
  const selected = useSelection(list);
  const marks = useMarks(list);
  useSearchKeys(searchBox, props.active);

  const operator = useOperator()?.operator;
  const own = operator?.org;
  const worksAtCases = operator?.role === "Collector" || operator?.role === "Cashier";
  const [mine, setMine] = useRemembered("mine", false);
  const [all, setAll] = useRemembered("allBranches", false);

  function setFilter(filter: CaseFilter) {
    const onlyOwn = own !== undefined && filter.orgs?.length === 1 && filter.orgs[0] === own;
    setMine(onlyOwn);
    setAll(!onlyOwn);
    setChoice((now) => ({ ...now, filter }));
  }
  /** A filter is soon set by a slip, and long to make again. */
  function clearFilter() {
    const before = choice.filter;
    setText("");
    setFilter({});
    undoable({
      text: t("cases.cleared"),
      undo: () => {
        setText(before.text ?? "");
        setFilter(before);
      },
    });
  }
  // Who works at cases begins with the own branch, where alone they can act; else it is what was looked at last time.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the operator's branch becomes known or changes
  useEffect(() => {
    if (own !== undefined && (mine || (worksAtCases && !all)))
      setChoice((now) => ({ ...now, filter: { ...now.filter, orgs: [own] } }));
  }, [own]);
  const { asked } = props;
  useEffect(() => {
    if (asked === undefined) return;
    setText("");
    setChoice((now) => ({ ...now, filter: asked }));
  }, [asked]);
  useEffect(() => {
    const timer = setTimeout(() => {
      setChoice((now) => {
        // A notice code is looked up, and filters nothing.
        const wanted = parseNoticeCode(text) ? "" : text.trim();
        if ((now.filter.text ?? "") === wanted) return now;
        const { text: _, ...rest } = now.filter;
        return { ...now, filter: wanted === "" ? rest : { ...rest, text: wanted } };
      });
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);

  // Scrolling inside the pages at hand must not draw the whole screen again.
  const onRange = useCallback((first: number, last: number) => {
    setRange((now) => (samePages(now, { first, last }) ? now : { first, last }));
  }, []);
  const code = parseNoticeCode(text) === undefined ? undefined : text.trim();
  /** A scanner types the code and Enter, faster than anything is shown. */
  async function openCode(typed: string) {
    const found = await send("notice.find", { code: typed });
    if (!found.ok) return;
    setText("");
    openCase(found.value.case);
  }
  const onOpen = useCallback((row: CaseRow) => openCase(row.id), [openCase]);
  const filtered = Object.keys(list.choice.filter).length > 0;

  return (
    <div className="cases" ref={screen}>
      <h1 className="off-screen">{t("cases.title")}</h1>
      {props.onBack && (
        <div className="inline">
          <Button size="small" onClick={props.onBack}>
            {t("dashboard.backTo")}
          </Button>
        </div>
      )}
      <FilterBar
        filter={choice.filter}
        text={text}
        searchBox={searchBox}
        onText={setText}
        onFilter={setFilter}
        onClear={clearFilter}
        onEnter={() => {
          if (code !== undefined) void openCode(code);
          return code !== undefined;
        }}
        onLeaveSearch={() =>
          screen.current
            ?.querySelector<HTMLElement>('[role="grid"]')
            ?.focus({ preventScroll: true })
        }
      />
      {code !== undefined && <NoticeCodeHit code={code} />}
      <SummaryBar
        filter={list.choice.filter}
        onFilter={setFilter}
        onExport={() => setSaving({ of: "cases", ...list.choice })}
      />
      {list.error !== undefined && (
        <ErrorNote error={list.error} orgName={orgName} retry={list.retry} />
      )}
      {list.total === undefined && list.error === undefined && (
        <Waiting what={t("cases.reading")} />
      )}
      {list.total === 0 && (
        <Empty
          className="empty"
          image={null}
          description={
            <>
              <p>{filtered ? t("cases.empty") : t("cases.emptyStore")}</p>
              <p>{filtered ? t("cases.emptyNext") : t("cases.emptyStoreNext")}</p>
            </>
          }
        >
          {filtered && <Button onClick={clearFilter}>{t("cases.clear")}</Button>}
          {!filtered && (
            <Button onClick={() => go("register")}>{t("cases.emptyStoreBegin")}</Button>
          )}
        </Empty>
      )}
      {list.total !== undefined && list.total > 0 && (
        <CaseGrid
          // A new choice is a new list: it starts at its top.
          key={JSON.stringify(list.choice)}
          total={list.total}
          rowAt={list.rowAt}
          sort={list.choice.sort}
          onSort={(sort) => setChoice((now) => ({ ...now, sort }))}
          selection={selected.selection}
          onSelect={selected.select}
          onOpen={onOpen}
          onContact={(row) => acts.record(row.id, "RecordContact")}
          onRange={onRange}
          marked={marks.marked}
          onMark={marks.mark}
          onMarkAll={() => void marks.markAll()}
          onBulk={marks.openBulk}
          active={props.active}
        />
      )}
      <BulkBar count={marks.marked.size} onRecord={marks.openBulk} onClear={marks.clear} />
      <p className="key-help">
        {t("cases.keys")} · {t("bulk.keys")}
      </p>
      <BulkDrawer cases={marks.bulk} onClose={marks.closeBulk} onSaved={marks.unmark} />
      <ExportDialog what={saving} onClose={() => setSaving(undefined)} />
    </div>
  );
}
