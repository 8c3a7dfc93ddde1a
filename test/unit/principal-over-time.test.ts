import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldEntries } from "../../electron/ledger/fold.ts";
import { clearBills } from "../../electron/ledger/fold-views.ts";
import { principalOverTime } from "../../electron/ledger/principal-over-time.ts";
import type { Entry, EntryKind } from "../../shared/domain/entry.ts";
import { DAY_MS } from "../../shared/domain/time.ts";
import { type Fen, millis } from "../../shared/domain/units.ts";
import { bill, caseIdOf, entryOf, payment } from "../store/fixtures.ts";
import { journalArbitrary } from "./entry-arbitrary.ts";

const CASE = caseIdOf(1);
const OFFSET = 480;
/** Noon in UTC+8 of the local day `n`. */
const noon = (n: number) => millis(n * DAY_MS + 4 * 3_600_000);
const history = (...lines: [number, EntryKind][]): Entry[] =>
  lines.map(([on, kind], seq) => entryOf(1, seq, CASE, kind, { occurredAt: noon(on) }));
const charge = (no: number, kind: "Penalty" | "Expense", amount: number): EntryKind => ({
  type: "ChargeAdded",
  bill: no as never,
  charge: kind,
  amount: amount as Fen,
});
const waived = (amount: number): EntryKind => ({
  type: "AmountWaived",
  amount: amount as Fen,
  penaltyOnly: false,
});
const changesOf = (entries: readonly Entry[]) =>
  principalOverTime(entries, OFFSET).map(({ changes }) =>
    changes.map(({ day, amount }) => `${day}: ${amount}`),
  );

describe("the principal over time", () => {
  it("is cleared from the oldest due day on, after the expense and the penalty of each bill", () => {
    const entries = history(
      [100, bill(0, 1_000, 130)],
      [100, bill(1, 500, 110)],
      [120, charge(1, "Penalty", 30)],
      [120, charge(1, "Expense", 20)],
      [125, payment(250)],
      [140, payment(600)],
      [150, waived(100)],
      [160, payment(9_999)],
    );
    expect(changesOf(entries)).toEqual([
      ["140: 300", "150: 100", "160: 600"],
      ["125: 200", "140: 300"],
    ]);
  });

  it("does not take a payment to have paid a penalty that was charged after it", () => {
    const entries = history(
      [100, bill(0, 1_000, 110)],
      [120, payment(1_000)],
      [121, charge(0, "Penalty", 10)],
    );
    expect(changesOf(entries)).toEqual([["120: 1000"]]);
  });

  it("keeps what was paid too much for the next bill, with the day of the payment", () => {
    const entries = history(
      [100, payment(700)],
      [101, bill(0, 300, 110)],
      [130, bill(1, 900, 140)],
      [150, payment(500)],
    );
    expect(changesOf(entries)).toEqual([["100: 300"], ["100: 400", "150: 500"]]);
  });

  it("dates a payment by the local day that it claims", () => {
    const [first] = history([100, bill(0, 1_000, 110)]);
    const late = entryOf(1, 1, CASE, payment(1), {
      occurredAt: millis(noon(120) + 12 * 3_600_000),
    });
    expect(changesOf([first as Entry, late])).toEqual([["121: 1"]]);
  });

  it("comes to the same principal as the clearing, when all is charged before it is paid", () => {
    const order = ({ kind }: Entry) =>
      kind.type === "BillAdded" ? 0 : kind.type === "ChargeAdded" ? 1 : 2;
    fc.assert(
      fc.property(journalArbitrary([CASE]), (journal) => {
        const entries = journal
          .filter((entry) => entry.case !== undefined)
          .sort((a, b) => order(a) - order(b));
        if (entries.length === 0) return;
        const cleared = clearBills(foldEntries(undefined, entries));
        const over = principalOverTime(entries, OFFSET);
        expect(over.map(({ bill: no, due, amount }) => [no, due, amount])).toEqual(
          cleared.map(({ bill: no, due, amount }) => [no, due, amount]),
        );
        over.forEach(({ amount, changes }, place) => {
          const left = amount - changes.reduce((sum, change) => sum + change.amount, 0);
          expect(left).toBe(Math.min(amount, cleared[place]?.outstanding ?? -1));
        });
      }),
    );
  });

  it("never clears more of a bill than its amount, in any history, nor more than came in", () => {
    fc.assert(
      fc.property(journalArbitrary([CASE]), (entries) => {
        const own = entries.filter((entry) => entry.case !== undefined);
        let all = 0;
        for (const { amount, changes } of principalOverTime(own, OFFSET)) {
          const sum = changes.reduce((total, change) => total + change.amount, 0);
          expect(sum).toBeLessThanOrEqual(amount);
          all += sum;
        }
        const came = own.reduce(
          (sum, { kind }) =>
            kind.type === "PaymentReceived" || kind.type === "AmountWaived"
              ? sum + kind.amount
              : sum,
          0,
        );
        expect(all).toBeLessThanOrEqual(came);
      }),
    );
  });
});
