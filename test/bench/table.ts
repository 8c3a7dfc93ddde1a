import { branchTables } from "./branch-table.ts";
import type { Report } from "./report.ts";
import { number, span, table } from "./text-table.ts";

/** The figures for people. */
export function tables(report: Report): string {
  const { machine, sync, queries, start, memory, acts, gate, histories, branch, snapshots } =
    report;
  const { cores, node, electron = "-" } = machine;
  const loads = [sync, queries, start, memory, acts, gate, histories, branch, snapshots]
    .map((part) => part?.load ?? "-")
    .join(", ");
  const parts = [`${cores} cores, Node ${node}, Electron ${electron}; load at (a)-(i): ${loads}`];
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
  if (acts) parts.push(...actTables(acts));
  if (gate)
    parts.push(
      table(`(f) answers a second to "why may this not be cut yet?"`, [
        ["cases", "gate", "JSON and back", "times JSON", "chain's program", "times native"],
        ...gate.sizes.map(({ cases, perSecond, jsonPerSecond, timesJson }) => [
          number(cases),
          ...[perSecond, jsonPerSecond, timesJson, gate.native.perSecond].map(number),
          number(perSecond / gate.native.perSecond),
        ]),
      ]),
    );
  if (histories)
    parts.push(
      table("(g) made-up histories a second", [
        ["histories", "steps", "compared", "chain's program alone", "times its time"],
        ...histories.sizes.map((one) =>
          [one.histories, one.steps, one.perSecond, one.nativePerSecond, one.timesNative].map(
            number,
          ),
        ),
      ]),
    );
  if (branch) parts.push(...branchTables(branch));
  if (snapshots) parts.push(snapshotTable(snapshots));
  return parts.join("\n\n");
}

const snapshotTable = ({ sizes }: NonNullable<Report["snapshots"]>) =>
  table(
    "(i) snapshots: ms by the clock (of the processor), and the largest memory of the process",
    [
      ["entries", "MB", "entries alone", "write", "MB", "verify", "MB", "hash once", "times hash"],
      ...sizes.map(({ entries, bytes, source, write, verify, hash, timesHash }) => [
        number(entries),
        number(Math.round(bytes / 2 ** 20)),
        ...[spent(source), spent(write), number(write.peakMb)],
        ...[spent(verify), number(verify.peakMb), spent(hash), number(timesHash)],
      ]),
    ],
  );

const spent = ({ ms, cpuMs }: { readonly ms: number; readonly cpuMs: number }) =>
  `${number(ms)} (${number(cpuMs)})`;

function actTables({ node, final, bulk }: NonNullable<Report["acts"]>): string[] {
  return [
    table("(e) signed calls a second through one node, median of rounds", [
      ["calls", "acts", "range", "System.remark", "range", "ratio", "fullest block", "of remarks"],
      ...node.sizes.map(({ size, acts, remarks, ratio }) => [
        number(size),
        number(acts.perSecond),
        span(acts.range),
        number(remarks.perSecond),
        span(remarks.range),
        ...[ratio, acts.fullestBlock, remarks.fullestBlock].map(number),
      ]),
    ]),
    table("(e) from signing to final", [
      ["", "blocks p50", "p95", "most", "ms p50", "p95"],
      ...(
        [
          ["console, proved", final.proved],
          ["@polkadot/api, believed", final.believed],
        ] as const
      ).map(([name, { blocks, ms }]) => [
        name,
        ...[blocks.p50, blocks.p95, blocks.most, ms.p50, ms.p95].map(number),
      ]),
    ]),
    table("(e) many acts at once", [
      ["acts", "signed, on disk ms", "ms an act", "@polkadot/api", "final ms", "final a second"],
      ...bulk.sizes.map((one) =>
        [
          one.acts,
          one.signedMs,
          one.msPerAct,
          one.polkadotMsPerAct,
          one.finalMs,
          one.finalPerSecond,
        ].map(number),
      ),
    ]),
  ];
}
