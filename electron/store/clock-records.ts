import { z } from "zod";
import type { Result } from "../../shared/errors.ts";
import { type CaseAlarm, caseAlarmSchema } from "../../shared/ipc/clock-schemas.ts";
import type { Sql } from "./sql.ts";

export const CLOCK_RECORD = z.object({
  type: z.literal("clocksTold"),
  alarms: z.array(caseAlarmSchema),
});
export interface ClockCommand {
  readonly type: "clocksTold";
  readonly alarms: readonly CaseAlarm[];
}

/** Of each kind the clock of a case that was told last. */
export const CLOCK_TABLE = `
CREATE TABLE clocks_told (case_id TEXT NOT NULL, kind TEXT NOT NULL, due_at INTEGER NOT NULL,
  PRIMARY KEY (case_id, kind)) WITHOUT ROWID;
`;

export function applyClocks(sql: Sql, { alarms }: ClockCommand): void {
  for (const { case: id, kind, dueAt } of alarms)
    sql.run("INSERT OR REPLACE INTO clocks_told VALUES (?, ?, ?)", [id, kind, dueAt]);
}

/** The alarms of clocks that were told at this console. */
export interface ToldClocks {
  put(alarms: readonly CaseAlarm[]): Result<void>;
  has(alarm: CaseAlarm): boolean;
}

export const toldClocks = (
  sql: Sql,
  write: (command: ClockCommand) => Result<void>,
): ToldClocks => ({
  put: (alarms) => write({ type: "clocksTold", alarms }),
  has: ({ case: id, kind, dueAt }) =>
    sql.row("SELECT 1 FROM clocks_told WHERE case_id = ? AND kind = ? AND due_at = ?", [
      id,
      kind,
      dueAt,
    ]) !== undefined,
});
