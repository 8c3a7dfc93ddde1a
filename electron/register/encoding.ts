import { isAscii, isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import type { HeaderProblem } from "../../shared/register/columns.ts";
import type { RejectCause } from "../../shared/register/rejects.ts";
import { BYTE_ORDER_MARK, hasByteOrderMark, MAX_LINE_BYTES, readLines } from "./lines.ts";

/** GBK stands for GB18030, which holds all of GBK. */
export type Encoding = "UTF-8" | "GBK" | "UTF-16";

/** Workbooks of spreadsheet programs begin so: a zip file, or a compound file of old. */
const WORKBOOKS = [Buffer.from("PK\x03\x04"), Buffer.from("d0cf11e0a1b11ae1", "hex")];

/**
 * A file as bytes whose lines can be found. UTF-16, which its byte-order mark tells, becomes UTF-8 with one, strictly: half a character
 * makes the whole file unreadable, from the line where it stands. What is no text is named.
 */
export function textOf(
  file: Buffer,
):
  | { readonly bytes: Buffer; readonly utf16: boolean }
  | { readonly badLine: number }
  | HeaderProblem {
  if (WORKBOOKS.some((start) => file.subarray(0, start.length).equals(start)))
    return { problem: "workbook", columns: [] };
  const [first, second] = file;
  const order =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff
        ? "utf-16be"
        : undefined;
  if (order === undefined) {
    // Separators and line ends of UTF-16 have a byte that is 0, and so has half of each letter.
    const start = file.subarray(0, 64);
    const zeros = start.filter((byte) => byte === 0).length;
    return zeros > 0 && zeros * 10 >= start.length
      ? { problem: "unmarked", columns: [] }
      : { bytes: file, utf16: false };
  }
  const text = new TextDecoder(order).decode(file);
  const bad = brokenAt(text, order, file);
  if (bad !== undefined) return { badLine: bad };
  return { bytes: Buffer.concat([BYTE_ORDER_MARK, Buffer.from(text)]), utf16: true };
}

/** The first line with half a character, if there is one. The sign for it may also be meant. */
function brokenAt(text: string, order: "utf-16le" | "utf-16be", file: Buffer): number | undefined {
  try {
    new TextDecoder(order, { fatal: true }).decode(file);
    return undefined;
  } catch {
    const at = text.indexOf("\ufffd");
    return text.slice(0, Math.max(0, at)).split("\n").length;
  }
}

/** How the lines of a file become text. */
export interface LineReader {
  readonly encoding: Encoding;
  /** The line as text, or why there is none. */
  read(bytes: Buffer): string | RejectCause;
}

/** Lead bytes of UTF-8 from here on begin a character of three or four bytes, as every Chinese one is. */
const LONG_LEAD = 0xe0;
const hasLongCharacter = (bytes: Buffer) => bytes.some((byte) => byte >= LONG_LEAD);

/** Users' own characters and the sign for "no character": GB18030 assigns them to bytes that no text holds. */
const NO_TEXT = /[\ufffd\ue000-\uf8ff\u0080-\u009f]/;

/** The line as GB18030, or undefined when the bytes are not exactly what encoding the text again gives. */
function readGbk(bytes: Buffer): string | undefined {
  const text = iconv.decode(bytes, "gb18030");
  if (NO_TEXT.test(text)) return undefined;
  return iconv.encode(text, "gb18030").equals(bytes) ? text : undefined;
}

/**
 * Finds out how a file is encoded, strictly, so that no text is ever taken for another: a byte-order mark says UTF-8;
 * else UTF-8 when every line is; else GB18030 when every line is. Else the number of the first line that does not fit
 * the lines before it.
 *
 * Three kinds of line could still pass for what they are not, and are refused one by one: a line that is not UTF-8 below
 * a byte-order mark; a line with Chinese characters in UTF-8 among lines of GBK (as GBK it would read as other
 * characters); and a line that is both and has none but two-byte characters of UTF-8 (`小` in GBK is `С` in UTF-8).
 */
export function lineReader(file: Buffer): LineReader | { readonly badLine: number } {
  const marked = hasByteOrderMark(file);
  const whole = isUtf8(file);
  if (marked || whole) return utf8Reader(marked && whole);
  let firstOther: number | undefined;
  let firstLong: number | undefined;
  for (const { number, bytes } of readLines(file)) {
    if (isAscii(bytes)) continue;
    if (isUtf8(bytes)) {
      if (hasLongCharacter(bytes)) firstLong ??= number;
    } else if (bytes.length > MAX_LINE_BYTES || readGbk(bytes) !== undefined) firstOther ??= number;
    else return { badLine: number };
  }
  // The header is UTF-8, so the file is meant to be: the first line that is not is the fault.
  return firstLong === 1 ? { badLine: firstOther ?? 1 } : gbkReader;
}

const utf8Reader = (certain: boolean): LineReader => ({
  encoding: "UTF-8",
  read(bytes) {
    if (isAscii(bytes)) return bytes.toString("latin1");
    if (!isUtf8(bytes)) return { reason: "WrongEncoding" };
    if (!certain && !hasLongCharacter(bytes) && readGbk(bytes) !== undefined)
      return { reason: "AmbiguousEncoding" };
    return bytes.toString("utf8");
  },
});

const gbkReader: LineReader = {
  encoding: "GBK",
  read(bytes) {
    if (isAscii(bytes)) return bytes.toString("latin1");
    if (isUtf8(bytes) && hasLongCharacter(bytes)) return { reason: "MixedEncoding" };
    return readGbk(bytes) ?? { reason: "WrongEncoding" };
  },
};

/** A line for a reader: as it stands, with bytes that are no text written `\xNN`, and cut when it is very long. */
export function showLine(bytes: Buffer, reader: LineReader): string {
  const shown = bytes.length > MAX_LINE_BYTES ? bytes.subarray(0, SHOWN_BYTES) : bytes;
  const text = reader.read(shown);
  if (typeof text === "string") return text;
  if (isUtf8(shown)) return shown.toString("utf8");
  let escaped = "";
  for (const byte of shown)
    escaped += byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, "0")}`;
  return escaped;
}

/** Of a line that is too long. */
const SHOWN_BYTES = 1_000;
