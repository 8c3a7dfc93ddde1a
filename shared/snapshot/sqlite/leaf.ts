import { FILE_HEADER, INTERIOR, INTERIOR_HEADER, LEAF, LEAF_HEADER, PAGE_SIZE } from "./format.ts";
import { varintLength, writeVarint } from "./varint.ts";

/** A page being filled: cells from its end towards its front, in order, and their places behind the page's header. */
export class PageBuilder {
  readonly bytes = new Uint8Array(PAGE_SIZE);
  readonly #start: number;
  readonly #header: number;
  #cells = 0;
  #content = PAGE_SIZE;

  constructor(type: typeof LEAF | typeof INTERIOR, start = 0) {
    this.#start = start;
    this.#header = start + (type === LEAF ? LEAF_HEADER : INTERIOR_HEADER);
    this.bytes[start] = type;
  }

  get cells(): number {
    return this.#cells;
  }

  fits(length: number): boolean {
    return this.#header + (this.#cells + 1) * 2 + length <= this.#content;
  }

  /** Room for one more cell; its bytes are to be written at the answered place. */
  add(length: number): number {
    if (!this.fits(length)) throw new RangeError("the page is full");
    this.#content -= length;
    const view = new DataView(this.bytes.buffer);
    view.setUint16(this.#header + this.#cells * 2, this.#content);
    this.#cells += 1;
    view.setUint16(this.#start + 3, this.#cells);
    view.setUint16(this.#start + 5, this.#content);
    return this.#content;
  }

  /** An empty page says that its content begins at its end. */
  finish(): Uint8Array {
    if (this.#cells === 0) new DataView(this.bytes.buffer).setUint16(this.#start + 5, PAGE_SIZE);
    return this.bytes;
  }
}

/** A page and the number of its last row. */
export interface Child {
  readonly page: number;
  readonly last: number;
}

/** The page above some pages; the last of them is its right-most child. */
export function interiorPage(children: readonly Child[]): Uint8Array {
  const page = new PageBuilder(INTERIOR);
  const view = new DataView(page.bytes.buffer);
  for (const { page: child, last } of children.slice(0, -1)) {
    const at = page.add(4 + varintLength(last));
    view.setUint32(at, child);
    writeVarint(page.bytes, at + 4, last);
  }
  view.setUint32(8, (children.at(-1) as Child).page);
  return page.finish();
}

/** Page 1: the file header, then the table of tables. */
export const firstPage = (): PageBuilder => new PageBuilder(LEAF, FILE_HEADER);
