import type { Entry } from "../../shared/domain/entry.ts";
import { localDay } from "../../shared/domain/time.ts";
import type { BillNo, Day, Fen } from "../../shared/domain/units.ts";
import type { PenalizedBill } from "../../shared/rules/penalty.ts";
import type { PrincipalChange } from "../../shared/rules/principal-spans.ts";

/** A bill with what was cleared of its principal, and when. */
export interface BillOverTime extends PenalizedBill {
  readonly bill: BillNo;
}

/** The parts of a bill in the order in which they are cleared. */
const PARTS = ["expense", "penalty", "principal"] as const;
type Part = (typeof PARTS)[number];

interface OpenBill {
  readonly bill: BillNo;
  readonly due: Day;
  readonly amount: Fen;
  readonly owed: Record<Part, number>;
  readonly changes: PrincipalChange[];
}

/** Money that came in on a day and is not used yet. */
interface Money {
  readonly day: Day;
  left: number;
}

/**
 * The principal of each bill of a case over time, in journal order of the bills.
 *
 * Clearing as `OldestBillFirst` of docs/rules.md: a payment or waiver clears what is on the books when it is recorded,
 * the bill that fell due first before the others, in each the expense, then the penalty, then the principal. It is the
 * order of `clearBills`, told entry by entry: `clearBills` knows no dates, so a penalty charged after a payment would seem
 * to have been paid by it, leave principal unpaid that was paid, and so bear penalty itself. What is more than is owed
 * waits for the next bill or charge.
 *
 * A change has the day that the payment claims (for a transfer, the day of the funds), not the day of its recording.
 * A reversal of a payment has the day of that payment: see `PrincipalChange`.
 */
export function principalOverTime(
  entries: readonly Entry[],
  utcOffsetMinutes: number,
): readonly BillOverTime[] {
  const bills: OpenBill[] = [];
  const byDue: OpenBill[] = [];
  const waiting: Money[] = [];
  let otherCharges = 0;

  /** Clears up to `owed` with the money that waits, oldest first; answers what is still owed. */
  const clear = (owed: number, cleared: (day: Day, amount: number) => void): number => {
    let left = owed;
    for (let money = waiting[0]; left > 0 && money !== undefined; money = waiting[0]) {
      const amount = Math.min(left, money.left);
      left -= amount;
      money.left -= amount;
      cleared(money.day, amount);
      if (money.left === 0) waiting.shift();
    }
    return left;
  };
  const settle = () => {
    for (const { owed, changes } of byDue)
      for (const part of PARTS)
        owed[part] = clear(owed[part], (day, amount) => {
          if (part === "principal") changes.push({ day, amount });
        });
    otherCharges = clear(otherCharges, () => {});
  };

  for (const { kind, occurredAt } of entries) {
    switch (kind.type) {
      case "BillAdded": {
        const owed = { expense: 0, penalty: 0, principal: kind.amount };
        const bill = { bill: kind.bill, due: kind.due, amount: kind.amount, owed, changes: [] };
        bills.push(bill);
        byDue.push(bill);
        byDue.sort((a, b) => a.due - b.due || a.bill - b.bill);
        break;
      }
      case "ChargeAdded": {
        const bill = bills.find((one) => one.bill === kind.bill);
        if (bill === undefined) otherCharges += kind.amount;
        else bill.owed[kind.charge === "Penalty" ? "penalty" : "expense"] += kind.amount;
        break;
      }
      case "PaymentReceived":
      case "AmountWaived":
        if (kind.amount > 0)
          waiting.push({ day: localDay(occurredAt, utcOffsetMinutes), left: kind.amount });
        break;
      default:
        continue;
    }
    settle();
  }
  return bills.map(({ bill, due, amount, changes }) => ({ bill, due, amount, changes }));
}
