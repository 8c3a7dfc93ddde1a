import type { JournalHead } from "../../shared/domain/entry.ts";
import type { DatedPolicy, Policy } from "../../shared/domain/policy.ts";
import type { AccountId, ActId, CaseId, Hash, Millis, OrgId } from "../../shared/domain/units.ts";
import type { AccountSource } from "./account-index.ts";
import { fromHex, toHex } from "./bytes.ts";
import { type CaseQueries, caseQueries, type KeptCases } from "./case-queries.ts";
import { type RiskQueries, riskQueries } from "./case-risks.ts";
import {
  type BlackoutRecord,
  type DeputyRecord,
  readBlackouts,
  readDeputies,
  readHeads,
  readOperator,
  readOperators,
  readOrgs,
} from "./chain-tables.ts";
import { type DayQuery, dayQuery } from "./day-queries.ts";
import type { FigureCells } from "./figure-cells.ts";
import type { KeptCounts } from "./kept-counts.ts";
import type { KeptPolicies } from "./kept-policies.ts";
import { type Cursor, readCursor } from "./meta.ts";
import type { OperatorRecord, OrgRecord } from "./proved-batch.ts";
import { type RecordQueries, recordQueries } from "./record-queries.ts";
import type { Sql } from "./sql.ts";
import { type StaffEntry, staffEntries } from "./staff-entries.ts";
import { type WarningQuery, warningQuery } from "./warning-queries.ts";

/** Where an act was recorded, and the block at which this console first proved it. */
export interface RecordedAct {
  readonly org: OrgId;
  readonly seq: number;
  readonly case: CaseId | undefined;
  readonly block: Hash;
  readonly height: number;
}

/** What can be asked of everything that comes from the chain, as it stood at one block or was known at one moment. */
export interface DerivedReader {
  cursor(): Cursor | undefined;
  genesis(): Hash;
  /** Grows when cases change, for answers that are kept. */
  version(): number;
  /** Grows when a policy or an operator becomes known or changes, for what is kept of a case's entries. */
  rulesVersion(): number;
  heads(): JournalHead[];
  /** Entries of all journals together. */
  entryCount(): number;
  /** From when the first entry of a case is known; undefined without any. */
  knownSince(): Millis | undefined;
  readonly cases: CaseQueries;
  /** The work lists of an organisation's day. */
  readonly day: DayQuery;
  /** What the figures of the dashboard are made of. */
  readonly figures: FigureCells;
  /** The entries behind a figure. */
  readonly records: RecordQueries;
  /** Which cases are to be scored, and when. */
  readonly risks: RiskQueries;
  /** Cases at risk. */
  readonly warnings: WarningQuery;
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
  /** What the organisation's journal says of its operators, in its order. */
  staff(org: OrgId): readonly StaffEntry[];
  /** From the journals' changes of staff, and from batches that carry operators. */
  operator(account: AccountId): OperatorRecord | undefined;
  /** Opaque values that can be fetched again: metadata, runtime version, the light node's database. */
  chainInfo(key: string): Uint8Array | undefined;
}

/** What the answers depend on beside the tables. */
export interface ReaderState {
  readonly genesis: Hash;
  readonly accounts?: AccountSource;
  readonly figures: FigureCells;
  readonly kept: KeptCases & { readonly counts: KeptCounts };
  /** Grows when cases change. */
  version(): number;
  /** Grows when what the rules ask of beside a case's entries changes. */
  rulesVersion(): number;
  readonly policies: KeptPolicies;
}

/** The questions over the tables of derived-schema.ts. */
export const derivedReader = (sql: Sql, state: ReaderState): DerivedReader => ({
  cursor: () => readCursor(sql),
  genesis: () => state.genesis,
  version: () => state.version(),
  rulesVersion: () => state.rulesVersion(),
  heads: () => readHeads(sql),
  entryCount: () => sql.number("SELECT total(length) FROM heads"),
  knownSince: knownSinceQuery(sql),
  cases: caseQueries(sql, () => state.version(), state.accounts, state.kept),
  day: dayQuery(sql, state.kept.rows),
  figures: state.figures,
  records: recordQueries(sql, state.kept.counts),
  risks: riskQueries(sql),
  warnings: warningQuery(sql, state.kept.rows),
  findAct: (act) => findAct(sql, act),
  policyInForce: (at) => state.policies.at(at),
  policies: () => [...state.policies.all],
  policy: (number) => state.policies.get(number),
  orgs: () => readOrgs(sql),
  blackouts: (org) => readBlackouts(sql, org),
  deputies: (org) => readDeputies(sql, org),
  operators: (org) => readOperators(sql, org),
  staff: staffEntries(sql),
  operator: (account) => readOperator(sql, account),
  chainInfo(key) {
    const value = sql.row("SELECT value FROM chain_info WHERE key = ?", [key])?.[0];
    return value instanceof Uint8Array ? value : undefined;
  },
});

/** Journals only grow, so that of each only what came since the last question is looked at. */
function knownSinceQuery(sql: Sql): () => Millis | undefined {
  let first = Number.POSITIVE_INFINITY;
  const seen = new Map<OrgId, number>();
  return () => {
    for (const { org } of readHeads(sql)) {
      const last = sql.row("SELECT max(seq) FROM entries WHERE org = ?", [org])?.[0];
      const from = seen.get(org) ?? 0;
      if (typeof last !== "number" || last < from) continue;
      const found = sql.row(
        "SELECT min(known_ms) FROM entries WHERE org = ? AND seq >= ? AND case_no IS NOT NULL",
        [org, from],
      )?.[0];
      if (typeof found === "number") first = Math.min(first, found);
      seen.set(org, last + 1);
    }
    return Number.isFinite(first) ? (first as Millis) : undefined;
  };
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
