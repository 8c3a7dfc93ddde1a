import type { Line } from "./lines.ts";
import { COLUMNS, type Column, type Record } from "./road-traffic-fines.ts";
import { splitRow } from "./split-row.ts";
import { failed } from "./stop.ts";

/** Where the columns stand, from the first line of the file. */
export interface Header {
  /** Fields of a complete row. */
  readonly width: number;
  pick(fields: readonly string[]): Record;
}

/** Reads the header; fails with a sentence that names what is missing or there twice. */
export function readHeader(line: Line | undefined): Header {
  if (!line) throw failed("The file is empty: it has not even a header line.");
  const names = splitRow(line);
  if ("reason" in names) throw failed(`The header line cannot be read. ${names.explanation}`);
  const trimmed = names.map((name) => name.trim());
  const missing = COLUMNS.filter((name) => !trimmed.includes(name));
  if (missing.length > 0) {
    throw failed(
      `The header line lacks ${missing.length === 1 ? "the column" : "the columns"} ${missing.join(", ")}. ` +
        `Is this a file of the format road-traffic-fines, in UTF-8 and with commas?`,
    );
  }
  const twice = COLUMNS.filter((name) => trimmed.indexOf(name) !== trimmed.lastIndexOf(name));
  if (twice.length > 0) throw failed(`The header line names ${twice.join(", ")} twice.`);
  const places = COLUMNS.map((name) => [name, trimmed.indexOf(name)] as const);
  return {
    width: names.length,
    pick(fields) {
      const record: { [name in Column]?: string } = {};
      for (const [name, place] of places) record[name] = fields[place] ?? "";
      return record as Record;
    },
  };
}
