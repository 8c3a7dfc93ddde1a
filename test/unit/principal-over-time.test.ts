import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldEntries } from "../../electron/ledger/fold.ts";
import { principalOverTime } from "../../electron/ledger/principal-over-time.ts";
import type { Entry, EntryKind } from "../../shared/domain/entry.ts";
import { DAY_MS } from "../../shared/domain/time.ts";
import { type Fen, millis } from "../../shared/domain/units.ts";
import { actIdOf, bill, caseIdOf, entryOf, payment } from "../store/fixtures.ts";
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

  it("follows the order that a payment states, and waivers of penalties clear none", () => {
    const owed: [number, EntryKind][] = [
      [100, bill(0, 1_000, 110)],
      [101, charge(0, "Penalty", 30)],
    ];
    const principalFirst = { ...payment(500), clearing: "PrincipalFirst" } as EntryKind;
    expect(changesOf(history(...owed, [120, principalFirst]))).toEqual([["120: 500"]]);
    const waiver = { ...waived(30), penaltyOnly: true } as EntryKind;
    expect(changesOf(history(...owed, [120, waiver], [121, payment(5)]))).toEqual([["121: 5"]]);
  });

  it("puts a bounced payment back with the day of the payment", () => {
    const act = actIdOf("payment");
    const [first, paid] = history([100, bill(0, 1_000, 110)], [120, payment(400)]);
    const bounced: EntryKind = { type: "PaymentReversed", payment: act, amount: 400 as Fen };
    const entries = [
      first as Entry,
      { ...(paid as Entry), act },
      entryOf(1, 2, CASE, bounced, { occurredAt: noon(140) }),
    ];
    expect(changesOf(entries)).toEqual([["120: 400", "120: -400"]]);
  });

  it("adds up to what the fold has cleared of each bill, in any history", () => {
    fc.assert(
      fc.property(journalArbitrary([CASE]), (journal) => {
        const entries = journal.filter((entry) => entry.case !== undefined);
        if (entries.length === 0) return;
        const over = principalOverTime(entries, OFFSET);
        expect(
          over.map(({ bill: no, due, amount, changes }) => ({
            ...{ no, due, amount },
            cleared: changes.reduce((sum, change) => sum + change.amount, 0),
          })),
        ).toEqual(
          foldEntries(undefined, entries).bills.map(({ bill: no, due, amount, amountCleared }) => ({
            ...{ no, due, amount },
            cleared: amountCleared,
          })),
        );
      }),
    );
  });
});
