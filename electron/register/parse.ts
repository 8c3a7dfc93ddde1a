import type { Day } from "../../shared/domain/units.ts";
import {
  type HeaderProblem,
  type RegisterHeader,
  readRegisterHeader,
} from "../../shared/register/columns.ts";
import type { AccountFacts } from "../../shared/register/facts.ts";
import { type RegisterRow, readRow } from "../../shared/register/read-row.ts";
import type { Reject, RejectCause } from "../../shared/register/rejects.ts";
import { Claims } from "./claims.ts";
import { type Encoding, type LineReader, lineReader, showLine, textOf } from "./encoding.ts";
import { findHeader, type Separated } from "./header.ts";
import { type Line, readLines } from "./lines.ts";
import { fieldsOf } from "./list-file.ts";
import { KEPT_REJECTS, Rejects } from "./rejects.ts";

export interface ParseOptions {
  /** Bounds months and dates. */
  readonly today: Day;
  /** The customers of the chain (commitments) of each account that this computer has linked with more than one. */
  readonly doubled: ReadonlyMap<string, readonly string[]>;
  /** Told of the rows read so far, now and then; others get their turn while it is awaited. */
  readonly pause?: (rows: number) => Promise<void>;
}

/** A register file, read whole. taken + rejected = rows. */
export interface ParsedRegister {
  readonly kind: RegisterHeader["kind"];
  readonly encoding: Encoding;
  /** Columns that were not read, by their header. */
  readonly ignored: readonly string[];
  readonly rows: number;
  readonly taken: number;
  readonly rejected: number;
  /** In the order of the file; at most `KEPT_REJECTS`. */
  readonly rejects: readonly Reject[];
  /** How many accounts the taken rows name. */
  readonly accounts: number;
  /** What the taken rows say, each account once. */
  facts(): Iterable<AccountFacts>;
}

/** Why a file was not read at all. */
export type FileProblem =
  /** None of the encodings as a whole: the first line that does not fit. */
  { readonly badLine: number } | HeaderProblem;

export { KEPT_REJECTS };

/** Rows between two pauses. */
const SLICE = 10_000;

/**
 * Reads a file of the register (docs/register-format.md), strictly: a row is taken as it is meant, or rejected. Blank
 * lines are no rows. Rows that contradict each other are all rejected, so that their order cannot matter.
 */
export async function parseRegister(
  file: Buffer,
  options: ParseOptions,
): Promise<ParsedRegister | FileProblem> {
  const text = textOf(file);
  if ("badLine" in text || "problem" in text) return text;
  const { bytes, utf16 } = text;
  const reader = lineReader(bytes);
  if ("badLine" in reader) return reader;
  const header = findHeader(bytes, reader, readRegisterHeader);
  if ("problem" in header) return header;
  const lines = readLines(bytes);
  lines.next();
  const rejects = new Rejects();
  const claims = new Claims();
  let rows = 0;
  for (const line of lines) {
    if (line.bytes.length === 0) continue;
    rows += 1;
    const row = rowOf(line, reader, header, options);
    if ("reason" in row) rejects.add(line.number, row, () => showLine(line.bytes, reader));
    else claims.add(line, row);
    if (rows % SLICE === 0) await options.pause?.(rows);
  }
  const contradicting = claims.settle();
  for (const { line, cause } of contradicting)
    rejects.add(line.number, cause, () => showLine(line.bytes, reader));
  return {
    kind: header.kind,
    encoding: utf16 ? "UTF-16" : reader.encoding,
    ignored: header.ignored,
    rows,
    taken: rows - rejects.count,
    rejected: rejects.count,
    rejects: rejects.inOrder(),
    accounts: claims.accounts,
    facts: () => claims.facts(),
  };
}

function rowOf(
  line: Line,
  reader: LineReader,
  header: Separated<RegisterHeader>,
  { today, doubled }: ParseOptions,
): RegisterRow | RejectCause {
  const read = fieldsOf(line, reader, header.separator);
  if ("reason" in read) return read;
  const row = readRow(header, read.fields, today);
  if ("reason" in row) return row;
  const [value, other] = doubled.get(row.account) ?? [];
  return other === undefined ? row : { reason: "TwoCustomers", value, other };
}
