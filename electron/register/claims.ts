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
/** Two lines of business, or two watch marks: the rows are of two customers, and nothing they say is certain. */
const OF_THE_CUSTOMER: readonly FactKind[] = ["industry", "watched"];

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
    const first = new Map<number, number>();
    /** By key: the first claim and the first that says otherwise. */
    const disputes = new Map<number, readonly [number, number]>();
    for (const [claim, key] of this.#keys.entries()) {
      const known = first.get(key);
      if (known === undefined) first.set(key, claim);
      else if (this.#values[known] !== this.#values[claim] && !disputes.has(key))
        disputes.set(key, [known, claim]);
    }
    const causes = new Map<number, RejectCause>();
    if (disputes.size > 0) this.#judge(disputes, causes);
    this.#rejected = new Set(causes.keys());
    const named = new Set<number>();
    for (const [row, account] of this.#rowAccounts.entries())
      if (!this.#rejected.has(row)) named.add(account);
    this.accounts = named.size;
    return [...causes].map(([row, cause]) => ({ line: this.#lines[row] as Line, cause }));
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

  *facts(): Generator<AccountFacts> {
    const order = new Uint32Array(this.#keys.length);
    let length = 0;
    for (let claim = 0; claim < order.length; claim += 1)
      if (!this.#rejected.has(this.#rows[claim] as number)) order[length++] = claim;
    const keys = this.#keys;
    const sorted = order.subarray(0, length);
    sorted.sort((a, b) => (keys[a] as number) - (keys[b] as number));
    const silent = new Set<number>();
    for (const [row, account] of this.#rowAccounts.entries())
      if (!this.#rejected.has(row)) silent.add(account);
    for (let at = 0; at < length; ) {
      const number = Math.floor((keys[sorted[at] as number] as number) / TIMES / KINDS);
      const facts: Fact[] = [];
      let last = -1;
      for (; at < length; at += 1) {
        const claim = sorted[at] as number;
        const key = keys[claim] as number;
        if (Math.floor(key / TIMES / KINDS) !== number) break;
        // Said before in the same words.
        if (key === last) continue;
        last = key;
        const value = this.#values[claim] as string | number;
        facts.push({ kind: this.#kind(key), at: key % TIMES, value });
      }
      silent.delete(number);
      yield { account: this.#accounts[number] as string, facts };
    }
    for (const number of silent) yield { account: this.#accounts[number] as string, facts: [] };
  }
}

/** A value as people write it. */
function shown(kind: FactKind, value: string | number): string {
  if (typeof value === "string") return value;
  if (kind === "watched") return value === 1 ? "是" : "否";
  const { decimals } = SCALES[kind === "consumption" ? "kwh" : (kind as "capacity" | "balance")];
  return String(value / 10 ** decimals);
}
