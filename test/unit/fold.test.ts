import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldEntries, foldEntry } from "../../electron/ledger/fold.ts";
import { outstandingOf } from "../../electron/ledger/fold-money.ts";
import type { CaseProjection, PolicyOf } from "../../electron/ledger/fold-types.ts";
import {
  clearBills,
  nextPart,
  oldestUnpaidDue,
  promiseDue,
} from "../../electron/ledger/fold-views.ts";
import type { Entry, EntryKind } from "../../shared/domain/entry.ts";
import { type Day, type Fen, millis } from "../../shared/domain/units.ts";
import { CLEARING_ORDERS, type ClearingOrder } from "../../shared/domain/words.ts";
import { actIdOf, bill, caseIdOf, entryOf, opened, POLICY, payment } from "../store/fixtures.ts";
import { journalArbitrary } from "./entry-arbitrary.ts";

const CASE = caseIdOf(1);
const policyOf: PolicyOf = (version) => (version === 1 ? POLICY : undefined);
const historyArbitrary = journalArbitrary([CASE])
  .map((entries) => entries.filter((entry) => entry.case !== undefined))
  .filter((entries) => entries.length > 0);
const entries = (...kinds: EntryKind[]): Entry[] =>
  kinds.map((kind, seq) => entryOf(1, seq, CASE, kind, { act: actIdOf(seq) }));
const fold = (...kinds: EntryKind[]): CaseProjection =>
  foldEntries(undefined, entries(...kinds), policyOf);
const sum = (all: readonly Entry[], type: EntryKind["type"]): number =>
  all.reduce(
    (total, { kind }) => total + (kind.type === type && "amount" in kind ? kind.amount : 0),
    0,
  );
const total = (all: readonly number[]) => all.reduce((some, one) => some + one, 0);
const charge = (no: number, kind: "Penalty" | "Expense", amount: number): EntryKind => ({
  type: "ChargeAdded",
  bill: no as never,
  charge: kind,
  amount: amount as Fen,
});
const paid = (amount: number, clearing: ClearingOrder): EntryKind =>
  ({ ...payment(amount), clearing }) as EntryKind;
const promise = (amount: number, due: number): EntryKind => ({
  type: "PromiseMade",
  amount: amount as Fen,
  due: due as Day,
});
/** The debt alone, without who paid when. */
const debt = ({ bills, otherCharges, otherCleared, surplus }: CaseProjection) => ({
  ...{ bills, otherCharges, otherCleared, surplus },
});
/** What of each bill is not cleared. */
const left = (state: CaseProjection) => clearBills(state).map(({ outstanding }) => outstanding);
/** 2026-11-20, the day of the entries. */
const TODAY = 20_777;

