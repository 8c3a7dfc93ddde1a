import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/lib/paths.ts";

/** The demo cases, whole. */
export const SAMPLE = join(ROOT, "data", "road-traffic-fines-10k.csv");

/** Writes the first `cases` cases of the sample to a file of its own. */
export function writeSmallSample(file: string, cases: number): void {
  const [header = "", ...rows] = readFileSync(SAMPLE, "utf8").trimEnd().split("\n");
  const taken = new Set<string>();
  const lines = rows.filter((row) => {
    const id = row.slice(0, row.indexOf(","));
    if (taken.size < cases) taken.add(id);
    return taken.has(id);
  });
  writeFileSync(file, `${[header, ...lines].join("\n")}\n`);
}
