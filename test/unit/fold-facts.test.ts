import { describe, expect, it } from "vitest";
import { foldEntries } from "../../electron/ledger/fold.ts";
import { outstandingOf } from "../../electron/ledger/fold-money.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import type { CaseId, Millis } from "../../shared/domain/units.ts";
import { owedOf } from "../../shared/rules/case-facts.ts";
import { type CaseFacts, factsAfter } from "../../shared/rules/facts.ts";
import { historyOf } from "../histories/generate.ts";
import { JudgedJournal } from "../histories/judged-journal.ts";
import { entryOf, POLICY } from "../store/fixtures.ts";

const COUNT = 400;

type Seen = ReturnType<typeof foldEntries>;

/** What lists, clocks and pictures show of a case, in the terms of the rules. */
const shown = (state: Seen) => ({
  closed: state.closed !== undefined,
  protected: state.protected,
  owed: outstandingOf(state),
  bills: state.bills.map(({ period: _, ...bill }) => ({
    ...bill,
    disputed: state.disputed.includes(bill.bill),
  })),
  surplus: state.surplus,
  paid: state.paid,
  waived: state.waived,
  promise: state.promise && { paid: state.promise.paid, parts: state.promise.parts },
  payments: state.payments.map(({ act, amount, clearing }) => ({ act, amount, clearing })),
  escalations: state.escalations.map(({ kind, proposal, amount, conditions, validUntil }) => ({
    ...{ kind, proposal, amount, conditions, validUntil: validUntil ?? 0 },
  })),
  notice: state.notice,
  cut: state.cut,
});

/** What the gate judges by, in the same terms. */
const judged = (facts: CaseFacts) => ({
  closed: facts.closed,
  protected: facts.protected,
  owed: owedOf(facts),
  bills: facts.bills,
  surplus: facts.surplus,
  paid: facts.paid,
  waived: facts.waived,
  promise: facts.promise,
  payments: facts.payments,
  escalations: facts.escalations.map(({ kind, proposal, amount, conditions, validUntil }) => ({
    ...{ kind, proposal, amount, conditions, validUntil },
  })),
  notice: facts.notice,
  cut: facts.cut,
});

describe("what is shown of a case", () => {
  it("is what the gate judges by, after every entry of made-up histories", () => {
    for (let seed = 0; seed < COUNT; seed += 1) {
      const history = historyOf(seed);
      const journal = new JudgedJournal(history.world);
      const policyOf = (version: number) => journal.ledger.policies[version - 1]?.policy;
      const cases = new Map<CaseId, Seen>();
      for (const step of history.steps)
        for (const entry of journal.take(step).entries) {
          if (entry.case === undefined) continue;
          const state = foldEntries(cases.get(entry.case), [entry], policyOf);
          cases.set(entry.case, state);
        }
      for (const [id, state] of cases)
        expect(shown(state), `history ${seed}`).toEqual(
          judged(journal.ledger.cases.get(id) as CaseFacts),
        );
    }
  });

  it("counts the delivery recorded first and sets no running clock again, as the chain does", () => {
    const at = (minute: number) => (1_793_592_000_000 + minute * 60_000) as Millis;
    const window = { from: at(9_000), to: at(9_100) };
    const kinds: [number, Entry["kind"]][] = [
      [
        0,
        {
          type: "CaseOpened",
          reference: "A",
          customer: "0".repeat(64),
          class: "Residential",
        } as never,
      ],
      [0, { type: "BillAdded", bill: 0, period: 202_609, amount: 1_000, due: 20_000 } as never],
      [1, { type: "NoticeIssued", notice: "Disconnection", window }],
      [9, { type: "NoticeDelivered", notice: "Disconnection", delivery: "Posted" }],
      [5, { type: "NoticeDelivered", notice: "Disconnection", delivery: "SignedFor" }],
    ];
    const after: [number, Entry["kind"]][] = [
      ...kinds,
      [20, { type: "Disconnected" }],
      [
        30,
        {
          type: "PaymentReceived",
          amount: 1_000,
          method: "Cash",
          clearing: "OldestBillFirst",
        } as never,
      ],
      [40, { type: "ChargeAdded", bill: 0, charge: "Expense", amount: 5 } as never],
      [
        50,
        {
          type: "PaymentReceived",
          amount: 5,
          method: "Cash",
          clearing: "OldestBillFirst",
        } as never,
      ],
    ];
    const id = "c1".repeat(16) as CaseId;
    for (const lines of [kinds, after]) {
      const entries = lines.map(([minute, kind], seq) =>
        entryOf(1, seq, id, kind, {
          at: at(minute),
          occurredAt: at(minute),
          act: String(seq).padStart(32, "0") as never,
        }),
      );
      const context = { personOf: () => undefined, policy: () => POLICY, entry: () => undefined };
      let facts: CaseFacts | undefined;
      for (const entry of entries) facts = factsAfter(facts, entry, context);
      expect(shown(foldEntries(undefined, entries, () => POLICY))).toEqual(
        judged(facts as CaseFacts),
      );
    }
  });
});
