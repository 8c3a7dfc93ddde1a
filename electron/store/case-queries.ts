import { entryCodec } from "../../shared/codec/entry.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import type { CaseId, Day, Hash, Millis } from "../../shared/domain/units.ts";
import type { CaseFilter, CaseSort, CaseSummary } from "../../shared/ipc/case-schemas.ts";
import { WARNINGS, type Warning } from "../../shared/rules/warnings.ts";
import { type AccountSource, accountIndex } from "./account-index.ts";
import { fromHex, toHex } from "./bytes.ts";
import {
  type Condition,
  filterConditions,
  type Moment,
  orderOf,
  searchText,
  sortColumns,
  textCount,
  warningCondition,
  whereOf,
} from "./case-filter.ts";
import { caseIndexes } from "./case-indexes.ts";
import { countWarned } from "./case-sums.ts";
import { NO_DUE } from "./derived-schema.ts";
import { readCaseEntries } from "./entry-rows.ts";
import { keptUntil } from "./kept-answers.ts";
import type { CaseKey } from "./kept-by-case.ts";
import type { KeptHistories } from "./kept-histories.ts";
import type { KeptRows } from "./kept-rows.ts";
import { type ProposedQuery, proposedQuery } from "./proposed-query.ts";
import type { Sql } from "./sql.ts";
import { CASE_COLUMNS, type StoredCase, storedCase } from "./stored-case.ts";

export type { StoredCase } from "./stored-case.ts";

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
  /** All cases of a customer, the first known first. */
  ofCustomer(customer: Hash): StoredCase[];
  /** Cases of these organisations in which a proposal waits for a decision, and how many there are. */
  proposed: ProposedQuery;
  /** In journal order. */
  entries(no: number): StoredEntry[];
  /**
   * In journal order, without their blocks. The same array answers until an entry of the case comes, so that what is computed
   * from it can be kept by it.
   */
  history(of: CaseKey): readonly Entry[];
  /** The same for a pass over many cases: it does not push out those that the screens show. */
  passingHistory(of: CaseKey): readonly Entry[];
}

/** Counts and sums that are kept until the store changes. */
const KEPT_ANSWERS = 64;
/** Orders of cases that are kept; each takes 4 bytes a case. */
const KEPT_ORDERS = 8;
/** Up to this many cases are found by their filter and sorted; of more, a window is found along the sort's index. */
const FEW_CASES = 20_000;
/** A window further down than this is cut from a kept order: walking to it would cost more each time. */
const FAR_DOWN = 5_000;

/** What is kept of single cases. */
export interface KeptCases {
  readonly histories: KeptHistories;
  readonly rows: KeptRows;
}

