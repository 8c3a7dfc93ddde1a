import { createHash } from "node:crypto";
import { type About, cellText } from "../../shared/figures/csv.ts";
import type { Cell, Column, Table } from "../../shared/figures/table.ts";
import type { TableLanguage } from "../../shared/figures/wording.ts";
import { escaped } from "../notices/notice-html.ts";

/** A4, lying: heads are repeated on every page, and no row is cut. */
const TABLE_STYLE = `
@page { size: A4 landscape; margin: 12mm 10mm }
* { box-sizing: border-box }
html, body { margin: 0; padding: 0; background: #fff; color: #000 }
body { font: 8.5pt/1.35 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "SimSun", sans-serif }
h1 { font-size: 15pt; margin: 0 0 3mm }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums }
thead { display: table-header-group }
tr { break-inside: avoid }
th, td { border: 0.2mm solid #888; padding: 0.6mm 1mm; text-align: left; vertical-align: top; overflow-wrap: anywhere }
th { background: #eee; font-weight: 600; print-color-adjust: exact }
.n { text-align: right; white-space: nowrap }
th.n { white-space: normal }
.total td { font-weight: 600; border-top: 0.5mm solid #000 }
table.wide { font-size: 6.5pt }
dl { margin: 5mm 0 0; break-inside: avoid; font-size: 8pt }
dl > div { display: flex; gap: 3mm }
dt { flex: none; width: 42mm; color: #333 }
dd { margin: 0; overflow-wrap: anywhere }
`;

/** Nothing may be loaded and nothing may run; the one style sheet is known by its hash. */
export const TABLE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(TABLE_STYLE).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** From so many columns on the print is small. */
const WIDE_COLUMNS = 13;

/** Thousands separated, for reading; the file's hash is of the text without. */
const shown = (column: Column, cell: Cell) => {
  const text = cellText(column, cell);
  return column.kind === "text" ? text : text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
};

/** A table as a page of HTML for A4, with what there is to know about it beneath. */
export function tableHtml(table: Table, about: About, language: TableLanguage): string {
  const { title, columns, rows, totals } = table;
  const kind = ({ kind }: Column) => (kind === "text" ? "" : ' class="n"');
  const head = columns.map((one) => `<th${kind(one)}>${escaped(one.title)}</th>`).join("");
  const body = rows
    .map((row, at) => {
      const cells = columns
        .map((one, index) => `<td${kind(one)}>${escaped(shown(one, row[index]))}</td>`)
        .join("");
      return `<tr${at >= rows.length - totals ? ' class="total"' : ""}>${cells}</tr>`;
    })
    .join("\n");
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head><meta charset="utf-8"><title>${escaped(title)}</title><style>${TABLE_STYLE}</style></head>
<body><h1>${escaped(title)}</h1>
<table${columns.length >= WIDE_COLUMNS ? ' class="wide"' : ""}><thead><tr>${head}</tr></thead><tbody>
${body}
</tbody></table>
<dl>${about.map(([name, value]) => `<div><dt>${escaped(name)}</dt><dd>${escaped(value)}</dd></div>`).join("")}</dl>
</body></html>
`;
}
