import { z } from "zod";
import type { CaseId } from "../../shared/domain/units.ts";
import { fail, type Result } from "../../shared/errors.ts";
import {
  accountIdSchema,
  caseIdSchema,
  daySchema,
  millisSchema,
} from "../../shared/ipc/unit-schemas.ts";
import { RISK_WARNINGS, type RiskWarningKind } from "../../shared/risk/warnings.ts";
import type { Sql } from "./sql.ts";

/** What somebody at this console said of a warning: seen, or to be told again later; and whether it was taken back. */
const wordSchema = z.object({
  /** How bad it was then: it comes back when it gets worse. */
  points: z.number().int().min(0),
  /** The first local day on which it is told again; absent when it was only taken note of. */
  until: daySchema.optional(),
  /** Why it can wait. */
  reason: z.string().max(200).optional(),
  at: millisSchema,
  /** Who worked at the console. */
  by: accountIdSchema.optional(),
  /** It was a mistake: the warning is told as if nothing had been said. */
  undone: z.object({ at: millisSchema, by: accountIdSchema.optional() }).optional(),
});
export type WarningWord = z.infer<typeof wordSchema>;

/** The latest word on a warning, with those before it, the oldest first. */
export const warningNoteSchema = wordSchema.extend({
  case: caseIdSchema,
  kind: z.enum(RISK_WARNINGS),
  earlier: z.array(wordSchema).optional(),
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

/** Words kept of a warning beside the latest. */
const KEPT = 20;

/** The latest word on each warning. */
export interface WarningNotes {
  /** Says something new; what was said before is kept behind it. */
  put(note: Omit<WarningNote, "earlier" | "undone">): Result<void>;
  /** Takes the latest word back, and keeps that. Error: NotFound when there is none that holds. */
  undo(id: CaseId, kind: RiskWarningKind, undone: NonNullable<WarningWord["undone"]>): Result<void>;
  find(id: CaseId, kind: RiskWarningKind): WarningNote | undefined;
  /** Warnings of a kind of which something was said. */
  count(kind: RiskWarningKind): number;
}

export const warningNotes = (
  sql: Sql,
  write: (command: WarningCommand) => Result<void>,
): WarningNotes => {
  const find = (id: CaseId, kind: RiskWarningKind) => {
    const json = sql.row("SELECT note FROM warning_notes WHERE case_id = ? AND kind = ?", [
      id,
      kind,
    ]);
    return json && warningNoteSchema.parse(JSON.parse(json[0] as string));
  };
  return {
    find,
    put(note) {
      const before = find(note.case, note.kind);
      const earlier = before && [...(before.earlier ?? []), wordSchema.parse(before)].slice(-KEPT);
      return write({ type: "warning", note: { ...note, ...(earlier && { earlier }) } });
    },
    undo(id, kind, undone) {
      const note = find(id, kind);
      if (note === undefined || note.undone !== undefined)
        return fail({ kind: "NotFound", what: "warning" });
      return write({ type: "warning", note: { ...note, undone } });
    },
    count: (kind) => sql.number("SELECT count(*) FROM warning_notes WHERE kind = ?", [kind]),
  };
};
