import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");

/** `file`: `text` or `file`: words, of a cell. */
function placeOf(cell: string): { file: string; text: string } {
  const found = /^`([^`]+)`: (?:`(.+)`|(.+))$/.exec(cell.trim());
  if (found === null) throw new Error(`no place: ${cell}`);
  return { file: found[1] ?? "", text: found[2] ?? found[3] ?? "" };
}

const rows = [
  ...(read("docs/threat-model.md").split("## Electron's checklist")[1] ?? "").matchAll(
    /^\| (\d+) \| (.+?) \| (`.+`) \| (`.+?) \|$/gm,
  ),
].map(([, no = "", point = "", line = "", test = ""]) => ({
  no: Number(no),
  point,
  line: placeOf(line),
  test: placeOf(test),
}));

describe("Electron's checklist", () => {
  it("has all twenty points", () => {
    expect(rows.map(({ no }) => no)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  });

  it.each(rows)("$no $point: stands in the source, and a test holds it", ({ line, test }) => {
    expect(read(line.file)).toContain(line.text);
    expect(read(test.file)).toContain(test.text);
  });
});
