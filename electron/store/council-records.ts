import { z } from "zod";
import type { CouncilItem } from "../../shared/domain/council.ts";
import { councilActSchema, councilActStateSchema } from "../../shared/ipc/council-schemas.ts";
import { millisSchema } from "../../shared/ipc/schemas.ts";
import { signedSchema } from "./outbox-schema.ts";
import type { Sql } from "./sql.ts";

/** A member's act as it stands on the disk. */
export const councilItemSchema = z.object({
  id: z.string().min(1),
  act: councilActSchema,
  createdAt: millisSchema,
  updatedAt: millisSchema,
  signed: signedSchema,
  status: councilActStateSchema,
}) as unknown as z.ZodType<CouncilItem>;

export const COUNCIL_TABLES = `
CREATE TABLE council (id TEXT PRIMARY KEY, created_at INTEGER NOT NULL, item TEXT NOT NULL);
`;

export function applyCouncil(sql: Sql, item: CouncilItem): void {
  const insert = `INSERT INTO council VALUES (?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET created_at = excluded.created_at, item = excluded.item`;
  sql.run(insert, [item.id, item.createdAt, JSON.stringify(item)]);
}
