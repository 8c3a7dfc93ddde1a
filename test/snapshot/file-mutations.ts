import type { SqlJsStatic } from "sql.js";
import type { TableName } from "../../shared/snapshot/schema.ts";
import { PAGE_SIZE } from "../../shared/snapshot/sqlite/format.ts";
import type { Rng } from "../histories/rng.ts";
import { FILE_BOMBS } from "./file-bombs.ts";
import type { Expected } from "./mutation.ts";

/** A snapshot as bytes, and which table each page belongs to. */
export interface Opened {
  readonly bytes: Uint8Array;
  readonly tables: readonly TableName[];
  readonly engine: SqlJsStatic;
}

export type FileMutation = (
  rng: Rng,
  opened: Opened,
) => { readonly bytes: Uint8Array; readonly expected: Expected } | undefined;

const ofFile = (page?: number): Expected => ({
  parts: ["file"],
  ...(page !== undefined && { place: { page } }),
});

/** Whatever a byte of this table's pages can break: the file itself, or the part that its rows are for. */
const PARTS_OF: Readonly<Record<TableName, Expected["parts"]>> = {
  about: ["file"],
  chain: ["file", "chain", "finality", "state"],
  finality: ["file", "finality"],
  heads: ["file", "heads", "entries"],
  entries: ["file", "entries"],
  evidence: ["file", "evidence"],
  files: ["file", "evidence"],
  file_parts: ["file", "evidence"],
  state_proof: ["file", "state"],
  policies: ["file", "policies"],
  organisations: ["file", "organisations"],
  operators: ["file", "operators"],
  timeline: ["file", "timeline"],
  cases: ["file", "cases"],
  bills: ["file", "bills"],
  figures: ["file", "figures"],
};

/** What is on a page may be no row's length or place, but a value's bytes: then its part tells. */
const onPages = (tables: readonly TableName[], ...pages: readonly number[]): Expected => ({
  parts: ["file", ...pages.flatMap((page) => PARTS_OF[tables[page] as TableName] ?? [])],
});

const STATEMENTS = [
  "CREATE TABLE more (a)",
  "CREATE INDEX quick ON cases (id)",
  "CREATE VIEW seen AS SELECT * FROM cases",
  "CREATE TRIGGER hook AFTER INSERT ON cases BEGIN DELETE FROM bills; END",
  "ALTER TABLE cases ADD COLUMN more TEXT",
  "ALTER TABLE cases RENAME TO kases",
  "DROP TABLE figures",
  "VACUUM",
  "PRAGMA page_size = 4096; VACUUM",
  "UPDATE figures SET value = value + 1 WHERE no = 1",
  "DELETE FROM timeline WHERE no = 1",
  "INSERT INTO figures SELECT max(no) + 1, org, name, value FROM figures",
  "UPDATE cases SET reference = 5",
  "PRAGMA user_version = 2",
  "PRAGMA application_id = 7",
  "ANALYZE",
];

export const FILE_MUTATIONS: Readonly<Record<string, FileMutation>> = {
  ...FILE_BOMBS,
  anyByte(rng, { bytes, tables }) {
    const at = rng.int(0, bytes.length - 1);
    const copy = bytes.slice();
    copy[at] = (copy[at] as number) ^ rng.int(1, 255);
    const page = Math.floor(at / PAGE_SIZE) + 1;
    const table = page === 1 ? undefined : tables[page - 1];
    return {
      bytes: copy,
      expected: table ? { parts: PARTS_OF[table] } : { parts: ["file"] },
    };
  },
  cutAtByte(rng, { bytes }) {
    return { bytes: bytes.slice(0, rng.int(0, bytes.length - 1)), expected: ofFile() };
  },
  cutAtPage(rng, { bytes }) {
    const pages = bytes.length / PAGE_SIZE;
    return { bytes: bytes.slice(0, rng.int(0, pages - 1) * PAGE_SIZE), expected: ofFile() };
  },
  grown(rng, { bytes }) {
    const more = rng.pick([1, 100, PAGE_SIZE]);
    const longer = new Uint8Array(bytes.length + more);
    longer.set(bytes);
    return { bytes: longer, expected: ofFile() };
  },
  pagesSwapped(rng, { bytes, tables }) {
    const pages = bytes.length / PAGE_SIZE;
    const [a, b] = [rng.int(0, pages - 1), rng.int(0, pages - 1)];
    const slice = (page: number) => bytes.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
    if (Buffer.compare(slice(a), slice(b)) === 0) return undefined;
    const copy = bytes.slice();
    copy.set(slice(a), b * PAGE_SIZE);
    copy.set(slice(b), a * PAGE_SIZE);
    return { bytes: copy, expected: onPages(tables, a, b) };
  },
  pageCopied(rng, { bytes, tables }) {
    const pages = bytes.length / PAGE_SIZE;
    const [a, b] = [rng.int(0, pages - 1), rng.int(1, pages - 1)];
    const from = bytes.subarray(a * PAGE_SIZE, (a + 1) * PAGE_SIZE);
    if (Buffer.compare(from, bytes.subarray(b * PAGE_SIZE, (b + 1) * PAGE_SIZE)) === 0)
      return undefined;
    const copy = bytes.slice();
    copy.set(from, b * PAGE_SIZE);
    return { bytes: copy, expected: onPages(tables, b) };
  },
  pageZeroed(rng, { bytes, tables }) {
    const page = rng.int(0, bytes.length / PAGE_SIZE - 1);
    const copy = bytes.slice();
    copy.fill(0, page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
    return { bytes: copy, expected: onPages(tables, page) };
  },
  schemaText(rng, { bytes }) {
    const text = Buffer.from(bytes.subarray(0, PAGE_SIZE));
    const word = rng.pick(["INTEGER", "TEXT", "BLOB", "NOT NULL", "derived", "CREATE", "cases"]);
    const at = text.indexOf(word, rng.int(100, PAGE_SIZE - 1));
    if (at < 0) return undefined;
    const copy = bytes.slice();
    copy[at] = (copy[at] as number) ^ 0x20;
    return { bytes: copy, expected: ofFile(1) };
  },
  bySqlite(rng, { bytes, engine }) {
    const statement = rng.pick(STATEMENTS);
    const database = new engine.Database(bytes);
    try {
      database.exec(statement);
      return { bytes: database.export(), expected: ofFile() };
    } finally {
      database.close();
    }
  },
};