/** `version` grows when cases change. What was answered about one filter is kept until then. */
export function caseQueries(
  sql: Sql,
  version: () => number,
  accounts: AccountSource | undefined,
  { histories, rows: keptRows }: KeptCases,
): CaseQueries {
  const numbers = accountIndex(sql, accounts);
  const ensure = caseIndexes(sql);
  const answers = keptUntil(version, KEPT_ANSWERS);
  const orders = keptUntil(version, KEPT_ORDERS);
  const keyOf = (filter: CaseFilter, at: Moment) =>
    JSON.stringify([
      ...[filter, at.today, at.overdueAgeDays, at.levels],
      ...[accounts?.version, minuteOf(filter, at)],
    ]);

  const isSelective = (filter: CaseFilter): boolean => {
    const text = searchText(filter);
    if (text === undefined) return false;
    numbers.ready();
    ensure(["reference"]);
    ensure(["customer"]);
    return answers(`text ${accounts?.version} ${text}`, () => {
      const counting = textCount(text, FEW_CASES + 1);
      return sql.number(counting.sql, counting.params) <= FEW_CASES;
    });
  };
  const conditionOf = (filter: CaseFilter, at: Moment) =>
    whereOf(filterConditions(filter, at, isSelective(filter)));

  const total = (filter: CaseFilter, at: Moment): number =>
    answers(`count ${keyOf(filter, at)}`, () => {
      if (onlyOrgs(filter)) return totals(sql, filter).cases;
      const where = conditionOf(filter, at);
      return sql.number(`SELECT count(*) FROM cases ${where.sql}`, where.params);
    });

  /** The numbers of all cases that pass, in order. */
  const orderedBy = (filter: CaseFilter, sort: CaseSort, at: Moment): Int32Array =>
    orders(`${sort.by} ${sort.descending} ${keyOf(filter, at)}`, () => {
      const where = conditionOf(filter, at);
      const rows = sql.rows(
        `SELECT no FROM cases ${where.sql} ${orderOf(sort, false)}`,
        where.params,
      );
      return Int32Array.from(rows, (row) => row[0] as number);
    });

  /** The numbers of the cases in a window, found along the sort's index. */
  const walk = ({ filter, sort, offset, limit }: ListRequest, at: Moment): number[] => {
    const ofOrg = filter.orgs?.length === 1 && sort.by !== "org" ? ["org"] : [];
    ensure([...ofOrg, ...sortColumns(sort)]);
    const where = conditionOf(filter, at);
    return sql
      .rows(`SELECT no FROM cases ${where.sql} ${orderOf(sort, true)} LIMIT ? OFFSET ?`, [
        ...where.params,
        limit,
        offset,
      ])
      .map((row) => row[0] as number);
  };

  const read = (no: number): StoredCase[] => {
    const row = sql.row(`SELECT ${CASE_COLUMNS} FROM cases WHERE no = ?`, [no]);
    return row ? [storedCase(row)] : [];
  };

  return {
    list(request, at) {
      const { filter, sort, offset, limit } = request;
      const count = total(filter, at);
      const walked = onlyOrgs(filter) || (count > FEW_CASES && offset + limit <= FAR_DOWN);
      const found = walked
        ? walk(request, at)
        : [...orderedBy(filter, sort, at).subarray(offset, offset + limit)];
      return { total: count, rows: found.flatMap(read) };
    },
    summary: (filter, at) =>
      answers(`summary ${Math.floor(at.now / 60_000)} ${keyOf(filter, at)}`, () =>
        onlyOrgs(filter)
          ? summaryOfOrgs(sql, filter, at)
          : summaryOf(sql, conditionOf(filter, at), at),
      ),
    get(id) {
      const row = sql.row(`SELECT ${CASE_COLUMNS} FROM cases WHERE id = ?`, [fromHex(id)]);
      return row && storedCase(row);
    },
    ofCustomer(customer) {
      ensure(["customer"]);
      return sql
        .rows(`SELECT ${CASE_COLUMNS} FROM cases WHERE customer = ? ORDER BY no`, [
          fromHex(customer),
        ])
        .map(storedCase);
    },
    proposed: proposedQuery(sql, keptRows),
    history: (of) => histories.of(of, () => readCaseEntries(sql, of.no)),
    passingHistory: (of) => histories.passing(of, () => readCaseEntries(sql, of.no)),
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

/** Only the limit of contacts is a matter of minutes; everything else changes with the day. */
const minuteOf = (filter: CaseFilter, at: Moment): number | undefined =>
  filter.warnings?.includes("tooManyContacts") ? Math.floor(at.now / 60_000) : undefined;

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
const NO_MOMENT: Moment = {
  ...{ now: 0 as Millis, today: 0 as Day, overdueAgeDays: 0 },
  levels: undefined,
};

function summaryOfOrgs(sql: Sql, filter: CaseFilter, at: Moment): CaseSummary {
  const count = (warning: Warning): number => {
    switch (warning) {
      case "overdueAge":
        return countWarned(sql, warning, filter.orgs, at.today - at.overdueAgeDays);
      case "brokenPromise":
        return countWarned(sql, warning, filter.orgs, at.today);
      case "tooManyContacts": {
        // By the minute, and only of those that were contacted within a week: few, along an index of their own.
        const where = whereOf([...filterConditions(filter, at), warningCondition(warning, at)]);
        return sql.number(`SELECT count(*) FROM cases ${where.sql}`, where.params);
      }
      default:
        return countWarned(sql, warning, filter.orgs, NO_DUE);
    }
  };
  return { ...totals(sql, filter), byWarning: byWarning(count) };
}

function summaryOf(sql: Sql, where: Condition, at: Moment): CaseSummary {
  const warnings = WARNINGS.map((warning) => warningCondition(warning, at));
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
