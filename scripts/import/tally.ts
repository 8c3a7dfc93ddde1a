import type { ImportCase } from "./types.ts";

/** Where the rows of the file went. Every row is in exactly one of imported, passed over and rejected. */
export interface Totals {
  rows: number;
  imported: number;
  /** Already on the chain when this run first looked. */
  passedOver: number;
  rejected: number;
  /** Of the imported and passed over: rows that say again what an earlier entry says, and add none. */
  toldAgain: number;
  /** Cases of which this run brought entries, and the entries. */
  cases: number;
  entries: number;
}

export function emptyTotals(): Totals {
  return {
    rows: 0,
    imported: 0,
    passedOver: 0,
    rejected: 0,
    toldAgain: 0,
    cases: 0,
    entries: 0,
  };
}

/** Counts a case that is final, of which the first `before` entries were there already. */
export function countSettled(totals: Totals, one: ImportCase, before: number): void {
  const old = one.rows.filter((row) => row.upTo <= before).length;
  totals.passedOver += old;
  totals.imported += one.rows.length - old;
  totals.toldAgain += one.rows.filter((row) => row.toldAgain).length;
  totals.entries += Math.max(0, one.entries.length - before);
  if (before < one.entries.length) totals.cases += 1;
}

export function isBalanced(totals: Totals): boolean {
  return totals.rows === totals.imported + totals.passedOver + totals.rejected;
}
