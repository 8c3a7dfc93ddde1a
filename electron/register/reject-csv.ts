import {
  type RegisterLanguage,
  type Reject,
  rejectSentence,
} from "../../shared/register/rejects.ts";
import { csvField, csvFile } from "./csv-text.ts";
import type { Encoding } from "./encoding.ts";

const HEADERS: Readonly<Record<RegisterLanguage, readonly string[]>> = {
  zh: ["行号", "原因", "说明", "原行"],
  en: ["line", "reason", "explanation", "row"],
};

/** The rejects as a file that a spreadsheet opens: UTF-8 with a byte-order mark, or GBK (GB18030, which loses nothing). */
export function rejectCsv(
  rejects: Iterable<Reject>,
  language: RegisterLanguage,
  encoding: Encoding,
): Buffer {
  const lines = [HEADERS[language].join(",")];
  for (const { line, cause, row } of rejects)
    lines.push(
      [String(line), cause.reason, rejectSentence(language, cause), row].map(csvField).join(","),
    );
  return csvFile(`${lines.join("\r\n")}\r\n`, encoding);
}
