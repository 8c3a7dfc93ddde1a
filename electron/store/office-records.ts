import { z } from "zod";
import type { OfficeItem } from "../../shared/domain/office.ts";
import { officeActSchema, officeActStateSchema } from "../../shared/ipc/office-schemas.ts";
import { millisSchema } from "../../shared/ipc/schemas.ts";
import { signedSchema } from "./outbox-schema.ts";
import type { Sql } from "./sql.ts";

/** An act of the organisation as it stands on the disk. */
export const officeItemSchema = z.object({
  id: z.string().min(1),
  act: officeActSchema,
  createdAt: millisSchema,
  updatedAt: millisSchema,
  signed: signedSchema,
  status: officeActStateSchema,
}) as unknown as z.ZodType<OfficeItem>;

export const OFFICE_TABLES = `
CREATE TABLE office (id TEXT PRIMARY KEY, created_at INTEGER NOT NULL, item TEXT NOT NULL);
`;

export function applyOffice(sql: Sql, item: OfficeItem): void {
  const insert = `INSERT INTO office VALUES (?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET created_at = excluded.created_at, item = excluded.item`;
  sql.run(insert, [item.id, item.createdAt, JSON.stringify(item)]);
}
