import { WEEK_MS } from "../domain/time.ts";
import type { Day, Fen, Millis } from "../domain/units.ts";

/** The first warnings of the case list. Thresholds are ours (docs/decisions), until the risk scores replace them. */
export const WARNINGS = [
  "overdueAge",
  "largeAmount",
  "brokenPromise",
  "openDispute",
  "tooManyContacts",
] as const;
export type Warning = (typeof WARNINGS)[number];

/** Outstanding fen from which a case is warned of as large: 200 yuan. */
export const LARGE_AMOUNT_FEN = 20_000;

/** Days overdue from which a case is warned of as old, while no policy is known: that of the policy's default. */
export const OVERDUE_AGE_DAYS = 30;

/** What the warnings of a case are computed from; none of it changes as time passes. */
export interface WarningFacts {
  readonly closed: boolean;
  readonly outstanding: Fen;
  /** Due day of the oldest unpaid bill. */
  readonly oldestDue: Day | undefined;
  /** Due day of a promise that is not kept. */
  readonly promiseDue: Day | undefined;
  readonly openDisputes: number;
  /** Claimed time of the n-th latest contact, n being the policy's contacts per 7 days. */
  readonly nthContactAt: Millis | undefined;
}

/** Days since the due day of the oldest unpaid bill; 0 before it is overdue. */
export const overdueDays = (oldestDue: Day, today: Day): number => Math.max(0, today - oldestDue);

/**
 * The warnings of a case at a moment. Closed cases have none.
 * - overdueAge: overdue for more days than supply must be left on (policy `cutAfterOverdueDays`).
 * - largeAmount: at least `LARGE_AMOUNT_FEN` outstanding.
 * - brokenPromise: the last promise's day is over and it was not kept.
 * - openDispute: a bill is disputed.
 * - tooManyContacts: the limit of contacts in 7 days is used up; one more would be refused.
 */
export function warningsOf(
  facts: WarningFacts,
  at: { readonly today: Day; readonly now: Millis; readonly overdueAgeDays: number },
): Warning[] {
  if (facts.closed) return [];
  const { oldestDue, promiseDue, nthContactAt } = facts;
  const holds: Record<Warning, boolean> = {
    overdueAge: oldestDue !== undefined && overdueDays(oldestDue, at.today) > at.overdueAgeDays,
    largeAmount: facts.outstanding >= LARGE_AMOUNT_FEN,
    brokenPromise: promiseDue !== undefined && promiseDue < at.today,
    openDispute: facts.openDisputes > 0,
    tooManyContacts: nthContactAt !== undefined && nthContactAt > at.now - WEEK_MS,
  };
  return WARNINGS.filter((warning) => holds[warning]);
}
