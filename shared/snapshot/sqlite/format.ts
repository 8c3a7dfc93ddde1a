/**
 * The numbers of SQLite's file format (sqlite.org/fileformat2.html) as a snapshot uses it. Everything that the format leaves
 * open is fixed here and in docs/snapshot-format.md, so that the same rows are the same bytes.
 */

export const PAGE_SIZE = 8_192;
export const LEAF = 13;
export const INTERIOR = 5;
export const LEAF_HEADER = 8;
export const INTERIOR_HEADER = 12;
/** The file header takes the beginning of page 1. */
export const FILE_HEADER = 100;
/** Pages under an interior page; their cells always fit. */
export const CHILDREN = 500;
/** Levels of a table: 500^5 leaves are more than any file has. */
export const MOST_LEVELS = 6;
/** Bytes of a record on an overflow page, which begins with the number of the next. */
export const OVERFLOW_ROOM = PAGE_SIZE - 4;

const MOST_LOCAL = PAGE_SIZE - 35;
const LEAST_LOCAL = Math.floor(((PAGE_SIZE - 12) * 32) / 255) - 23;

/** How many bytes of a record lie on the leaf itself. */
export function localBytes(length: number): number {
  if (length <= MOST_LOCAL) return length;
  const local = LEAST_LOCAL + ((length - LEAST_LOCAL) % OVERFLOW_ROOM);
  return local <= MOST_LOCAL ? local : LEAST_LOCAL;
}

/** "CCsn": tells a snapshot from other SQLite files. */
export const APPLICATION_ID = 0x4343736e;
/** Version of the format (`PRAGMA user_version`). */
export const FORMAT_VERSION = 1;
/** Stands where SQLite writes its own version; readers ignore it. */
const WRITER_VERSION = 3_045_000;
const MAGIC = "SQLite format 3\0";

/** The first 100 bytes of a file of so many pages. */
export function fileHeader(pages: number): Uint8Array {
  const header = new Uint8Array(FILE_HEADER);
  const view = new DataView(header.buffer);
  header.set(new TextEncoder().encode(MAGIC));
  view.setUint16(16, PAGE_SIZE);
  header.set([1, 1, 0, 64, 32, 32], 18);
  // Change counter, and below the change that the page count is valid for.
  view.setUint32(24, 1);
  view.setUint32(28, pages);
  // Schema cookie, schema format, and UTF-8.
  view.setUint32(40, 1);
  view.setUint32(44, 4);
  view.setUint32(56, 1);
  view.setUint32(60, FORMAT_VERSION);
  view.setUint32(68, APPLICATION_ID);
  view.setUint32(92, 1);
  view.setUint32(96, WRITER_VERSION);
  return header;
}

/** Whether the bytes begin as every SQLite file does. */
export const isSqlite = (header: Uint8Array): boolean =>
  new TextDecoder("latin1").decode(header.subarray(0, 16)) === MAGIC;