describe("the fold", () => {
  it("keeps since when each disputed bill is disputed", () => {
    const dispute = (no: number): EntryKind =>
      ({ type: "DisputeOpened", bill: no, ground: "Other" }) as EntryKind;
    const answer = { type: "DisputeAnswered", bill: 2, result: "Upheld" } as never as EntryKind;
    const kinds = [dispute(2), dispute(1), dispute(2), answer, dispute(0)];
    const at = (some: number) => {
      const times = entries(...kinds.slice(0, some)).map((entry, index) => ({
        ...entry,
        occurredAt: millis(1_000 - index),
      }));
      const { disputed, disputedSince } = foldEntries(undefined, times, policyOf);
      return disputed.map((no, index) => [no, disputedSince[index]]);
    };
    expect(at(3)).toEqual([
      [1, 999],
      [2, 1_000],
    ]);
    expect(at(5)).toEqual([
      [0, 996],
      [1, 999],
    ]);
  });

  it("takes any history, in any order, and changes no state that it was given", () => {
    fc.assert(
      fc.property(historyArbitrary, (all) => {
        const half = Math.floor(all.length / 2);
        if (half === 0) return;
        const before = foldEntries(undefined, all.slice(0, half), policyOf);
        const copy = structuredClone(before);
        foldEntries(before, all.slice(half), policyOf);
        expect(before).toEqual(copy);
      }),
    );
  });

  it("comes to the same however the history is cut", () => {
    fc.assert(
      fc.property(historyArbitrary, fc.nat(), (all, seed) => {
        const whole = foldEntries(undefined, all, policyOf);
        let one: CaseProjection | undefined;
        for (const entry of all) one = foldEntry(one, entry, policyOf);
        expect(one).toEqual(whole);
        const cut = seed % all.length;
        if (cut === 0) return;
        const first = foldEntries(undefined, all.slice(0, cut), policyOf);
        expect(foldEntries(first, all.slice(cut), policyOf)).toEqual(whole);
      }),
    );
  });

  it("counts a corrected contact no more, and each other one once", () => {
    fc.assert(
      fc.property(historyArbitrary, (all) => {
        const contacts = all.filter(({ kind }) => kind.type === "ContactMade");
        const corrected = new Set(contacts.map(({ supersedes }) => supersedes));
        const kept = contacts.filter(({ seq }) => !corrected.has(seq));
        expect(foldEntries(undefined, all, policyOf).contacts.map(({ at }) => at)).toEqual(
          kept.map(({ occurredAt }) => occurredAt).sort((a, b) => a - b),
        );
      }),
    );
  });

  it("goes through the stages forwards only, but for supply that is cut again", () => {
    const proposal = actIdOf(4);
    const steps: [EntryKind, string][] = [
      [opened(1), "Opened"],
      [{ type: "ContactMade", channel: "Sms", outcome: "Reached", party: "Customer" }, "Contacted"],
      [{ type: "NoticeIssued", notice: "Dunning", window: undefined }, "Demanded"],
      [{ type: "NoticeDelivered", notice: "Dunning", delivery: "SignedFor" }, "Notified"],
      [{ type: "EscalationProposed", escalation: "Disconnection", amount: 0 as Fen }, "Escalated"],
      [approval(proposal, true), "Approved"],
      [{ type: "NoticeDelivered", notice: "Disconnection", delivery: "Refused" }, "Approved"],
      [{ type: "NoticeDelivered", notice: "Disconnection", delivery: "Posted" }, "CutNoticed"],
      [{ type: "Disconnected" }, "Disconnected"],
      [{ type: "Reconnected" }, "Reconnected"],
      [{ type: "Disconnected" }, "Disconnected"],
      [{ type: "CaseClosed", reason: "Settled" }, "Closed"],
    ];
    const kinds = steps.map(([kind]) => kind);
    for (const [index, [, stage]] of steps.entries()) {
      const before = kinds.slice(0, index + 1);
      expect(fold(...before).stage).toBe(stage);
      const later = fold(...before, ...kinds.slice(1, 3)).stage;
      expect(later).toBe(index < 2 ? "Demanded" : stage);
    }
  });
});

const approval = (
  proposal: ReturnType<typeof actIdOf>,
  complete: boolean,
  minOwed = 0,
): EntryKind => ({
  type: "EscalationApproved",
  proposal,
  conditions: {
    notBefore: (20_000 + minOwed) as Day,
    notAfter: (21_000 + minOwed) as Day,
    minOwed: minOwed as Fen,
  },
  complete,
});

