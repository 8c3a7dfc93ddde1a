import type { CouncilItem } from "../../shared/domain/council.ts";
import type { EvidenceFile } from "../../shared/domain/evidence.ts";
import type { OfficeItem } from "../../shared/domain/office.ts";
import type { OpeningItem } from "../../shared/domain/opening.ts";
import type { OutboxItem } from "../../shared/domain/outbox.ts";
import { type Hash, type Millis, millis } from "../../shared/domain/units.ts";
import { ok, type Result } from "../../shared/errors.ts";
import { type AuditDrafts, auditDrafts } from "./audit-records.ts";
import { sealingCipher } from "./cipher.ts";
import { type ToldClocks, toldClocks } from "./clock-records.ts";
import { isStaged, movedTo, moves } from "./customer-records.ts";
import { type CustomerStore, customerStore } from "./customer-store.ts";
import { type DurableDatabase, openDurableDatabase } from "./durable-database.ts";
import { evidenceQueries, type KeptEvidence } from "./evidence-records.ts";
import type { FileSystem } from "./file-system.ts";
import { type ItemCollection, itemCollection } from "./item-collection.ts";
import { keptUntil } from "./kept-answers.ts";
import {
  applyLocal,
  decodeLocal,
  encodeLocal,
  LOCAL_SCHEMA,
  type LocalRecord,
  migrateLocal,
  type Note,
  type RegisterRow,
  type Settings,
  settingsSchema,
} from "./local-records.ts";
import { outboxItemSchema } from "./outbox-schema.ts";
import type { Format, Repair } from "./recover.ts";
import { type RepairLog, repairLog, toldRepairs } from "./repair-records.ts";
import { councilItemSchema, officeItemSchema, openingItemSchema } from "./signed-records.ts";
import type { Row } from "./sql.ts";
import { type WarningNotes, warningNotes } from "./warning-records.ts";

export type { KeptEvidence } from "./evidence-records.ts";
export type { Note, RegisterRow, Settings } from "./local-records.ts";

/** What only this console has: irreplaceable, sealed on the disk. Every put is on the disk when it answers `ok`. */
export interface LocalStore {
  /** What was put right while opening. */
  readonly repairs: readonly Repair[];
  /** Whether nothing was there before. */
  readonly isNew: boolean;
  /** What people are told of repairs. */
  readonly told: RepairLog;
  readonly outbox: ItemCollection<OutboxItem>;
  /** Signed acts of council members. */
  readonly council: ItemCollection<CouncilItem>;
  /** Signed acts of organisations. */
  readonly office: ItemCollection<OfficeItem>;
  /** Signed acts that open cases. */
  readonly openings: ItemCollection<OpeningItem>;
  /** Notes that were bound before records had files, by their commitment. */
  readonly notes: {
    put(commitment: Hash, note: Note): Result<void>;
    get(commitment: Hash): Note | undefined;
  };
  readonly evidence: EvidenceIndex;
  /** The branch's customers by their commitment. */
  readonly register: {
    /** All rows or none; a row with a known commitment replaces it. */
    putMany(rows: readonly RegisterRow[]): Result<void>;
    count(): number;
    findByCommitment(commitment: Hash): RegisterRow | undefined;
    /** The customers of the chain that are one account here, by their commitments. */
    findByAccount(account: string): RegisterRow[];
    /** All rows, by account. */
    rows(): RegisterRow[];
    /** Grows with each change. */
    readonly version: number;
    accounts(): { readonly account: string; readonly commitment: string }[];
  };
  /** What the branch knows of them beside the journal. */
  readonly customers: CustomerStore;
  /** What was said of warnings at this console. */
  readonly warnings: WarningNotes;
  /** Which alarms of clocks were told on the desktop. */
  readonly clocks: ToldClocks;
  /** What auditors have begun to write of snapshots. */
  readonly audits: AuditDrafts;
  readonly settings: {
    get(): Settings;
    /** Changes the fields given. */
    set(change: Partial<Settings>): Result<void>;
  };
  /** For a backup: the database as of now, and the number of the last record in it. */
  copy(): { readonly database: Uint8Array; readonly sequence: number };
  /**
   * Whether nothing would be lost with it: no record but settings, and no names in them. Rows of the register that a demo chain brings are passed over when
   * `demo`.
   */
  isEmpty(demo: boolean): boolean;
  checkpoint(): Result<void>;
  close(): Result<void>;
}

const TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";

const REGISTER_ROWS = "SELECT commitment, account, reference, salt FROM register";
const registerRow = (row: Row): RegisterRow => {
  const [commitment, account, reference, salt] = row as [Hash, string, string, string];
  return { commitment, account, reference, salt };
};

/** Which notes, files and salts stand behind which commitment. */
export interface EvidenceIndex extends ReturnType<typeof evidenceQueries> {
  /** A file is in the vault. */
  putFile(file: EvidenceFile, at: Millis): Result<void>;
  /** Forgets those of the files that no commitment uses. They are to be removed from the vault, or with `keep` set aside there. */
  dropFiles(files: readonly Hash[], how?: "keep"): Result<void>;
  /** The vault has removed what was to be gone; `dropped`: but not what was erased. */
  removed(which: "all" | "dropped"): Result<void>;
  put(commitment: Hash, kept: KeptEvidence): Result<void>;
  /** Forgets a commitment that was never signed; its files stay. */
  release(commitment: Hash): Result<void>;
  /** Forgets salts, notes and links, and the files that nothing else uses. They may still lie in older files: see `scrub`. */
  erase(commitments: readonly Hash[], at: Millis): Result<void>;
  /** Writes the database anew, so that none of its files holds what was erased; does nothing when nothing was. */
  scrub(): Result<void>;
}

const evidenceIndex = (database: DurableDatabase<LocalRecord>): EvidenceIndex => {
  const queries = evidenceQueries(database.sql);
  return {
    ...queries,
    putFile: (file, at) => database.write({ type: "evidenceFile", file, at }),
    dropFiles: (files, how) =>
      files.length === 0
        ? ok(undefined)
        : database.write({
            type: "evidenceFilesGone",
            files,
            ...(how === "keep" && { keep: true }),
          }),
    removed: (which) =>
      database.write({
        type: "evidenceRemoved",
        ...(which === "dropped" && { dropped: true }),
      }),
    put: (commitment, value) => database.write({ type: "evidence", commitment, value }),
    release: (commitment) => database.write({ type: "evidenceReleased", commitment }),
    erase: (commitments, at) => database.write({ type: "evidenceErased", commitments, at }),
    scrub() {
      if (!queries.mustScrub()) return ok(undefined);
      const scrubbed = database.scrub();
      return scrubbed.ok ? database.write({ type: "evidenceScrubbed" }) : scrubbed;
    },
  };
};

/** Rows of the register that are kept: each row of a list asks for one. */
const KEPT_CUSTOMERS = 4_096;

const format: Format<LocalRecord> = {
  name: "local",
  schemaVersion: LOCAL_SCHEMA,
  migrate: migrateLocal,
  encode: encodeLocal,
  decode: decodeLocal,
  apply: applyLocal,
};

/**
 * Opens the local database in a folder, or creates it. `dataKey` is 32 bytes. `LocalDataLocked` with another key than it
 * was made with. `CorruptFile` when no whole state is left; every file stays as it is then, and a damaged file that
 * could be replaced is kept under a new name.
 */
