import { CHILDREN, fileHeader, LEAF, localBytes, OVERFLOW_ROOM, PAGE_SIZE } from "./format.ts";
import { type Child, firstPage, interiorPage, PageBuilder } from "./leaf.ts";
import { type Column, encodeRecord, type Value } from "./record.ts";
import { varintLength, writeVarint } from "./varint.ts";

/** A table as a snapshot's schema has it. */
export interface Table {
  readonly name: string;
  /** The whole statement, with the comments that explain the columns. */
  readonly sql: string;
  /** All columns but the first, `no`, which is the row's number. */
  readonly columns: readonly Column[];
}

/** Takes the pages as they are finished: ascending from 2, and page 1 last. The bytes are not changed afterwards. */
export type PageSink = (page: number, bytes: Uint8Array) => void;

/**
 * Writes the one file that some rows make (docs/snapshot-format.md, "Container"): tables one after the other, rows in the
 * order of their numbers, nothing but one page of each level in memory. Every table of the schema must be begun in order.
 */
export class SqliteWriter {
  readonly #tables: readonly Table[];
  readonly #sink: PageSink;
  readonly #roots: number[] = [];
  #next = 2;
  #leaf = new PageBuilder(LEAF);
  #leaves: Child[] = [];
  #rows = 0;

  constructor(tables: readonly Table[], sink: PageSink) {
    this.#tables = tables;
    this.#sink = sink;
  }

  /** Pages so far, page 1 among them. */
  get pages(): number {
    return this.#next - 1;
  }

  /** The leaves of the table being written that are finished. */
  get leaves(): readonly Child[] {
    return this.#leaves;
  }

  /** The next row of the table being written; answers its number. */
  add(values: readonly Value[]): number {
    const record = encodeRecord(values);
    const no = this.#rows + 1;
    const local = localBytes(record.length);
    const whole = local === record.length;
    const length = varintLength(record.length) + varintLength(no) + local + (whole ? 0 : 4);
    if (!this.#leaf.fits(length)) this.#flush();
    const overflow = whole ? 0 : this.#overflow(record.subarray(local));
    let at = this.#leaf.add(length);
    at = writeVarint(this.#leaf.bytes, at, record.length);
    at = writeVarint(this.#leaf.bytes, at, no);
    this.#leaf.bytes.set(record.subarray(0, local), at);
    if (!whole) new DataView(this.#leaf.bytes.buffer).setUint32(at + local, overflow);
    this.#rows = no;
    return no;
  }

  /** Ends the table being written; the next one begins. Answers the leaves of the ended one. */
  endTable(): readonly Child[] {
    this.#flush();
    const leaves = this.#leaves;
    let level = leaves;
    while (level.length > 1) level = this.#levelAbove(level);
    this.#roots.push((level[0] as Child).page);
    this.#leaves = [];
    this.#rows = 0;
    return leaves;
  }

  /** After the last table: writes page 1. */
  finish(): void {
    if (this.#roots.length !== this.#tables.length) throw new Error("a table is missing");
    const page = firstPage();
    for (const [index, { name, sql }] of this.#tables.entries()) {
      const record = encodeSchemaRow(name, this.#roots[index] as number, sql);
      const at = page.add(varintLength(record.length) + 1 + record.length);
      page.bytes.set(
        record,
        writeVarint(page.bytes, writeVarint(page.bytes, at, record.length), index + 1),
      );
    }
    page.bytes.set(fileHeader(this.pages));
    this.#sink(1, page.finish());
  }

  #take(bytes: Uint8Array): number {
    const page = this.#next;
    this.#next += 1;
    this.#sink(page, bytes);
    return page;
  }

  #flush(): void {
    if (this.#leaf.cells === 0 && this.#leaves.length > 0) return;
    const page = this.#take(this.#leaf.finish());
    this.#leaves.push({ page, last: this.#rows });
    this.#leaf = new PageBuilder(LEAF);
  }

  /** What does not fit on the leaf, on pages that each name the next; they come before their leaf. */
  #overflow(rest: Uint8Array): number {
    const first = this.#next;
    for (let from = 0; from < rest.length; from += OVERFLOW_ROOM) {
      const bytes = new Uint8Array(PAGE_SIZE);
      const part = rest.subarray(from, from + OVERFLOW_ROOM);
      const isLast = from + OVERFLOW_ROOM >= rest.length;
      new DataView(bytes.buffer).setUint32(0, isLast ? 0 : this.#next + 1);
      bytes.set(part, 4);
      this.#take(bytes);
    }
    return first;
  }

  /** Groups of `CHILDREN`; a group of one takes a page from the group before it. */
  #levelAbove(level: readonly Child[]): Child[] {
    const above: Child[] = [];
    for (let from = 0; from < level.length; ) {
      const left = level.length - from;
      const size = left === CHILDREN + 1 ? CHILDREN - 1 : Math.min(CHILDREN, left);
      const group = level.slice(from, from + size);
      above.push({ page: this.#take(interiorPage(group)), last: (group.at(-1) as Child).last });
      from += size;
    }
    return above;
  }
}

/** A row of `sqlite_schema`, whose number is no column of it. */
function encodeSchemaRow(name: string, root: number, sql: string): Uint8Array {
  const values: Value[] = ["table", name, name, root, sql];
  const withNumber = encodeRecord(values);
  // The same record without the NULL in front, which `encodeRecord` puts there for a table's own number.
  const record = withNumber.slice(1);
  if (varintLength(withNumber[0] as number) !== 1 || (withNumber[0] as number) > 127)
    throw new RangeError("the header of a schema row is too long");
  record[0] = (withNumber[0] as number) - 1;
  return record;
}