describe("money", () => {
  it("is conserved: what came in is what was cleared and what is kept", () => {
    fc.assert(
      fc.property(historyArbitrary, (all) => {
        const state = foldEntries(undefined, all, policyOf);
        const acts = new Map<string, number>();
        let reversed = 0;
        for (const { kind, act, provenance } of all) {
          if (kind.type === "PaymentReceived" && provenance === "Recorded")
            acts.set(act, kind.amount);
          if (kind.type !== "PaymentReversed") continue;
          reversed += acts.get(kind.payment) ?? 0;
          acts.delete(kind.payment);
        }
        expect(state.principal).toBe(sum(all, "BillAdded"));
        expect(state.charges).toBe(sum(all, "ChargeAdded"));
        expect(state.waived).toBe(sum(all, "AmountWaived"));
        expect(state.paid).toBe(sum(all, "PaymentReceived") - reversed);

        const balance = state.principal + state.charges - state.paid - state.waived;
        expect(outstandingOf(state)).toBe(Math.max(0, balance));
        expect(state.surplus).toBe(Math.max(0, -balance));
        const other = state.otherCharges - state.otherCleared;
        expect(total(left(state)) + other).toBe(outstandingOf(state));
        for (const one of clearBills(state)) {
          for (const part of ["amount", "penalty", "expense"] as const) {
            expect(one[`${part}Cleared`]).toBeGreaterThanOrEqual(0);
            expect(one[`${part}Cleared`]).toBeLessThanOrEqual(one[part]);
          }
          expect(one.cleared + one.outstanding).toBe(one.amount + one.penalty + one.expense);
        }
        const open = clearBills(state).filter(({ outstanding }) => outstanding > 0);
        const oldest = open.length > 0 ? Math.min(...open.map(({ due }) => due)) : undefined;
        expect(oldestUnpaidDue(state)).toBe(oldest);
      }),
    );
  });

  it("clears in the order that its entry states", () => {
    const owed = [
      bill(0, 100, 20),
      bill(1, 100, 10),
      ...[0, 1].flatMap((no) => [charge(no, "Penalty", 10), charge(no, "Expense", 5)]),
    ];
    const oldest = fold(...owed, paid(120, "OldestBillFirst"));
    expect(left(oldest)).toEqual([110, 0]);
    expect(oldest.bills[0]).toMatchObject({ expenseCleared: 5, penaltyCleared: 0 });
    const principal = fold(...owed, paid(205, "PrincipalFirst"));
    expect(left(principal)).toEqual([15, 10]);
    const waived = fold(...owed, {
      type: "AmountWaived",
      amount: 15 as Fen,
      penaltyOnly: true,
    });
    expect(waived.bills.map(({ penaltyCleared }) => penaltyCleared)).toEqual([5, 10]);
  });

  it("that is too much clears what is added later", () => {
    const early = fold(bill(0, 100, 20), payment(150), charge(0, "Penalty", 60));
    expect([outstandingOf(early), early.surplus]).toEqual([10, 0]);
  });

  it("keeps each bill's clock when an older one is paid", () => {
    const owed = [bill(0, 100, 20_000), bill(1, 100, 20_030)];
    expect(oldestUnpaidDue(fold(...owed))).toBe(20_000);
    expect(oldestUnpaidDue(fold(...owed, payment(99)))).toBe(20_000);
    expect(oldestUnpaidDue(fold(...owed, payment(100)))).toBe(20_030);
  });

  it("that bounced leaves what was owed before", () => {
    const part = fc.nat({ max: 100 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(part, part, part, fc.nat({ max: 9 })), { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat({ max: 300 }), { maxLength: 3 }),
        fc.nat({ max: 900 }),
        fc.constantFrom(...CLEARING_ORDERS),
        (bills, earlier, last, clearing) => {
          const history = [
            ...bills.map(([amount, , , due], no) => bill(no, amount, due)),
            ...bills.flatMap(([, penalty, expense], no) => [
              charge(no, "Penalty", penalty),
              charge(no, "Expense", expense),
            ]),
            ...earlier.map((amount) => paid(amount, clearing)),
          ];
          const before = fold(...history);
          const reversal: EntryKind = {
            type: "PaymentReversed",
            payment: actIdOf(history.length),
            amount: last as Fen,
          };
          const after = fold(...history, paid(last, clearing), reversal, reversal);
          expect(debt(after)).toEqual(debt(before));
          expect(after.paid).toBe(before.paid);
          expect(after.payments).toEqual(before.payments);
        },
      ),
    );
  });
});

