import { z } from "zod";
import type { EvidenceFile } from "../../shared/domain/evidence.ts";
import type { ActId, CaseId, Hash, Millis } from "../../shared/domain/units.ts";
import { evidenceFileSchema } from "../../shared/ipc/evidence-schemas.ts";
import {
  actIdSchema,
  caseIdSchema,
  hashSchema,
  millisSchema,
} from "../../shared/ipc/unit-schemas.ts";
import type { Row, Sql } from "./sql.ts";

/** What one commitment binds, as it lies in the local database; the files' own bytes lie in the vault. */
export interface KeptEvidence {
  readonly version: number;
  readonly act: ActId;
  readonly case: CaseId;
  readonly occurredAt: Millis;
  readonly note: string | undefined;
  /** Hexadecimal. */
  readonly salt: string;
  readonly files: readonly EvidenceFile[];
}

const keptSchema = z.object({
  version: z.number().int(),
  act: actIdSchema,
  case: caseIdSchema,
  occurredAt: millisSchema,
  note: z.string().optional(),
  salt: z.string().regex(/^([0-9a-f]{2})+$/),
  files: z.array(evidenceFileSchema),
});

/** The records of evidence in the local database's journal. */
export const EVIDENCE_RECORDS = [
  /** A file that lies in the vault. */
  z.object({ type: z.literal("evidenceFile"), file: evidenceFileSchema, at: millisSchema }),
  /** Files that nobody needs are forgotten, before they are removed from the vault; with `keep` they are only set aside there. */
  z.object({
    type: z.literal("evidenceFilesGone"),
    files: z.array(hashSchema),
    keep: z.literal(true).optional(),
  }),
  /** The vault has removed what was to be gone; with `dropped`, only what was erased must still go. */
  z.object({ type: z.literal("evidenceRemoved"), dropped: z.literal(true).optional() }),
  z.object({ type: z.literal("evidence"), commitment: hashSchema, value: keptSchema }),
  /** Of an act that was never signed: its files stay for the next draft. */
  z.object({ type: z.literal("evidenceReleased"), commitment: hashSchema }),
  z.object({
    type: z.literal("evidenceErased"),
    commitments: z.array(hashSchema),
    at: millisSchema,
  }),
  /** What was erased is in no file of the database any more. */
  z.object({ type: z.literal("evidenceScrubbed") }),
] as const;
export type EvidenceCommand =
  | { type: "evidenceFile"; file: EvidenceFile; at: Millis }
  | { type: "evidenceFilesGone"; files: readonly Hash[]; keep?: true }
  | { type: "evidenceRemoved"; dropped?: true }
  | { type: "evidence"; commitment: Hash; value: KeptEvidence }
  | { type: "evidenceReleased"; commitment: Hash }
  | { type: "evidenceErased"; commitments: readonly Hash[]; at: Millis }
  | { type: "evidenceScrubbed" };

export const EVIDENCE_TABLES = `
CREATE TABLE evidence (commitment TEXT PRIMARY KEY, version INTEGER NOT NULL, act TEXT NOT NULL,
  case_id TEXT NOT NULL, occurred_at INTEGER NOT NULL, note TEXT, salt TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE evidence_files (file TEXT PRIMARY KEY, name TEXT NOT NULL, blake2 TEXT NOT NULL, sha256 TEXT NOT NULL,
  sm3 TEXT NOT NULL, bytes INTEGER NOT NULL, media_type TEXT NOT NULL, added_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE evidence_links (commitment TEXT NOT NULL, file TEXT NOT NULL, name TEXT NOT NULL,
  PRIMARY KEY (commitment, file)) WITHOUT ROWID;
CREATE INDEX evidence_links_file ON evidence_links (file);
CREATE TABLE erasures (commitment TEXT PRIMARY KEY, at INTEGER NOT NULL, scrubbed INTEGER NOT NULL) WITHOUT ROWID;
`;

/** Files that must not be in the vault any more; `erased`: not even among those set aside. */
export const GONE_TABLE = `
CREATE TABLE evidence_gone (file TEXT PRIMARY KEY, erased INTEGER NOT NULL) WITHOUT ROWID;
`;

const UNUSED = "file NOT IN (SELECT file FROM evidence_links)";

