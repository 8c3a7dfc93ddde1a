import {
  type AccountFacts,
  FACT_KINDS,
  type Fact,
  type FactKind,
} from "../../shared/register/facts.ts";
import type { RegisterRow } from "../../shared/register/read-row.ts";
import type { RejectCause } from "../../shared/register/rejects.ts";
import { SCALES } from "../../shared/register/values.ts";
import type { Line } from "./lines.ts";

/** More than any day or month number. */
const TIMES = 1 << 18;
const KINDS = FACT_KINDS.length;
/** Two names, lines of business or watch marks: the rows are of two customers, and nothing they say is certain. */
const OF_THE_CUSTOMER: readonly FactKind[] = ["industry", "watched", "name"];

/**
 * What the rows of a file say, gathered in columns because there may be millions. Two rows that say the same of the same
 * time agree, two that say otherwise contradict each other and are both taken out.
 */
export class Claims {
  readonly #numbers = new Map<string, number>();
  readonly #accounts: string[] = [];
  /** Rows: line and account. */
  readonly #lines: Line[] = [];
  readonly #rowAccounts: number[] = [];
  /** What the rows say: row, kind and time as one number, value. */
  readonly #rows: number[] = [];
  readonly #keys: number[] = [];
  readonly #values: (string | number)[] = [];
  #rejected: ReadonlySet<number> = new Set();
  /** All claims in the order of their keys; once settled. */
  #sorted: Uint32Array = new Uint32Array();

  /** Accounts that have rows which are taken; once settled. */
  accounts = 0;

  add(line: Line, { account, facts }: RegisterRow): void {
    let number = this.#numbers.get(account);
    if (number === undefined) {
      number = this.#accounts.length;
      this.#numbers.set(account, number);
      this.#accounts.push(account);
    }
    const row = this.#lines.length;
    this.#lines.push(line);
    this.#rowAccounts.push(number);
    for (const { kind, at, value } of facts) {
      this.#rows.push(row);
      this.#keys.push((number * KINDS + FACT_KINDS.indexOf(kind)) * TIMES + at);
      this.#values.push(value);
    }
  }

  /** Takes out the rows that contradict each other and answers them, each with two that differ. */
  settle(): { readonly line: Line; readonly cause: RejectCause }[] {
    this.#sort();
    /** By key: the first claim and the first that says otherwise. */
    const disputes = new Map<number, readonly [number, number]>();
    let first: number | undefined;
    for (const claim of this.#sorted) {
      const key = this.#keys[claim] as number;
      if (first === undefined || this.#keys[first] !== key) first = claim;
      else if (this.#values[first] !== this.#values[claim] && !disputes.has(key))
        disputes.set(key, [first, claim]);
    }
    const causes = new Map<number, RejectCause>();
    if (disputes.size > 0) this.#judge(disputes, causes);
    this.#rejected = new Set(causes.keys());
    this.accounts = this.#named().reduce((sum, one) => sum + one, 0);
    return [...causes].map(([row, cause]) => ({ line: this.#lines[row] as Line, cause }));
  }

  /** Brings the claims into the order of their keys, equal ones as they came: by account, then the few of each. */
  #sort(): void {
    const keys = this.#keys;
    const ends = new Uint32Array(this.#accounts.length);
    const accountOf = (claim: number) => Math.floor((keys[claim] as number) / TIMES / KINDS);
    for (let claim = 0; claim < keys.length; claim += 1)
      ends[accountOf(claim)] = (ends[accountOf(claim)] as number) + 1;
    for (let account = 1; account < ends.length; account += 1)
      ends[account] = (ends[account] as number) + (ends[account - 1] as number);
    const places = ends.slice();
    this.#sorted = new Uint32Array(keys.length);
    for (let claim = keys.length - 1; claim >= 0; claim -= 1) {
      const account = accountOf(claim);
      places[account] = (places[account] as number) - 1;
      this.#sorted[places[account] as number] = claim;
    }
    const byKey = (a: number, b: number) => (keys[a] as number) - (keys[b] as number) || a - b;
    for (const [account, end] of ends.entries())
      this.#sorted.subarray(ends[account - 1] ?? 0, end).sort(byKey);
  }

  /** 1 for each account that has rows which are taken. */
  #named(): Uint8Array {
    const named = new Uint8Array(this.#accounts.length);
    for (const [row, account] of this.#rowAccounts.entries())
      if (!this.#rejected.has(row)) named[account] = 1;
    return named;
  }

  #judge(
    disputes: ReadonlyMap<number, readonly [number, number]>,
    causes: Map<number, RejectCause>,
  ) {
    /** By account, of the customer as a whole. */
    const doubtful = new Map<number, readonly [number, number]>();
    for (const [key, pair] of disputes)
      if (OF_THE_CUSTOMER.includes(this.#kind(key))) {
        const account = Math.floor(key / TIMES / KINDS);
        if (!doubtful.has(account)) doubtful.set(account, pair);
      }
    for (const [claim, key] of this.#keys.entries()) {
      const pair = disputes.get(key);
      const row = this.#rows[claim] as number;
      if (pair !== undefined && !causes.has(row)) causes.set(row, this.#cause(pair));
    }
    for (const [row, account] of this.#rowAccounts.entries()) {
      const pair = doubtful.get(account);
      if (pair !== undefined && !causes.has(row)) causes.set(row, this.#cause(pair));
    }
  }

  #kind(key: number): FactKind {
    return FACT_KINDS[Math.floor(key / TIMES) % KINDS] as FactKind;
  }

  /** Two claims that say different things of the same. */
  #cause([first, second]: readonly [number, number]): RejectCause {
    const kind = this.#kind(this.#keys[first] as number);
    const say = (claim: number) => shown(kind, this.#values[claim] as string | number);
    const lineOf = (claim: number) => this.#lines[this.#rows[claim] as number]?.number;
    return {
      reason: "Contradiction",
      column: kind === "consumption" ? "kwh" : kind,
      value: say(first),
      line: lineOf(first),
      other: say(second),
      otherLine: lineOf(second),
    };
  }

  /** What the taken rows say; once settled. */
  *facts(): Generator<AccountFacts> {
    const keys = this.#keys;
    const sorted = this.#sorted;
    const silent = this.#named();
    for (let at = 0; at < sorted.length; ) {
      const number = Math.floor((keys[sorted[at] as number] as number) / TIMES / KINDS);
      const facts: Fact[] = [];
      let last = -1;
      for (; at < sorted.length; at += 1) {
        const claim = sorted[at] as number;
        const key = keys[claim] as number;
        if (Math.floor(key / TIMES / KINDS) !== number) break;
        // Said before in the same words.
        if (key === last || this.#rejected.has(this.#rows[claim] as number)) continue;
        last = key;
        const value = this.#values[claim] as string | number;
        facts.push({ kind: this.#kind(key), at: key % TIMES, value });
      }
      if (facts.length === 0) continue;
      silent[number] = 0;
      yield { account: this.#accounts[number] as string, facts };
    }
    for (const [number, named] of silent.entries())
      if (named === 1) yield { account: this.#accounts[number] as string, facts: [] };
  }
}

/** A value as people write it. */
function shown(kind: FactKind, value: string | number): string {
  if (typeof value === "string") return value;
  if (kind === "watched") return value === 1 ? "是" : "否";
  const { decimals } = SCALES[kind === "consumption" ? "kwh" : (kind as "capacity" | "balance")];
  return String(value / 10 ** decimals);
}
