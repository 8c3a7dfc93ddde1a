import {
  FILE_HEADER,
  INTERIOR,
  INTERIOR_HEADER,
  LEAF,
  LEAF_HEADER,
  localBytes,
  MOST_LEVELS,
  OVERFLOW_ROOM,
  PAGE_SIZE,
} from "./format.ts";
import type { Child } from "./leaf.ts";
import { decodeRecord, type Value } from "./record.ts";
import { readVarint } from "./varint.ts";
import type { Table } from "./writer.ts";

/** The bytes of a file, read where they are wanted. The answer must not be changed. */
export interface ByteSource {
  readonly size: number;
  /** Exactly these bytes, which must be inside the file. */
  read(at: number, length: number): Uint8Array;
}

/** What is wrong with the way rows lie in the file, and on which page. */
export class PageFault extends Error {
  readonly page: number;
  constructor(page: number, reason: string) {
    super(reason);
    this.page = page;
  }
}

/** What is wrong with a row that was found. */
export class RowFault extends Error {
  readonly page: number;
  readonly table: string;
  readonly row: number;
  constructor(page: number, table: string, row: number, reason: string) {
    super(reason);
    this.page = page;
    this.table = table;
    this.row = row;
  }
}

/** Pages of a file. It trusts nothing: every number is checked before it is followed. */
export class Pages {
  readonly #source: ByteSource;

  constructor(source: ByteSource) {
    this.#source = source;
  }

