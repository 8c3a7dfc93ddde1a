import type { JournalHead } from "../../shared/domain/entry.ts";
import type { DatedPolicy, Policy } from "../../shared/domain/policy.ts";
import type { AccountId, ActId, CaseId, Hash, Millis, OrgId } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { Cell } from "../../shared/figures/cells.ts";
import type { AccountSource } from "./account-index.ts";
import { applyBatch, continues, type OnFigures } from "./apply-batch.ts";
import { fromHex, toHex } from "./bytes.ts";
import { type CaseQueries, caseQueries } from "./case-queries.ts";
import {
  type BlackoutRecord,
  type DeputyRecord,
  readBlackouts,
  readDatedPolicies,
  readDeputies,
  readHeads,
  readOperator,
  readOperators,
  readOrgs,
  readPolicies,
  readPolicyAt,
} from "./chain-tables.ts";
import { type DayQuery, dayQuery } from "./day-queries.ts";
import { DERIVED_SCHEMA, DERIVED_TABLES } from "./derived-schema.ts";
import { openDurableDatabase } from "./durable-database.ts";
import { type FigureCells, KeptCells } from "./figure-cells.ts";
import type { FileSystem } from "./file-system.ts";
import { type Cursor, readCursor, readGenesis, readRowParams, writeGenesis } from "./meta.ts";
import {
  type DerivedRecord,
  decodeDerivedRecord,
  encodeDerivedRecord,
  type OperatorRecord,
  type OrgRecord,
  type ProvedBatch,
} from "./proved-batch.ts";
import type { Format, Repair } from "./recover.ts";
import { type RecordQueries, recordQueries } from "./record-queries.ts";
import type { Sql } from "./sql.ts";

export type { BlackoutRecord, DeputyRecord } from "./chain-tables.ts";
export type { Cursor } from "./meta.ts";
export type { OperatorRecord, OrgRecord, ProvedBatch, RawEntry } from "./proved-batch.ts";

/** Where an act was recorded, and the block at which this console first proved it. */
export interface RecordedAct {
  readonly org: OrgId;
  readonly seq: number;
  readonly case: CaseId | undefined;
  readonly block: Hash;
  readonly height: number;
}

/** Everything that comes from the chain. Can be deleted and is then fetched and proved again. */
export interface DerivedStore {
  /** What was put right while opening. */
  readonly repairs: readonly Repair[];
  cursor(): Cursor | undefined;
  genesis(): Hash;
  /** Grows when cases change, for answers that are kept. */
  version(): number;
  heads(): JournalHead[];
  /** Entries of all journals together. */
  entryCount(): number;
  /**
   * Takes over a proved batch in one transaction; the cursor moves with it. `JournalMismatch` when the batch does not
   * continue the stored journals, else errors of the disk; on any error the store is as before.
   */
  apply(batch: ProvedBatch): Result<void>;
  readonly cases: CaseQueries;
  /** The work lists of an organisation's day. */
  readonly day: DayQuery;
  /** What the figures of the dashboard are made of. */
  readonly figures: FigureCells;
  /** The entries behind a figure. */
  readonly records: RecordQueries;
  /** The entry that recorded an act, if it is there. */
  findAct(act: ActId): RecordedAct | undefined;
  /** Of the versions begun at this chain time, the highest; undefined before any is known. */
  policyInForce(at: Millis): DatedPolicy | undefined;
  /** All versions, the first one first. */
  policies(): DatedPolicy[];
  /** A version by its number; undefined while it is not known. */
  policy(version: number): Policy | undefined;
  orgs(): (OrgRecord & { readonly entries: number })[];
  /** Blackouts that the organisation itself declared, over or not. Those of the ones above it hold for it as well. */
  blackouts(org: OrgId): BlackoutRecord[];
  /** Who was named a deputy in the organisation, each as last named, over or not. */
  deputies(org: OrgId): DeputyRecord[];
  /** The operators of an organisation, active or not. */
  operators(org: OrgId): OperatorRecord[];
  /** From the journals' changes of staff, and from batches that carry operators. */
  operator(account: AccountId): OperatorRecord | undefined;
  /** Opaque values that can be fetched again: metadata, runtime version, the light node's database. */
  chainInfo(key: string): Uint8Array | undefined;
  setChainInfo(key: string, value: Uint8Array): Result<void>;
  checkpoint(): Result<void>;
  close(): Result<void>;
}

