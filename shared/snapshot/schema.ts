import type { Column } from "./sqlite/record.ts";
import type { Table } from "./sqlite/writer.ts";

/** Bytes of the largest values; what is larger is refused before it is read. */
export const MOST = {
  name: 256,
  entry: 16_384,
  header: 65_536,
  justification: 4_194_304,
  node: 4_194_304,
  record: 262_144,
  filePart: 65_536,
  json: 131_072,
} as const;

type ColumnWords = readonly [name: string, type: string, most: number, comment: string];

const INTEGER = "INTEGER NOT NULL";
const INTEGER_OR_NULL = "INTEGER";
const TEXT = "TEXT NOT NULL";
const TEXT_OR_NULL = "TEXT";
const BLOB = "BLOB NOT NULL";
const BLOB_OR_NULL = "BLOB";

/** A table and its statement: each column on a line, with its comment. */
function table(name: string, comment: string, columns: readonly ColumnWords[]): Table {
  const lines = columns.map(([column, type, , words], index) => {
    const comma = index === columns.length - 1 ? "" : ",";
    return `  ${column} ${type}${comma}${words && ` -- ${words}`}`;
  });
  return {
    name,
    sql: `CREATE TABLE ${name} ( -- ${comment}\n  no INTEGER PRIMARY KEY,\n${lines.join("\n")}\n)`,
    columns: columns.map(
      ([column, type, most]): Column => ({
        name: column,
        type: (type.split(" ")[0] as string).toLowerCase() as Column["type"],
        nullable: !type.endsWith("NOT NULL"),
        most,
      }),
    ),
  };
}

