import { Button, Segmented } from "antd";
import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { tsv } from "../../../shared/figures/csv.ts";
import type { Table } from "../../../shared/figures/table.ts";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { DataTable, type DrillOf } from "./DataTable.tsx";
import type { Drill } from "./drill.ts";

/**
 * A figure with its picture and the table behind it. The picture is shown first; the table can be shown in its place, copied
 * and saved, and those who do not see the picture find the table in any case.
 */
export function FigurePanel(props: {
  table: Table;
  /** What the figures mean, and what opens from them. */
  hint?: string;
  /** Absent: only the table. Undefined: there is nothing to draw. */
  picture?: ReactNode;
  wide?: boolean;
  drill?: DrillOf;
  onDrill: (drill: Drill) => void;
  onExport: () => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const { table } = props;
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const hasPicture = "picture" in props;
  const showsTable = !hasPicture || asTable;
  return (
    <figure className="panel figure" data-wide={props.wide === true} aria-labelledby={id}>
      <header>
        <figcaption>
          <h2 id={id}>{table.title}</h2>
        </figcaption>
        <span className="figure-tools">
          {hasPicture && (
            <Segmented
              size="small"
              aria-label={t("dashboard.shownAs", { what: table.title })}
              value={asTable ? "table" : "picture"}
              options={[
                { value: "picture", label: t("dashboard.picture") },
                { value: "table", label: t("dashboard.table") },
              ]}
              onChange={(value) => setAsTable(value === "table")}
            />
          )}
          <CopyButton text={tsv(table)} label={t("dashboard.copy")} />
          <Button
            size="small"
            aria-label={t("dashboard.exportWhat", { what: table.title })}
            onClick={props.onExport}
          >
            {t("dashboard.export")}
          </Button>
        </span>
      </header>
      {props.hint !== undefined && <p className="hint figure-hint">{props.hint}</p>}
      {showsTable ? (
        <DataTable table={table} drill={props.drill} onDrill={props.onDrill} />
      ) : props.picture === undefined ? (
        <p className="nothing">{t("dashboard.nothing")}</p>
      ) : (
        <>
          {props.picture}
          <div className="off-screen">
            <DataTable table={table} />
          </div>
        </>
      )}
      {props.children}
    </figure>
  );
}
