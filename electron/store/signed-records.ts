import { z } from "zod";
import type { CouncilItem } from "../../shared/domain/council.ts";
import type { OfficeItem } from "../../shared/domain/office.ts";
import type { SignedItem } from "../../shared/domain/signed-item.ts";
import { councilActSchema, councilActStateSchema } from "../../shared/ipc/council-schemas.ts";
import { officeActSchema, officeActStateSchema } from "../../shared/ipc/office-schemas.ts";
import { millisSchema } from "../../shared/ipc/schemas.ts";
import { signedSchema } from "./outbox-schema.ts";
import type { Sql } from "./sql.ts";

/** Tables of signed acts of no case: of council members, and of organisations. */
export type SignedTable = "council" | "office";

/** A signed act of no case as it stands on the disk. */
const itemSchema = (act: z.ZodType, status: z.ZodType) =>
  z.object({
    id: z.string().min(1),
    act,
    createdAt: millisSchema,
    updatedAt: millisSchema,
    signed: signedSchema,
    status,
  });

export const councilItemSchema = itemSchema(
  councilActSchema,
  councilActStateSchema,
) as unknown as z.ZodType<CouncilItem>;
export const officeItemSchema = itemSchema(
  officeActSchema,
  officeActStateSchema,
) as unknown as z.ZodType<OfficeItem>;

export const signedTable = (name: SignedTable): string => `
CREATE TABLE ${name} (id TEXT PRIMARY KEY, created_at INTEGER NOT NULL, item TEXT NOT NULL);
`;

/** Writes an act in the place of what was known of it. */
export function applySigned(
  sql: Sql,
  table: SignedTable,
  item: SignedItem<unknown, unknown>,
): void {
  const insert = `INSERT INTO ${table} VALUES (?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET created_at = excluded.created_at, item = excluded.item`;
  sql.run(insert, [item.id, item.createdAt, JSON.stringify(item)]);
}
