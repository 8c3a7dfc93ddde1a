import { z } from "zod";
import type { Millis } from "../../shared/domain/units.ts";
import type { Result } from "../../shared/errors.ts";
import { TOLD_KINDS, type ToldRepair, toldRepairSchema } from "../../shared/ipc/repair-schemas.ts";
import { millisSchema } from "../../shared/ipc/unit-schemas.ts";
import type { Repair } from "./recover.ts";
import type { Sql } from "./sql.ts";

/** What was put right is kept as records, so that it is told until somebody has taken note of it. */
export const REPAIR_RECORDS = [
  z.object({ type: z.literal("repaired"), repairs: z.array(toldRepairSchema) }),
  z.object({ type: z.literal("repairsSeen"), at: millisSchema }),
] as const;
export type RepairCommand =
  | { type: "repaired"; repairs: readonly ToldRepair[] }
  | { type: "repairsSeen"; at: Millis };

export const REPAIR_TABLE = `
CREATE TABLE repairs (no INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind TEXT NOT NULL, repair TEXT NOT NULL,
  seen_at INTEGER);
`;

export function applyRepair(sql: Sql, command: RepairCommand): void {
  if (command.type === "repairsSeen") {
    sql.run("UPDATE repairs SET seen_at = ? WHERE seen_at IS NULL", [command.at]);
    return;
  }
  for (const repair of command.repairs)
    sql.run("INSERT INTO repairs (at, kind, repair) VALUES (?, ?, ?)", [
      repair.at,
      repair.kind,
      JSON.stringify(repair),
    ]);
}

/** Of what was put right, what people are told: not the end of a write that nobody was promised. */
export const toldRepairs = (repairs: readonly Repair[], at: Millis): ToldRepair[] =>
  repairs.flatMap(({ kind, file, records, aside = [] }) => {
    const told = TOLD_KINDS.find((known) => known === kind);
    if (told === undefined) return [];
    return [{ kind: told, at, file, aside: [...aside], ...(records && { records }) }];
  });

/** What has been told of repairs, and whether somebody took note. */
export interface RepairLog {
  /** Those of which nobody has taken note, oldest first. */
  unseen(): ToldRepair[];
  /** When data may have been lost the last time; undefined when it never was. */
  lastLossAt(): Millis | undefined;
  tell(repairs: readonly ToldRepair[]): Result<void>;
  /** Somebody took note of all that was told. */
  acknowledge(at: Millis): Result<void>;
}

export const repairLog = (
  sql: Sql,
  write: (command: RepairCommand) => Result<void>,
): RepairLog => ({
  unseen: () =>
    sql
      .rows("SELECT repair FROM repairs WHERE seen_at IS NULL ORDER BY no")
      .map(([json]) => toldRepairSchema.parse(JSON.parse(json as string))),
  lastLossAt() {
    const row = sql.row(
      "SELECT max(at) FROM repairs WHERE kind IN ('damaged', 'lost', 'evidence')",
    );
    return (row?.[0] ?? undefined) as Millis | undefined;
  },
  tell: (repairs) => write({ type: "repaired", repairs }),
  acknowledge: (at) => write({ type: "repairsSeen", at }),
});
