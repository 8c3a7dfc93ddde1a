import type { Report } from "./report.ts";
import { number, span, table } from "./text-table.ts";

const megabytes = (bytes: number) => number(Math.round(bytes / 2 ** 20));

/** The figures of part (h) for people. */
export function branchTables({ views, scores, past, register }: NonNullable<Report["branch"]>) {
  return [
    ...(views?.sizes ?? []).map(
      ({ cases, entries, blockEntries, cells, apply, scores: scored, kinds }) =>
        table(
          `(h) ${number(cases)} cases, ${number(entries)} entries, ${number(cells)} cells, after a block of ${blockEntries} entries, ms (aim: p95 within ${views?.aimMs})`,
          [
            [
              "question",
              "p50",
              "p95",
              "CPU p50",
              "CPU p95",
              "first",
              "within",
              "native p50",
              "times faster",
            ],
            ...[
              { ...apply, name: "(the block itself)" },
              { ...scored, name: "(its scores)" },
              ...kinds,
            ].map((kind) => [
              kind.name,
              ...[kind.p50, kind.p95, kind.cpu50, kind.cpu95, kind.firstMs].map(number),
              "withinAim" in kind
                ? kind.withinAim
                  ? "yes"
                  : kind.cpuWithinAim
                    ? "CPU"
                    : "NO"
                : "-",
              ...("native" in kind
                ? [number(kind.native?.p50), number(kind.timesFaster)]
                : ["-", "-"]),
            ]),
          ],
        ),
    ),
    table("(h) scores, cases a second", [
      ["cases", "scored and kept", "only read", "folded", "times the fold", "one p50 ms", "p95"],
      ...(scores?.sizes ?? []).map(
        ({ cases, perSecond, readPerSecond, foldPerSecond, timesFold, one }) =>
          [
            cases,
            ...[perSecond, readPerSecond, foldPerSecond, timesFold, one.score.p50, one.score.p95],
          ].map(number),
      ),
    ]),
    table("(h) until a past day is shown, ms", [
      ["entries", "shown", "range", "of it copied", "one fold", "times", "longest wait", "MB"],
      ...(past?.sizes ?? []).map(
        ({ entries, shown, copied, fold, timesFold, longestWait, memoryBytes }) => [
          number(entries),
          number(shown.ms),
          span(shown.range),
          ...[copied.ms, fold.ms, timesFold, longestWait].map(number),
          megabytes(memoryBytes),
        ],
      ),
    ]),
    table("(h) import of a register, ms", [
      [
        "rows",
        "",
        "import",
        "rows a second",
        "longest wait",
        "MB at most",
        "native",
        "times native",
      ],
      ...(register?.sizes ?? []).flatMap(({ rows, imports, native, timesNative }) =>
        imports.map(({ kind, ms, rowsPerSecond, waits, maxRss }, n) => [
          number(rows),
          kind,
          ...[ms, rowsPerSecond, waits.longest].map(number),
          megabytes(maxRss),
          ...(n === 0 ? [number(native?.ms), number(timesNative)] : ["-", "-"]),
        ]),
      ),
    ]),
  ];
}
