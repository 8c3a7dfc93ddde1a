import type { Day } from "../../shared/domain/units.ts";
import { readHeader } from "./header.ts";
import { type Line, readLines } from "./lines.ts";
import { readRecord } from "./road-traffic-fines.ts";
import { showLine, splitRow } from "./split-row.ts";
import type { FineRow, LostPayment, Reject } from "./types.ts";

/** A line of the file that is a row: good, or rejected with what is known of it. */
export type SourceRow =
  | { readonly good: FineRow }
  | { readonly reject: Reject; readonly lost: LostPayment | undefined };

/**
 * The rows of a file in their order. Blank lines are not rows. A bad row never ends the reading; a bad header does
 * (`ImportStop`). `today` bounds the dates.
 */
export async function* readRows(
  file: string,
  today: Day,
  onBytes?: (bytes: Buffer) => void,
): AsyncGenerator<SourceRow> {
  const lines = readLines(file, onBytes);
  const first = await lines.next();
  const header = readHeader(first.done ? undefined : first.value);
  for await (const line of lines) {
    if (line.bytes.length > 0) yield readRow(line, header, today);
  }
}

function readRow(line: Line, header: ReturnType<typeof readHeader>, today: Day): SourceRow {
  const raw = showLine(line);
  const fields = splitRow(line, raw);
  if ("reason" in fields) return { reject: fields, lost: undefined };
  if (fields.length !== header.width) {
    const explanation = `The row has ${fields.length} fields, the header ${header.width}.`;
    return {
      reject: { line: line.number, reason: "WrongFieldCount", explanation, row: raw },
      lost: undefined,
    };
  }
  const read = readRecord(header.pick(fields), { line: line.number, raw, today });
  if ("event" in read) return { good: read };
  const { reason, explanation, lost } = read;
  return { reject: { line: line.number, reason, explanation, row: raw }, lost };
}
