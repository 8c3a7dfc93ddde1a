import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BillNo, Day, Fen } from "../../shared/domain/units.ts";
import { CLEARING_ORDERS } from "../../shared/domain/words.ts";
import { type BillFacts, owedOf, penaltiesOwed } from "../../shared/rules/case-facts.ts";
import { clear, clearPenalties, takeSurplus, unclear } from "../../shared/rules/clearing.ts";

const fenArbitrary = fc.nat({ max: 500 }).map((n) => n as Fen);
const none = 0 as Fen;
const billsArbitrary = fc
  .array(
    fc.record({
      amount: fenArbitrary,
      penalty: fenArbitrary,
      expense: fenArbitrary,
      due: fc.integer({ min: 20_000, max: 20_003 }).map((n) => n as Day),
    }),
    { maxLength: 5 },
  )
  .map((bills) =>
    bills.map(
      (one, no): BillFacts => ({
        ...one,
        bill: no as BillNo,
        amountCleared: none,
        penaltyCleared: none,
        expenseCleared: none,
        disputed: false,
      }),
    ),
  );
const orderArbitrary = fc.constantFrom(...CLEARING_ORDERS);

/**
 * The clearing in the plainest way: every fen that is owed is laid out in the order of the page, and money takes them one
 * by one from the front.
 */
function plainly(
  bills: readonly BillFacts[],
  order: (typeof CLEARING_ORDERS)[number],
  money: number,
) {
  const sorted = [...bills].sort((a, b) => a.due - b.due || a.bill - b.bill);
  const parts = ["expense", "penalty", "amount"] as const;
  const slots =
    order === "OldestBillFirst"
      ? sorted.flatMap((bill) => parts.map((part) => ({ bill, part })))
      : parts.toReversed().flatMap((part) => sorted.map((bill) => ({ bill, part })));
  const fens = slots.flatMap(({ bill, part }) =>
    Array.from({ length: bill[part] }, () => `${bill.bill} ${part}`),
  );
  const counts: Record<string, number> = {};
  for (const place of fens.slice(0, money)) counts[place] = (counts[place] ?? 0) + 1;
  return { counts, surplus: Math.max(0, money - fens.length) };
}

const countsOf = (bills: readonly BillFacts[]) =>
  Object.fromEntries(
    bills.flatMap(({ bill, expenseCleared, penaltyCleared, amountCleared }) =>
      Object.entries({ expense: expenseCleared, penalty: penaltyCleared, amount: amountCleared })
        .filter(([, cleared]) => cleared > 0)
        .map(([part, cleared]) => [`${bill} ${part}`, cleared]),
    ),
  );

describe("clearing", () => {
  it("takes what is owed in the order of the page, and keeps what is too much", () => {
    fc.assert(
      fc.property(billsArbitrary, orderArbitrary, fc.nat({ max: 4_000 }), (bills, order, money) => {
        const cleared = clear({ bills, surplus: none }, order, money as Fen);
        const plain = plainly(bills, order, money);
        expect(countsOf(cleared.bills)).toEqual(plain.counts);
        expect(cleared.surplus).toBe(plain.surplus);
        expect(owedOf(cleared) - cleared.surplus).toBe(owedOf({ bills }) - money);
      }),
    );
  });

  it("is undone by a reversal of the last payment, whatever came before it", () => {
    const payments = fc.array(fc.tuple(fenArbitrary, orderArbitrary), { maxLength: 3 });
    const last = fc.tuple(fenArbitrary, orderArbitrary);
    fc.assert(
      fc.property(billsArbitrary, payments, last, (bills, before, [money, order]) => {
        const paid = before.reduce((facts, [amount, by]) => clear(facts, by, amount), {
          bills,
          surplus: none,
        });
        // A payment in another order than those before it gives back other parts, but the same sum.
        const back = unclear(clear(paid, order, money), order, money);
        expect(owedOf(back) - back.surplus).toBe(owedOf(paid) - paid.surplus);
        if (before.every(([, by]) => by === order)) expect(back).toEqual(paid);
      }),
    );
  });

  it("of a waiver touches penalties only, the oldest first", () => {
    fc.assert(
      fc.property(billsArbitrary, fc.nat({ max: 3_000 }), (bills, money) => {
        const waived = clearPenalties({ bills, surplus: none }, money as Fen);
        const touched = Math.min(money, penaltiesOwed({ bills }));
        expect(owedOf(waived) - waived.surplus).toBe(owedOf({ bills }) - money);
        if (money <= touched)
          expect(waived.bills.every((bill) => bill.amountCleared === 0)).toBe(true);
        expect(penaltiesOwed(waived)).toBe(penaltiesOwed({ bills }) - touched);
        const sorted = [...waived.bills].sort((a, b) => a.due - b.due || a.bill - b.bill);
        const open = sorted.findIndex((bill) => bill.penaltyCleared < bill.penalty);
        if (open >= 0)
          expect(sorted.slice(open + 1).every((bill) => bill.penaltyCleared === 0)).toBe(true);
      }),
    );
  });

  it("lets what came in too early clear what is added later", () => {
    fc.assert(
      fc.property(billsArbitrary, billsArbitrary, fc.nat({ max: 6_000 }), (first, more, money) => {
        const early = clear({ bills: first, surplus: none }, "OldestBillFirst", money as Fen);
        const added = more.map((bill, n) => ({ ...bill, bill: (first.length + n) as BillNo }));
        const later = takeSurplus({ ...early, bills: [...early.bills, ...added] });
        const owed = owedOf({ bills: [...first, ...added] });
        expect(owedOf(later)).toBe(Math.max(0, owed - money));
        expect(later.surplus).toBe(Math.max(0, money - owed));
      }),
    );
  });
});