  get count(): number {
    return Math.floor(this.#source.size / PAGE_SIZE);
  }

  read(page: number, from: number): Uint8Array {
    if (page < 1 || page > this.count)
      throw new PageFault(from, `it names page ${page}, which the file does not have`);
    return this.#source.read((page - 1) * PAGE_SIZE, PAGE_SIZE);
  }
}

/** A row and where it was found. */
export interface FoundRow {
  readonly no: number;
  readonly values: Value[];
}

/** A leaf's rows, in order. */
export interface Leaf extends Child {
  readonly rows: FoundRow[];
}

/**
 * The leaves of a table, in order. Rows must be numbered from 1 without a gap. Reads no more pages than the file has, so it
 * ends on any input.
 * @throws PageFault, RowFault
 */
export function* readLeaves(pages: Pages, table: Table, root: number): Generator<Leaf> {
  let left = pages.count;
  let next = 1;
  function* walk(page: number, from: number, level: number): Generator<Leaf> {
    left -= 1;
    if (left < 0) throw new PageFault(from, "the pages of the table go round in a circle");
    if (level > MOST_LEVELS) throw new PageFault(from, "the table is too deep");
    const bytes = pages.read(page, from);
    if (bytes[0] === INTERIOR) {
      for (const child of childrenOf(bytes, page)) yield* walk(child, page, level + 1);
      return;
    }
    const rows = readLeaf(pages, page, bytes, table, next);
    next += rows.length;
    yield { page, last: next - 1, rows };
  }
  yield* walk(root, 1, 1);
}

/** The rows of one leaf, whose first row has this number. */
export function readLeaf(
  pages: Pages,
  page: number,
  bytes: Uint8Array,
  table: Table,
  first: number,
): FoundRow[] {
  if (bytes[0] !== LEAF) throw new PageFault(page, "it is no page of a table");
  return cellsOf(bytes, page, 0, LEAF_HEADER).map((at, index) => {
    const no = first + index;
    const record = recordAt(pages, page, bytes, at, no, table);
    try {
      return { no, values: decodeRecord(record, table.columns) };
    } catch (error) {
      throw new RowFault(page, table.name, no, (error as Error).message);
    }
  });
}

/** The places of a page's cells. */
function cellsOf(bytes: Uint8Array, page: number, start: number, header: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const count = view.getUint16(start + 3);
  const end = start + header + count * 2;
  if (end > PAGE_SIZE) throw new PageFault(page, "it claims more rows than it has room for");
  return Array.from({ length: count }, (_, index) => {
    const at = view.getUint16(start + header + index * 2);
    if (at < end || at >= PAGE_SIZE) throw new PageFault(page, "a row lies outside of it");
    return at;
  });
}

function childrenOf(bytes: Uint8Array, page: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const cells = cellsOf(bytes, page, 0, INTERIOR_HEADER);
  const left = cells.map((at) => {
    if (at + 4 > PAGE_SIZE) throw new PageFault(page, "a page below it is cut off");
    return view.getUint32(at);
  });
  return [...left, view.getUint32(8)];
}

function recordAt(
  pages: Pages,
  page: number,
  bytes: Uint8Array,
  at: number,
  no: number,
  table: Table,
): Uint8Array {
  try {
    const [length, afterLength] = readVarint(bytes, at);
    const [found, start] = readVarint(bytes, afterLength);
    if (found !== no)
      throw new RowFault(page, table.name, no, `row ${found} stands where row ${no} belongs`);
    if (length > mostBytes(table)) throw new RowFault(page, table.name, no, "the row is too long");
    const local = localBytes(length);
    if (start + local + (local < length ? 4 : 0) > PAGE_SIZE)
      throw new RowFault(page, table.name, no, "the row is cut off");
    if (local === length) return bytes.subarray(start, start + length);
    const record = new Uint8Array(length);
    record.set(bytes.subarray(start, start + local));
    const first = new DataView(bytes.buffer, bytes.byteOffset).getUint32(start + local);
    readOverflow(pages, page, first, record, local);
    return record;
  } catch (error) {
    if (error instanceof RangeError) throw new RowFault(page, table.name, no, error.message);
    throw error;
  }
}

function readOverflow(
  pages: Pages,
  leaf: number,
  first: number,
  record: Uint8Array,
  from: number,
): void {
  let [page, at, before] = [first, from, leaf];
  while (at < record.length) {
    const bytes = pages.read(page, before);
    const part = Math.min(OVERFLOW_ROOM, record.length - at);
    record.set(bytes.subarray(4, 4 + part), at);
    at += part;
    before = page;
    page = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  }
  if (page !== 0) throw new PageFault(before, "it goes on after the row's end");
}

/** A row is refused by its length alone before anything of it is read. */
const mostBytes = ({ columns }: Table): number =>
  columns.reduce((sum, { type, most }) => sum + (type === "integer" ? 8 : most), 64);

const SCHEMA: Table = {
  name: "sqlite_schema",
  sql: "",
  columns: [
    { name: "name", type: "text", nullable: false, most: 64 },
    { name: "tbl_name", type: "text", nullable: false, most: 64 },
    { name: "rootpage", type: "integer", nullable: false, most: 0 },
    { name: "sql", type: "text", nullable: false, most: 4_096 },
  ],
};

/**
 * The root pages of the tables, which must be exactly these, by the very statements.
 * @throws PageFault naming the first that is not
 */
export function readSchema(pages: Pages, tables: readonly Table[]): number[] {
  const bytes = pages.read(1, 1);
  if (bytes[FILE_HEADER] !== LEAF) throw new PageFault(1, "the list of tables is too long");
  const cells = cellsOf(bytes, 1, FILE_HEADER, LEAF_HEADER);
  const roots = tables.map((table, index) => {
    const at = cells[index];
    const row = at === undefined ? undefined : schemaRow(pages, bytes, at, index + 1);
    if (row?.[0] !== table.name) throw new PageFault(1, `the table ${table.name} is missing`);
    if (row[1] !== table.name || row[3] !== table.sql)
      throw new PageFault(1, `the table ${table.name} is declared in another way`);
    return row[2] as number;
  });
  if (cells.length > tables.length) {
    const row = schemaRow(pages, bytes, cells[tables.length] as number, tables.length + 1);
    throw new PageFault(1, `"${row[0]}" is not of a snapshot's schema`);
  }
  return roots;
}

function schemaRow(pages: Pages, bytes: Uint8Array, at: number, no: number): Value[] {
  try {
    const record = recordAt(pages, 1, bytes, at, no, SCHEMA);
    // "table" stands where a row of our own tables has its number.
    const [header, start] = readVarint(record, 0);
    if (
      record[start] !== 23 ||
      new TextDecoder().decode(record.subarray(header, header + 5)) !== "table"
    )
      throw new PageFault(1, "something that is no table is declared");
    const rest = new Uint8Array(record.length - 5);
    rest.set(record.subarray(0, header));
    rest[start] = 0;
    rest.set(record.subarray(header + 5), header);
    return decodeRecord(rest, SCHEMA.columns);
  } catch (error) {
    if (error instanceof PageFault) throw error;
    throw new PageFault(1, `the list of tables cannot be read: ${(error as Error).message}`);
  }
}
