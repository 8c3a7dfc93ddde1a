import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { figuresContext } from "../../electron/store/case-changes.ts";
import { openDerivedStore } from "../../electron/store/derived-store.ts";
import { CellSums } from "../../electron/store/figure-cells.ts";
import { localDay } from "../../shared/domain/time.ts";
import { day } from "../../shared/domain/units.ts";
import { CUSTOMER_CLASSES } from "../../shared/domain/words.ts";
import { type Cell, MEASURES } from "../../shared/figures/cells.ts";
import { figuresOf } from "../../shared/figures/figures-of.ts";
import { timeOf } from "../../shared/figures/tally.ts";
import { GENESIS, NOON, POLICY } from "../store/fixtures.ts";
import { ORGS } from "./branch-entries.ts";
import { round3 } from "./figures.ts";
import { must } from "./must.ts";
import { FIGURES } from "./views-questions.ts";

/**
 * Reckons the figures of all cases anew from their entries, compares them with those that the store kept while it was
 * filled, and hands on the cells of each case with the questions, so that another engine can add them up. Arguments: folder
 * of the store, folder for what is handed on. Prints the time and how many cells there are.
 */
const [dir = "", out = ""] = process.argv.slice(2);
const store = must(await openDerivedStore({ dir, genesis: GENESIS }));
const context = figuresContext(POLICY, store.policy);
const sums = new CellSums();
const lines: string[] = [];
const clerks = new Map<string, number>();
const clerkNo = (clerk: string | undefined) => {
  if (clerk === undefined) return 0;
  const known = clerks.get(clerk) ?? clerks.size + 1;
  clerks.set(clerk, known);
  return known;
};
const lineOf = (no: number, { measure, x, org, class: of, y, z, clerk, count, fen }: Cell) =>
  [
    ...[no, MEASURES.indexOf(measure), x, org, CUSTOMER_CLASSES.indexOf(of), y, z],
    ...[clerkNo(clerk), count, fen],
  ].join(",");
const moment = { now: NOON, today: day(0), overdueAgeDays: 0, levels: undefined };
const last = store.cases.summary({}, moment).cases;
let recountMs = 0;
for (let no = 1; no <= last; no += 1) {
  const begun = performance.now();
  const cells = figuresOf(
    store.cases.entries(no).map(({ entry }) => entry),
    context,
  );
  sums.add(cells);
  recountMs += performance.now() - begun;
  for (const cell of cells) lines.push(lineOf(no, cell));
}
const sorted = (cells: Iterable<Cell>) => [...cells].map((cell) => lineOf(0, cell)).sort();
const [kept, recounted] = [sorted(store.figures.from(day(0))), sorted(sums.all())];
if (kept.length !== recounted.length || kept.some((line, n) => line !== recounted[n]))
  throw new Error("the kept figures are not those of a recount");
writeFileSync(join(out, "cells.csv"), lines.join("\n"));
const today = localDay(NOON, POLICY.utcOffsetMinutes);
writeFileSync(
  join(out, "questions.json"),
  JSON.stringify(
    FIGURES.map(({ name, filter: { months, orgs, classes } }) => ({
      ...{ name, ...timeOf(today, months, POLICY.conductDays) },
      orgs: orgs ?? Array.from({ length: ORGS }, (_, n) => n + 1),
      classes: (classes ?? CUSTOMER_CLASSES).map((one) => CUSTOMER_CLASSES.indexOf(one)),
    })),
  ),
);
console.log(
  JSON.stringify({
    ...{ cases: last, rows: lines.length, cells: kept.length },
    recountMs: round3(recountMs),
  }),
);
process.exit(0);
