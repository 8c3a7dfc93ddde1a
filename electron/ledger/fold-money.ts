import { type Fen, fen } from "../../shared/domain/units.ts";
import type { ChargeKind, ClearingOrder } from "../../shared/domain/words.ts";
import type { BillProjection, Debt } from "./fold-types.ts";

/**
 * How money clears what is owed (docs/rules.md, "Money"), as chain/pallets/collection/src/rules/money.rs does it. Charges on
 * bills that the journal does not have, which only untidy imported history could hold, come last.
 */
type Draft = { -readonly [K in keyof Debt]: Debt[K] } & { bills: BillProjection[] };
type Part = "expense" | "penalty" | "amount";
/** A part of the bill at an index, or the charges without a bill. */
type Slot = readonly [index: number, part: Part] | "other";

const CLEARED = {
  expense: "expenseCleared",
  penalty: "penaltyCleared",
  amount: "amountCleared",
} as const;

/** A sum that stops at the largest that is exact. */
export const add = (a: number, b: number): Fen => Math.min(Number.MAX_SAFE_INTEGER, a + b) as Fen;

/** What of a bill is not cleared. */
export const owedOfBill = (bill: BillProjection): Fen =>
  (bill.amount -
    bill.amountCleared +
    (bill.penalty - bill.penaltyCleared) +
    (bill.expense - bill.expenseCleared)) as Fen;

/** Indexes of the bills by due day and number. */
export const byDue = (bills: readonly BillProjection[]): number[] =>
  bills
    .map(({ due, bill }, index) => ({ due, bill, index }))
    .sort((a, b) => a.due - b.due || a.bill - b.bill || a.index - b.index)
    .map(({ index }) => index);

function slots(bills: readonly BillProjection[], clearing: ClearingOrder): Slot[] {
  const order = byDue(bills);
  const parts: readonly Part[] =
    clearing === "OldestBillFirst"
      ? ["expense", "penalty", "amount"]
      : ["amount", "penalty", "expense"];
  const ofBills =
    clearing === "OldestBillFirst"
      ? order.flatMap((index) => parts.map((part): Slot => [index, part]))
      : parts.flatMap((part) => order.map((index): Slot => [index, part]));
  return [...ofBills, "other"];
}

/** Moves money into the slots, as much as each still takes; answers what is left. */
function fill(debt: Draft, into: readonly Slot[], money: number): number {
  let left = money;
  for (const slot of into) {
    if (left === 0) break;
    if (slot === "other") {
      const share = Math.min(left, debt.otherCharges - debt.otherCleared);
      debt.otherCleared = add(debt.otherCleared, share);
      left -= share;
      continue;
    }
    const [index, part] = slot;
    const bill = debt.bills[index] as BillProjection;
    const key = CLEARED[part];
    const share = Math.min(left, bill[part] - bill[key]);
    if (share > 0) debt.bills[index] = { ...bill, [key]: bill[key] + share };
    left -= share;
  }
  return left;
}

/** Moves money out of the slots, as much as each has. */
function drain(debt: Draft, out: readonly Slot[], money: number): void {
  let left = money;
  for (const slot of out) {
    if (left === 0) break;
    if (slot === "other") {
      const share = Math.min(left, debt.otherCleared);
      debt.otherCleared = (debt.otherCleared - share) as Fen;
      left -= share;
      continue;
    }
    const [index, part] = slot;
    const bill = debt.bills[index] as BillProjection;
    const key = CLEARED[part];
    const share = Math.min(left, bill[key]);
    if (share > 0) debt.bills[index] = { ...bill, [key]: bill[key] - share };
    left -= share;
  }
}

/** Money clears what is owed, in an order; what is too much is kept. */
export function clear(debt: Draft, clearing: ClearingOrder, money: number): void {
  debt.surplus = add(debt.surplus, fill(debt, slots(debt.bills, clearing), money));
}

/** A waiver of penalties clears penalties; what is waived beyond them clears the rest, oldest bill first. */
export function clearPenalties(debt: Draft, money: number): void {
  const penalties = byDue(debt.bills).map((index): Slot => [index, "penalty"]);
  clear(debt, "OldestBillFirst", fill(debt, penalties, money));
}

/** What was kept clears what a new bill or charge added. */
export function takeSurplus(debt: Draft): void {
  const kept = debt.surplus;
  debt.surplus = fen(0);
  if (kept > 0) clear(debt, "OldestBillFirst", kept);
}

/** Takes a payment back: first what was kept, then in the opposite order of its clearing. */
export function unclear(debt: Draft, clearing: ClearingOrder, money: number): void {
  const kept = Math.min(debt.surplus, money);
  debt.surplus = (debt.surplus - kept) as Fen;
  drain(debt, slots(debt.bills, clearing).reverse(), money - kept);
}

/** Adds a penalty or expense to the first bill of this number, or to the charges without a bill. */
export function charge(debt: Draft, no: number, kind: ChargeKind, amount: Fen): void {
  const index = debt.bills.findIndex(({ bill }) => bill === no);
  const bill = debt.bills[index];
  const part = kind === "Penalty" ? "penalty" : "expense";
  if (bill === undefined) debt.otherCharges = add(debt.otherCharges, amount);
  else debt.bills[index] = { ...bill, [part]: add(bill[part], amount) };
}
