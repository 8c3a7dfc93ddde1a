import { newYear, yearOf } from "../domain/calendar.ts";
import type { Policy } from "../domain/policy.ts";
import type { Day, Fen } from "../domain/units.ts";
import type { CustomerClass } from "../domain/words.ts";
import { type PrincipalChange, principalSpans } from "./principal-spans.ts";

/** A bill as far as its penalty (违约金) depends on it. Charges are no part of it: there is no penalty on a penalty. */
export interface PenalizedBill {
  /** The principal as billed. */
  readonly amount: Fen;
  /** The last day to pay; the next one is the overdue day. */
  readonly due: Day;
  /** What was cleared of the principal, in any order. */
  readonly changes: readonly PrincipalChange[];
}

/** The rates, in millionths of the principal a day. */
export type PenaltyRates = Pick<
  Policy,
  "penaltyResidentialPpm" | "penaltyCurrentYearPpm" | "penaltyEarlierYearPpm"
>;

export const PENALTY_PARTS = ["residential", "currentYear", "earlierYear"] as const;
/** Which of the rates a day counts at. */
export type PenaltyPart = (typeof PENALTY_PARTS)[number];

/** Days on which neither principal nor rate changes. */
export interface PenaltySegment {
  readonly from: Day;
  /** The day after the last one. */
  readonly to: Day;
  /** `to - from`, at least 1. */
  readonly days: number;
  /** Principal unpaid on each of these days, at least 1 fen. */
  readonly principal: Fen;
  readonly part: PenaltyPart;
  readonly ratePpm: number;
  /** principal × ratePpm × days, in millionths of a fen. */
  readonly exact: bigint;
}

/** What a bill has accrued, every fen of it traced to its days. */
export interface Penalty {
  /** Ascending, without overlap; days without unpaid principal are in none. */
  readonly segments: readonly PenaltySegment[];
  /** Sums of the parts that occur, in the order of `PENALTY_PARTS`. */
  readonly subtotals: readonly {
    readonly part: PenaltyPart;
    readonly ratePpm: number;
    readonly days: number;
    readonly exact: bigint;
  }[];
  /** The sum of the segments, in millionths of a fen. */
  readonly exact: bigint;
  /** How `total` comes from `exact`: half a fen and more up, once for the bill and never for a segment. */
  readonly rounding: "halfUpOncePerBill";
  readonly total: Fen;
}

/** Millionths of a fen in a fen. */
export const EXACT_PER_FEN = 1_000_000n;

/**
 * The penalty of one bill as if it were paid off on `lastDay`: simple interest on the unpaid principal, without a cap and
 * without a minimum (the policy has neither). 《供电营业规则》: from the overdue day to the day of payment.
 * - The first day that counts is the one after the due day.
 * - The day of a payment still counts on the principal before it (交纳日止, "up to and including the day of payment"),
 *   so paying on the overdue day costs one day, and a payment moves the principal from the next day on. The chain's
 *   ceiling for a charge counts alike: `day - due` days.
 * - Residential customers have one rate. For others the debt is of the current year to the 31 December of the year of
 *   its due day, and of an earlier year after it. A debt due on 31 December is of an earlier year on each of its days.
 *
 * Exact for every amount of safe-integer fen, rates of 32 bits and days of 32 bits: a product stays below 2^117 and is a
 * bigint. A total beyond the largest safe integer stops there, as all sums of the ledger do.
 */
export function penaltyOf(
  bill: PenalizedBill,
  customer: CustomerClass,
  rates: PenaltyRates,
  lastDay: Day,
): Penalty {
  const to = (lastDay + 1) as Day;
  const segments = penaltySegments(bill, customer, rates, { from: overdueDay(bill), to });
  const exact = sumOf(segments);
  const subtotals = PENALTY_PARTS.flatMap((part) => {
    const own = segments.filter((segment) => segment.part === part);
    const days = own.reduce((sum, segment) => sum + segment.days, 0);
    return own[0] ? [{ part, ratePpm: own[0].ratePpm, days, exact: sumOf(own) }] : [];
  });
  return { segments, subtotals, exact, rounding: "halfUpOncePerBill", total: toFen(exact) };
}

/** The segments inside a range of days (`to` not included); days before the overdue day are in none. */
export function penaltySegments(
  bill: PenalizedBill,
  customer: CustomerClass,
  rates: PenaltyRates,
  range: { readonly from: Day; readonly to: Day },
): PenaltySegment[] {
  const from = Math.max(range.from, overdueDay(bill)) as Day;
  const turn = newYear(yearOf(bill.due) + 1);
  const segments: PenaltySegment[] = [];
  const push = (start: number, end: number, principal: Fen, part: PenaltyPart) => {
    const days = end - start;
    if (days <= 0) return;
    const ratePpm = rateOf(rates, part);
    const exact = BigInt(principal) * BigInt(ratePpm) * BigInt(days);
    segments.push({ from: start as Day, to: end as Day, days, principal, part, ratePpm, exact });
  };
  for (const span of principalSpans(bill.amount, bill.changes, from, range.to)) {
    if (customer === "Residential") push(span.from, span.to, span.principal, "residential");
    else {
      push(span.from, Math.min(span.to, turn), span.principal, "currentYear");
      push(Math.max(span.from, turn), span.to, span.principal, "earlierYear");
    }
  }
  return segments;
}

const overdueDay = ({ due }: PenalizedBill): Day => (due + 1) as Day;

function rateOf(rates: PenaltyRates, part: PenaltyPart): number {
  switch (part) {
    case "residential":
      return rates.penaltyResidentialPpm;
    case "currentYear":
      return rates.penaltyCurrentYearPpm;
    case "earlierYear":
      return rates.penaltyEarlierYearPpm;
  }
}

const sumOf = (segments: readonly PenaltySegment[]): bigint =>
  segments.reduce((sum, { exact }) => sum + exact, 0n);

function toFen(exact: bigint): Fen {
  const rounded = (exact + EXACT_PER_FEN / 2n) / EXACT_PER_FEN;
  const most = BigInt(Number.MAX_SAFE_INTEGER);
  return Number(rounded < most ? rounded : most) as Fen;
}
