import { hexToBytes } from "@noble/hashes/utils.js";
import { policyCodec } from "../../shared/codec/policy.ts";
import { ENTRY_TYPES, type Entry } from "../../shared/domain/entry.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { addFen } from "../../shared/rules/case-facts.ts";
import type { TableName } from "../../shared/snapshot/schema.ts";
import type { Value } from "../../shared/snapshot/sqlite/record.ts";
import { foldEntries } from "../ledger/fold.ts";
import { outstandingOf } from "../ledger/fold-money.ts";
import type { CaseProjection } from "../ledger/fold-types.ts";
import { type ClearedBill, clearBills, oldestUnpaidDue, promiseDue } from "../ledger/fold-views.ts";
import type { JournalIndex } from "./journal-index.ts";
import type { BlockState } from "./state.ts";

/** What the derived tables are made of. */
export interface Grounds {
  readonly state: BlockState;
  readonly index: JournalIndex;
  /** The entry of a row of `entries`, with its place; the entry is undefined when it is withheld. */
  entry(row: number): {
    readonly org: number;
    readonly seq: number;
    readonly entry: Entry | undefined;
  };
  /** The journals in the file. */
  readonly shown: readonly number[];
}

export type DerivedRow = readonly [table: TableName, values: Value[]];

/**
 * Every row of every derived table, each table's in order. The same for the same grounds, whoever computes it. `file`: one table
 * after the other, as they lie in the file; `case`: a case's bills beside it, so that each case is folded once.
 */
export function* derivedRows(
  grounds: Grounds,
  order: "file" | "case" = "file",
): Generator<DerivedRow> {
  const { state } = grounds;
  for (const { from, policy } of state.policies ?? [])
    yield ["policies", [from, jsonOf(policyCodec.dec(policyCodec.enc(policy)))]];
  for (const { id, parent, name, importUntil } of state.orgs)
    yield ["organisations", [id, parent ?? null, name, importUntil]];
  for (const { account, org, role, active, since, person } of state.operators)
    yield [
      "operators",
      [hexToBytes(account), org, role, active ? 1 : 0, since, hexToBytes(person ?? "")],
    ];
  const figures = new Figures(grounds.shown);
  for (let row = 1; row <= grounds.index.rows; row += 1) {
    const { org, seq, entry } = grounds.entry(row);
    figures.addEntry(org, entry);
    yield ["timeline", timelineRow(org, seq, grounds.index.caseOf(row), entry)];
  }
  for (const folded of cases(grounds)) {
    figures.addCase(folded);
    yield ["cases", caseRow(folded)];
    if (order === "case") yield* billRows(folded);
  }
  if (order === "file") for (const folded of cases(grounds)) yield* billRows(folded);
  for (const row of figures.rows()) yield ["figures", row];
}

interface FoldedCase extends CaseProjection {
  readonly no: number;
  readonly entries: number;
}

/** Each case, folded anew from the entries in the file. */
function* cases({ index, entry, state }: Grounds): Generator<FoldedCase> {
  const policies = new Map<number, Policy>(
    state.policies?.map(({ version, policy }) => [version, policy]),
  );
  const policyOf = (version: number) => policies.get(version);
  for (let no = 1; no <= index.cases; no += 1) {
    const entries = [...index.rowsOf(no)].map((row) => entry(row).entry as Entry);
    yield { ...foldEntries(undefined, entries, policyOf), no, entries: entries.length };
  }
}

/** JSON without white space, keys in the order of the format. Absent values are null. */
const jsonOf = (value: unknown): string =>
  JSON.stringify(value, (_, one) => (one === undefined ? null : one));

const bytesOf = (hex: string | undefined): Uint8Array | null =>
  hex === undefined ? null : hexToBytes(hex);

function timelineRow(
  org: number,
  seq: number,
  caseNo: number | undefined,
  entry: Entry | undefined,
): Value[] {
  if (entry === undefined)
    return [org, seq, null, null, null, null, null, null, null, null, null, null, "withheld", "{}"];
  const { type, ...fields } = entry.kind;
  return [
    org,
    seq,
    caseNo ?? null,
    entry.at,
    entry.occurredAt,
    entry.clockOffset,
    bytesOf(entry.actor),
    entry.policy,
    entry.provenance,
    bytesOf(entry.act),
    bytesOf(entry.commitment),
    entry.supersedes ?? null,
    type,
    jsonOf(fields),
  ];
}

const caseRow = (state: FoldedCase): Value[] => [
  hexToBytes(state.id),
  state.org,
  state.reference,
  hexToBytes(state.customer),
  state.class,
  state.stage,
  state.openedAt,
  state.closed ?? null,
  state.protected ? 1 : 0,
  state.principal,
  state.charges,
  state.paid,
  state.waived,
  outstandingOf(state),
  oldestUnpaidDue(state) ?? null,
  promiseDue(state) ?? null,
  state.disputed.length,
  state.complaints.length,
  state.contacts.length,
  state.cut?.at ?? null,
  state.cut?.reconnectBy ?? null,
  state.entries,
];

function* billRows(folded: FoldedCase): Generator<DerivedRow> {
  for (const bill of clearBills(folded)) yield ["bills", billRow(folded.no, bill)];
}

const billRow = (caseNo: number, bill: ClearedBill): Value[] => [
  caseNo,
  bill.bill,
  bill.period,
  bill.due,
  bill.amount,
  bill.penalty,
  bill.expense,
  bill.cleared,
  bill.outstanding,
];

const SUMS = ["principal", "charges", "paid", "waived", "outstanding"] as const;

/** Counts and sums of each organisation whose journal is in the file. */
class Figures {
  readonly #of: Map<number, Map<string, number>>;

  constructor(orgs: readonly number[]) {
    const names = [
      ...["entries", "recorded", "imported", "withheld", "cases", "open", "cut"],
      ...SUMS,
      ...ENTRY_TYPES,
    ];
    this.#of = new Map(orgs.map((org) => [org, new Map(names.map((name) => [name, 0]))]));
  }

  addEntry(org: number, entry: Entry | undefined): void {
    this.#add(org, "entries", 1);
    if (entry === undefined) {
      this.#add(org, "withheld", 1);
      return;
    }
    this.#add(org, entry.provenance === "Imported" ? "imported" : "recorded", 1);
    this.#add(org, entry.kind.type, 1);
  }

  addCase(state: CaseProjection): void {
    this.#add(state.org, "cases", 1);
    if (state.closed === undefined) this.#add(state.org, "open", 1);
    if (state.cut !== undefined) this.#add(state.org, "cut", 1);
    const sums = { ...state, outstanding: outstandingOf(state) };
    for (const name of SUMS) this.#add(state.org, name, sums[name]);
  }

  *rows(): Generator<Value[]> {
    for (const [org, figures] of this.#of)
      for (const [name, value] of figures) yield [org, name, value];
  }

  #add(org: number, name: string, value: number): void {
    const figures = this.#of.get(org);
    if (figures === undefined) return;
    figures.set(name, addFen(figures.get(name) ?? 0, value));
  }
}
