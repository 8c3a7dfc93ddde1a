import { STAGES } from "../../shared/domain/words.ts";
import { LARGE_AMOUNT_FEN, WARNINGS, type Warning } from "../../shared/rules/warnings.ts";
import { NO_DUE } from "./derived-schema.ts";
import type { Sql } from "./sql.ts";

/** What a case adds to the sums of its organisation. */
export interface CaseSums {
  readonly org: number;
  readonly outstanding: number;
  readonly principal: number;
  readonly charges: number;
  readonly paid: number;
  /** Due days, `NO_DUE` for none. */
  readonly oldestDue: number;
  readonly promiseDue: number;
  readonly disputes: number;
  /** Place in `STAGES`. */
  readonly stage: number;
}

/** The sums of a case as its row has them; undefined when it has none yet. */
export function readCaseSums(sql: Sql, no: number): CaseSums | undefined {
  const row = sql.row(
    "SELECT org, outstanding, principal, charges, paid, oldest_due, promise_due, disputes, stage FROM cases WHERE no = ?",
    [no],
  ) as number[] | undefined;
  if (row === undefined) return undefined;
  const [org = 0, outstanding = 0, principal = 0, charges = 0, paid = 0, ...rest] = row;
  const [oldestDue = NO_DUE, promiseDue = NO_DUE, disputes = 0, stage = 0] = rest;
  return { org, outstanding, principal, charges, paid, oldestDue, promiseDue, disputes, stage };
}

/** The warnings whose cases are counted by due day: the day that today is compared with. The others stand at day 0. */
export type CountedWarning = Exclude<Warning, "tooManyContacts">;
const NO_DAY = 0;
const CLOSED = STAGES.indexOf("Closed");

/** The warnings that a case has on some day, with the day that decides. */
function warnedBy(sums: CaseSums): (readonly [CountedWarning, day: number])[] {
  const days: Readonly<Record<CountedWarning, number | undefined>> = {
    overdueAge: sums.oldestDue < NO_DUE ? sums.oldestDue : undefined,
    largeAmount: sums.outstanding >= LARGE_AMOUNT_FEN && sums.stage < CLOSED ? NO_DAY : undefined,
    brokenPromise: sums.promiseDue < NO_DUE ? sums.promiseDue : undefined,
    openDispute: sums.disputes > 0 ? NO_DAY : undefined,
  };
  return Object.entries(days).flatMap(([warning, day]) =>
    day === undefined ? [] : [[warning as CountedWarning, day] as const],
  );
}

const ADD_TOTALS = `INSERT INTO totals VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (org) DO UPDATE SET cases = cases + excluded.cases,
  outstanding = outstanding + excluded.outstanding, principal = principal + excluded.principal,
  charges = charges + excluded.charges, paid = paid + excluded.paid`;
const ADD_WARNED = `INSERT INTO warned VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET cases = cases + excluded.cases
  RETURNING cases = 0`;
const REMOVE_WARNED = "DELETE FROM warned WHERE warning = ? AND org = ? AND day = ?";

/** By how much the sums of each organisation change. */
export class SumChanges {
  readonly #totals = new Map<number, number[]>();
  readonly #warned = new Map<string, [warning: number, org: number, day: number, cases: number]>();

  add(sums: CaseSums, sign: 1 | -1): void {
    const { org, outstanding, principal, charges, paid } = sums;
    const total = this.#totals.get(org) ?? [0, 0, 0, 0, 0];
    this.#totals.set(
      org,
      [1, outstanding, principal, charges, paid].map((n, i) => (total[i] as number) + sign * n),
    );
    for (const [warning, day] of warnedBy(sums)) {
      const no = WARNINGS.indexOf(warning);
      const key = `${no} ${org} ${day}`;
      const counted = this.#warned.get(key) ?? [no, org, day, 0];
      counted[3] += sign;
      this.#warned.set(key, counted);
    }
  }

  write(sql: Sql): void {
    for (const [org, sums] of this.#totals) sql.run(ADD_TOTALS, [org, ...sums]);
    for (const [warning, org, day, cases] of this.#warned.values()) {
      const key = [warning, org, day];
      if (cases !== 0 && sql.row(ADD_WARNED, [...key, cases])?.[0] === 1)
        sql.run(REMOVE_WARNED, key);
    }
  }
}

/** Cases of these organisations (all: undefined) that have a warning which ends before a day, or has none. */
export function countWarned(
  sql: Sql,
  warning: CountedWarning,
  orgs: readonly number[] | undefined,
  before: number,
): number {
  const of = orgs?.length ? `AND org IN (${orgs.map(() => "?").join(", ")})` : "";
  return sql.number(`SELECT total(cases) FROM warned WHERE warning = ? AND day < ? ${of}`, [
    WARNINGS.indexOf(warning),
    before,
    ...(orgs ?? []),
  ]);
}
