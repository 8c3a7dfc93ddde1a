import { memorySource } from "../../electron/snapshot/page-store.ts";
import { TABLE_NAMES, TABLES, type TableName, tableNo } from "../../shared/snapshot/schema.ts";
import { checkContainer } from "../../shared/snapshot/sqlite/canonical.ts";
import { PAGE_SIZE } from "../../shared/snapshot/sqlite/format.ts";
import type { Value } from "../../shared/snapshot/sqlite/record.ts";
import { SqliteWriter } from "../../shared/snapshot/sqlite/writer.ts";

export type Rows = Record<TableName, Value[][]>;

/** All rows of a snapshot that is whole. */
export async function rowsOf(bytes: Uint8Array): Promise<Rows> {
  const file = await checkContainer(memorySource(bytes), TABLES, () => undefined);
  return Object.fromEntries(
    TABLE_NAMES.map((name) => [name, [...file.rows(tableNo(name))]]),
  ) as Rows;
}

/** The rows with lists of their own; the values are shared. */
export const copyRows = (rows: Rows): Rows =>
  Object.fromEntries(TABLE_NAMES.map((name) => [name, rows[name].map((row) => [...row])])) as Rows;

/** The snapshot of some rows, whatever they say, and the table of each of its pages. */
export function fileOf(rows: Rows): { readonly bytes: Uint8Array; readonly tables: TableName[] } {
  const pages: Uint8Array[] = [];
  const tables: TableName[] = [];
  let table: TableName = "about";
  const writer = new SqliteWriter(TABLES, (page, bytes) => {
    pages[page - 1] = bytes.slice();
    tables[page - 1] = table;
  });
  for (const name of TABLE_NAMES) {
    table = name;
    for (const row of rows[name]) writer.add(row);
    writer.endTable();
  }
  writer.finish();
  const bytes = new Uint8Array(pages.length * PAGE_SIZE);
  for (const [index, page] of pages.entries()) bytes.set(page, index * PAGE_SIZE);
  return { bytes, tables };
}
