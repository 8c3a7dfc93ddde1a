import type { ArrearsRow } from "../../shared/register/arrears.ts";
import type { Line } from "./lines.ts";
import type { ListFile, Placed } from "./list-file.ts";

/** Bills that the chain keeps of a case. */
export const MAX_BILLS = 64;

/** A bill and the line that says it. */
export type PlacedBill = Pick<ArrearsRow, "period" | "amount" | "due"> & { readonly line: Line };

/** What one customer owes: one case. */
export interface Arrears extends Pick<ArrearsRow, "account" | "class" | "reference" | "office"> {
  /** By due day and month. */
  readonly bills: readonly PlacedBill[];
}

/**
 * Groups the rows of a list by account. A bill that is told twice in the same words is taken once; of an account whose rows
 * contradict each other none is taken, because the order of rows must not matter.
 */
export function groupArrears({ placed, reject }: ListFile<ArrearsRow>): Arrears[] {
  const accounts = new Map<string, Placed<ArrearsRow>[]>();
  for (const one of placed) {
    const known = accounts.get(one.row.account);
    if (known === undefined) accounts.set(one.row.account, [one]);
    else known.push(one);
  }
  return [...accounts.values()].flatMap((rows) => arrearsOf(rows, reject) ?? []);
}

const OF_THE_CUSTOMER = ["class", "reference", "office"] as const;

function arrearsOf(
  rows: readonly Placed<ArrearsRow>[],
  reject: ListFile<ArrearsRow>["reject"],
): Arrears | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const { account } = first.row;
  for (const column of OF_THE_CUSTOMER) {
    const saying = rows.filter(({ row }) => row[column] !== undefined);
    const other = saying.find(({ row }) => row[column] !== saying[0]?.row[column]);
    if (other === undefined || saying[0] === undefined) continue;
    for (const { line } of rows)
      reject(line, {
        reason: "Contradiction",
        column,
        value: saying[0].row[column],
        line: saying[0].line.number,
        other: other.row[column],
        otherLine: other.line.number,
      });
    return undefined;
  }
  const bills = billsOf(rows, reject);
  if (bills.length > MAX_BILLS) {
    for (const { line } of bills)
      reject(line, { reason: "TooManyBills", found: bills.length, limit: MAX_BILLS });
    return undefined;
  }
  if (bills.length === 0) return undefined;
  const said = <C extends "reference" | "office">(column: C) =>
    rows.find(({ row }) => row[column] !== undefined)?.row[column];
  return {
    ...{ account, class: first.row.class, bills },
    reference: said("reference"),
    office: said("office"),
  };
}

/** Two amounts for one month and due day are a correction that nobody marked as such. */
function billsOf(
  rows: readonly Placed<ArrearsRow>[],
  reject: ListFile<ArrearsRow>["reject"],
): PlacedBill[] {
  const said = new Map<string, Placed<ArrearsRow>[]>();
  for (const one of rows) {
    const key = `${one.row.period} ${one.row.due}`;
    said.set(key, [...(said.get(key) ?? []), one]);
  }
  return [...said.values()]
    .flatMap((same): PlacedBill[] => {
      const [first, ...others] = same;
      if (first === undefined) return [];
      const other = others.find(({ row }) => row.amount !== first.row.amount);
      if (other !== undefined) {
        for (const { line } of same)
          reject(line, {
            reason: "Contradiction",
            column: "amount",
            value: yuan(first.row.amount),
            line: first.line.number,
            other: yuan(other.row.amount),
            otherLine: other.line.number,
          });
        return [];
      }
      for (const { line } of others)
        reject(line, { reason: "Repeated", otherLine: first.line.number });
      const { period, amount, due } = first.row;
      return [{ period, amount, due, line: first.line }];
    })
    .sort((a, b) => a.due - b.due || a.period - b.period);
}

/** Fen as people write yuan. */
export const yuan = (fen: number): string => (fen / 100).toFixed(2);
