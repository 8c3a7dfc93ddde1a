import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldEntries, foldEntry, outstandingOf } from "../../electron/ledger/fold.ts";
import type { CaseProjection } from "../../electron/ledger/fold-types.ts";
import {
  clearBills,
  oldestUnpaidDue,
  promiseDue,
  promiseKept,
} from "../../electron/ledger/fold-views.ts";
import type { Entry, EntryKind } from "../../shared/domain/entry.ts";
import { type Fen, type Millis, millis } from "../../shared/domain/units.ts";
import { STAGES } from "../../shared/domain/words.ts";
import { bill, caseIdOf, contact, entryOf, NOON, opened, payment } from "../store/fixtures.ts";
import { journalArbitrary } from "./entry-arbitrary.ts";

const CASE = caseIdOf(1);
const DAY = 86_400_000;
const historyArbitrary = journalArbitrary([CASE])
  .map((entries) => entries.filter((entry) => entry.case !== undefined))
  .filter((entries) => entries.length > 0);
const fold = (...kinds: (EntryKind | [EntryKind, Millis])[]): CaseProjection =>
  foldEntries(
    undefined,
    kinds.map((kind, seq) =>
      Array.isArray(kind)
        ? entryOf(1, seq, CASE, kind[0], { occurredAt: kind[1] })
        : entryOf(1, seq, CASE, kind),
    ),
  );
const sum = (entries: readonly Entry[], type: EntryKind["type"]): number =>
  entries.reduce(
    (total, { kind }) => total + (kind.type === type && "amount" in kind ? kind.amount : 0),
    0,
  );
const promise = (amount: number, due: number): EntryKind => ({
  type: "PromiseMade",
  amount: amount as Fen,
  due: due as never,
});
/** 2026-11-20, the day of NOON. */
const TODAY = 20_777;

describe("the fold", () => {
  it("takes any history, in any order, and changes no state that it was given", () => {
    fc.assert(
      fc.property(historyArbitrary, (entries) => {
        const half = Math.floor(entries.length / 2);
        if (half === 0) return;
        const before = foldEntries(undefined, entries.slice(0, half));
        const copy = structuredClone(before);
        foldEntries(before, entries.slice(half));
        expect(before).toEqual(copy);
      }),
    );
  });

  it("comes to the same however the history is cut", () => {
    fc.assert(
      fc.property(historyArbitrary, fc.nat(), (entries, seed) => {
        const whole = foldEntries(undefined, entries);
        let one: CaseProjection | undefined;
        for (const entry of entries) one = foldEntry(one, entry);
        expect(one).toEqual(whole);
        const cut = seed % entries.length;
        if (cut > 0)
          expect(
            foldEntries(foldEntries(undefined, entries.slice(0, cut)), entries.slice(cut)),
          ).toEqual(whole);
      }),
    );
  });

  it("conserves the sums", () => {
    fc.assert(
      fc.property(historyArbitrary, (entries) => {
        const state = foldEntries(undefined, entries);
        expect(state.principal).toBe(sum(entries, "BillAdded"));
        expect(state.charges).toBe(sum(entries, "ChargeAdded"));
        expect(state.paid).toBe(sum(entries, "PaymentReceived"));
        expect(state.waived).toBe(sum(entries, "AmountWaived"));
        const balance = state.principal + state.charges - state.paid - state.waived;
        expect(outstandingOf(state)).toBe(Math.max(0, balance));
      }),
    );
  });

  it("shares what came in among the bills, oldest first, and loses nothing", () => {
    fc.assert(
      fc.property(historyArbitrary, (entries) => {
        const state = foldEntries(undefined, entries);
        const bills = clearBills(state);
        const cleared = bills.reduce((total, { cleared }) => total + cleared, 0);
        const owed = state.principal + state.charges - state.otherCharges;
        expect(cleared).toBe(Math.min(owed, state.paid + state.waived));
        for (const { amount, penalty, expense, cleared, outstanding } of bills)
          expect(cleared + outstanding).toBe(amount + penalty + expense);
        const open = bills.filter(({ outstanding }) => outstanding > 0);
        const oldest = open.length > 0 ? Math.min(...open.map(({ due }) => due)) : undefined;
        expect(oldestUnpaidDue(state)).toBe(outstandingOf(state) > 0 ? oldest : undefined);
        for (const paid of bills)
          for (const other of bills)
            if (paid.due < other.due && paid.outstanding > 0) expect(other.cleared).toBe(0);
      }),
    );
  });

  it("keeps each bill's clock when an older one is paid", () => {
    const two = fold(opened(1), bill(0, 100, 20_000), bill(1, 100, 20_030));
    expect(oldestUnpaidDue(two)).toBe(20_000);
    const part = foldEntry(two, entryOf(1, 3, CASE, payment(99)));
    expect(oldestUnpaidDue(part)).toBe(20_000);
    const first = foldEntry(two, entryOf(1, 3, CASE, payment(100)));
    expect(oldestUnpaidDue(first)).toBe(20_030);
    expect(clearBills(first).map(({ due, outstanding }) => [due, outstanding])).toEqual([
      [20_000, 0],
      [20_030, 100],
    ]);
  });

  it("goes through the stages forwards only", () => {
    const steps: EntryKind[] = [
      opened(1),
      contact,
      { type: "NoticeIssued", notice: "Dunning" },
      { type: "NoticeDelivered", notice: "Dunning", delivery: "SignedFor" },
      { type: "EscalationProposed", escalation: "Disconnection" },
      { type: "CaseClosed", reason: "Settled" },
    ];
    for (const [index, stage] of STAGES.entries()) {
      expect(fold(...steps.slice(0, index + 1)).stage).toBe(stage);
      expect(fold(...steps.slice(0, index + 1), contact, ...steps.slice(0, 1)).stage).toBe(
        index === 0 ? "Contacted" : stage,
      );
    }
    expect(fold(opened(1), { type: "NoticeIssued", notice: "FinalReminder" }).stage).toBe("Opened");
  });

  it("counts for a promise what was paid from it to the end of its local day", () => {
    const made = millis(NOON - 3 * DAY);
    const kept = (paidAt: number, amount = 500) =>
      promiseKept(
        fold(
          [bill(0, 1_000, 20_000), made],
          [promise(500, TODAY), made],
          [payment(amount), millis(paidAt)],
        ),
        480,
      );
    const midnight = (TODAY + 1) * DAY - 480 * 60_000;
    expect(kept(midnight - 1)).toBe(true);
    expect(kept(midnight)).toBe(false);
    expect(kept(made)).toBe(true);
    expect(kept(made - 1)).toBe(false);
    expect(kept(NOON, 499)).toBe(false);
    // The payment reached the chain first although it was made later.
    const overtaken = fold(
      [bill(0, 1_000, 20_000), made],
      [payment(500), NOON],
      [promise(500, TODAY), made],
    );
    expect(promiseKept(overtaken, 480)).toBe(true);
    expect(promiseDue(overtaken, 480)).toBeUndefined();
  });

  it("forgets a promise in a closed or fully paid case", () => {
    const owed = fold(bill(0, 1_000, 20_000), promise(500, TODAY));
    expect(promiseDue(owed, 480)).toBe(TODAY);
    const close = entryOf(1, 9, CASE, { type: "CaseClosed", reason: "OpenedInError" });
    expect(promiseDue(foldEntry(owed, close), 480)).toBeUndefined();
    const late = entryOf(1, 9, CASE, payment(1_000), { occurredAt: millis(NOON + 30 * DAY) });
    expect(promiseDue(foldEntry(owed, late), 480)).toBeUndefined();
  });
});
