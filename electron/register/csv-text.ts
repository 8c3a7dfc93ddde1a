import iconv from "iconv-lite";
import type { Encoding } from "./encoding.ts";

/** A field of RFC 4180. What a spreadsheet would take for a formula gets an apostrophe: the text comes from outside. */
export function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A file that a spreadsheet opens: UTF-8 with a byte-order mark, or GBK (GB18030, which loses nothing). */
export const csvFile = (text: string, encoding: Encoding): Buffer =>
  encoding === "GBK"
    ? iconv.encode(text, "gb18030")
    : Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]);
