import { z } from "zod";
import type { CaseId } from "../../shared/domain/units.ts";
import type { Result } from "../../shared/errors.ts";
import {
  accountIdSchema,
  caseIdSchema,
  daySchema,
  millisSchema,
} from "../../shared/ipc/unit-schemas.ts";
import { RISK_WARNINGS, type RiskWarningKind } from "../../shared/risk/warnings.ts";
import type { Sql } from "./sql.ts";

/** What somebody at this console said of a warning: seen, or to be told again later. */
export const warningNoteSchema = z.object({
  case: caseIdSchema,
  kind: z.enum(RISK_WARNINGS),
  /** How bad it was then: it comes back when it gets worse. */
  points: z.number().int().min(0),
  /** The first local day on which it is told again; absent when it was only taken note of. */
  until: daySchema.optional(),
  /** Why it can wait. */
  reason: z.string().max(200).optional(),
  at: millisSchema,
  /** Who worked at the console. */
  by: accountIdSchema.optional(),
});
export type WarningNote = z.infer<typeof warningNoteSchema>;

export const WARNING_RECORD = z.object({ type: z.literal("warning"), note: warningNoteSchema });
export interface WarningCommand {
  readonly type: "warning";
  readonly note: WarningNote;
}

export const WARNING_TABLE = `
CREATE TABLE warning_notes (case_id TEXT NOT NULL, kind TEXT NOT NULL, note TEXT NOT NULL,
  PRIMARY KEY (case_id, kind)) WITHOUT ROWID;
`;

export const applyWarning = (sql: Sql, { note }: WarningCommand): void =>
  sql.run("INSERT OR REPLACE INTO warning_notes VALUES (?, ?, ?)", [
    note.case,
    note.kind,
    JSON.stringify(note),
  ]);

/** The latest word on each warning. */
export interface WarningNotes {
  put(note: WarningNote): Result<void>;
  find(id: CaseId, kind: RiskWarningKind): WarningNote | undefined;
  /** Warnings of a kind of which something was said. */
  count(kind: RiskWarningKind): number;
}

export const warningNotes = (
  sql: Sql,
  write: (command: WarningCommand) => Result<void>,
): WarningNotes => ({
  put: (note) => write({ type: "warning", note }),
  find(id, kind) {
    const json = sql.row("SELECT note FROM warning_notes WHERE case_id = ? AND kind = ?", [
      id,
      kind,
    ]);
    return json && warningNoteSchema.parse(JSON.parse(json[0] as string));
  },
  count: (kind) => sql.number("SELECT count(*) FROM warning_notes WHERE kind = ?", [kind]),
});
