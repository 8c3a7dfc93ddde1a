import writeXlsxFile from "write-excel-file/node";
import { type About, plainText } from "../../shared/figures/csv.ts";
import type { Cell, Column, ColumnKind, Table } from "../../shared/figures/table.ts";

/** By what a whole number of the table is divided, and how the sheet shows it. */
const NUMBERS: Record<Exclude<ColumnKind, "text">, { by: number; format: string }> = {
  count: { by: 1, format: "#,##0" },
  fen: { by: 100, format: "#,##0.00" },
  percent: { by: 10_000, format: "0.00%" },
  hundredths: { by: 100, format: "#,##0.00" },
};

/** Widths in signs. */
const WIDEST = 48;
const HEAD = { fontWeight: "bold", wrap: true } as const;

/** Texts are cells of text, never formulas; sums of money are numbers in yuan. */
function sheetCell({ kind }: Column, cell: Cell, total: boolean) {
  const weight: { fontWeight?: "bold" } = total ? { fontWeight: "bold" } : {};
  if (cell === undefined || cell === "") return null;
  if (kind === "text" || typeof cell === "string")
    return { type: String, value: plainText(String(cell)), ...weight };
  const { by, format } = NUMBERS[kind];
  return { type: Number, value: cell / by, format, ...weight };
}

/** Signs of East Asia are twice as wide. */
const widthOf = (text: string) =>
  [...text].reduce((width, sign) => width + (sign > "\u2e7f" ? 2 : 1), 0);

/** A workbook of two sheets: the data, and what there is to know about them. */
export function xlsxOf(
  { columns, rows, totals }: Table,
  about: About,
  sheets: { readonly data: string; readonly about: string },
): Promise<Uint8Array> {
  const firstTotal = rows.length - totals;
  const text = (value: string) => ({ type: String, value });
  return writeXlsxFile([
    {
      sheet: sheets.data,
      stickyRowsCount: 1,
      columns: columns.map(({ title }, index) => ({
        width: Math.min(
          WIDEST,
          3 +
            Math.max(
              widthOf(title),
              ...rows.slice(0, 200).map((row) => widthOf(String(row[index] ?? ""))),
            ),
        ),
      })),
      data: [
        columns.map(({ title }) => ({ type: String, value: plainText(title), ...HEAD })),
        ...rows.map((row, at) =>
          columns.map((column, index) => sheetCell(column, row[index], at >= firstTotal)),
        ),
      ],
    },
    {
      sheet: sheets.about,
      columns: [{ width: 24 }, { width: 72 }],
      data: about.map(([name, value]) => [
        { ...text(name), fontWeight: "bold" as const },
        text(plainText(value)),
      ]),
    },
  ]).toBuffer();
}
