import { dateOf, dayFromDate } from "../domain/calendar.ts";
import { monthFrom, monthOf } from "../domain/month.ts";
import type { Day } from "../domain/units.ts";
import type { RegisterColumn } from "./columns.ts";
import type { RejectCause } from "./rejects.ts";

/** The value of a field, or why there is none. */
export type Field<T> = { readonly value: T } | { readonly cause: RejectCause };

const bad = (cause: RejectCause) => ({ cause });

/** Full-width digits, letters and signs as plain ones; blanks around the text away. */
export function plain(text: string): string {
  const trimmed = text.trim();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: nothing to do for plain ASCII, which most fields are
  return /^[\x00-\x7f]*$/.test(trimmed) ? trimmed : trimmed.normalize("NFKC").trim();
}

/**
 * An account number. A spreadsheet that must not take it for a number writes `'0012` or `="0012"`: both are read as 0012.
 * What it did take for a number (`6.1E+09`) has lost digits and is refused.
 */
export function readAccount(text: string): Field<string> {
  const account = plain(text)
    .replace(/^="(.*)"$/, "$1")
    .replace(/^'/, "");
  if (account === "") return bad({ reason: "MissingAccount" });
  const taken = /^[0-9A-Za-z][0-9A-Za-z_/-]{0,63}$/.test(account);
  return taken ? { value: account } : bad({ reason: "BadAccount", value: clip(text) });
}

/** The first year that is believed; an earlier one is a slip of the pen. */
export const FIRST_YEAR = 1990;

const ENGLISH_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** `Jul-26`, as a spreadsheet shows the month that it takes `2026-07` for. A day and its month it shows the other way round. */
function englishMonth(text: string): [number, number] | undefined {
  const parts = /^([A-Za-z]{3})-(\d{2}|\d{4})$/.exec(text);
  const month = ENGLISH_MONTHS.indexOf(parts?.[1]?.toLowerCase() ?? "") + 1;
  if (parts === null || month === 0) return undefined;
  return [Number(parts[2]) + (parts[2]?.length === 2 ? 2_000 : 0), month];
}

/**
 * `2026-07`, `2026/7`, `202607` or `2026年7月`, up to the month of `today`, as a month number; also what spreadsheets make of
 * these: `Jul-26`, and the first day of the month (`2026/7/1`), with a time of midnight or without.
 */
export function readMonth(text: string, today: Day): Field<number> {
  const month = plain(text);
  if (month === "") return bad({ reason: "MissingValue", column: "month" });
  const parts =
    /^(\d{4})[-/.](\d{1,2})$/.exec(month) ??
    /^(\d{4})(\d{2})$/.exec(month) ??
    /^(\d{4})\s*年\s*(\d{1,2})\s*月(?:份|\s*0?1\s*日)?$/.exec(month) ??
    /^(\d{4})([-/.])(\d{1,2})\2(?:0?1)(?: 0{1,2}:00(?::00)?)?$/.exec(month)?.toSpliced(2, 1);
  const [year = 0, number = 0] = parts ? parts.slice(1).map(Number) : (englishMonth(month) ?? []);
  if (number < 1 || number > 12) return bad({ reason: "BadMonth", value: clip(text) });
  const value = monthFrom(year * 100 + number);
  if (year < FIRST_YEAR) return bad({ reason: "TooEarly", column: "month", value: clip(text) });
  if (value > monthOf(today)) return bad({ reason: "FutureMonth", value: clip(text) });
  return { value };
}

/** `2026-07-24`, `2026/7/24`, `20260724` or `2026年7月24日`, up to `today`. */
export function readDate(column: RegisterColumn, text: string, today: Day): Field<Day> {
  const date = plain(text);
  if (date === "") return bad({ reason: "MissingValue", column });
  const parts =
    // A spreadsheet adds a time of midnight to its dates.
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?: 0{1,2}:00(?::00)?)?$/.exec(date)?.toSpliced(2, 1) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(date) ??
    /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/.exec(date);
  const [year = 0, month = 0, dayOfMonth = 0] = parts ? parts.slice(1, 4).map(Number) : [];
  const value = dayFromDate({ year, month, dayOfMonth });
  const back = parts === undefined || parts === null ? undefined : dateOf(value);
  // The 30th of February would count on into March.
  if (back?.month !== month || back.dayOfMonth !== dayOfMonth || month < 1)
    return bad({ reason: "BadDate", column, value: clip(text) });
  if (year < FIRST_YEAR) return bad({ reason: "TooEarly", column, value: clip(text) });
  if (value > today) return bad({ reason: "FutureDate", column, value: clip(text) });
  return { value };
}

