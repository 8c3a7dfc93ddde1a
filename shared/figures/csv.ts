import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Cell, Column, ColumnKind, Table } from "./table.ts";

/** A whole number of hundredths with two decimals: -5 is "-0.05". Exact, unlike a division. */
export function hundredthsText(value: number): string {
  const digits = String(Math.abs(value)).padStart(3, "0");
  return `${value < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** How the numbers of a column are written. */
const NUMBERS: Record<Exclude<ColumnKind, "text">, (value: number) => string> = {
  count: String,
  fen: hundredthsText,
  percent: (value) => `${hundredthsText(value)}%`,
  hundredths: hundredthsText,
};

/** Line ends, tabs and other control signs have no place in a cell: each becomes a space. */
export const plainText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced
  text.replace(/[\x00-\x1f\x7f-\x9f\u2028\u2029]/g, " ");

/**
 * A spreadsheet takes a text that begins with one of these for a formula (the full-width ones too, by its language), so it
 * gets an apostrophe before it.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** A cell as plain text, without quotes. */
export function cellText({ kind }: Pick<Column, "kind">, cell: Cell): string {
  if (cell === undefined) return "";
  if (kind === "text" || typeof cell === "string") return harmless(plainText(String(cell)));
  return NUMBERS[kind](cell);
}

const quoted = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const line = (texts: readonly string[]) => `${texts.map(quoted).join(",")}\n`;

/** The canonical CSV of a table: its head and all rows, sums included, each line ended by LF (docs/decisions/exports.md). */
export function canonicalCsv({ columns, rows }: Pick<Table, "columns" | "rows">): string {
  const head = line(columns.map(({ title }) => harmless(plainText(title))));
  const lines = rows.map((row) =>
    line(columns.map((column, index) => cellText(column, row[index]))),
  );
  return head + lines.join("");
}

/** SHA-256 (hexadecimal) of the canonical CSV in UTF-8. */
export const hashOfCsv = (csv: string): string => bytesToHex(sha256(utf8ToBytes(csv)));

/** Named values beneath the data. */
export type About = readonly (readonly [name: string, value: string])[];

/** The whole text of a CSV file: the canonical CSV, an empty line, and what there is to know about it. */
export const csvFile = (csv: string, about: About): string =>
  `${csv}\n${about.map((pair) => line(pair.map((text) => harmless(plainText(text))))).join("")}`;

/** A table for the clipboard: a spreadsheet takes the cells apart at the tabs. */
export const tsv = ({ columns, rows }: Pick<Table, "columns" | "rows">): string =>
  [
    columns.map(({ title }) => plainText(title)),
    ...rows.map((row) => columns.map((column, index) => cellText(column, row[index]))),
  ]
    .map((cells) => cells.join("\t"))
    .join("\n");
