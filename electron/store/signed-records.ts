import { z } from "zod";
import type { CouncilItem } from "../../shared/domain/council.ts";
import type { OfficeItem } from "../../shared/domain/office.ts";
import type { OpeningItem } from "../../shared/domain/opening.ts";
import type { SignedItem } from "../../shared/domain/signed-item.ts";
import { councilActSchema, councilActStateSchema } from "../../shared/ipc/council-schemas.ts";
import { officeActSchema, officeActStateSchema } from "../../shared/ipc/office-schemas.ts";
import { openingActSchema, openingStateSchema } from "../../shared/ipc/opening-schemas.ts";
import { millisSchema } from "../../shared/ipc/unit-schemas.ts";
import {
  FIRST_CONDUCT_CARD,
  FIRST_CONDUCT_DAYS,
  FIRST_FEE_CARD,
} from "../../shared/risk/default-cards.ts";
import { signedSchema } from "./outbox-schema.ts";
import type { Sql } from "./sql.ts";

/** Tables of signed acts of no case: of council members, of organisations, and those that open cases. */
export type SignedTable = "council" | "office" | "openings";

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

/**
 * Policies that were proposed before there were score cards are read with the first ones, by which everybody was scored then: an old
 * act must not keep the whole database from opening.
 */
const withCards = (act: unknown): unknown => {
  const { policy } = (act ?? {}) as { policy?: unknown };
  return policy instanceof Object
    ? { ...(act as object), policy: { ...FIRST_CARDS, ...policy } }
    : act;
};
const FIRST_CARDS = {
  feeRisk: FIRST_FEE_CARD,
  conductRisk: FIRST_CONDUCT_CARD,
  conductDays: FIRST_CONDUCT_DAYS,
};

export const councilItemSchema = itemSchema(
  z.preprocess(withCards, councilActSchema),
  councilActStateSchema,
) as unknown as z.ZodType<CouncilItem>;
export const officeItemSchema = itemSchema(
  officeActSchema,
  officeActStateSchema,
) as unknown as z.ZodType<OfficeItem>;
export const openingItemSchema = itemSchema(
  openingActSchema,
  openingStateSchema,
) as unknown as z.ZodType<OpeningItem>;

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