export async function openLocalStore(options: {
  readonly dir: string;
  readonly dataKey: Uint8Array;
  readonly files?: FileSystem;
  readonly checkpointBytes?: number;
  /** Local time. */
  readonly now?: () => number;
}): Promise<Result<LocalStore>> {
  const { dataKey, now: clock = Date.now, ...rest } = options;
  const cipher = sealingCipher(dataKey);
  const opened = await openDurableDatabase({ ...rest, format, cipher, whenCorrupt: "refuse" });
  if (!opened.ok) return opened;
  const database = opened.value;
  const { sql } = database;
  const told = repairLog(sql, (command) => database.write(command));
  const repairs = toldRepairs(database.repairs, millis(clock()));
  // Before anything else: until this is on the disk, the next start finds the damage again.
  const noted = repairs.length === 0 ? ok(undefined) : told.tell(repairs);
  if (!noted.ok) {
    database.close();
    return noted;
  }
  const evidence = evidenceIndex(database);
  // A kill may have come between erasing and scrubbing. When the disk is in the way, the next start tries again.
  evidence.scrub();
  // Of an import that was killed: brought to its end when it was taken over, else forgotten. A disk in the way: at the next start.
  if (movedTo(sql) !== undefined)
    for (const command of moves(sql)) if (!database.write(command).ok) break;
  if (movedTo(sql) === undefined && isStaged(sql)) database.write({ type: "customersBegun" });
  let registerVersion = 0;
  const customers = keptUntil(() => registerVersion, KEPT_CUSTOMERS);
  const readSettings = (): Settings => {
    const json = sql.row("SELECT settings FROM settings")?.[0];
    return settingsSchema.parse(typeof json === "string" ? JSON.parse(json) : {});
  };
  return ok({
    repairs: database.repairs,
    isNew: database.isNew,
    told,
    outbox: itemCollection(sql, "outbox", outboxItemSchema.parse, (item) =>
      database.write({ type: "outbox", item }),
    ),
    council: itemCollection(sql, "council", councilItemSchema.parse, (item) =>
      database.write({ type: "council", item }),
    ),
    office: itemCollection(sql, "office", officeItemSchema.parse, (item) =>
      database.write({ type: "office", item }),
    ),
    openings: itemCollection(sql, "openings", openingItemSchema.parse, (item) =>
      database.write({ type: "opening", item }),
    ),
    notes: {
      put: (commitment, value) => database.write({ type: "note", commitment, value }),
      get(commitment) {
        const row = sql.row("SELECT note, salt FROM notes WHERE commitment = ?", [commitment]);
        return row && { note: row[0] as string, salt: row[1] as string };
      },
    },
    evidence,
    register: {
      putMany(rows) {
        if (rows.length === 0) return ok(undefined);
        const written = database.write({ type: "register", rows });
        if (written.ok) registerVersion += 1;
        return written;
      },
      count: () => sql.number("SELECT count(*) FROM register"),
      findByCommitment: (commitment) =>
        customers(commitment, () => {
          const row = sql.row(`${REGISTER_ROWS} WHERE commitment = ?`, [commitment]);
          return row && registerRow(row);
        }),
      findByAccount: (account) =>
        sql
          .rows(`${REGISTER_ROWS} WHERE account = ? ORDER BY commitment`, [account])
          .map(registerRow),
      rows: () => sql.rows(`${REGISTER_ROWS} ORDER BY account, commitment`).map(registerRow),
      get version() {
        return registerVersion;
      },
      accounts: () =>
        sql
          .rows("SELECT account, commitment FROM register")
          .map((row) => ({ account: row[0] as string, commitment: row[1] as string })),
    },
    customers: customerStore(sql, (command) => database.write(command)),
    warnings: warningNotes(sql, (command) => database.write(command)),
    clocks: toldClocks(sql, (command) => database.write(command)),
    audits: auditDrafts(sql, (command) => database.write(command)),
    settings: {
      get: readSettings,
      set: (change) =>
        database.write({ type: "settings", settings: { ...readSettings(), ...change } }),
    },
    copy: () => database.copy(),
    isEmpty(demo) {
      if (Object.keys(readSettings().names ?? {}).length > 0) return false;
      const passed = ["durable", "settings", "repairs", "evidence_gone", "clocks_told"];
      if (demo) passed.push("register");
      return sql
        .rows(TABLES)
        .map(([name]) => String(name))
        .filter((name) => !passed.includes(name))
        .every((name) => sql.row(`SELECT 1 FROM "${name}" LIMIT 1`) === undefined);
    },
    checkpoint: () => database.checkpoint(),
    close: () => database.close(),
  });
}
