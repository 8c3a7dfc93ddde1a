import { bytesToHex } from "@noble/hashes/utils.js";
import { Fault } from "../../shared/snapshot/fault.ts";
import { TABLES, type TableName, tableNo } from "../../shared/snapshot/schema.ts";
import type { CheckedFile } from "../../shared/snapshot/sqlite/canonical.ts";
import type { Value } from "../../shared/snapshot/sqlite/record.ts";
import { derivedRows, type Grounds } from "./derive.ts";

export const DERIVED = [
  "policies",
  "organisations",
  "operators",
  "timeline",
  "cases",
  "bills",
  "figures",
] as const satisfies readonly TableName[];
export type Derived = (typeof DERIVED)[number];

/** What became of a derived table. */
export type DerivedCheck = { readonly checked: number } | { readonly fault: Fault };

/** Computes every derived row anew and compares; each table is told with its first difference. */
export async function checkDerived(
  file: CheckedFile,
  grounds: Grounds,
  pause: () => Promise<void> | undefined,
): Promise<Map<Derived, DerivedCheck>> {
  const results = new Map<Derived, DerivedCheck>(DERIVED.map((name) => [name, { checked: 0 }]));
  const found = new Map(DERIVED.map((name) => [name, file.rows(tableNo(name))]));
  for (const [name, values] of derivedRows(grounds, "case")) {
    await pause();
    const table = name as Derived;
    const result = results.get(table) as DerivedCheck;
    if ("fault" in result) continue;
    const row = result.checked + 1;
    const next = (found.get(table) as Generator<Value[]>).next();
    const fault = next.done
      ? new Fault({ table, row }, `row ${row} of ${table} is missing`)
      : differenceOf(table, row, next.value, values);
    results.set(table, fault ? { fault } : { checked: row });
  }
  for (const [table, result] of results) {
    if ("fault" in result) continue;
    const row = result.checked + 1;
    if ((file.counts[tableNo(table)] ?? 0) >= row)
      results.set(table, {
        fault: new Fault({ table, row }, `row ${row} of ${table} follows from no entry`),
      });
  }
  return results;
}

function differenceOf(
  table: Derived,
  row: number,
  found: readonly Value[],
  expected: readonly Value[],
): Fault | undefined {
  const column = expected.findIndex((value, index) => !same(value, found[index]));
  if (column < 0) return undefined;
  const name = TABLES[tableNo(table)]?.columns[column]?.name;
  return new Fault(
    { table, row },
    `row ${row} of ${table}: ${name} is ${shown(found[column])}, must be ${shown(expected[column])}`,
  );
}

const same = (a: Value, b: Value | undefined): boolean =>
  a instanceof Uint8Array && b instanceof Uint8Array
    ? a.length === b.length && a.every((byte, index) => byte === b[index])
    : a === b;

const shown = (value: Value | undefined): string => {
  if (value instanceof Uint8Array) return bytesToHex(value);
  const text = typeof value === "string" ? JSON.stringify(value) : String(value ?? "empty");
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
};
