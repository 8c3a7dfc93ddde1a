import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { type HeaderPlaces, type ListKind, readListHeader } from "../../shared/register/columns.ts";
import type { RejectCause } from "../../shared/register/rejects.ts";
import { type Encoding, type LineReader, lineReader, showLine, textOf } from "./encoding.ts";
import { findHeader } from "./header.ts";
import { type Line, MAX_LINE_BYTES, readLines } from "./lines.ts";
import { Rejects } from "./rejects.ts";
import { type Separator, splitLine } from "./split-line.ts";

/** Most bytes of a list: a hundred thousand bills are about 8 MB. */
export const MAX_LIST_BYTES = 64 * 1024 * 1024;
/** Rows between two pauses. */
const SLICE = 2_000;

/** A row that reads well, and where it stands. */
export interface Placed<Row> {
  readonly line: Line;
  readonly row: Row;
}

/** A list, read row by row. Whoever looks further at its rows rejects more of them. */
export interface ListFile<Row> {
  /** The file's own name. */
  readonly file: string;
  readonly encoding: Encoding;
  readonly ignored: readonly string[];
  readonly rows: number;
  readonly placed: readonly Placed<Row>[];
  readonly rejects: Rejects;
  reject(line: Line, cause: RejectCause): void;
}

/**
 * Reads a list (docs/register-format.md), strictly: a row is taken as it is meant, or rejected. Errors: RegisterUnreadable,
 * RegisterTooLarge, RegisterEncoding, RegisterHeader.
 */
export async function readListFile<Row>(
  path: string,
  kind: ListKind,
  readRow: (header: HeaderPlaces, fields: readonly string[]) => Row | RejectCause,
  pause: (rows: number) => Promise<void>,
): Promise<Result<ListFile<Row>>> {
  const name = basename(path);
  const bytes = await readWhole(path, name, MAX_LIST_BYTES);
  if (!bytes.ok) return bytes;
  const text = textOf(bytes.value);
  if ("problem" in text) return fail({ kind: "RegisterHeader", name, ...text });
  if ("badLine" in text) return fail({ kind: "RegisterEncoding", name, line: text.badLine });
  const reader = lineReader(text.bytes);
  if ("badLine" in reader) return fail({ kind: "RegisterEncoding", name, line: reader.badLine });
  const header = findHeader(text.bytes, reader, (names) => readListHeader(kind, names));
  if ("problem" in header) return fail({ kind: "RegisterHeader", name, ...header });
  const lines = readLines(text.bytes);
  lines.next();
  const rejects = new Rejects();
  const reject = (line: Line, cause: RejectCause) =>
    rejects.add(line.number, cause, () => showLine(line.bytes, reader));
  const placed: Placed<Row>[] = [];
  let rows = 0;
  for (const line of lines) {
    if (line.bytes.length === 0) continue;
    rows += 1;
    const fields = fieldsOf(line, reader, header.separator);
    const row = "reason" in fields ? fields : readRow(header, fields.fields);
    if (isCause(row)) reject(line, row);
    else placed.push({ line, row });
    if (rows % SLICE === 0) await pause(rows);
  }
  const { ignored } = header;
  const encoding = text.utf16 ? "UTF-16" : reader.encoding;
  return ok({ file: name, encoding, ignored, rows, placed, rejects, reject });
}

/** What is told of every list; taken + rejected = rows. */
export function listReport<Row>(
  { file, encoding, ignored, rows, rejects }: ListFile<Row>,
  named: number,
) {
  const kept = rejects.inOrder();
  return {
    ...{ file, encoding, rows, taken: rows - rejects.count, rejected: rejects.count },
    ignored: ignored.map((name) => name.slice(0, 64)).slice(0, 50),
    ...{ kept: kept.length, rejects: kept.slice(0, named) },
  };
}

const isCause = (row: unknown): row is RejectCause => Object(row).reason !== undefined;

/** The fields of a line, or why it is no row. */
export function fieldsOf(
  { bytes }: Line,
  reader: LineReader,
  separator: Separator = ",",
): { readonly fields: readonly string[] } | RejectCause {
  if (bytes.length > MAX_LINE_BYTES) return { reason: "LineTooLong", limit: MAX_LINE_BYTES };
  const text = reader.read(bytes);
  if (typeof text !== "string") return text;
  const fields = splitLine(text, separator);
  return fields === undefined ? { reason: "BadQuote" } : { fields };
}

/** The bytes of a file, unless it is larger than `limit`. Errors: RegisterUnreadable, RegisterTooLarge. */
export async function readWhole(
  path: string,
  name: string,
  limit: number,
): Promise<Result<Buffer>> {
  try {
    const { size } = await stat(path);
    if (size > limit) return fail({ kind: "RegisterTooLarge", name, bytes: size, limit });
    return ok(await readFile(path));
  } catch (error) {
    const issue = (error as NodeJS.ErrnoException).code ?? "unknown";
    return fail({ kind: "RegisterUnreadable", name, issue });
  }
}
