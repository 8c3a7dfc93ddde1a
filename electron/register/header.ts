import { columnOf, type HeaderPlaces, type HeaderProblem } from "../../shared/register/columns.ts";
import type { LineReader } from "./encoding.ts";
import { type Line, MAX_LINE_BYTES, readLines } from "./lines.ts";
import { type Separator, splitLine } from "./split-line.ts";

export type Separated<Header> = Header & { readonly separator: Separator };

/** Understands the names of a header line. */
type ReadNames<Header> = (names: readonly string[]) => Header | HeaderProblem;

/** Lines among which the header is looked for when it is not the first: only to say where it is. */
const LOOKED_AT = 20;

/** The header, which must be the first line, by commas or tabs; or what the file has in its place. */
export function findHeader<Header extends HeaderPlaces>(
  file: Buffer,
  reader: LineReader,
  readNames: ReadNames<Header>,
): Separated<Header> | HeaderProblem {
  const lines = readLines(file);
  const first = lines.next();
  if (first.done) return { problem: "empty", columns: [] };
  const found = headerOf(first.value, reader, readNames);
  if (!("problem" in found)) return found;
  if (first.value.bytes.includes("\r")) return { problem: "lineEnds", columns: [] };
  // A header that lacks something is the header.
  if (found.problem !== "unknown" && found.problem !== "empty") return found;
  for (const line of lines) {
    if (line.number > LOOKED_AT) break;
    if (!("problem" in headerOf(line, reader, readNames)))
      return { problem: "title", columns: [], line: line.number };
  }
  return found;
}

function headerOf<Header extends HeaderPlaces>(
  line: Line,
  reader: LineReader,
  readNames: ReadNames<Header>,
): Separated<Header> | HeaderProblem {
  const text = line.bytes.length > MAX_LINE_BYTES ? undefined : reader.read(line.bytes);
  if (typeof text !== "string") return { problem: "unreadable", columns: [] };
  const by = (separator: Separator): Separated<Header> | HeaderProblem | undefined => {
    const names = splitLine(text, separator);
    if (names === undefined) return undefined;
    const header = readNames(names);
    return "problem" in header ? header : { ...header, separator };
  };
  const commas = by(",");
  if (commas !== undefined && !("problem" in commas)) return commas;
  if (text.includes("\t")) {
    const tabs = by("\t");
    const isHeader = splitLine(text, "\t")?.some((name) => columnOf(name) !== undefined);
    if (tabs !== undefined && isHeader) return tabs;
  }
  if (text.includes(";")) {
    const semicolons = by(";");
    if (semicolons !== undefined && !("problem" in semicolons))
      return { problem: "separator", columns: [] };
  }
  return commas ?? { problem: "unreadable", columns: [] };
}
