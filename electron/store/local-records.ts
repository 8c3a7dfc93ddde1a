import { z } from "zod";
import type { CouncilItem } from "../../shared/domain/council.ts";
import type { OfficeItem } from "../../shared/domain/office.ts";
import type { OpeningItem } from "../../shared/domain/opening.ts";
import type { OutboxItem } from "../../shared/domain/outbox.ts";
import { accountIdSchema, hashSchema, millisSchema } from "../../shared/ipc/unit-schemas.ts";
import { AUDIT_RECORDS, AUDIT_TABLES, type AuditCommand, applyAudit } from "./audit-records.ts";
import { applyClocks, CLOCK_RECORD, CLOCK_TABLE, type ClockCommand } from "./clock-records.ts";
import {
  applyCustomers,
  CUSTOMER_RECORDS,
  CUSTOMER_TABLES,
  type CustomerCommand,
  TAKEOVER_TABLE,
} from "./customer-records.ts";
import {
  applyEvidence,
  EVIDENCE_RECORDS,
  EVIDENCE_TABLES,
  type EvidenceCommand,
  GONE_TABLE,
} from "./evidence-records.ts";
import { outboxItemSchema } from "./outbox-schema.ts";
import { applyRepair, REPAIR_RECORDS, REPAIR_TABLE, type RepairCommand } from "./repair-records.ts";
import {
  applySigned,
  councilItemSchema,
  officeItemSchema,
  openingItemSchema,
  signedTable,
} from "./signed-records.ts";
import type { OwnedSql, Sql } from "./sql.ts";
import {
  applyWarning,
  WARNING_RECORD,
  WARNING_TABLE,
  type WarningCommand,
} from "./warning-records.ts";

const saltSchema = z.string().regex(/^([0-9a-f]{2})*$/);

/** A note of the first kind of record, and the salt that hides it behind its commitment on chain. */
export const noteSchema = z.object({ note: z.string(), salt: saltSchema });
export type Note = z.infer<typeof noteSchema>;

/** A customer as the branch knows it. Personal data: never leaves this database. */
export const registerRowSchema = z.object({
  commitment: hashSchema,
  /** Customer account number (户号). */
  account: z.string().min(1).max(64),
  /** The branch's own number of the case. */
  reference: z.string().max(64),
  salt: saltSchema,
});
export type RegisterRow = z.infer<typeof registerRowSchema>;

/** What the person at this console chose. */
export const settingsSchema = z.object({
  selectedAccount: accountIdSchema.optional(),
  networkEnabled: z.boolean().default(true),
  /** What this computer calls other people's accounts. */
  names: z.record(accountIdSchema as unknown as z.ZodString, z.string()).optional(),
  /** When the last backup of the profile was made. */
  backedUpAt: millisSchema.optional(),
  /** Addresses of nodes that are asked for proofs. */
  nodes: z.array(z.string()).optional(),
});
export type Settings = z.infer<typeof settingsSchema>;

/** The records of the local database's journal, as JSON. */
export const localRecordSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("outbox"), item: outboxItemSchema }),
  z.object({ type: z.literal("note"), commitment: hashSchema, value: noteSchema }),
  z.object({ type: z.literal("register"), rows: z.array(registerRowSchema) }),
  z.object({ type: z.literal("settings"), settings: settingsSchema }),
  z.object({ type: z.literal("council"), item: councilItemSchema }),
  z.object({ type: z.literal("office"), item: officeItemSchema }),
  z.object({ type: z.literal("opening"), item: openingItemSchema }),
  ...EVIDENCE_RECORDS,
  ...CUSTOMER_RECORDS,
  WARNING_RECORD,
  CLOCK_RECORD,
  ...AUDIT_RECORDS,
  ...REPAIR_RECORDS,
]);
export type LocalRecord =
  | { type: "outbox"; item: OutboxItem }
  | { type: "note"; commitment: string; value: Note }
  | { type: "register"; rows: readonly RegisterRow[] }
  | { type: "settings"; settings: Settings }
  | { type: "council"; item: CouncilItem }
  | { type: "office"; item: OfficeItem }
  | { type: "opening"; item: OpeningItem }
  | EvidenceCommand
  | CustomerCommand
  | WarningCommand
  | ClockCommand
  | AuditCommand
  | RepairCommand;

