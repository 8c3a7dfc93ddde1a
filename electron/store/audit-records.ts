import { z } from "zod";
import {
  CONCLUSION_MOST,
  noteSchema,
  OPINION_KINDS,
  planSchema,
} from "../../shared/audit/opinion.ts";
import type { Hash } from "../../shared/domain/units.ts";
import type { Result } from "../../shared/errors.ts";
import { caseIdSchema, hashSchema } from "../../shared/ipc/unit-schemas.ts";
import type { Sql } from "./sql.ts";

/** What an auditor has begun to write of a snapshot, beside the notes on its cases. */
export const auditDraftSchema = z.object({
  plan: planSchema.optional(),
  kind: z.enum(OPINION_KINDS).optional(),
  text: z.string().max(CONCLUSION_MOST).default(""),
});
export type AuditDraft = z.infer<typeof auditDraftSchema>;
export type AuditNote = z.infer<typeof noteSchema>;

export const AUDIT_RECORDS = [
  z.object({ type: z.literal("auditDraft"), snapshot: hashSchema, draft: auditDraftSchema }),
  /** Without a note: it was taken back. */
  z.object({
    type: z.literal("auditNote"),
    snapshot: hashSchema,
    case: caseIdSchema,
    note: noteSchema.optional(),
  }),
] as const;
export type AuditCommand = z.infer<(typeof AUDIT_RECORDS)[number]>;

/** By the SHA-256 of the snapshot's file. */
export const AUDIT_TABLES = `
CREATE TABLE audit_drafts (snapshot TEXT PRIMARY KEY, draft TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE audit_notes (snapshot TEXT NOT NULL, case_id TEXT NOT NULL, note TEXT NOT NULL,
  PRIMARY KEY (snapshot, case_id)) WITHOUT ROWID;
`;

export function applyAudit(sql: Sql, command: AuditCommand): void {
  if (command.type === "auditDraft")
    sql.run("INSERT OR REPLACE INTO audit_drafts VALUES (?, ?)", [
      command.snapshot,
      JSON.stringify(command.draft),
    ]);
  else if (command.note === undefined)
    sql.run("DELETE FROM audit_notes WHERE snapshot = ? AND case_id = ?", [
      command.snapshot,
      command.case,
    ]);
  else
    sql.run("INSERT OR REPLACE INTO audit_notes VALUES (?, ?, ?)", [
      command.snapshot,
      command.case,
      JSON.stringify(command.note),
    ]);
}

/** What auditors write at this console before they sign it. On the disk when a put answers `ok`. */
export interface AuditDrafts {
  get(snapshot: Hash): AuditDraft;
  put(snapshot: Hash, draft: AuditDraft): Result<void>;
  /** Notes on any case of the snapshot, by case. */
  notes(snapshot: Hash): Map<string, AuditNote>;
  putNote(snapshot: Hash, id: AuditNote["case"], note: AuditNote | undefined): Result<void>;
}

export const auditDrafts = (
  sql: Sql,
  write: (command: AuditCommand) => Result<void>,
): AuditDrafts => ({
  get(snapshot) {
    const json = sql.row("SELECT draft FROM audit_drafts WHERE snapshot = ?", [snapshot]);
    return auditDraftSchema.parse(json ? JSON.parse(json[0] as string) : {});
  },
  put: (snapshot, draft) => write({ type: "auditDraft", snapshot, draft }),
  notes: (snapshot) =>
    new Map(
      sql
        .rows("SELECT case_id, note FROM audit_notes WHERE snapshot = ?", [snapshot])
        .map(([id, note]) => [id as string, noteSchema.parse(JSON.parse(note as string))]),
    ),
  putNote: (snapshot, id, note) => write({ type: "auditNote", snapshot, case: id, note }),
});
