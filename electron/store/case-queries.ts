import { entryCodec } from "../../shared/codec/entry.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import type { CaseId, Day, Fen, Hash, Millis, OrgId } from "../../shared/domain/units.ts";
import {
  CUSTOMER_CLASSES,
  type CustomerClass,
  STAGES,
  type Stage,
} from "../../shared/domain/words.ts";
import type { CaseFilter, CaseSort, CaseSummary } from "../../shared/ipc/schemas.ts";
import { WARNINGS, type Warning } from "../../shared/rules/warnings.ts";
import { type AccountSource, accountIndex } from "./account-index.ts";
import { fromHex, toHex } from "./bytes.ts";
import {
  filterConditions,
  type Moment,
  orderOf,
  sortColumns,
  warningCondition,
  whereOf,
} from "./case-filter.ts";
import { caseIndexes } from "./case-indexes.ts";
import { NEVER, NO_DUE } from "./derived-schema.ts";
import type { Row, Sql } from "./sql.ts";

/** A case as the list shows it, without what other stores add. */
export interface StoredCase {
  readonly no: number;
  readonly id: CaseId;
  readonly org: OrgId;
  readonly reference: string;
  readonly customer: Hash;
  readonly class: CustomerClass;
  readonly stage: Stage;
  readonly outstanding: Fen;
  readonly principal: Fen;
  readonly charges: Fen;
  readonly paid: Fen;
  readonly waived: Fen;
  readonly oldestDue: Day | undefined;
  readonly promiseDue: Day | undefined;
  readonly openDisputes: number;
  readonly lastContactAt: Millis | undefined;
  readonly nthContactAt: Millis | undefined;
}

/** An entry with the block that it was first proved at. */
export interface StoredEntry {
  readonly entry: Entry;
  readonly block: Hash;
  readonly height: number;
}

/** A window of the case list. */
export interface ListRequest {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  readonly offset: number;
  readonly limit: number;
}

export interface CaseQueries {
  list(request: ListRequest, at: Moment): { readonly total: number; readonly rows: StoredCase[] };
  summary(filter: CaseFilter, at: Moment): CaseSummary;
  get(id: CaseId): StoredCase | undefined;
  /** In journal order. */
  entries(no: number): StoredEntry[];
}

/** Answers are kept until the store changes; this many. */
const KEPT_ANSWERS = 64;

/** `version` grows with each batch. Questions about one filter and moment are counted once a version. */
export function caseQueries(
  sql: Sql,
  version: () => number,
  accounts: AccountSource | undefined,
): CaseQueries {
  const numbers = accountIndex(sql, accounts);
  const ensure = caseIndexes(sql);
  const ready = (filter: CaseFilter): boolean => {
    if (!filter.text?.trim()) return false;
    numbers.ready();
    ensure(["reference"]);
    ensure(["customer"]);
    return true;
  };
  const kept = new Map<string, unknown>();
  let keptVersion = -1;
  const once = <T>(key: string, compute: () => T): T => {
    if (keptVersion !== version() || kept.size >= KEPT_ANSWERS) kept.clear();
    keptVersion = version();
    if (!kept.has(key)) kept.set(key, compute());
    return kept.get(key) as T;
  };
  const keyOf = (filter: CaseFilter, at: Moment) =>
    JSON.stringify([
      filter,
      at.today,
      Math.floor(at.now / 60_000),
      at.overdueAgeDays,
      accounts?.version,
    ]);

  const total = (filter: CaseFilter, at: Moment): number =>
    once(`count ${keyOf(filter, at)}`, () => {
      if (onlyOrgs(filter)) return totals(sql, filter).cases;
      const where = whereOf(filterConditions(filter, at));
      return sql.number(`SELECT count(*) FROM cases ${where.sql}`, where.params);
    });

  return {
    list({ filter, sort, offset, limit }, at) {
      const searching = ready(filter);
      const ofOrg = filter.orgs?.length === 1 && sort.by !== "org" ? ["org"] : [];
      if (!searching) ensure([...ofOrg, ...sortColumns(sort)]);
      const where = whereOf(filterConditions(filter, at));
      const rows = sql.rows(
        // The inner query is answered from an index where there is one; only the window's rows are fetched.
        `SELECT ${COLUMNS} FROM cases JOIN (SELECT no AS found FROM cases ${where.sql} ${orderOf(sort, !searching)}
          LIMIT ? OFFSET ?) ON no = found ${orderOf(sort, false)}`,
        [...where.params, limit, offset],
      );
      return { total: total(filter, at), rows: rows.map(storedCase) };
    },
    summary(filter, at) {
      ready(filter);
      return once(`summary ${keyOf(filter, at)}`, () =>
        onlyOrgs(filter) ? summaryOfOrgs(sql, ensure, filter, at) : summaryOf(sql, filter, at),
      );
    },
    get(id) {
      const row = sql.row(`SELECT ${COLUMNS} FROM cases WHERE id = ?`, [fromHex(id)]);
      return row && storedCase(row);
    },
    entries: (no) =>
      sql
        .rows(
          `SELECT raw, hash, height FROM entries JOIN blocks ON blocks.no = entries.block
           WHERE case_no = ? ORDER BY org, seq`,
          [no],
        )
        .map((row) => ({
          entry: entryCodec.dec(row[0] as Uint8Array),
          block: toHex(row[1]) as Hash,
          height: row[2] as number,
        })),
  };
}

