import { fail, ok, type Result } from "../../shared/errors.ts";
import type { Cell } from "../../shared/figures/cells.ts";
import { fromHex } from "./bytes.ts";
import { CaseChanges } from "./case-changes.ts";
import type { RowParams } from "./case-row.ts";
import {
  readHeads,
  readPolicyAt,
  writeHeads,
  writeOperator,
  writeOrgEntry,
  writeOrgs,
  writePolicies,
} from "./chain-tables.ts";
import { type EntryPlace, entryWriter } from "./entry-rows.ts";
import { readRowParams, writeCursor, writeRowParams } from "./meta.ts";
import type { ProvedBatch, RawEntry } from "./proved-batch.ts";
import type { Sql } from "./sql.ts";

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

/** What a batch changed beside the new entries and the rows of their cases. */
export interface Changes {
  /** By which cells the figures changed. */
  readonly cells: Iterable<Cell>;
  /** Entries that were counted and are not any more, because later ones correct them. */
  readonly uncounted: readonly EntryPlace[];
  /** Whether entries that were there have another class now. */
  readonly reclassed: boolean;
}
export const NO_CHANGES: Changes = { cells: [], uncounted: [], reclassed: false };

/** One batch onto the tables, inside the caller's transaction. The cursor moves last. */
export function applyBatch(sql: Sql, batch: ProvedBatch): Changes {
  const checked = continues(sql, batch);
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  writeOrgs(sql, batch.orgs);
  writePolicies(sql, batch.policies);
  for (const operator of batch.operators ?? []) writeOperator(sql, operator);
  const known = readRowParams(sql);
  const params: RowParams = readPolicyAt(sql, batch.at)?.policy ?? known;
  const changed = new CaseChanges(sql);
  const uncounted = writeEntries(sql, batch, changed);
  if (
    params.contactsPer7Days !== known.contactsPer7Days ||
    params.utcOffsetMinutes !== known.utcOffsetMinutes
  ) {
    changed.addAll();
    writeRowParams(sql, params);
  }
  const { cells, reclassed } = changed.write(known, params);
  writeHeads(sql, batch.heads);
  writeCursor(sql, batch);
  return { cells, uncounted, reclassed };
}

function writeEntries(sql: Sql, batch: ProvedBatch, changed: CaseChanges): EntryPlace[] {
  if (batch.entries.length === 0) return [];
  const block = sql.number("SELECT coalesce(max(no), 0) + 1 FROM blocks");
  sql.run("INSERT INTO blocks VALUES (?, ?, ?)", [block, fromHex(batch.block), batch.height]);
  return writeRows(
    sql,
    batch.entries.map((item) => ({ ...item, block })),
    changed,
  );
}

/** An entry with the number of its block in `blocks`. */
type PlacedEntry = RawEntry & { readonly block: number };

/**
 * Entries of journals with gaps (what was known at a moment), their blocks being there already: all entries of a case at once,
 * and each case once.
 */
export function applyPastEntries(sql: Sql, items: readonly PlacedEntry[]): void {
  const params = readRowParams(sql);
  const changed = new CaseChanges(sql);
  sql.exec("BEGIN");
  writeRows(sql, items, changed);
  changed.write(params, params);
  sql.exec("COMMIT");
}

function writeRows(sql: Sql, items: readonly PlacedEntry[], changed: CaseChanges): EntryPlace[] {
  const uncounted: EntryPlace[] = [];
  const write = entryWriter(sql, (place) => uncounted.push(place));
  for (const item of items) {
    const { entry, block } = item;
    if (entry.case === undefined) {
      writeOrgEntry(sql, entry);
      write(item, block, undefined);
    } else write(item, block, changed.add(entry.case, entry));
  }
  return uncounted;
}