const formatWith = (onFigures: OnFigures): Format<DerivedRecord> => ({
  name: "derived",
  schemaVersion: DERIVED_SCHEMA,
  migrate(sql, from) {
    if (from > 0) throw new Error(`an image of schema ${from}`);
    sql.exec(DERIVED_TABLES);
  },
  encode: encodeDerivedRecord,
  decode: decodeDerivedRecord,
  apply: (sql, record) => applyRecord(sql, record, onFigures),
});

function applyRecord(sql: Sql, record: DerivedRecord, onFigures: OnFigures): void {
  switch (record.type) {
    case "genesis":
      writeGenesis(sql, record.genesis);
      return;
    case "batch":
      applyBatch(sql, record.batch, onFigures);
      return;
    case "chainInfo":
      sql.run("INSERT OR REPLACE INTO chain_info VALUES (?, ?)", [record.key, record.value]);
  }
}

/**
 * Opens the derived database in a folder, or an empty one. Damaged files are repaired as far as they go and else thrown
 * away. `WrongGenesis` when the folder belongs to another chain; nothing is changed then.
 */
export async function openDerivedStore(options: {
  readonly dir: string;
  readonly genesis: Hash;
  /** Account numbers to search by. */
  readonly accounts?: AccountSource;
  readonly files?: FileSystem;
  readonly checkpointBytes?: number;
}): Promise<Result<DerivedStore>> {
  let changes: Iterable<Cell> = [];
  const format = formatWith((cells) => {
    changes = cells;
  });
  const opened = await openDurableDatabase({ ...options, format, whenCorrupt: "startEmpty" });
  if (!opened.ok) return opened;
  const database = opened.value;
  const { sql } = database;
  const stored = readGenesis(sql);
  if (stored !== undefined && stored !== options.genesis) {
    database.close();
    return fail({ kind: "WrongGenesis", profile: stored, chain: options.genesis });
  }
  if (stored === undefined) {
    const written = database.write({ type: "genesis", genesis: options.genesis });
    if (!written.ok) {
      database.close();
      return written;
    }
  }
  let version = 0;
  let policies = readPolicies(sql);
  const cases = caseQueries(sql, () => version, options.accounts);
  const figures = new KeptCells(sql);
  return ok({
    repairs: database.repairs,
    cursor: () => readCursor(sql),
    genesis: () => options.genesis,
    version: () => version,
    heads: () => readHeads(sql),
    entryCount: () => sql.number("SELECT total(length) FROM heads"),
    apply(batch) {
      const checked = continues(sql, batch);
      if (!checked.ok) return checked;
      const params = JSON.stringify(readRowParams(sql));
      const written = database.write({ type: "batch", batch });
      if (written.ok) figures.changed(changes);
      changes = [];
      if (batch.policies.length > 0) policies = readPolicies(sql);
      // Most blocks bring no entry; they change no case, and answers about cases may be kept.
      if (batch.entries.length > 0 || params !== JSON.stringify(readRowParams(sql))) version += 1;
      return written;
    },
    cases,
    day: dayQuery(sql),
    figures,
    records: recordQueries(sql, () => version),
    findAct: (act) => findAct(sql, act),
    policyInForce: (at) => readPolicyAt(sql, at),
    policies: () => readDatedPolicies(sql),
    policy: (number) => policies.get(number),
    orgs: () => readOrgs(sql),
    blackouts: (org) => readBlackouts(sql, org),
    deputies: (org) => readDeputies(sql, org),
    operators: (org) => readOperators(sql, org),
    operator: (account) => readOperator(sql, account),
    chainInfo(key) {
      const value = sql.row("SELECT value FROM chain_info WHERE key = ?", [key])?.[0];
      return value instanceof Uint8Array ? value : undefined;
    },
    setChainInfo: (key, value) => database.write({ type: "chainInfo", key, value }),
    checkpoint: () => database.checkpoint(),
    close: () => database.close(),
  });
}

function findAct(sql: Sql, act: ActId): RecordedAct | undefined {
  const row = sql.row(
    `SELECT entries.org, seq, cases.id, hash, height FROM entries JOIN blocks ON blocks.no = block
     LEFT JOIN cases ON cases.no = case_no WHERE act = ?`,
    [fromHex(act)],
  );
  return (
    row && {
      org: row[0] as OrgId,
      seq: row[1] as number,
      case: row[2] === null ? undefined : (toHex(row[2]) as CaseId),
      block: toHex(row[3]) as Hash,
      height: row[4] as number,
    }
  );
}
