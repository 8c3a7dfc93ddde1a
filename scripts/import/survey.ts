import { createHash } from "node:crypto";
import type { Day } from "../../shared/domain/units.ts";
import { readRows } from "./read-rows.ts";
import { failed } from "./stop.ts";

/** What a first pass over the file tells. */
export interface Survey {
  /** Of the file's bytes, hexadecimal: a changed file is another import. */
  readonly sha256: string;
  /** Rows, good and bad; blank lines and the header are none. */
  readonly rows: number;
  /** The newest date of a good row; undefined when there is none. */
  readonly newest: Day | undefined;
}

/** Reads the whole file once, holding nothing. */
export async function survey(file: string, today: Day): Promise<Survey> {
  const checksum = createHash("sha256");
  let rows = 0;
  let newest: Day | undefined;
  try {
    for await (const row of readRows(file, today, (bytes) => checksum.update(bytes))) {
      rows += 1;
      if ("good" in row && (newest === undefined || row.good.day > newest)) newest = row.good.day;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw failed(`There is no file ${file}.`);
    if (code === "EISDIR") throw failed(`${file} is a folder, not a file.`);
    if (code === "EACCES") throw failed(`The file ${file} may not be read.`);
    throw error;
  }
  return { sha256: checksum.digest("hex"), rows, newest };
}

/** Days that bring the newest date of the file to the day before `today`. */
export function shiftTo(newest: Day | undefined, today: Day): number {
  return newest === undefined ? 0 : today - 1 - newest;
}
