import type { Entry } from "../domain/entry.ts";
import type { ActId, BillNo, Day, Fen } from "../domain/units.ts";
import type { ClearingOrder } from "../domain/words.ts";
import { type ClearableBill, owedOfBill } from "../rules/case-facts.ts";
import { charged, clear, clearPenalties, takeSurplus, unclear } from "../rules/clearing.ts";
import type { Flow } from "./cells.ts";

interface BookedBill extends ClearableBill {
  /** Undefined: charges on bills that the journal does not have. */
  readonly bill: BillNo | undefined;
  /** The day that the figures know it by. */
  readonly dueDay: Day;
}

interface Books {
  readonly bills: readonly BookedBill[];
  readonly surplus: Fen;
}

/** A recorded payment that was not taken back. */
export interface BookedPayment {
  readonly act: ActId;
  readonly day: Day;
  readonly amount: Fen;
  readonly clearing: ClearingOrder;
}

/** How much more (or less) is owed of a bill. */
export type OnFlow = (flow: Flow, dueDay: Day, change: number) => void;

const NOTHING = 0 as Fen;
/** Later than any due day: what has none is cleared after all bills, as by the fold. */
const LAST = Number.MAX_SAFE_INTEGER as Day;

/**
 * The money of one case, entry by entry in journal order, by the rules' own clearing: tells what each entry changed on each
 * bill. Charges on bills that the journal does not have (untidy imported history) stand as one more bill, due on the day
 * of the first of them. Once the case is closed nothing is owed: what was still owed is given up on that day, and so is
 * whatever history adds later.
 */
export class CaseBooks {
  #books: Books = { bills: [], surplus: NOTHING };
  #closed = false;
  readonly #payments: BookedPayment[] = [];
  readonly #onFlow: OnFlow;

  constructor(onFlow: OnFlow) {
    this.#onFlow = onFlow;
  }

  /** What is owed, whether the case is closed or not. */
  get owed(): number {
    return this.#books.bills.reduce((sum, bill) => sum + owedOfBill(bill), 0);
  }

  /** What is owed of each bill of an open case; the charges without a bill are no bill. */
  *standing(): Generator<{ dueDay: Day; bills: number; fen: number }> {
    if (this.#closed) return;
    for (const bill of this.#books.bills) {
      const fen = owedOfBill(bill);
      if (fen > 0) yield { dueDay: bill.dueDay, bills: bill.bill === undefined ? 0 : 1, fen };
    }
  }

  /** Answers the payment that an entry took back. */
  after({ kind, provenance, act }: Entry, day: Day): BookedPayment | undefined {
    switch (kind.type) {
      case "BillAdded": {
        const { bill, amount, due } = kind;
        this.#become("billed", this.#with(emptyBill(bill, due, due, amount)));
        this.#become("paid", takeSurplus(this.#books));
        return undefined;
      }
      case "ChargeAdded":
        this.#charge(kind, day);
        this.#become("paid", takeSurplus(this.#books));
        return undefined;
      case "PaymentReceived": {
        const { amount, clearing } = kind;
        if (provenance === "Recorded") this.#payments.push({ act, day, amount, clearing });
        this.#become("paid", clear(this.#books, clearing, amount));
        return undefined;
      }
      case "AmountWaived":
        this.#become(
          "waived",
          kind.penaltyOnly
            ? clearPenalties(this.#books, kind.amount)
            : clear(this.#books, "OldestBillFirst", kind.amount),
        );
        return undefined;
      case "PaymentReversed": {
        const place = this.#payments.findIndex((payment) => payment.act === kind.payment);
        const payment = this.#payments[place];
        if (payment === undefined) return undefined;
        this.#payments.splice(place, 1);
        this.#become("bounced", unclear(this.#books, payment.clearing, payment.amount));
        return payment;
      }
      case "CaseClosed":
        this.#close();
        return undefined;
      default:
        return undefined;
    }
  }

  #with(bill: BookedBill): Books {
    return { ...this.#books, bills: [...this.#books.bills, bill] };
  }

  #charge(kind: Extract<Entry["kind"], { type: "ChargeAdded" }>, day: Day): void {
    const flow = kind.charge === "Penalty" ? "penalty" : "expense";
    const { bills } = this.#books;
    let place = bills.findIndex(({ bill }) => bill === kind.bill);
    if (place < 0) place = bills.findIndex(({ bill }) => bill === undefined);
    const bill = bills[place];
    // As an expense a charge without a bill is cleared last, and by no waiver of penalties before the rest.
    if (bill === undefined)
      this.#become(
        flow,
        this.#with(charged(emptyBill(undefined, LAST, day, NOTHING), "Expense", kind.amount)),
      );
    else
      this.#become(flow, {
        ...this.#books,
        bills: bills.with(
          place,
          charged(bill, bill.bill === undefined ? "Expense" : kind.charge, kind.amount),
        ),
      });
  }

  /** Tells of each bill whose debt changed, and in a closed case takes the change back. */
  #become(flow: Flow, next: Books): void {
    const before = this.#books.bills;
    this.#books = next;
    for (const [place, bill] of next.bills.entries()) {
      const old = before[place];
      if (old === bill) continue;
      const change = owedOfBill(bill) - (old === undefined ? 0 : owedOfBill(old));
      if (change === 0) continue;
      this.#onFlow(flow, bill.dueDay, change);
      if (this.#closed) this.#onFlow("givenUp", bill.dueDay, -change);
    }
  }

  #close(): void {
    if (this.#closed) return;
    for (const { dueDay, fen } of this.standing()) this.#onFlow("givenUp", dueDay, -fen);
    this.#closed = true;
  }
}

const emptyBill = (bill: BillNo | undefined, due: Day, dueDay: Day, amount: Fen): BookedBill => ({
  ...{ bill, due, dueDay, amount },
  penalty: NOTHING,
  expense: NOTHING,
  amountCleared: NOTHING,
  penaltyCleared: NOTHING,
  expenseCleared: NOTHING,
});
