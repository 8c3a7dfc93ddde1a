import { type Fen, fen } from "../../shared/domain/units.ts";
import type { ChargeKind, ClearingOrder } from "../../shared/domain/words.ts";
import { addFen } from "../../shared/rules/case-facts.ts";
import {
  charged,
  clearPenalties as clearBillPenalties,
  clear as clearBills,
  unclear as unclearBills,
} from "../../shared/rules/clearing.ts";
import type { BillProjection, Debt } from "./fold-types.ts";

/**
 * How money clears what is owed: as the rules do (shared/rules/clearing.ts), and after all bills the charges on bills that
 * the journal does not have, which only untidy imported history could hold.
 */
type Draft = { -readonly [K in keyof Debt]: Debt[K] } & { bills: BillProjection[] };

/** Sums of a case. */
interface Sums {
  readonly principal: Fen;
  readonly charges: Fen;
  readonly paid: Fen;
  readonly waived: Fen;
}

/** What is still owed; 0 when more came in than was owed, as in the pallet. */
export const outstandingOf = ({ principal, charges, paid, waived }: Sums): Fen =>
  Math.max(0, addFen(principal, charges) - paid - waived) as Fen;

/** Bills after money moved, and what it left. */
interface Moved {
  readonly bills: readonly BillProjection[];
  readonly surplus: Fen;
}

/** What the bills left clears the charges without a bill; what is too much is kept. */
function settleRest(debt: Draft, { bills, surplus: left }: Moved): void {
  const share = Math.min(left, debt.otherCharges - debt.otherCleared);
  debt.bills = [...bills];
  debt.otherCleared = addFen(debt.otherCleared, share);
  debt.surplus = addFen(debt.surplus, left - share);
}

const billsOf = ({ bills }: Draft): Moved => ({ bills, surplus: fen(0) });

/** Money clears what is owed, in an order; what is too much is kept. */
export const clear = (debt: Draft, clearing: ClearingOrder, money: Fen): void =>
  settleRest(debt, clearBills(billsOf(debt), clearing, money));

/** A waiver of penalties clears penalties; what is waived beyond them clears the rest, oldest bill first. */
export const clearPenalties = (debt: Draft, money: Fen): void =>
  settleRest(debt, clearBillPenalties(billsOf(debt), money));

/** What was kept clears what a new bill or charge added. */
export function takeSurplus(debt: Draft): void {
  const kept = debt.surplus;
  debt.surplus = fen(0);
  if (kept > 0) clear(debt, "OldestBillFirst", kept);
}

/** Takes a payment back: first what was kept, then in the opposite order of its clearing. */
export function unclear(debt: Draft, clearing: ClearingOrder, money: Fen): void {
  const kept = Math.min(debt.surplus, money);
  const other = Math.min(debt.otherCleared, money - kept);
  debt.surplus = fen(debt.surplus - kept);
  debt.otherCleared = fen(debt.otherCleared - other);
  debt.bills = [...unclearBills(billsOf(debt), clearing, fen(money - kept - other)).bills];
}

/** Adds a penalty or expense to the first bill of this number, or to the charges without a bill. */
export function charge(debt: Draft, no: number, kind: ChargeKind, amount: Fen): void {
  const index = debt.bills.findIndex(({ bill }) => bill === no);
  const bill = debt.bills[index];
  if (bill === undefined) debt.otherCharges = addFen(debt.otherCharges, amount);
  else debt.bills[index] = charged(bill, kind, amount);
}
