import { isAscii, isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import type { RejectCause } from "../../shared/register/rejects.ts";
import { hasByteOrderMark, MAX_LINE_BYTES, readLines } from "./lines.ts";

/** GBK stands for GB18030, which holds all of GBK. */
export type Encoding = "UTF-8" | "GBK";

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
