import type { Report } from "./report.ts";

const number = (value: number | undefined) =>
  value === undefined ? "-" : value.toLocaleString("en", { maximumSignificantDigits: 4 });
const span = ([low, high]: readonly number[]) => `${number(low)}-${number(high)}`;

/** Columns as wide as their widest cell; all but the first to the right. */
function table(title: string, rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  return [title, ...lines].join("\n");
}

/** The figures for people. */
export function tables({ machine, sync, queries, start, memory }: Report): string {
  const { cores, node, electron = "-" } = machine;
  const loads = [sync, queries, start, memory].map((part) => part?.load ?? "-").join(", ");
  const parts = [`${cores} cores, Node ${node}, Electron ${electron}; load at (a)-(d): ${loads}`];
  if (sync)
    parts.push(
      table(`(a) entries a second, median of rounds (aim: ${sync.aim} times)`, [
        ["entries", "proved + stored", "range", "trusted read", "range", "ratio", "ratio of CPU"],
        ...sync.sizes.map(({ entries, proved, trusted, ratio, cpuRatio }) => [
          number(entries),
          number(proved.entriesPerSecond),
          span(proved.range),
          number(trusted.entriesPerSecond),
          span(trusted.range),
          number(ratio),
          number(cpuRatio),
        ]),
      ]),
    );
  for (const { cases, nativeSqlite = "none", kinds } of queries?.sizes ?? [])
    parts.push(
      table(`(b) ${number(cases)} cases, ms (native: SQLite ${nativeSqlite})`, [
        ["question", "p50", "p95", "first", "native p50", "native p95", "times native"],
        ...kinds.map(({ name, p50, p95, firstMs, native, timesNative }) => [
          name,
          ...[p50, p95, firstMs, native?.p50, native?.p95, timesNative].map(number),
        ]),
      ]),
    );
  if (start)
    parts.push(
      table("(c) ms from the start of the program, median (range)", [
        ["", "first row", "range", "window", "times the empty window"],
        [
          "empty window",
          "-",
          span(start.emptyWindow.rangeMs),
          number(start.emptyWindow.medianMs),
          "1",
        ],
        ...start.sizes.map(({ cases, firstRow, window, ratio }) => [
          `${number(cases)} cases`,
          number(firstRow.medianMs),
          span(firstRow.rangeMs),
          number(window.medianMs),
          number(ratio),
        ]),
      ]),
    );
  if (memory)
    parts.push(
      table("(d) resident memory, MB", [
        ["", "ledger", "renderer", "main", "GPU", "all processes"],
        ["empty window", "-", "-", "-", "-", number(memory.emptyWindow.allMb)],
        ...memory.sizes.map(({ cases, ledgerMb, rendererMb, mainMb, gpuMb, allMb }) => [
          `${number(cases)} cases`,
          ...[ledgerMb, rendererMb, mainMb, gpuMb, allMb].map(number),
        ]),
      ]),
    );
  return parts.join("\n\n");
}
