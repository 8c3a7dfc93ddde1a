import { localDay } from "../../shared/domain/time.ts";
import type { Day, Fen } from "../../shared/domain/units.ts";
import { outstandingOf } from "./fold.ts";
import type { BillProjection, CaseProjection } from "./fold-types.ts";

/** A bill with its share of the payments and waivers. */
export interface ClearedBill extends BillProjection {
  readonly cleared: Fen;
  readonly outstanding: Fen;
}

/**
 * Shares payments and waivers among the bills. Clearing order, version 1: the bill that fell due first, and of equal ones
 * the lower number; in one bill the expense, then the penalty, then the principal, so that only whole bills' sums show
 * here. Charges without a bill come last. Each bill keeps its own due day, so paying an old bill never moves the clock of
 * a newer one. Answers in journal order of the bills.
 */
export function clearBills(state: CaseProjection): readonly ClearedBill[] {
  let money = Math.min(Number.MAX_SAFE_INTEGER, state.paid + state.waived);
  const byDue = state.bills
    .map((bill, place) => ({ bill, place }))
    .sort((a, b) => a.bill.due - b.bill.due || a.bill.bill - b.bill.bill || a.place - b.place);
  const cleared: ClearedBill[] = [];
  for (const { bill, place } of byDue) {
    const owed = bill.amount + bill.penalty + bill.expense;
    const share = Math.min(owed, money);
    money -= share;
    cleared[place] = { ...bill, cleared: share as Fen, outstanding: (owed - share) as Fen };
  }
  return cleared;
}

/** Due day of the oldest bill with something left to pay; undefined when no bill has. */
export function oldestUnpaidDue(state: CaseProjection): Day | undefined {
  if (outstandingOf(state) === 0) return undefined;
  let oldest: Day | undefined;
  for (const bill of clearBills(state))
    if (bill.outstanding > 0 && (oldest === undefined || bill.due < oldest)) oldest = bill.due;
  return oldest;
}

/**
 * Whether payments dated from the promise to the end of its due day reach the promised amount. Counted by claimed times,
 * so it does not matter which of two offices reached the chain first.
 */
export function promiseKept(state: CaseProjection, utcOffsetMinutes: number): boolean {
  const promise = state.promise;
  if (promise === undefined) return false;
  let paid = 0;
  for (const payment of state.payments)
    if (payment.at >= promise.madeAt && localDay(payment.at, utcOffsetMinutes) <= promise.due)
      paid += payment.amount;
  return paid >= promise.amount;
}

/**
 * Due day of a promise that can still be broken, or is: not kept, something still owed, the case open. It is broken once
 * today is later than this day.
 */
export const promiseDue = (state: CaseProjection, utcOffsetMinutes: number): Day | undefined =>
  state.promise !== undefined &&
  state.closed === undefined &&
  outstandingOf(state) > 0 &&
  !promiseKept(state, utcOffsetMinutes)
    ? state.promise.due
    : undefined;
