import type { Day, Fen } from "../domain/units.ts";

/**
 * What the branch knows of a customer beside the journal, from its own register (imported from CSV). Never on chain.
 * Everything is dated, so that a score of a past day does not know the future.
 */
export interface CustomerRecord {
  /** Customer account number (户号). */
  readonly account: string;
  /** Line of business in the branch's own words; undefined when it was not given. */
  readonly industry: string | undefined;
  /** Whether that line of business is on the branch's watch list. */
  readonly watched: boolean;
  /** Contracted capacity (kVA) from a day on, ascending by day. */
  readonly capacities: readonly { readonly from: Day; readonly kva: number }[];
  /** Prepaid balance at the end of a day, ascending by day. */
  readonly balances: readonly { readonly day: Day; readonly balance: Fen }[];
  /** Consumption by month, ascending. A month is known from the first day after it. */
  readonly consumption: readonly { readonly period: number; readonly kwh: number }[];
}
