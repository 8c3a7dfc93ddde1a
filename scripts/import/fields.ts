import { type Day, day, type Fen, fen } from "../../shared/domain/units.ts";
import type { RejectReason } from "./types.ts";

/** A field that could not be read, and the sentence that says so. */
export interface BadField {
  readonly reason: RejectReason;
  readonly explanation: string;
}

/** The value of a field, or why there is none. */
export type Field<T> = { readonly value: T } | BadField;

/** Ten thousand million yuan: far beyond any bill, far below the greatest safe integer even in sums. */
export const MAX_AMOUNT_FEN = 1_000_000_000_000;
const MAX_YUAN_DIGITS = 11;

/**
 * A decimal amount as whole fen, without floating point: `35.0` is 3500, `49.25` is 4925. Digits after the second
 * decimal must be 0.
 */
export function parseAmount(name: string, text: string): Field<Fen> {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  const yuan = parts?.[2]?.replace(/^0+(?=\d)/, "");
  const decimals = (parts?.[3] ?? "").replace(/0+$/, "");
  if (!parts || yuan === undefined || decimals.length > 2) {
    const what =
      text === "" ? "is empty" : `is not a decimal amount of whole cents: "${clip(text)}"`;
    return { reason: "BadAmount", explanation: `${name} ${what}.` };
  }
  if (parts[1])
    return { reason: "NegativeAmount", explanation: `${name} is negative: ${clip(text)}.` };
  const tooLarge = {
    reason: "AmountTooLarge",
    explanation: `${name} is too large: ${clip(text)}.`,
  } as const;
  if (yuan.length > MAX_YUAN_DIGITS) return tooLarge;
  const value = Number(yuan) * 100 + Number(decimals.padEnd(2, "0"));
  return value > MAX_AMOUNT_FEN ? tooLarge : { value: fen(value) };
}

/** An amount that must be more than 0. */
export function parsePositive(name: string, text: string): Field<Fen> {
  const amount = parseAmount(name, text);
  if (!("value" in amount) || amount.value > 0) return amount;
  return { reason: "ZeroAmount", explanation: `${name} is zero: there is nothing to record.` };
}

/** The source's first year that is believed; an older date is a slip of the pen. */
const FIRST_YEAR = 1990;
const DAY_MS = 86_400_000;

/** An ISO date (`2006-07-24`) up to `today` as a day number. */
export function parseDay(text: string, today: Day): Field<Day> {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [year, month, date] = parts ? parts.slice(1).map(Number) : [];
  const time = new Date(Date.UTC(year ?? Number.NaN, (month ?? 0) - 1, date));
  // Date.UTC takes the 30th of February for the 2nd of March.
  if (time.getUTCMonth() + 1 !== month || time.getUTCDate() !== date) {
    return {
      reason: "BadDate",
      explanation: `date is not of the form yyyy-mm-dd: "${clip(text)}".`,
    };
  }
  const value = day(time.getTime() / DAY_MS);
  if ((year ?? 0) < FIRST_YEAR || value > today) {
    return {
      reason: "DateOutOfRange",
      explanation: `date lies before ${FIRST_YEAR} or after the day of the import: ${text}.`,
    };
  }
  return { value };
}

/** A text from the file, short enough for a sentence. */
export function clip(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40)}…`;
}
