import type { Cell, Column, Table } from "../../../shared/figures/table.ts";
import { shownCell } from "../../format/figures.ts";
import { shortHex } from "../../format/number.ts";
import type { Drill } from "./drill.ts";

export type DrillOf = (row: number, column: string) => Drill | undefined;

/** A table of the dashboard; a cell that leads to what it is made of is a button. */
export function DataTable(props: {
  table: Table;
  /** Absent where nothing can be opened, as in a table for screen readers only. */
  drill?: DrillOf | undefined;
  onDrill?: ((drill: Drill) => void) | undefined;
}) {
  const { table, drill, onDrill } = props;
  const { columns, rows, totals } = table;
  const kindOf = ({ kind }: Column) => (kind === "text" ? undefined : "number");
  const cellOf = (column: Column, cell: Cell, at: number) => {
    const account = column.key === "account" && typeof cell === "string";
    const shown = account ? <span title={cell}>{shortHex(cell)}</span> : shownCell(column, cell);
    const to = cell === undefined || cell === 0 ? undefined : drill?.(at, column.key);
    if (to === undefined || onDrill === undefined) return shown;
    return (
      <button type="button" className="link" onClick={() => onDrill(to)}>
        {shown}
      </button>
    );
  };
  return (
    <section
      className="data-table-holder"
      aria-label={table.title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
    >
      <table className="data-table">
        <caption className="off-screen">{table.title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={kindOf(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and hold no state
            <tr key={at} data-total={at >= rows.length - totals}>
              {columns.map((column, index) => (
                <td key={column.key} className={kindOf(column)}>
                  {cellOf(column, row[index], at)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
