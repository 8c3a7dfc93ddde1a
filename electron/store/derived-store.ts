import type { Hash, Millis } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { AccountSource } from "./account-index.ts";
import { applyBatch, type Changes, continues, NO_CHANGES } from "./apply-batch.ts";
import { type CaseRiskRow, writeRecheck, writeRisks } from "./case-risks.ts";
import { type DerivedReader, derivedReader } from "./derived-reader.ts";
import { DERIVED_SCHEMA, DERIVED_TABLES } from "./derived-schema.ts";
import { openDurableDatabase } from "./durable-database.ts";
import { KeptCells } from "./figure-cells.ts";
import type { FileSystem } from "./file-system.ts";
import { KeptCounts } from "./kept-counts.ts";
import { KeptHistories } from "./kept-histories.ts";
import { KeptPolicies } from "./kept-policies.ts";
import { KeptRows } from "./kept-rows.ts";
import { readGenesis, readRowParams, writeGenesis } from "./meta.ts";
import { type PastStore, type Pause, pastStore } from "./past-store.ts";
import {
  type DerivedRecord,
  decodeDerivedRecord,
  encodeDerivedRecord,
  type ProvedBatch,
} from "./proved-batch.ts";
import type { Format, Repair } from "./recover.ts";
import type { Sql } from "./sql.ts";

export type { BlackoutRecord, DeputyRecord } from "./chain-tables.ts";
export type { DerivedReader, RecordedAct } from "./derived-reader.ts";
export type { Cursor } from "./meta.ts";
export type { OperatorRecord, OrgRecord, ProvedBatch, RawEntry } from "./proved-batch.ts";

/** Everything that comes from the chain. Can be deleted and is then fetched and proved again. */
export interface DerivedStore extends DerivedReader {
  /** What was put right while opening. */
  readonly repairs: readonly Repair[];
  /**
   * Takes over a proved batch in one transaction; the cursor moves with it. `JournalMismatch` when the batch does not
   * continue the stored journals, else errors of the disk; on any error the store is as before.
   */
  apply(batch: ProvedBatch): Result<void>;
  /** Keeps computed scores. Errors of the disk. */
  putRisks(rows: readonly CaseRiskRow[]): Result<void>;
  /** Lets the cases of these customers be scored again, or all of them. Errors of the disk. */
  recheck(customers: readonly Hash[] | undefined): Result<void>;
  setChainInfo(key: string, value: Uint8Array): Result<void>;
  /**
   * A copy, in memory, of what was known at a moment (docs/risk.md): the same writer over the entries that were known then, without
   * scores. `pause` lets others have their turn. Close it.
   */
  asOf(moment: Millis, pause: Pause): Promise<PastStore>;
  checkpoint(): Result<void>;
  close(): Result<void>;
}

const formatWith = (onChanges: (changes: Changes) => void): Format<DerivedRecord> => ({
  name: "derived",
  schemaVersion: DERIVED_SCHEMA,
  migrate(sql, from) {
    if (from > 0) throw new Error(`an image of schema ${from}`);
    sql.exec(DERIVED_TABLES);
  },
  encode: encodeDerivedRecord,
  decode: decodeDerivedRecord,
  apply: (sql, record) => applyRecord(sql, record, onChanges),
});

function applyRecord(sql: Sql, record: DerivedRecord, onChanges: (changes: Changes) => void): void {
  switch (record.type) {
    case "genesis":
      writeGenesis(sql, record.genesis);
      return;
    case "batch":
      onChanges(applyBatch(sql, record.batch));
      return;
    case "risks":
      writeRisks(sql, record.rows);
      return;
    case "recheck":
      writeRecheck(sql, record.customers);
      return;
    case "chainInfo":
      sql.run("INSERT OR REPLACE INTO chain_info VALUES (?, ?)", [record.key, record.value]);
  }
}

/** Whether the rules may judge a case otherwise after it although the case got no entry. */
const changesRules = ({ policies, operators, entries }: ProvedBatch): boolean =>
  policies.length > 0 ||
  (operators?.length ?? 0) > 0 ||
  entries.some(({ entry }) => entry.case === undefined);

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
  let changes = NO_CHANGES;
  const format = formatWith((made) => {
    changes = made;
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
  let rulesVersion = 0;
  const policies = new KeptPolicies(sql);
  const kept = {
    histories: new KeptHistories(),
    rows: new KeptRows(sql),
    counts: new KeptCounts(sql),
  };
  const figures = new KeptCells(sql);
  const reader = derivedReader(sql, {
    ...options,
    ...{ figures, kept, policies },
    version: () => version,
    rulesVersion: () => rulesVersion,
  });
  return ok({
    ...reader,
    repairs: database.repairs,
    apply(batch) {
      const checked = continues(sql, batch);
      if (!checked.ok) return checked;
      const params = JSON.stringify(readRowParams(sql));
      const written = database.write({ type: "batch", batch });
      const rewritten = params !== JSON.stringify(readRowParams(sql));
      if (written.ok) {
        figures.changed(changes.cells);
        kept.counts.changed(changes);
        const entries = batch.entries.map(({ entry }) => entry);
        kept.histories.came(entries);
        if (rewritten) kept.rows.clear();
        else kept.rows.came(entries);
      }
      changes = NO_CHANGES;
      if (batch.policies.length > 0) policies.changed();
      if (changesRules(batch)) rulesVersion += 1;
      // Most blocks bring no entry; they change no case, and answers about cases may be kept.
      if (batch.entries.length > 0 || rewritten) version += 1;
      return written;
    },
    putRisks(rows) {
      if (rows.length === 0) return ok(undefined);
      const written = database.write({ type: "risks", rows });
      if (written.ok) {
        kept.rows.scored(rows);
        version += 1;
      }
      return written;
    },
    recheck: (customers) =>
      customers?.length === 0 ? ok(undefined) : database.write({ type: "recheck", customers }),
    setChainInfo: (key, value) => database.write({ type: "chainInfo", key, value }),
    asOf: (moment, pause) => pastStore(sql, options, moment, pause),
    checkpoint: () => database.checkpoint(),
    close: () => database.close(),
  });
}