export function applyEvidence(sql: Sql, command: EvidenceCommand): void {
  switch (command.type) {
    case "evidenceFile": {
      const { file, name, blake2, sha256, sm3, bytes, mediaType } = command.file;
      sql.run("INSERT OR REPLACE INTO evidence_files VALUES (?, ?, ?, ?, ?, ?, ?, ?)", [
        ...[file, name, blake2, sha256, sm3, bytes, mediaType],
        command.at,
      ]);
      sql.run("DELETE FROM evidence_gone WHERE file = ?", [file]);
      return;
    }
    case "evidenceFilesGone":
      for (const file of command.files) drop(sql, file, command.keep ? undefined : "dropped");
      return;
    case "evidenceRemoved":
      sql.run(`DELETE FROM evidence_gone ${command.dropped ? "WHERE erased = 0" : ""}`);
      return;
    case "evidence": {
      const { commitment, value } = command;
      const { version, act, occurredAt, note, salt } = value;
      sql.run("INSERT OR REPLACE INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?)", [
        ...[commitment, version, act, value.case, occurredAt],
        note ?? null,
        salt,
      ]);
      for (const { file, name } of value.files)
        sql.run("INSERT OR REPLACE INTO evidence_links VALUES (?, ?, ?)", [commitment, file, name]);
      return;
    }
    case "evidenceReleased":
      forget(sql, command.commitment);
      return;
    case "evidenceErased":
      for (const commitment of command.commitments) {
        const files = sql.rows("SELECT file FROM evidence_links WHERE commitment = ?", [
          commitment,
        ]);
        forget(sql, commitment);
        for (const [file] of files) drop(sql, file as Hash, "erased");
        sql.run("INSERT OR IGNORE INTO erasures VALUES (?, ?, 0)", [commitment, command.at]);
      }
      return;
    case "evidenceScrubbed":
      sql.run("UPDATE erasures SET scrubbed = 1");
  }
}

/** Forgets a file unless a commitment uses it, and remembers that it must go from the vault. */
function drop(sql: Sql, file: Hash, gone: "dropped" | "erased" | undefined): void {
  sql.run(`DELETE FROM evidence_files WHERE file = ? AND ${UNUSED}`, [file]);
  if (gone === undefined) return;
  sql.run(
    `INSERT INTO evidence_gone SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM evidence_files WHERE file = ?1)
     ON CONFLICT (file) DO UPDATE SET erased = max(erased, excluded.erased)`,
    [file, gone === "erased" ? 1 : 0],
  );
}

function forget(sql: Sql, commitment: Hash): void {
  for (const table of ["notes", "evidence", "evidence_links"])
    sql.run(`DELETE FROM ${table} WHERE commitment = ?`, [commitment]);
}

const FILE_COLUMNS = "file, blake2, sha256, sm3, bytes, media_type";

const fileOf = ([name, file, blake2, sha256, sm3, bytes, mediaType]: Row): EvidenceFile =>
  ({ name, file, blake2, sha256, sm3, bytes, mediaType }) as unknown as EvidenceFile;

/** What the local database can be asked about evidence. */
export const evidenceQueries = (sql: Sql) => ({
  file(file: Hash): EvidenceFile | undefined {
    const row = sql.row(`SELECT name, ${FILE_COLUMNS} FROM evidence_files WHERE file = ?`, [file]);
    return row && fileOf(row);
  },
  /** Every file that is in the vault. */
  files: (): EvidenceFile[] =>
    sql.rows(`SELECT name, ${FILE_COLUMNS} FROM evidence_files ORDER BY file`).map(fileOf),
  /** Files of no commitment, added before a time. */
  unusedFiles: (before: Millis): { file: Hash; addedAt: Millis }[] =>
    sql
      .rows(`SELECT file, added_at FROM evidence_files WHERE added_at < ? AND ${UNUSED}`, [before])
      .map(([file, addedAt]) => ({ file: file as Hash, addedAt: addedAt as Millis })),
  /** Files that are to be gone from the vault, and perhaps are not yet. */
  goneFiles: (): { file: Hash; erased: boolean }[] =>
    sql
      .rows("SELECT file, erased FROM evidence_gone")
      .map(([file, erased]) => ({ file: file as Hash, erased: erased === 1 })),
  find(commitment: Hash): KeptEvidence | undefined {
    const row = sql.row(
      "SELECT version, act, case_id, occurred_at, note, salt FROM evidence WHERE commitment = ?",
      [commitment],
    );
    if (row === undefined) return undefined;
    const [version, act, caseId, occurredAt, note, salt] = row;
    const files = sql
      .rows(
        `SELECT evidence_links.name, ${FILE_COLUMNS} FROM evidence_links JOIN evidence_files USING (file)
         WHERE commitment = ? ORDER BY blake2`,
        [commitment],
      )
      .map(fileOf);
    const kept = { version, act, case: caseId, occurredAt, note: note ?? undefined, salt, files };
    return kept as unknown as KeptEvidence;
  },
  /** Files that only these commitments use. */
  filesOnlyOf: (commitments: readonly Hash[]): Hash[] => {
    const marks = commitments.map(() => "?").join(", ");
    return sql
      .rows(
        `SELECT DISTINCT file FROM evidence_links WHERE commitment IN (${marks})
         AND file NOT IN (SELECT file FROM evidence_links WHERE commitment NOT IN (${marks}))`,
        [...commitments, ...commitments],
      )
      .map(([file]) => file as Hash);
  },
  erasedAt(commitment: Hash): Millis | undefined {
    const row = sql.row("SELECT at FROM erasures WHERE commitment = ?", [commitment]);
    return row?.[0] as Millis | undefined;
  },
  mustScrub: (): boolean => sql.number("SELECT count(*) FROM erasures WHERE scrubbed = 0") > 0,
});
