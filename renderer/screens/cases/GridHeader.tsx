import { useTranslation } from "react-i18next";
import type { CaseSort } from "../../../shared/ipc/case-schemas.ts";
import { COLUMNS } from "./columns.tsx";

/** What one starts with when one sorts by it: the worst first. */
const WORST_FIRST: readonly CaseSort["by"][] = ["outstanding", "overdueDays"];

/** The header row: click a name to sort by it, click again to turn the order round. */
export function GridHeader(props: { sort: CaseSort; onSort: (sort: CaseSort) => void }) {
  const { t } = useTranslation();
  const { sort, onSort } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of a virtual grid
    // biome-ignore lint/a11y/useFocusableInteractive: its buttons have the focus
    <div role="row" aria-rowindex={1} className="case-row case-header">
      {/* biome-ignore lint/a11y/useSemanticElements: part of a virtual grid */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: not interactive */}
      <div role="columnheader" className="cell cell-mark">
        <span className="off-screen">{t("bulk.column")}</span>
      </div>
      {COLUMNS.map((column) => {
        const name = t(`cases.columns.${column.name}`);
        const by = column.sort;
        const sorted = by !== undefined && sort.by === by;
        const direction = sort.descending ? "descending" : "ascending";
        return (
          // biome-ignore lint/a11y/useSemanticElements: part of a virtual grid
          // biome-ignore lint/a11y/useFocusableInteractive: its button has the focus
          <div
            key={column.name}
            role="columnheader"
            aria-sort={by === undefined ? undefined : sorted ? direction : "none"}
            className={column.number ? "cell number" : "cell"}
          >
            {by === undefined ? (
              name
            ) : (
              <button
                type="button"
                className="sort-button"
                title={t("cases.sortBy", { column: name })}
                onClick={() =>
                  onSort({ by, descending: sorted ? !sort.descending : WORST_FIRST.includes(by) })
                }
              >
                {name}
                <span aria-hidden="true">{sorted ? (sort.descending ? " ▼" : " ▲") : ""}</span>
              </button>
            )}
          </div>
        );
      })}
    </div>
  );
}
