import type { Fen } from "../domain/units.ts";
import type { ChargeKind, ClearingOrder } from "../domain/words.ts";
import { addFen, type ClearableBill } from "./case-facts.ts";

type PartName = "expense" | "penalty" | "amount";
/** A part of a bill: where the bill stands in the list, and which part. */
type Slot = readonly [index: number, part: PartName];
interface Cleared {
  readonly bills: readonly ClearableBill[];
  readonly surplus: Fen;
}

/** Places of the bills by due day and number. */
const byDue = (bills: readonly ClearableBill[]): number[] =>
  bills
    .map((_, index) => index)
    .sort((a, b) => (bills[a] as ClearableBill).due - (bills[b] as ClearableBill).due || a - b);

function slotsOf(bills: readonly ClearableBill[], clearing: ClearingOrder): Slot[] {
  const order = byDue(bills);
  switch (clearing) {
    case "OldestBillFirst":
      return order.flatMap((index): Slot[] => [
        [index, "expense"],
        [index, "penalty"],
        [index, "amount"],
      ]);
    case "PrincipalFirst":
      return (["amount", "penalty", "expense"] as const).flatMap((part) =>
        order.map((index): Slot => [index, part]),
      );
  }
}

/** The bills after `change` moved money, slot by slot, and what it left. */
function walk(
  bills: readonly ClearableBill[],
  slots: readonly Slot[],
  money: number,
  share: (charged: number, cleared: number) => number,
  sign: 1 | -1,
): { bills: ClearableBill[]; left: number } {
  const next = [...bills];
  let left = money;
  for (const [index, part] of slots) {
    if (left === 0) break;
    const bill = next[index] as ClearableBill;
    const key = `${part}Cleared` as const;
    const moved = Math.min(left, Math.max(0, share(bill[part], bill[key])));
    if (moved === 0) continue;
    next[index] = { ...bill, [key]: bill[key] + sign * moved };
    left -= moved;
  }
  return { bills: next, left };
}

const toClear = (charged: number, cleared: number) => charged - cleared;
const toTakeBack = (_: number, cleared: number) => cleared;

/** Money clears what is owed, in an order; what is too much is kept as surplus. */
export function clear<F extends Cleared>(facts: F, clearing: ClearingOrder, money: Fen): F {
  const { bills, left } = walk(facts.bills, slotsOf(facts.bills, clearing), money, toClear, 1);
  return { ...facts, bills, surplus: addFen(facts.surplus, left) };
}

/** A waiver clears penalties, by due day; more than there are, which only untidy history holds, clears the rest. */
export function clearPenalties<F extends Cleared>(facts: F, money: Fen): F {
  const slots = byDue(facts.bills).map((index): Slot => [index, "penalty"]);
  const { bills, left } = walk(facts.bills, slots, money, toClear, 1);
  return clear({ ...facts, bills }, "OldestBillFirst", left as Fen);
}

/** Takes back what a payment cleared last: first what was kept as surplus, then in the opposite order. */
export function unclear<F extends Cleared>(facts: F, clearing: ClearingOrder, money: Fen): F {
  const kept = Math.min(facts.surplus, money);
  const slots = slotsOf(facts.bills, clearing).reverse();
  const { bills } = walk(facts.bills, slots, money - kept, toTakeBack, -1);
  return { ...facts, bills, surplus: (facts.surplus - kept) as Fen };
}

/** What was kept as surplus clears what a new bill or charge added. */
export const takeSurplus = <F extends Cleared>(facts: F): F =>
  facts.surplus === 0
    ? facts
    : clear({ ...facts, surplus: 0 as Fen }, "OldestBillFirst", facts.surplus);

/** A penalty or expense onto a bill. */
export const charged = <B extends ClearableBill>(bill: B, kind: ChargeKind, amount: Fen): B =>
  kind === "Penalty"
    ? { ...bill, penalty: addFen(bill.penalty, amount) }
    : { ...bill, expense: addFen(bill.expense, amount) };