/** The tables of a snapshot, in the order in which they lie in the file. Times are ms since 1970 UTC, money is fen. */
export const TABLES: readonly Table[] = [
  table("about", "what this file is", [
    ["zh", TEXT, MOST.json, ""],
    ["en", TEXT, MOST.json, ""],
  ]),
  table("chain", "one row: which chain, and its state at which block", [
    ["genesis", BLOB, 32, "hash of the first block"],
    ["name", TEXT, MOST.name, "as its specification has it"],
    ["id", TEXT, MOST.name, ""],
    ["ss58", INTEGER, 0, "prefix of its addresses"],
    ["block", BLOB, 32, "hash of the block"],
    ["height", INTEGER, 0, ""],
    ["at_ms", INTEGER, 0, "the block's own time"],
    ["spec_name", TEXT_OR_NULL, MOST.name, "the chain's program"],
    ["spec_version", INTEGER_OR_NULL, 0, ""],
    ["set_id", INTEGER, 0, "number of the authority set that finalized the block"],
  ]),
  table("finality", "ends of authority sets since the first block; last, the block itself", [
    ["header", BLOB, MOST.header, "SCALE"],
    ["justification", BLOB, MOST.justification, "GRANDPA, SCALE"],
  ]),
  table("heads", "ends of all journals, leaves of the Merkle tree in this order", [
    ["org", INTEGER, 0, ""],
    ["length", INTEGER, 0, "entries"],
    ["head", BLOB, 32, "hash chain over all entries"],
    ["shown", INTEGER, 0, "1: the journal is in this file"],
  ]),
  table("entries", "the journals, by organisation and place", [
    ["org", INTEGER, 0, ""],
    ["seq", INTEGER, 0, "place in the journal, from 0"],
    ["hash", BLOB, 32, "blake2_256 of the entry"],
    ["raw", BLOB_OR_NULL, MOST.entry, "the entry, SCALE; NULL: withheld"],
  ]),
  table("evidence", "records behind commitments of entries", [
    ["org", INTEGER, 0, ""],
    ["seq", INTEGER, 0, "the entry"],
    ["salt", BLOB, 32, ""],
    ["record", BLOB, MOST.record, "blake2_256(salt, record) is the entry's commitment"],
  ]),
  table("files", "files that evidence names, ascending by hash", [
    ["blake2", BLOB, 32, "blake2_256 of the file"],
    ["length", INTEGER, 0, "bytes"],
  ]),
  table("file_parts", "the bytes of the files, in order", [
    ["file", INTEGER, 0, "files.no"],
    ["bytes", BLOB, MOST.filePart, ""],
  ]),
  table("state_proof", "nodes of the block's state, ascending by hash", [
    ["node", BLOB, MOST.node, ""],
  ]),
  table("policies", "derived from state_proof; no is the version", [
    ["from_ms", INTEGER, 0, "in force from"],
    ["policy", TEXT, MOST.json, "JSON"],
  ]),
  table("organisations", "derived from state_proof", [
    ["org", INTEGER, 0, ""],
    ["parent", INTEGER_OR_NULL, 0, ""],
    ["name", TEXT, MOST.name, ""],
    ["import_until_ms", INTEGER, 0, ""],
  ]),
  table("operators", "derived from state_proof: all that entries name, at the block", [
    ["account", BLOB, 32, "public key"],
    ["org", INTEGER, 0, ""],
    ["role", TEXT, MOST.name, ""],
    ["active", INTEGER, 0, ""],
    ["since_ms", INTEGER, 0, ""],
    ["person", BLOB, 32, "equal for all accounts of one person"],
  ]),
  table("timeline", "derived from entries, row by row", [
    ["org", INTEGER, 0, ""],
    ["seq", INTEGER, 0, ""],
    ["case_no", INTEGER_OR_NULL, 0, "cases.no"],
    ["at_ms", INTEGER_OR_NULL, 0, "time of the block that took it"],
    ["occurred_ms", INTEGER_OR_NULL, 0, "time that the actor claims"],
    ["clock_offset_ms", INTEGER_OR_NULL, 0, "the actor's clock minus the chain's"],
    ["actor", BLOB_OR_NULL, 32, "who signed; NULL: the council"],
    ["policy", INTEGER_OR_NULL, 0, "version that judged it"],
    ["provenance", TEXT_OR_NULL, MOST.name, "Recorded or Imported"],
    ["act", BLOB_OR_NULL, 16, ""],
    ["commitment", BLOB_OR_NULL, 32, "binds a record kept at the branch"],
    ["supersedes", INTEGER_OR_NULL, 0, "seq of the entry that it corrects"],
    ["kind", TEXT, MOST.name, "or withheld"],
    ["fields", TEXT, MOST.json, "of the kind, JSON"],
  ]),
  table("cases", "derived from entries, by first appearance", [
    ["id", BLOB, 16, ""],
    ["org", INTEGER, 0, ""],
    ["reference", TEXT, MOST.entry, ""],
    ["customer", BLOB, 32, "salted commitment"],
    ["class", TEXT, MOST.name, ""],
    ["stage", TEXT, MOST.name, ""],
    ["opened_ms", INTEGER, 0, ""],
    ["closed", TEXT_OR_NULL, MOST.name, "reason"],
    ["protected", INTEGER, 0, ""],
    ["principal", INTEGER, 0, ""],
    ["charges", INTEGER, 0, ""],
    ["paid", INTEGER, 0, ""],
    ["waived", INTEGER, 0, ""],
    ["outstanding", INTEGER, 0, ""],
    ["oldest_due", INTEGER_OR_NULL, 0, "days since 1970, as all due days"],
    ["promise_due", INTEGER_OR_NULL, 0, ""],
    ["disputes", INTEGER, 0, "open"],
    ["complaints", INTEGER, 0, "open"],
    ["contacts", INTEGER, 0, ""],
    ["cut_ms", INTEGER_OR_NULL, 0, "supply is cut since"],
    ["reconnect_by_ms", INTEGER_OR_NULL, 0, ""],
    ["entries", INTEGER, 0, ""],
  ]),
  table("bills", "derived from entries", [
    ["case_no", INTEGER, 0, "cases.no"],
    ["bill", INTEGER, 0, ""],
    ["period", INTEGER, 0, "yyyymm"],
    ["due", INTEGER, 0, "last day to pay"],
    ["amount", INTEGER, 0, ""],
    ["penalty", INTEGER, 0, ""],
    ["expense", INTEGER, 0, ""],
    ["cleared", INTEGER, 0, ""],
    ["outstanding", INTEGER, 0, ""],
  ]),
  table("figures", "derived from cases and entries", [
    ["org", INTEGER, 0, ""],
    ["name", TEXT, MOST.name, ""],
    ["value", INTEGER, 0, ""],
  ]),
];

export const TABLE_NAMES = [
  "about",
  "chain",
  "finality",
  "heads",
  "entries",
  "evidence",
  "files",
  "file_parts",
  "state_proof",
  "policies",
  "organisations",
  "operators",
  "timeline",
  "cases",
  "bills",
  "figures",
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** A table's place in the file. */
export const tableNo = (name: TableName): number => TABLE_NAMES.indexOf(name);
