import { TABLES, tableNo } from "../../shared/snapshot/schema.ts";
import type { Value } from "../../shared/snapshot/sqlite/record.ts";
import { changed, type Mutation, set } from "./mutation.ts";
import { other } from "./other-value.ts";

const DERIVED = [
  "policies",
  "organisations",
  "operators",
  "timeline",
  "cases",
  "bills",
  "figures",
] as const;

/** What can be done to derived tables and fixed texts. */
export const DERIVED_MUTATIONS: Record<string, Mutation> = {
  derivedValue(rng, rows) {
    const table = rng.pick(DERIVED.filter((name) => rows[name].length > 0));
    const index = rng.int(0, rows[table].length - 1);
    const row = rows[table][index] as Value[];
    const columns = TABLES[tableNo(table)]?.columns ?? [];
    const column = rng.int(0, row.length - 1);
    const value = row[column] as Value;
    if (value === null && columns[column]?.type !== "integer") return undefined;
    const most = columns[column]?.most ?? 0;
    const next = other(rng, value);
    if (typeof next !== "number" && next !== null && Buffer.from(next as string).length > most)
      return undefined;
    return {
      rows: set(rows, table, index, column, next),
      expected: { parts: [table], place: { table, row: index + 1 } },
    };
  },
  derivedDeleted(rng, rows) {
    const table = rng.pick(DERIVED.filter((name) => rows[name].length > 0));
    const index = rng.int(0, rows[table].length - 1);
    // The row that follows is found in its place, unless it says the same.
    const same = (rows[table][index + 1] ?? []).join() === (rows[table][index] as Value[]).join();
    if (same) return undefined;
    const copy = changed(rows, (one) => one[table].splice(index, 1));
    return { rows: copy, expected: { parts: [table], place: { table, row: index + 1 } } };
  },
  derivedAdded(rng, rows) {
    const table = rng.pick(DERIVED.filter((name) => rows[name].length > 0));
    const copy = changed(rows, (one) => one[table].push([...(one[table].at(-1) as Value[])]));
    return {
      rows: copy,
      expected: { parts: [table], place: { table, row: rows[table].length + 1 } },
    };
  },
  aboutChanged(rng, rows) {
    const index = rng.int(0, rows.about.length - 1);
    const column = rng.int(0, 1);
    return {
      rows: set(rows, "about", index, column, `${(rows.about[index] as Value[])[column]}!`),
      expected: { parts: ["file"], place: { table: "about", row: index + 1 } },
    };
  },
};
