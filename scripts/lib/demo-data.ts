import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./paths.ts";

const SAMPLE = join(ROOT, "data", "road-traffic-fines-10k.csv");
/** Place of `date` among the sample's columns; none before it holds a comma. */
const DATE = 2;

/**
 * The last day of the sample that the demo takes, in the sample's calendar. The import moves the newest date to yesterday, and
 * the sample ends with years of stragglers: taken whole, every debt would be years old. On this day 9,547 of its 10,000
 * cases had begun, and the office was at work on them.
 */
export const DEMO_DAY = "2008-03-31";

/** The rows of the sample up to a day, as they stand, with the header. */
export function rowsUpTo(csv: string, last: string): string {
  const [header, ...rows] = csv.split("\n");
  const taken = rows.filter((row) => (row.split(",")[DATE] ?? "~") <= last);
  return `${[header, ...taken].join("\n")}\n`;
}

/** Writes the demo's cases into `dir` and answers the file. The same bytes each time, so that an import goes on where it stopped. */
export function writeDemoData(dir: string): string {
  const file = join(dir, "demo-cases.csv");
  writeFileSync(file, rowsUpTo(readFileSync(SAMPLE, "utf8"), DEMO_DAY));
  return file;
}
