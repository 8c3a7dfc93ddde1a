import { yyyymm } from "../domain/month.ts";
import type { Day, Fen } from "../domain/units.ts";
import type { CustomerRecord } from "../risk/customer.ts";

/**
 * What may be known of a customer: capacity, balance and consumption are dated, the others hold until told otherwise. The place
 * of a kind is its number on the disk: only append.
 */
export const FACT_KINDS = [
  ...(["industry", "watched", "capacity", "balance", "consumption"] as const),
  ...(["name", "address", "phone"] as const),
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/**
 * One thing known of a customer. `at` is 0 for what is not dated, a day for capacity and balance, a month number for
 * consumption; (kind, at) is known once, the newest import counts. `value`: a text; 0 or 1; thousandths of a kVA; fen;
 * thousandths of a kWh.
 */
export interface Fact {
  readonly kind: FactKind;
  readonly at: number;
  readonly value: string | number;
}

/** All that a file says of an account. */
export interface AccountFacts {
  readonly account: string;
  /** Ascending by kind and time, each once. */
  readonly facts: readonly Fact[];
}

const MILLI = 1_000;

/** Who a customer is, as far as the register says. Personal data: it leaves the service for the screen and for paper only. */
export interface CustomerContact {
  readonly name: string | undefined;
  readonly address: string | undefined;
  readonly phone: string | undefined;
}

/** The record of an account; `facts` ascend by `at`. */
export function customerRecord(account: string, facts: Iterable<Fact>): CustomerRecord {
  let industry: string | undefined;
  let watched = false;
  const capacities: { from: Day; kva: number }[] = [];
  const balances: { day: Day; balance: Fen }[] = [];
  const consumption: { period: number; kwh: number }[] = [];
  for (const { kind, at, value } of facts) {
    const number = value as number;
    if (kind === "name" || kind === "address" || kind === "phone") continue;
    if (kind === "industry") industry = value as string;
    else if (kind === "watched") watched = number === 1;
    else if (kind === "capacity") capacities.push({ from: at as Day, kva: number / MILLI });
    else if (kind === "balance") balances.push({ day: at as Day, balance: number as Fen });
    else consumption.push({ period: yyyymm(at), kwh: number / MILLI });
  }
  return { account, industry, watched, capacities, balances, consumption };
}