/** How a number of a column is read. */
interface Scale {
  /** Decimals that are kept. */
  readonly decimals: number;
  /** Further decimals are rounded (measured quantities), or refused unless 0 (money). */
  readonly rounds: boolean;
  readonly negative: boolean;
  /** Greatest whole part. */
  readonly most: number;
}

/** A thousandth of a kWh or kVA is kept, and of yuan the fen. The limits are far beyond any customer. */
export const SCALES = {
  kwh: { decimals: 3, rounds: true, negative: false, most: 1_000_000_000 },
  capacity: { decimals: 3, rounds: true, negative: false, most: 10_000_000 },
  balance: { decimals: 2, rounds: false, negative: true, most: 10_000_000_000 },
} as const satisfies Partial<Record<RegisterColumn, Scale>>;

/**
 * A decimal number as a whole number of its smallest part (thousandths of a kWh or kVA, fen), without floating point.
 * Thousands may be separated by commas.
 */
export function readNumber(column: keyof typeof SCALES, text: string): Field<number> {
  const { decimals, rounds, negative, most }: Scale = SCALES[column];
  const number = plain(text);
  const value = clip(text);
  if (number === "") return bad({ reason: "MissingValue", column });
  const parts = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/.exec(number);
  if (parts === null) return bad({ reason: "NotANumber", column, value });
  const whole = (parts[2] ?? "").replaceAll(",", "").replace(/^0+(?=\d)/, "");
  const fraction = parts[3] ?? "";
  const rest = fraction.slice(decimals);
  if (!rounds && /[1-9]/.test(rest)) return bad({ reason: "TooManyDecimals", column, value });
  const tooLarge = bad({ reason: "TooLarge", column, value, limit: most });
  if (whole.length > 15) return tooLarge;
  const size =
    Number(whole) * 10 ** decimals +
    Number(fraction.slice(0, decimals).padEnd(decimals, "0")) +
    (rest >= "5" ? 1 : 0);
  if (parts[1] === "-" && size > 0 && !negative) return bad({ reason: "Negative", column, value });
  if (size > most * 10 ** decimals) return tooLarge;
  return { value: parts[1] === "-" && size > 0 ? -size : size };
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ...["是", "yes", "y", "1", "true"].map((word) => [word, true] as const),
  ...["否", "no", "n", "0", "false"].map((word) => [word, false] as const),
]);

/** 是/否, yes/no or 1/0; undefined when it is empty. */
export function readFlag(column: RegisterColumn, text: string): Field<boolean | undefined> {
  const word = plain(text).toLowerCase();
  if (word === "") return { value: undefined };
  const value = FLAGS.get(word);
  return value === undefined ? bad({ reason: "BadFlag", column, value: clip(text) }) : { value };
}

/** Most characters of a line of business. */
export const MAX_TEXT = 64;

/** A short text in the branch's own words, as it stands but for blanks around it; undefined when it is empty. */
export function readText(column: RegisterColumn, text: string): Field<string | undefined> {
  const value = text.trim();
  if (value === "") return { value: undefined };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const taken = !/[\u0000-\u001f\u007f-\u009f\ufffd]/.test(value) && [...value].length <= MAX_TEXT;
  return taken ? { value } : bad({ reason: "BadText", column, value: clip(text) });
}

/** A text from the file, short enough for a sentence. */
export const clip = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 40)}…`);
