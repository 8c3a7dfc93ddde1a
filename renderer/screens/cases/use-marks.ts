import { App } from "antd";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseId } from "../../../shared/domain/units.ts";
import { BULK_CASES } from "../../../shared/ipc/bulk-schemas.ts";
import type { CaseRow } from "../../../shared/ipc/case-schemas.ts";
import { send } from "../../api/client.ts";
import { useOnlyNow } from "../../app/only-now.tsx";
import { whole } from "../../format/number.ts";
import { useNotify } from "../../ui/use-notify.ts";
import { useUndo } from "../../ui/use-undo.tsx";
import type { CaseWindow } from "./use-case-pages.ts";

/** The most rows that one question may ask for. */
const ASKED_ROWS = 500;

/** Cases marked for a bulk act, in the order in which they were marked; they stay marked when the filter changes. */
export function useMarks(list: CaseWindow) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const notify = useNotify();
  const onlyNow = useOnlyNow();
  const undoable = useUndo();
  const [marked, setMarked] = useState<ReadonlySet<CaseId>>(new Set());
  const [bulk, setBulk] = useState<readonly CaseId[]>();

  const mark = useCallback((row: CaseRow, on?: boolean) => {
    setMarked((now) => {
      const wanted = on ?? !now.has(row.id);
      if (wanted === now.has(row.id) || (wanted && now.size >= BULK_CASES)) return now;
      const next = new Set(now);
      if (wanted) next.add(row.id);
      else next.delete(row.id);
      return next;
    });
  }, []);

  /** All that the filter lets through, in the order of the list, up to the most that one bulk takes. */
  async function markAll() {
    const found: CaseId[] = [];
    let total = 0;
    for (let offset = 0; offset < BULK_CASES; offset += ASKED_ROWS) {
      const page = await send("cases.list", { ...list.choice, offset, limit: ASKED_ROWS });
      if (!page.ok) return notify(page, "");
      total = page.value.total;
      found.push(...page.value.rows.map(({ id }) => id));
      if (found.length >= total) break;
    }
    setMarked(new Set(found));
    const most = whole(BULK_CASES);
    if (total > BULK_CASES) void message.info(t("bulk.onlyFirst", { most, n: whole(total) }), 6);
  }

  const unmark = useCallback((cases: readonly CaseId[]) => {
    setMarked((now) => new Set([...now].filter((id) => !cases.includes(id))));
  }, []);

  return {
    marked,
    mark,
    markAll,
    unmark,
    clear: () => {
      setMarked(new Set());
      undoable({
        text: t("bulk.cleared", { n: whole(marked.size) }),
        undo: () => setMarked((now) => new Set([...marked, ...now].slice(0, BULK_CASES))),
      });
    },
    /** The cases of the bulk under way. */
    bulk,
    openBulk: () => marked.size > 0 && onlyNow(() => setBulk([...marked])),
    closeBulk: () => setBulk(undefined),
  };
}
