/** The tables of the dashboard that can be shown and saved. */
export const FIGURE_TABLES = [
  "headline",
  "ageing",
  "recovery",
  "received",
  "rolls",
  "promises",
  "conduct",
  "heat",
  "offices",
  "classes",
  "clerks",
  "conductLines",
] as const;
export type FigureTable = (typeof FIGURE_TABLES)[number];
export type TableName = FigureTable | "records" | "cases";

/**
 * What a column holds.
 * - text: words, months as yyyy-mm, days as yyyy-mm-dd, times as yyyy-mm-dd hh:mm:ss;
 * - count: a whole number; - fen: money in fen, written in yuan with two decimals;
 * - percent: hundredths of a percent, written with two decimals and a %;
 * - hundredths: written with two decimals.
 */
export const COLUMN_KINDS = ["text", "count", "fen", "percent", "hundredths"] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

export interface Column {
  /** Unique in its table, the same in every language. */
  readonly key: string;
  readonly title: string;
  readonly kind: ColumnKind;
}

/** A string in text columns, a whole number in all others; undefined is an empty cell. */
export type Cell = string | number | undefined;

export interface Table {
  readonly name: TableName;
  readonly title: string;
  readonly columns: readonly Column[];
  /** Each row as long as `columns`. */
  readonly rows: readonly (readonly Cell[])[];
  /** How many rows at the end are sums of those above. */
  readonly totals: number;
}
