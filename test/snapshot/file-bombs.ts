import { INTERIOR, LEAF, PAGE_SIZE } from "../../shared/snapshot/sqlite/format.ts";
import { interiorPage } from "../../shared/snapshot/sqlite/leaf.ts";
import type { Rng } from "../histories/rng.ts";
import type { FileMutation, Opened } from "./file-mutations.ts";

/** A page behind the first that begins so; undefined when there is none. */
function aPage(rng: Rng, { bytes }: Opened, type: number): number | undefined {
  const pages = Array.from({ length: bytes.length / PAGE_SIZE - 1 }, (_, n) => n + 2);
  const found = pages.filter((page) => bytes[(page - 1) * PAGE_SIZE] === type);
  return found.length === 0 ? undefined : rng.pick(found);
}

const withPage = (bytes: Uint8Array, page: number, content: Uint8Array): Uint8Array => {
  const copy = bytes.slice();
  copy.set(content, (page - 1) * PAGE_SIZE);
  return copy;
};

const EXPECTED = { parts: ["file"] } as const;

/** Files whose pages lead in circles, or into depth or length without end. */
export const FILE_BOMBS: Readonly<Record<string, FileMutation>> = {
  /** A table's leaf becomes a page above itself. */
  bombOfDepth(rng, opened) {
    const page = aPage(rng, opened, LEAF);
    if (page === undefined) return undefined;
    const child = { page: rng.chance(50) ? page : rng.int(1, opened.bytes.length / PAGE_SIZE) };
    const bomb = interiorPage([{ ...child, last: 1 }]);
    return { bytes: withPage(opened.bytes, page, bomb), expected: EXPECTED };
  },
  /** The same with five hundred ways into itself: 500^6 visits, were they all made. */
  bombOfWidth(rng, opened) {
    const page = aPage(rng, opened, LEAF);
    if (page === undefined) return undefined;
    const bomb = interiorPage(Array.from({ length: 500 }, (_, last) => ({ page, last })));
    return { bytes: withPage(opened.bytes, page, bomb), expected: EXPECTED };
  },
  /** A row that claims up to 2^49 bytes. */
  bombOfRow(rng, opened) {
    const page = aPage(rng, opened, LEAF);
    if (page === undefined) return undefined;
    const start = (page - 1) * PAGE_SIZE;
    const at = new DataView(opened.bytes.buffer, opened.bytes.byteOffset).getUint16(start + 8);
    if (at === 0 || at > PAGE_SIZE - 8) return undefined;
    const copy = opened.bytes.slice();
    copy.fill(0xff, start + at, start + at + rng.int(2, 6));
    return { bytes: copy, expected: EXPECTED };
  },
  /** Overflow pages that name themselves, an earlier page or one beyond the file. */
  bombOfOverflow(rng, opened) {
    const { bytes } = opened;
    const pages = bytes.length / PAGE_SIZE;
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const found = Array.from({ length: pages - 1 }, (_, n) => n + 2).filter((page) => {
      const type = bytes[(page - 1) * PAGE_SIZE];
      return type !== LEAF && type !== INTERIOR && view.getUint32((page - 1) * PAGE_SIZE) > 0;
    });
    if (found.length === 0) return undefined;
    const page = rng.pick(found);
    const copy = bytes.slice();
    const next = rng.pick([page, rng.int(1, page), pages + 1, 0xffff_ffff]);
    new DataView(copy.buffer).setUint32((page - 1) * PAGE_SIZE, next);
    return { bytes: copy, expected: EXPECTED };
  },
  /** A page that claims more rows than it has room for. */
  bombOfCells(rng, opened) {
    const page = aPage(rng, opened, LEAF);
    if (page === undefined) return undefined;
    const copy = opened.bytes.slice();
    const count = rng.pick([4_093, 10_000, 65_535]);
    new DataView(copy.buffer).setUint16((page - 1) * PAGE_SIZE + 3, count);
    return { bytes: copy, expected: EXPECTED };
  },
  /** Emptiness behind the file, which its header counts in. */
  bombOfZeros(rng, { bytes }) {
    const more = rng.pick([1, 100, 1_000]);
    const longer = new Uint8Array(bytes.length + more * PAGE_SIZE);
    longer.set(bytes);
    new DataView(longer.buffer).setUint32(28, longer.length / PAGE_SIZE);
    return { bytes: longer, expected: EXPECTED };
  },
};