describe("promises", () => {
  it("stand at the first part that what was paid since does not cover", () => {
    const plan: EntryKind = {
      type: "PlanAgreed",
      parts: [
        { amount: 300 as Fen, due: TODAY as Day },
        { amount: 200 as Fen, due: (TODAY + 30) as Day },
      ],
    };
    const owed = bill(0, 1_000, 20_000);
    const due = (...kinds: EntryKind[]) => promiseDue(fold(owed, ...kinds));
    expect(due(payment(100), plan)).toBe(TODAY);
    expect(due(plan, payment(299))).toBe(TODAY);
    expect(due(plan, payment(299), payment(1))).toBe(TODAY + 30);
    expect(due(plan, payment(500))).toBeUndefined();
    expect(nextPart(fold(owed, plan, payment(500)))).toBeUndefined();
    expect(fold(owed, plan, payment(500)).promise).toBeDefined();
    expect(due(plan, payment(500), promise(400, TODAY + 9))).toBe(TODAY + 9);
    const bounced: EntryKind = {
      type: "PaymentReversed",
      payment: actIdOf(2),
      amount: 500 as Fen,
    };
    expect(due(plan, payment(500), bounced)).toBe(TODAY);
  });

  it("are forgotten in a closed or fully paid case", () => {
    const owed = [bill(0, 1_000, 20_000), promise(500, TODAY)];
    expect(promiseDue(fold(...owed))).toBe(TODAY);
    const close: EntryKind = { type: "CaseClosed", reason: "OpenedInError" };
    expect(promiseDue(fold(...owed, close))).toBeUndefined();
    const full = fold(...owed, payment(1_000));
    expect([promiseDue(full), nextPart(full), full.promise]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("escalations", () => {
  const owed = bill(0, 1_000, 20_000);
  const propose: EntryKind = {
    type: "EscalationProposed",
    escalation: "Disconnection",
    amount: 0 as Fen,
  };
  const proposal = actIdOf(1);
  const window = { from: 1 as never, to: 2 as never };
  const notice: EntryKind = { type: "NoticeIssued", notice: "Disconnection", window };
  const delivered = (kind: "Disconnection" | "FinalReminder", delivery = "Posted"): EntryKind =>
    ({ type: "NoticeDelivered", notice: kind, delivery }) as EntryKind;

  it("gather approvals, the stricter conditions, and an end counted in whole local days", () => {
    const one = fold(owed, propose, approval(proposal, false, 7));
    expect(one.escalations).toMatchObject([{ proposal, kind: "Disconnection" }]);
    expect(one.escalations[0]?.validUntil).toBeUndefined();
    const two = fold(owed, propose, approval(proposal, false, 7), approval(proposal, true, 3));
    expect(two.escalations).toMatchObject([
      {
        approvals: [expect.anything(), expect.anything()],
        conditions: { notBefore: 20_007, notAfter: 21_003, minOwed: 7 },
        // 15 whole days after today, in the policy's zone.
        validUntil: (TODAY + 16) * 86_400_000 - 480 * 60_000,
      },
    ]);
  });

  it("end by rejection, withdrawal, a newer proposal, the cut, or when nothing is owed", () => {
    const served = [owed, propose, approval(proposal, true), notice, delivered("Disconnection")];
    expect(fold(...served, delivered("FinalReminder")).notice).toMatchObject({
      window,
      deliveredAt: expect.any(Number),
      remindedAt: expect.any(Number),
    });
    expect(fold(...served.slice(0, 4), delivered("Disconnection", "Refused")).notice).toMatchObject(
      { deliveredAt: undefined },
    );
    for (const end of [
      { type: "EscalationRejected", proposal, returned: false },
      { type: "EscalationWithdrawn", proposal },
      { type: "Disconnected" },
      payment(1_000),
    ] as EntryKind[]) {
      const state = fold(...served, end);
      expect([state.escalations, state.notice], end.type).toEqual([[], undefined]);
    }
    const again = fold(...served, propose);
    expect(again.escalations).toMatchObject([{ proposal: actIdOf(5), approvals: [] }]);
    expect(again.notice).toBeUndefined();
    const other = fold(owed, { ...propose, escalation: "LegalAction" }, approval(proposal, true));
    expect(other.escalations).toEqual([]);
  });

  it("that were turned down are remembered until they are proposed anew or nothing is owed", () => {
    const reject: EntryKind = { type: "EscalationRejected", proposal, returned: true };
    const down = fold(owed, propose, reject);
    expect(down.turnedDown).toEqual({ kind: "Disconnection", returned: true, at: down.openedAt });
    expect(fold(owed, propose, reject, propose).turnedDown).toBeUndefined();
    expect(fold(owed, propose, reject, payment(1_000)).turnedDown).toBeUndefined();
    expect(
      fold(owed, propose, { type: "EscalationWithdrawn", proposal }).turnedDown,
    ).toBeUndefined();
    const other = { ...propose, escalation: "LegalAction" } as const;
    expect(fold(owed, propose, reject, other).turnedDown).toMatchObject({ kind: "Disconnection" });
  });

  it("in imported history only tell of the stage", () => {
    const imported = entries(owed, propose, notice).map((entry) => ({
      ...entry,
      provenance: "Imported" as const,
    }));
    const state = foldEntries(undefined, imported, policyOf);
    expect(state).toMatchObject({ stage: "Escalated", escalations: [], notice: undefined });
  });

  it("start the clock of reconnection when everything is paid, and stop it when a payment bounces", () => {
    const cut: EntryKind = { type: "Disconnected" };
    const reversal: EntryKind = {
      type: "PaymentReversed",
      payment: actIdOf(2),
      amount: 1_000 as Fen,
    };
    const full = fold(owed, cut, payment(1_000));
    expect(full.cut?.reconnectBy).toBe((full.cut?.at ?? 0) + 24 * 3_600_000);
    expect(fold(owed, cut, payment(999)).cut).toMatchObject({ reconnectBy: undefined });
    const bounced = fold(owed, cut, payment(1_000), reversal);
    expect(bounced.cut).toMatchObject({ reconnectBy: undefined });
    expect(fold(owed, cut, { type: "Reconnected" }).cut).toBeUndefined();
  });
});
