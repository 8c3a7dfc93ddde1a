import { MAX_SCORE, type RiskLevel } from "../../shared/domain/risk.ts";
import { WEEK_MS } from "../../shared/domain/time.ts";
import type { Day, Millis } from "../../shared/domain/units.ts";
import { CUSTOMER_CLASSES, STAGES } from "../../shared/domain/words.ts";
import type { CaseFilter, CaseSort } from "../../shared/ipc/case-schemas.ts";
import { LARGE_AMOUNT_FEN, type Warning } from "../../shared/rules/warnings.ts";
import { NEVER, NO_DUE } from "./derived-schema.ts";
import type { SqlValue } from "./sql.ts";

/** The moment that a question is about. */
export interface Moment {
  readonly now: Millis;
  readonly today: Day;
  /** Days overdue after which a case is warned of as old. */
  readonly overdueAgeDays: number;
  /** The levels of the policy's cards; without them nothing is at risk. */
  readonly levels: RiskLevels | undefined;
}

/** From how many points on a score is watched, or high. */
export interface RiskLevels {
  readonly fee: { readonly watch: number; readonly high: number };
  readonly conduct: { readonly watch: number; readonly high: number };
}

/** A condition with its parameters. */
export interface Condition {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

const CLOSED = STAGES.indexOf("Closed");

/** Each warning as a condition on the columns: `warningsOf` of shared/rules/warnings.ts in SQL. */
export function warningCondition(warning: Warning, at: Moment): Condition {
  switch (warning) {
    case "overdueAge":
      return { sql: "oldest_due < ?", params: [at.today - at.overdueAgeDays] };
    case "largeAmount":
      return { sql: `outstanding >= ? AND stage < ${CLOSED}`, params: [LARGE_AMOUNT_FEN] };
    case "brokenPromise":
      return { sql: `promise_due < ${NO_DUE} AND promise_due < ?`, params: [at.today] };
    case "openDispute":
      return { sql: "disputes > 0", params: [] };
    case "tooManyContacts":
      return {
        sql: `nth_contact > ${NEVER} AND nth_contact > ?`,
        params: [at.now - WEEK_MS],
      };
  }
}

/** The text to search for, when there is one. */
export const searchText = ({ text }: CaseFilter): string | undefined => text?.trim() || undefined;

/**
 * The conditions of a filter; all must hold. None for an empty filter. `selective`: the text leaves few cases, so that
 * SQLite had better start from those than test each case.
 */
export function filterConditions(filter: CaseFilter, at: Moment, selective = true): Condition[] {
  const all: Condition[] = [];
  const add = (sql: string, ...params: SqlValue[]) => all.push({ sql, params });
  const oneOf = (column: string, values: readonly number[] | undefined) => {
    if (values?.length) add(`${column} IN (${values.map(() => "?").join(", ")})`, ...values);
  };
  oneOf("org", filter.orgs);
  oneOf(
    "stage",
    filter.stages?.map((stage) => STAGES.indexOf(stage)),
  );
  oneOf(
    "class",
    filter.classes?.map((name) => CUSTOMER_CLASSES.indexOf(name)),
  );
  const { overdueDaysFrom, overdueDaysTo, amountFrom, amountTo } = filter;
  if (overdueDaysFrom !== undefined || overdueDaysTo !== undefined) add(`oldest_due < ${NO_DUE}`);
  // Bills that are not yet overdue count as overdue for 0 days.
  if (overdueDaysFrom) add("oldest_due <= ?", at.today - overdueDaysFrom);
  if (overdueDaysTo !== undefined) add("oldest_due >= ?", at.today - overdueDaysTo);
  if (amountFrom !== undefined) add("outstanding >= ?", amountFrom);
  if (amountTo !== undefined) add("outstanding <= ?", amountTo);
  if (filter.warnings?.length) all.push(anyOf(filter.warnings.map((w) => warningCondition(w, at))));
  for (const score of ["fee", "conduct"] as const) {
    const wanted = score === "fee" ? filter.feeRisk : filter.conductRisk;
    if (wanted?.length) all.push(anyOf(wanted.map((level) => levelCondition(score, level, at))));
  }
  const text = searchText(filter);
  if (text !== undefined) all.push(selective ? textMatches(text) : textCondition(text));
  return all;
}

/** A level of a score as a condition on its column; closed cases have no fee risk at all. */
function levelCondition(score: "fee" | "conduct", level: RiskLevel, { levels }: Moment): Condition {
  const card = levels?.[score] ?? { watch: MAX_SCORE + 1, high: MAX_SCORE + 1 };
  switch (level) {
    case "high":
      return { sql: `${score} >= ?`, params: [card.high] };
    case "watch":
      return { sql: `${score} >= ? AND ${score} < ?`, params: [card.watch, card.high] };
    case "low":
      return { sql: `${score} >= 0 AND ${score} < ?`, params: [card.watch] };
  }
}

const anyOf = (conditions: readonly Condition[]): Condition => ({
  sql: `(${conditions.map(({ sql }) => `(${sql})`).join(" OR ")})`,
  params: conditions.flatMap(({ params }) => params),
});

/** What comes after every text with this prefix. */
const prefixEnd = (text: string) => `${text}\u{10ffff}`;

const REFERENCES = "SELECT no FROM cases WHERE reference >= ? AND reference < ?";
const ACCOUNTS = `SELECT cases.no FROM temp.searched CROSS JOIN cases ON cases.customer = searched.customer
  WHERE account >= ? AND account < ?`;

/** Prefix of the reference, or of the account number in the temporary table of accounts. */
function textMatches(text: string): Condition {
  const params = [text, prefixEnd(text)];
  return { sql: `no IN (${REFERENCES} UNION ALL ${ACCOUNTS})`, params: [...params, ...params] };
}

/** The same, to be tested case by case: `+` keeps SQLite from starting with the indexes of these columns. */
function textCondition(text: string): Condition {
  const params = [text, prefixEnd(text)];
  return {
    sql: `(+reference >= ? AND +reference < ?) OR
      +customer IN (SELECT customer FROM temp.searched WHERE account >= ? AND account < ?)`,
    params: [...params, ...params],
  };
}

/** Counts the cases that a text leaves, but no further than `most`. */
export function textCount(text: string, most: number): Condition {
  const params = [text, prefixEnd(text)];
  return {
    sql: `SELECT count(*) FROM (${REFERENCES} UNION ALL ${ACCOUNTS} LIMIT ${most})`,
    params: [...params, ...params],
  };
}

/** All conditions as one `WHERE`, empty without any. */
export const whereOf = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.length ? `WHERE ${conditions.map(({ sql }) => `(${sql})`).join(" AND ")}` : "",
  params: conditions.flatMap(({ params }) => params),
});

/** Columns to order by. Overdue days grow as the due day falls; equal rows go by arrival. */
const ORDERS: Readonly<Record<CaseSort["by"], { columns: readonly string[]; reversed?: true }>> = {
  reference: { columns: ["reference"] },
  outstanding: { columns: ["outstanding", "stage"] },
  overdueDays: { columns: ["oldest_due"], reversed: true },
  stage: { columns: ["stage"] },
  org: { columns: ["org"] },
  lastContact: { columns: ["last_contact"] },
  feeRisk: { columns: ["fee"] },
  conductRisk: { columns: ["conduct"] },
};

/** The columns that an index for this sort needs, in order. */
export const sortColumns = ({ by }: CaseSort): readonly string[] => ORDERS[by].columns;

/** `walk`: in the order of the sort's index. Else SQLite finds the rows by the filter and sorts them. */
export function orderOf({ by, descending }: CaseSort, walk: boolean): string {
  const { columns, reversed } = ORDERS[by];
  const direction = descending === (reversed ?? false) ? "ASC" : "DESC";
  const terms = [...columns, "no"].map((column) => `${walk ? "" : "+"}${column} ${direction}`);
  return `ORDER BY ${terms.join(", ")}`;
}