/** 2 brought the files of evidence, 3 the acts of council members, 4 those of organisations, 5 what is known of customers, 6 what was said of warnings, 7 what auditors write of snapshots, 8 what was repaired, which files of evidence are to be gone, and imports of customers that are taken over in slices, 9 acts that open cases, and names of customers, 10 which alarms of clocks were told. */
export const LOCAL_SCHEMA = 10;

export const FIRST_TABLES = `
CREATE TABLE outbox (id TEXT PRIMARY KEY, created_at INTEGER NOT NULL, item TEXT NOT NULL);
CREATE INDEX outbox_created ON outbox (created_at);
CREATE TABLE notes (commitment TEXT PRIMARY KEY, note TEXT NOT NULL, salt TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE register (commitment TEXT PRIMARY KEY, account TEXT NOT NULL, reference TEXT NOT NULL,
  salt TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE settings (key INTEGER PRIMARY KEY CHECK (key = 1), settings TEXT NOT NULL);
`;

export function migrateLocal(sql: OwnedSql, from: number): void {
  if (from < 1) sql.exec(FIRST_TABLES);
  if (from < 2) sql.exec(EVIDENCE_TABLES);
  if (from < 3) sql.exec(signedTable("council"));
  if (from < 4) sql.exec(signedTable("office"));
  if (from < 5) sql.exec(CUSTOMER_TABLES);
  if (from < 6) sql.exec(WARNING_TABLE);
  if (from < 7) sql.exec(AUDIT_TABLES);
  if (from < 8) sql.exec(REPAIR_TABLE + GONE_TABLE + TAKEOVER_TABLE);
  if (from < 9) sql.exec(signedTable("openings"));
  if (from < 10) sql.exec(CLOCK_TABLE);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

export const encodeLocal = (record: LocalRecord): Uint8Array =>
  encoder.encode(JSON.stringify(record));

/** Throws when the bytes are no record. */
export const decodeLocal = (bytes: Uint8Array): LocalRecord =>
  localRecordSchema.parse(JSON.parse(decoder.decode(bytes))) as LocalRecord;

export function applyLocal(sql: Sql, record: LocalRecord): void {
  switch (record.type) {
    case "outbox": {
      const { id, createdAt } = record.item;
      const insert = `INSERT INTO outbox VALUES (?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET created_at = excluded.created_at, item = excluded.item`;
      sql.run(insert, [id, createdAt, JSON.stringify(record.item)]);
      return;
    }
    case "note":
      sql.run("INSERT OR REPLACE INTO notes VALUES (?, ?, ?)", [
        record.commitment,
        record.value.note,
        record.value.salt,
      ]);
      return;
    case "register":
      for (const { commitment, account, reference, salt } of record.rows)
        sql.run("INSERT OR REPLACE INTO register VALUES (?, ?, ?, ?)", [
          commitment,
          account,
          reference,
          salt,
        ]);
      return;
    case "settings":
      sql.run("INSERT OR REPLACE INTO settings VALUES (1, ?)", [JSON.stringify(record.settings)]);
      return;
    case "council":
      applySigned(sql, "council", record.item);
      return;
    case "office":
      applySigned(sql, "office", record.item);
      return;
    case "opening":
      applySigned(sql, "openings", record.item);
      return;
    case "warning":
      applyWarning(sql, record);
      return;
    case "clocksTold":
      applyClocks(sql, record);
      return;
    case "auditDraft":
    case "auditNote":
      applyAudit(sql, record);
      return;
    case "repaired":
    case "repairsSeen":
      applyRepair(sql, record);
      return;
    case "customersBegun":
    case "customersPart":
    case "customersRejects":
    case "customersAgreed":
    case "customersMoved":
    case "customersTaken":
    case "customersDone":
      applyCustomers(sql, record);
      return;
    default:
      applyEvidence(sql, record);
  }
}