/** Sums of these filters are kept by the writer. */
const onlyOrgs = ({ orgs: _, ...others }: CaseFilter): boolean =>
  filterConditions(others, NO_MOMENT).length === 0;

const totals = (sql: Sql, { orgs }: CaseFilter) => {
  const where = whereOf(filterConditions(orgs === undefined ? {} : { orgs }, NO_MOMENT));
  const row = sql.row(
    `SELECT total(cases), total(outstanding), total(principal), total(charges), total(paid) FROM totals ${where.sql}`,
    where.params,
  ) as [number, number, number, number, number];
  const [cases, outstanding, principal, charges, paid] = row;
  return { cases, outstanding, principal, charges, paid } as Omit<CaseSummary, "byWarning">;
};

/** Filters by organisation alone do not ask for the time. */
const NO_MOMENT: Moment = { now: 0 as Millis, today: 0 as Day, overdueAgeDays: 0 };

function summaryOfOrgs(
  sql: Sql,
  ensure: (columns: readonly string[]) => void,
  filter: CaseFilter,
  at: Moment,
): CaseSummary {
  ensure(["org", "oldest_due"]);
  ensure(["org", "outstanding", "stage"]);
  const count = (warning: Warning): number => {
    const where = whereOf([...filterConditions(filter, at), warningCondition(warning, at)]);
    return sql.number(`SELECT count(*) FROM cases ${where.sql}`, where.params);
  };
  return { ...totals(sql, filter), byWarning: byWarning(count) };
}

function summaryOf(sql: Sql, filter: CaseFilter, at: Moment): CaseSummary {
  const warnings = WARNINGS.map((warning) => warningCondition(warning, at));
  const where = whereOf(filterConditions(filter, at));
  const row = sql.row(
    `SELECT count(*), total(outstanding), total(principal), total(charges), total(paid),
      ${warnings.map((condition) => `count(CASE WHEN ${condition.sql} THEN 1 END)`).join(", ")}
     FROM cases ${where.sql}`,
    [...warnings.flatMap(({ params }) => params), ...where.params],
  ) as number[];
  const [cases, outstanding, principal, charges, paid, ...counts] = row;
  return {
    cases,
    outstanding,
    principal,
    charges,
    paid,
    byWarning: byWarning((warning) => counts[WARNINGS.indexOf(warning)] ?? 0),
  } as CaseSummary;
}

const byWarning = (count: (warning: Warning) => number) =>
  Object.fromEntries(WARNINGS.map((warning) => [warning, count(warning)])) as Record<
    Warning,
    number
  >;

const COLUMNS = `no, id, org, reference, customer, class, stage, outstanding, principal, charges, paid, waived,
  oldest_due, promise_due, disputes, last_contact, nth_contact`;

function storedCase(row: Row): StoredCase {
  const number = (index: number) => row[index] as number;
  const day = (index: number) => (number(index) === NO_DUE ? undefined : (number(index) as Day));
  const time = (index: number) => (number(index) === NEVER ? undefined : (number(index) as Millis));
  return {
    no: number(0),
    id: toHex(row[1]) as CaseId,
    org: number(2) as OrgId,
    reference: row[3] as string,
    customer: toHex(row[4]) as Hash,
    class: CUSTOMER_CLASSES[number(5)] as CustomerClass,
    stage: STAGES[number(6)] as Stage,
    outstanding: number(7) as Fen,
    principal: number(8) as Fen,
    charges: number(9) as Fen,
    paid: number(10) as Fen,
    waived: number(11) as Fen,
    oldestDue: day(12),
    promiseDue: day(13),
    openDisputes: number(14),
    lastContactAt: time(15),
    nthContactAt: time(16),
  };
}
