import iconv from "iconv-lite";
import {
  type RegisterLanguage,
  type Reject,
  rejectSentence,
} from "../../shared/register/rejects.ts";
import type { Encoding } from "./encoding.ts";

const HEADERS: Readonly<Record<RegisterLanguage, readonly string[]>> = {
  zh: ["行号", "原因", "说明", "原行"],
  en: ["line", "reason", "explanation", "row"],
};

/** A field of RFC 4180. What a spreadsheet would take for a formula gets an apostrophe: the row comes from outside. */
function quote(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The rejects as a file that a spreadsheet opens: UTF-8 with a byte-order mark, or GBK (GB18030, which loses nothing). */
export function rejectCsv(
  rejects: Iterable<Reject>,
  language: RegisterLanguage,
  encoding: Encoding,
): Buffer {
  const lines = [HEADERS[language].join(",")];
  for (const { line, cause, row } of rejects)
    lines.push(
      [String(line), cause.reason, rejectSentence(language, cause), row].map(quote).join(","),
    );
  const text = `${lines.join("\r\n")}\r\n`;
  return encoding === "GBK"
    ? iconv.encode(text, "gb18030")
    : Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]);
}
