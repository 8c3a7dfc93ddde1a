import type { CaseFilter, CaseRow, CaseSort } from "../ipc/case-schemas.ts";
import { type About, cellText } from "./csv.ts";
import type { Table } from "./table.ts";
import { column, table, timeText } from "./table-parts.ts";
import type { Wording } from "./wording.ts";

/**
 * The case list, as the screen shows it, but for what only this computer knows: account numbers, and acts that are on their way.
 * Times are of the local clock.
 */
export function casesTable(
  rows: readonly CaseRow[],
  utcOffsetMinutes: number,
  wording: Wording,
): Table {
  const { words, texts } = wording;
  return table(
    wording,
    "cases",
    [
      ["office", "text"],
      ["reference", "text"],
      ["class", "text"],
      ["stage", "text"],
      ["outstanding", "fen"],
      ["principal", "fen"],
      ["charges", "fen"],
      ["paid", "fen"],
      ["waivedOfCase", "fen"],
      ["overdueDays", "count"],
      ["lastContact", "text"],
      ["feeRisk", "count"],
      ["conductRisk", "count"],
      ["warnings", "text"],
      ["protected", "text"],
    ],
    rows.map((row) => [
      wording.orgName(row.org),
      row.reference,
      words.customerClass[row.class],
      words.stage[row.stage],
      row.outstanding,
      row.principal,
      row.charges,
      row.paid,
      row.waived,
      row.overdueDays,
      row.lastContactAt === undefined ? undefined : timeText(row.lastContactAt, utcOffsetMinutes),
      row.feeRisk?.points,
      row.conductRisk.points,
      row.warnings.map((warning) => words.warning[warning]).join(", "),
      row.protected ? texts.yes : undefined,
    ]),
  );
}

const SORT_COLUMN = { org: "office" } as const;

/** By which filter beside offices and classes, and in which order, cases are listed. */
export function caseLines(filter: CaseFilter, sort: CaseSort, wording: Wording): About {
  const { texts, words } = wording;
  const { about } = texts;
  const title = (key: Parameters<typeof column>[1]) => column(wording, key, "text").title;
  const yuan = (amount: number) => cellText({ kind: "fen" }, amount);
  const { by, descending } = sort;
  const sorted = title(by === "org" ? SORT_COLUMN.org : by);
  const lines: [string, string | undefined][] = [
    [title("stage"), filter.stages?.map((one) => words.stage[one]).join(", ")],
    [title("overdueDays"), rangeText(filter.overdueDaysFrom, filter.overdueDaysTo, String)],
    [title("outstanding"), rangeText(filter.amountFrom, filter.amountTo, yuan)],
    [title("warnings"), filter.warnings?.map((one) => words.warning[one]).join(", ")],
    [title("feeRisk"), filter.feeRisk?.map((one) => texts.level[one]).join(", ")],
    [title("conductRisk"), filter.conductRisk?.map((one) => texts.level[one]).join(", ")],
    // Somebody may have looked for a name or a telephone number.
    [about.search, filter.text && about.searched],
    [about.sorted, `${sorted} ${descending ? "↓" : "↑"}`],
  ];
  return lines.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}

/** `≥ 30`, `≤ 90`, `30–90`; undefined when there is no bound. */
function rangeText(
  from: number | undefined,
  to: number | undefined,
  text: (value: number) => string,
): string | undefined {
  if (from === undefined) return to === undefined ? undefined : `≤ ${text(to)}`;
  return to === undefined ? `≥ ${text(from)}` : `${text(from)}–${text(to)}`;
}
