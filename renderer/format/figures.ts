import { hundredthsText } from "../../shared/figures/csv.ts";
import type { Cell, Column } from "../../shared/figures/table.ts";
import type { Language } from "../i18n/index.ts";
import { money } from "./money.ts";

const thousands = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ",");

/** Yuan in 亿 and 万: fen in one of the unit, and its name. */
const UNITS = [
  { fen: 10_000_000_000, name: "亿元" },
  { fen: 1_000_000, name: "万元" },
] as const;

/** `value / unit` with two decimals, rounded half up. */
function decimals(value: number, unit: number): string {
  const hundredths = (BigInt(value) * 200n + BigInt(unit)) / (BigInt(unit) * 2n);
  const digits = hundredths.toString().padStart(3, "0");
  return `${thousands(digits.slice(0, -2))}.${digits.slice(-2)}`;
}

/**
 * A sum to be taken in at a glance: in Chinese in 亿元 or 万元 from one of them on, in English in whole yuan with thousands
 * separated. The exact sum is `money`. `amount` is in fen.
 */
export function shortMoney(amount: number, language: Language): string {
  const sign = amount < 0 ? "-" : "";
  const size = Math.abs(amount);
  if (language === "en") return `${sign}¥${thousands(String(Math.floor((size + 50) / 100)))}`;
  // What would be written as 10000.00 万元 is 1.00 亿元.
  const unit = UNITS.find(({ fen }) => size + fen / 20_000 >= fen);
  if (unit === undefined) return `${money(amount).replace("¥", "")} 元`;
  return `${sign}${decimals(size, unit.fen)} ${unit.name}`;
}

/** Hundredths of a percent as `93.3%`; a dash of nothing. */
export const percentText = (rate: number | undefined): string =>
  rate === undefined ? "—" : `${(Math.round(rate / 10) / 10).toFixed(1)}%`;

/** A cell as a table on the screen shows it: like the files, with thousands separated. */
export function shownCell({ kind }: Pick<Column, "kind">, cell: Cell): string {
  if (cell === undefined) return "—";
  if (typeof cell === "string") return cell;
  if (kind === "count") return thousands(String(cell));
  const [whole = "", part] = hundredthsText(Math.abs(cell)).split(".");
  return `${cell < 0 ? "-" : ""}${thousands(whole)}.${part}${kind === "percent" ? "%" : ""}`;
}
