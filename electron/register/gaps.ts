import { yyyymm } from "../../shared/domain/month.ts";
import { NAMED_GAPS, type RegisterReport } from "../../shared/ipc/register-schemas.ts";
import type { AccountFacts } from "../../shared/register/facts.ts";

/** Missing months of an account that are named. */
const NAMED_MONTHS = 24;

/** Counts the months that accounts lack between their first and their last, and names the first of them. */
export class Gaps {
  #accounts = 0;
  #months = 0;
  readonly #named: RegisterReport["gaps"] = [];

  /** `known`: month numbers of the account that the register has already. */
  add({ account, facts }: AccountFacts, known: readonly number[]): void {
    const told = facts.filter(({ kind }) => kind === "consumption").map(({ at }) => at);
    if (told.length === 0) return;
    const months = new Set([...known, ...told]);
    const sorted = [...months].sort((a, b) => a - b);
    const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
    const missing = last - first + 1 - months.size;
    if (missing === 0) return;
    this.#accounts += 1;
    this.#months += missing;
    if (this.#named.length >= NAMED_GAPS) return;
    const named: number[] = [];
    for (let month = first; month < last && named.length < NAMED_MONTHS; month += 1)
      if (!months.has(month)) named.push(yyyymm(month));
    this.#named.push({ account, months: named, missing });
  }

  report(): Pick<RegisterReport, "gapAccounts" | "gapMonths" | "gaps"> {
    return { gapAccounts: this.#accounts, gapMonths: this.#months, gaps: this.#named };
  }
}
