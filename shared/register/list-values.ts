import { DAY_MS, MINUTE_MS, startOfDay } from "../domain/time.ts";
import type { Day, Fen, Millis } from "../domain/units.ts";
import { CUSTOMER_CLASSES, type CustomerClass, type PaymentMethod } from "../domain/words.ts";
import type { HeaderPlaces, RegisterColumn } from "./columns.ts";
import { clip, type Field, plain, readDate, readNumber, SCALES } from "./values.ts";

/** The files are those of a Chinese branch, whatever zone the desktop is set to. */
export const UTC_OFFSET_MINUTES = 480;

/** The text of a column in a row; empty when the file has no such column. */
export const textsOf =
  ({ places }: HeaderPlaces, fields: readonly string[]) =>
  (column: RegisterColumn): string => {
    const place = places.get(column);
    return place === undefined ? "" : (fields[place] ?? "");
  };

/** A sum of money above nothing, in yuan with at most two decimals, or in whole fen. */
export function readMoney(column: "amount" | "fen", text: string): Field<Fen> {
  const found = column === "amount" ? inYuan(text) : inFen(text);
  return "value" in found && found.value === 0
    ? { cause: { reason: "ZeroAmount", column } }
    : (found as Field<Fen>);
}

/** The scale of the balance is that of money. */
function inYuan(text: string): Field<number> {
  const read = readNumber("balance", text);
  if ("cause" in read) return { cause: { ...read.cause, column: "amount" } };
  if (read.value >= 0) return read;
  return { cause: { reason: "Negative", column: "amount", value: clip(text) } };
}

function inFen(text: string): Field<number> {
  const column = "fen";
  const digits = plain(text).replaceAll(",", "");
  const value = clip(text);
  if (digits === "") return { cause: { reason: "MissingValue", column } };
  if (/^-\d+$/.test(digits)) return { cause: { reason: "Negative", column, value } };
  if (!/^\d+$/.test(digits)) return { cause: { reason: "NotANumber", column, value } };
  const limit = SCALES.balance.most * 100;
  const fen = Number(digits);
  return fen > limit ? { cause: { reason: "TooLarge", column, value, limit } } : { value: fen };
}

const CLASS_WORDS: Readonly<Record<CustomerClass, readonly string[]>> = {
  Residential: ["居民", "居民生活", "居民用户", "居民客户", "household"],
  Business: ["工商业", "一般工商业", "非居民", "商业", "工业", "大工业", "农业", "企业"],
  Important: ["重要", "重要用户", "重要客户", "important user"],
};
const CLASS_OF: ReadonlyMap<string, CustomerClass> = new Map(
  CUSTOMER_CLASSES.flatMap((name) =>
    [name.toLowerCase(), ...CLASS_WORDS[name]].map((word) => [word, name] as const),
  ),
);

export function readClass(text: string): Field<CustomerClass> {
  const word = plain(text).toLowerCase();
  if (word === "") return { cause: { reason: "MissingValue", column: "class" } };
  const value = CLASS_OF.get(word);
  return value === undefined
    ? { cause: { reason: "BadClass", column: "class", value: clip(text) } }
    : { value };
}

const METHOD_WORDS: Readonly<Record<PaymentMethod, readonly string[]>> = {
  Cash: ["现金", "柜台", "营业厅", "坐收", "走收", "cash", "counter"],
  Transfer: [
    "转账",
    "银行",
    "银行转账",
    "对公转账",
    "代扣",
    "托收",
    "刷卡",
    "pos",
    "transfer",
    "bank",
  ],
  Online: ["线上", "网上", "网上国网", "微信", "支付宝", "app", "online", "wechat", "alipay"],
  Unstated: ["", "未说明", "其他", "unstated", "other"],
};
const METHOD_OF: ReadonlyMap<string, PaymentMethod> = new Map(
  Object.entries(METHOD_WORDS).flatMap(([method, words]) =>
    words.map((word) => [word, method as PaymentMethod] as const),
  ),
);

/** Where a payment came in; an empty field does not say. */
export function readMethod(text: string): Field<PaymentMethod> {
  const value = METHOD_OF.get(plain(text).toLowerCase());
  return value === undefined
    ? { cause: { reason: "BadMethod", column: "method", value: clip(text) } }
    : { value };
}

const TIME = /^(.*?)(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

/**
 * A day, with or without its time, up to `now`: `2026-07-24 13:05`, `2026/7/24 13:05:09`, `20260724130509`. A day alone is the
 * instant that begins it, because nothing later is known to be true.
 */
export function readTime(column: RegisterColumn, text: string, now: Millis): Field<Millis> {
  const digits = /^(\d{8})(\d{2})(\d{2})(\d{2})$/.exec(plain(text));
  const written = digits ? `${digits[1]} ${digits.slice(2).join(":")}` : plain(text);
  const [, date = "", hour = "0", minute = "0", second = "0"] = TIME.exec(written) ?? [];
  const bad: Field<Millis> = { cause: { reason: "BadTime", column, value: clip(text) } };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return bad;
  const today = Math.floor((now + UTC_OFFSET_MINUTES * MINUTE_MS) / DAY_MS) as Day;
  const day = readDate(column, date, today);
  if ("cause" in day)
    return day.cause.reason === "BadDate" ? bad : { cause: { ...day.cause, value: clip(text) } };
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  const value = (startOfDay(day.value, UTC_OFFSET_MINUTES) + seconds * 1_000) as Millis;
  return value > now ? { cause: { reason: "FutureDate", column, value: clip(text) } } : { value };
}
