import { PAGE_SIZE } from "./format.ts";
import type { Child } from "./leaf.ts";
import { type ByteSource, PageFault, Pages, readLeaf, readLeaves, readSchema } from "./reader.ts";
import type { Value } from "./record.ts";
import { SqliteWriter, type Table } from "./writer.ts";

/** A file whose every byte was found to be what its rows make of it. */
export interface CheckedFile {
  /** Rows of each table, in the order of the schema. */
  readonly counts: readonly number[];
  rows(table: number): Generator<Value[]>;
  /** One row, from 1. Throws RangeError when there is none. */
  row(table: number, no: number): Value[];
}

/** Leaves kept in memory for rows that are asked for one by one. */
const KEPT_LEAVES = 512;

/**
 * Reads all rows of a file once, writes them anew in memory page by page, and holds every page against the file: what no row
 * accounts for cannot be in it. `pause` is called once a leaf.
 * @throws PageFault, RowFault with the first place that is wrong
 */
export async function checkContainer(
  source: ByteSource,
  tables: readonly Table[],
  pause: (done: number) => Promise<void> | undefined,
): Promise<CheckedFile> {
  const pages = new Pages(source);
  const roots = readSchema(pages, tables);
  const writer = new SqliteWriter(tables, (page, bytes) => {
    if (page > pages.count) throw new PageFault(pages.count, "the file ends before its rows do");
    const found = pages.read(page, page);
    for (let at = 0; at < PAGE_SIZE; at += 1)
      if (found[at] !== bytes[at])
        throw new PageFault(page, `byte ${at} is not what the rows make of it`);
  });
  const leaves: (readonly Child[])[] = [];
  for (const [index, table] of tables.entries()) {
    for (const leaf of readLeaves(pages, table, roots[index] as number)) {
      for (const { values } of leaf.rows) writer.add(values);
      await pause(writer.pages / pages.count);
    }
    leaves.push(writer.endTable());
  }
  writer.finish();
  if (writer.pages * PAGE_SIZE !== source.size)
    throw new PageFault(writer.pages + 1, "the file goes on after its last row");
  return openTables(source, tables, leaves);
}

/** Rows of tables whose leaves are known; tables that are not written yet are missing from the list. */
export function openTables(
  source: ByteSource,
  tables: readonly Table[],
  leaves: readonly (readonly Child[])[],
): CheckedFile {
  const pages = new Pages(source);
  const kept = new Map<number, Value[][]>();
  const rowsOf = (table: number, index: number): Value[][] => {
    const list = leaves[table] as readonly Child[];
    const { page } = list[index] as Child;
    const known = kept.get(page);
    if (known !== undefined) return known;
    const first = (list[index - 1]?.last ?? 0) + 1;
    const found = readLeaf(pages, page, pages.read(page, page), tables[table] as Table, first);
    const rows = found.map(({ values }) => values);
    if (kept.size >= KEPT_LEAVES) kept.delete(kept.keys().next().value as number);
    kept.set(page, rows);
    return rows;
  };
  return {
    counts: leaves.map((list) => list.at(-1)?.last ?? 0),
    *rows(table) {
      const list = leaves[table] as readonly Child[];
      for (let index = 0; index < list.length; index += 1) yield* rowsOf(table, index);
    },
    row(table, no) {
      const list = leaves[table] as readonly Child[];
      const index = leafOf(list, no);
      const first = (list[index - 1]?.last ?? 0) + 1;
      const row = rowsOf(table, index)[no - first];
      if (row === undefined) throw new RangeError(`there is no row ${no}`);
      return row;
    },
  };
}

/** The leaf that holds a row: the first whose last row is not before it. */
function leafOf(leaves: readonly Child[], no: number): number {
  let [low, high] = [0, leaves.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((leaves[middle] as Child).last < no) low = middle + 1;
    else high = middle;
  }
  return low;
}
