import { entryCodec } from "../../shared/codec/entry.ts";
import type { Hash, Millis } from "../../shared/domain/units.ts";
import type { AccountSource } from "./account-index.ts";
import { applyPastEntries } from "./apply-batch.ts";
import { type CaseRiskRow, writeRisks } from "./case-risks.ts";
import { readDatedPolicies } from "./chain-tables.ts";
import { type DerivedReader, derivedReader } from "./derived-reader.ts";
import { DERIVED_TABLES } from "./derived-schema.ts";
import { KeptCells } from "./figure-cells.ts";
import { KeptCounts } from "./kept-counts.ts";
import { KeptHistories } from "./kept-histories.ts";
import { KeptPolicies } from "./kept-policies.ts";
import { KeptRows } from "./kept-rows.ts";
import { writeRowParams } from "./meta.ts";
import type { RawEntry } from "./proved-batch.ts";
import { loadEngine, openSql, type Row, type Sql } from "./sql.ts";

/** What was known at a moment. */
export interface PastStore extends DerivedReader {
  readonly moment: Millis;
  /** Keeps computed scores. */
  putRisks(rows: readonly CaseRiskRow[]): void;
  close(): void;
}

/** Lets others have their turn; `done` is how much of the work is over, from 0 to 1. */
export type Pause = (done: number) => Promise<void>;

/** Answers that are kept by version must never be taken for those of another copy, or of the present. */
const VERSIONS_EACH = 1e9;
let copies = 0;

/** Cases that are copied in one go. */
const AT_ONCE = 500;

/** Tables that are copied as they are: they name what the entries refer to, or hold for all times. */
const COPIED = ["orgs", "policies", "operators", "blocks"] as const;

/** See `DerivedStore.asOf`. Of a day before the first version of the policy, that version is used. */
export async function pastStore(
  source: Sql,
  options: { readonly genesis: Hash; readonly accounts?: AccountSource },
  moment: Millis,
  pause: Pause,
): Promise<PastStore> {
  const sql = openSql(await loadEngine());
  sql.exec(DERIVED_TABLES);
  for (const table of COPIED) copy(source, sql, table);
  for (const key of ["block", "height", "at"]) copyMeta(source, sql, key);
  const all = readDatedPolicies(sql);
  const policyInForce = (at: Millis) => all.findLast(({ from }) => from <= at) ?? all[0];
  const params = policyInForce(moment)?.policy;
  if (params) writeRowParams(sql, params);
  copyStaff(source, sql, moment);
  await copyCases(source, sql, moment, pause);
  writeHeads(source, sql);
  const policies = new KeptPolicies(sql);
  const kept = {
    histories: new KeptHistories(),
    rows: new KeptRows(sql),
    counts: new KeptCounts(sql),
  };
  copies += 1;
  let version = copies * VERSIONS_EACH;
  const figures = new KeptCells(sql);
  return {
    ...derivedReader(sql, {
      ...{ ...options, figures, kept, policies },
      version: () => version,
      // Nothing comes to a past day any more.
      rulesVersion: () => 0,
    }),
    moment,
    policyInForce,
    putRisks(rows) {
      writeRisks(sql, rows);
      kept.rows.scored(rows);
      version += 1;
    },
    close: () => sql.close(),
  };
}

function copy(source: Sql, sql: Sql, table: (typeof COPIED)[number]): void {
  for (const row of source.rows(`SELECT * FROM ${table}`))
    sql.run(`INSERT INTO ${table} VALUES (${row.map(() => "?").join(", ")})`, row);
}

function copyMeta(source: Sql, sql: Sql, key: string): void {
  const row = source.row("SELECT key, value FROM meta WHERE key = ?", [key]);
  if (row) sql.run("INSERT INTO meta VALUES (?, ?)", row);
}

/** Changes of staff, deputies and blackouts that were known. Who was registered later is not there yet; who was revoked later works. */
function copyStaff(source: Sql, sql: Sql, moment: Millis): void {
  const rows = source.rows(
    "SELECT raw, block, known_ms FROM entries WHERE case_no IS NULL ORDER BY org, seq",
  );
  for (const row of rows) {
    const item = itemOf(row);
    if ((row[2] as number) <= moment) applyPastEntries(sql, [item]);
    else if (item.entry.kind.type === "OperatorRegistered")
      sql.run("DELETE FROM operators WHERE hex(account) = upper(?)", [item.entry.kind.account]);
    else if (item.entry.kind.type === "OperatorRevoked")
      sql.run("UPDATE operators SET active = 1 WHERE hex(account) = upper(?)", [
        item.entry.kind.account,
      ]);
  }
}

async function copyCases(source: Sql, sql: Sql, moment: Millis, pause: Pause): Promise<void> {
  const last = source.number("SELECT max(no) FROM cases");
  for (let from = 0; from < last; from += AT_ONCE) {
    await pause(from / last);
    const rows = source.rows(
      `SELECT raw, block FROM entries WHERE case_no > ? AND case_no <= ? AND known_ms <= ?
       ORDER BY case_no, org, seq`,
      [from, from + AT_ONCE, moment],
    );
    applyPastEntries(sql, rows.map(itemOf));
  }
}

interface PastEntry extends RawEntry {
  readonly block: number;
}

function itemOf(row: Row): PastEntry {
  const raw = row[0] as Uint8Array;
  return { raw, entry: entryCodec.dec(raw), block: row[1] as number };
}

/** The journals are no longer whole, so their heads prove nothing; only how many entries were known is said. */
function writeHeads(source: Sql, sql: Sql): void {
  for (const [org, , head] of source.rows("SELECT org, length, head FROM heads"))
    sql.run("INSERT INTO heads SELECT ?, count(*), ? FROM entries WHERE org = ?", [
      ...[org ?? null, head ?? null, org ?? null],
    ]);
}
