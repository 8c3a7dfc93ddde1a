import type { Part } from "../../shared/domain/escalation.ts";
import type { Day, Fen } from "../../shared/domain/units.ts";
import { owedOfBill } from "../../shared/rules/case-facts.ts";
import { nextPart as nextPartOf } from "../../shared/rules/promise.ts";
import { outstandingOf } from "./fold-money.ts";
import type { BillProjection, CaseProjection } from "./fold-types.ts";

/** A bill with the sums of its parts. */
export interface ClearedBill extends BillProjection {
  readonly cleared: Fen;
  readonly outstanding: Fen;
}

/** Each bill with what of it is cleared and what is not, in journal order. */
export const clearBills = (state: CaseProjection): readonly ClearedBill[] =>
  state.bills.map((bill) => ({
    ...bill,
    cleared: (bill.amountCleared + bill.penaltyCleared + bill.expenseCleared) as Fen,
    outstanding: owedOfBill(bill),
  }));

/**
 * Due day of the oldest bill with something left to pay; undefined when no bill has. Each bill keeps its own due day, so
 * paying an old bill never moves the clock of a newer one.
 */
export function oldestUnpaidDue(state: CaseProjection): Day | undefined {
  if (outstandingOf(state) === 0) return undefined;
  let oldest: Day | undefined;
  for (const bill of state.bills)
    if (owedOfBill(bill) > 0 && (oldest === undefined || bill.due < oldest)) oldest = bill.due;
  return oldest;
}

/** The first part of the promise or plan that what was paid since does not cover; undefined when all is paid. */
export const nextPart = ({ promise }: CaseProjection): Part | undefined =>
  promise && nextPartOf(promise);

/**
 * Due day of the next part of a promise that can still be broken, or is: not paid, something still owed, the case open. The
 * promise is broken once today is later than this day.
 */
export const promiseDue = (state: CaseProjection): Day | undefined =>
  state.closed === undefined && outstandingOf(state) > 0 ? nextPart(state)?.due : undefined;
