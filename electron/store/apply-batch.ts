import { entryCodec } from "../../shared/codec/entry.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import type { CaseId } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { foldEntries } from "../ledger/fold.ts";
import { fromHex } from "./bytes.ts";
import { type CaseSums, type RowParams, writeCaseRow } from "./case-row.ts";
import {
  readHeads,
  readPolicies,
  readPolicyAt,
  writeHeads,
  writeOperator,
  writeOrgEntry,
  writeOrgs,
  writePolicies,
} from "./chain-tables.ts";
import { readRowParams, writeCursor, writeRowParams } from "./meta.ts";
import type { ProvedBatch, RawEntry } from "./proved-batch.ts";
import type { Sql } from "./sql.ts";

const NO_ACT = "0".repeat(32);

/** Whether a batch goes on where the stored journals end, and ends where its own heads say. */
export function continues(sql: Sql, batch: ProvedBatch): Result<void> {
  const lengths = new Map<number, number>(readHeads(sql).map(({ org, length }) => [org, length]));
  for (const { entry } of batch.entries) {
    const { org, seq } = entry;
    const next = lengths.get(org) ?? 0;
    if (seq !== next) {
      const issue = `the store holds ${next} entries of this journal`;
      return fail({ kind: "JournalMismatch", org, seq, issue });
    }
    lengths.set(org, next + 1);
  }
  const heads = new Set<number>();
  for (const { org, length } of batch.heads) {
    heads.add(org);
    const end = lengths.get(org) ?? 0;
    if (end === length) continue;
    const issue = `the entries end at ${end}, the head says ${length}`;
    return fail({ kind: "JournalMismatch", org, seq: end, issue });
  }
  const headless = batch.entries.find(({ entry }) => !heads.has(entry.org))?.entry;
  if (headless === undefined) return ok(undefined);
  const { org, seq } = headless;
  return fail({ kind: "JournalMismatch", org, seq, issue: "entries of a journal without a head" });
}

/** One batch onto the tables, inside the caller's transaction. The cursor moves last. */
export function applyBatch(sql: Sql, batch: ProvedBatch): void {
  const checked = continues(sql, batch);
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  writeOrgs(sql, batch.orgs);
  writePolicies(sql, batch.policies);
  for (const operator of batch.operators ?? []) writeOperator(sql, operator);
  const known = readRowParams(sql);
  const policy = readPolicyAt(sql, batch.at)?.policy;
  const params: RowParams = policy ?? known;
  const changed = new CaseChanges(sql);
  writeEntries(sql, batch, changed);
  if (params.contactsPer7Days !== known.contactsPer7Days) {
    changed.addAll();
    writeRowParams(sql, params);
  }
  changed.write(params);
  writeHeads(sql, batch.heads);
  writeCursor(sql, batch);
}

function writeEntries(sql: Sql, batch: ProvedBatch, changed: CaseChanges): void {
  if (batch.entries.length === 0) return;
  const block = sql.number("SELECT coalesce(max(no), 0) + 1 FROM blocks");
  sql.run("INSERT INTO blocks VALUES (?, ?, ?)", [block, fromHex(batch.block), batch.height]);
  for (const item of batch.entries) {
    const { entry, raw } = item;
    if (entry.case === undefined) writeOrgEntry(sql, entry);
    sql.run("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?)", [
      entry.org,
      entry.seq,
      entry.case === undefined ? null : changed.add(entry.case, item),
      entry.act === NO_ACT ? null : fromHex(entry.act),
      block,
      raw,
    ]);
  }
}

/** Entries of a case in journal order. */
export const readCaseEntries = (sql: Sql, no: number): Entry[] =>
  sql
    .rows("SELECT raw FROM entries WHERE case_no = ? ORDER BY org, seq", [no])
    .map((row) => entryCodec.dec(row[0] as Uint8Array));

/**
 * The cases that a batch touches. Each is folded once, from all its entries, and its row is written once: a case is never
 * carried on from a stored state, so how the journal was cut into batches cannot matter.
 */
class CaseChanges {
  readonly #sql: Sql;
  readonly #numbers = new Map<CaseId, number>();
  /** Entries of the cases that the batch itself began; undefined for cases known before. */
  readonly #entries = new Map<number, Entry[] | undefined>();
  #next: number;

  constructor(sql: Sql) {
    this.#sql = sql;
    this.#next = sql.number("SELECT coalesce(max(no), 0) + 1 FROM cases");
  }

  /** Answers the case's number in the tables. */
  add(id: CaseId, { entry }: RawEntry): number {
    const seen = this.#numbers.get(id);
    if (seen !== undefined) {
      this.#entries.get(seen)?.push(entry);
      return seen;
    }
    const stored = this.#sql.row("SELECT no FROM cases WHERE id = ?", [fromHex(id)])?.[0];
    const no = stored === undefined ? this.#next++ : Number(stored);
    this.#numbers.set(id, no);
    this.#entries.set(no, stored === undefined ? [entry] : undefined);
    return no;
  }

  addAll(): void {
    for (const [no] of this.#sql.rows("SELECT no FROM cases"))
      if (!this.#entries.has(no as number)) this.#entries.set(no as number, undefined);
  }

  write(params: RowParams): void {
    if (this.#entries.size === 0) return;
    const totals = new Map<number, number[]>();
    const count = (sums: CaseSums, sign: 1 | -1) => {
      const total = totals.get(sums.org) ?? [0, 0, 0, 0, 0];
      const { outstanding, principal, charges, paid } = sums;
      totals.set(
        sums.org,
        [1, outstanding, principal, charges, paid].map((n, i) => (total[i] as number) + sign * n),
      );
    };
    const policies = readPolicies(this.#sql);
    const policyOf = (version: number) => policies.get(version);
    for (const [no, entries] of this.#entries) {
      if (entries === undefined) {
        const old = this.#readSums(no);
        if (old !== undefined) count(old, -1);
      }
      const all = entries ?? readCaseEntries(this.#sql, no);
      const state = foldEntries(undefined, all, policyOf);
      count(writeCaseRow(this.#sql, no, state, params), 1);
    }
    for (const [org, sums] of totals)
      this.#sql.run(
        `INSERT INTO totals VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (org) DO UPDATE SET cases = cases + excluded.cases,
         outstanding = outstanding + excluded.outstanding, principal = principal + excluded.principal,
         charges = charges + excluded.charges, paid = paid + excluded.paid`,
        [org, ...sums],
      );
  }

  #readSums(no: number): CaseSums | undefined {
    const row = this.#sql.row(
      "SELECT org, outstanding, principal, charges, paid FROM cases WHERE no = ?",
      [no],
    );
    if (row === undefined) return undefined;
    const [org, outstanding, principal, charges, paid] = row as number[] as [
      number,
      number,
      number,
      number,
      number,
    ];
    return { org, outstanding, principal, charges, paid };
  }
}
