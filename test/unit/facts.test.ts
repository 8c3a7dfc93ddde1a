import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entry, EntryKind } from "../../shared/domain/entry.ts";
import { DAY_MS } from "../../shared/domain/time.ts";
import {
  accountId,
  actId,
  type BillNo,
  caseId,
  type Day,
  type Fen,
  hash,
  millis,
  orgId,
  person,
} from "../../shared/domain/units.ts";
import { PROVENANCES } from "../../shared/domain/words.ts";
import { type CaseFacts, owedOf } from "../../shared/rules/case-facts.ts";
import { type FoldContext, factsAfter } from "../../shared/rules/facts.ts";
import { historyOf } from "../histories/generate.ts";
import { JudgedJournal } from "../histories/judged-journal.ts";
import { DEFAULT_POLICY } from "../histories/policies.ts";

const NOW = millis(20_500 * DAY_MS);
const CASE = caseId("0c".repeat(16));

/** A journal of one case: each kind, what it says besides, and the seq that is its place. */
function journal(lines: readonly (readonly [EntryKind, Partial<Entry>?])[]): Entry[] {
  return lines.map(([kind, over], seq) => ({
    org: orgId(1),
    seq,
    case: CASE,
    actor: accountId("0a".repeat(32)),
    at: NOW,
    occurredAt: millis(NOW + seq),
    clockOffset: 0,
    policy: 1,
    act: actId(seq.toString(16).padStart(32, "0")),
    provenance: "Recorded",
    commitment: undefined,
    supersedes: undefined,
    kind,
    ...over,
  }));
}

const contextOf = (entries: readonly Entry[]): FoldContext => ({
  personOf: (account) => person(account),
  policy: (version) => (version === 1 ? DEFAULT_POLICY : undefined),
  entry: (_, seq) => entries[seq],
});

function fold(entries: readonly Entry[]): CaseFacts {
  const facts = entries.reduce<CaseFacts | undefined>(
    (known, entry) => factsAfter(known, entry, contextOf(entries)),
    undefined,
  );
  if (facts === undefined) throw new Error("no entries");
  return facts;
}

const opened: EntryKind = {
  type: "CaseOpened",
  reference: "R1",
  customer: hash("0e".repeat(32)),
  class: "Business",
};
const bill = (no: number, amount: number): EntryKind => ({
  type: "BillAdded",
  bill: no as BillNo,
  period: 202_608,
  amount: amount as Fen,
  due: 20_400 as Day,
});
const paid = (amount: number): EntryKind => ({
  type: "PaymentReceived",
  amount: amount as Fen,
  method: "Cash",
  clearing: "OldestBillFirst",
});
const contact: EntryKind = {
  type: "ContactMade",
  channel: "Sms",
  outcome: "Reached",
  party: "Customer",
};
const IMPORTED = { provenance: "Imported" } as const;
const delivered = (notice: "Dunning" | "Disconnection"): EntryKind => ({
  type: "NoticeDelivered",
  notice,
  delivery: "Posted",
});

describe("what the rules know of a case", () => {
  it("takes imported history as it is, demands included, but no step of the ladder", () => {
    const window = { from: NOW, to: millis(NOW + 1) };
    const facts = fold(
      journal([
        [opened, IMPORTED],
        [paid(500), IMPORTED],
        [bill(0, 300), IMPORTED],
        [bill(1, 400), IMPORTED],
        [delivered("Dunning"), IMPORTED],
        [{ type: "EscalationProposed", escalation: "Disconnection", amount: 0 as Fen }, IMPORTED],
        [{ type: "NoticeIssued", notice: "Disconnection", window }, IMPORTED],
        [delivered("Disconnection"), IMPORTED],
      ]),
    );
    expect([owedOf(facts), facts.surplus, facts.paid]).toEqual([200, 0, 500]);
    expect(facts.demands).toEqual([NOW + 4]);
    expect([facts.escalations, facts.notice, facts.payments]).toEqual([[], undefined, []]);
  });

  it("forgets the contact that a later one corrects", () => {
    const corrected = fold(journal([[opened], [contact], [contact], [contact, { supersedes: 1 }]]));
    expect(corrected.contacts).toEqual([NOW + 2, NOW + 3]);
  });

  it("starts the clock of reconnection when all is paid, and stops it when that bounces", () => {
    const lines: [EntryKind, Partial<Entry>?][] = [
      [opened],
      [bill(0, 300)],
      [{ type: "Disconnected" }],
      [paid(100)],
      [paid(200)],
    ];
    const reconnectBy = NOW + 4 + DEFAULT_POLICY.reconnectHours * 3_600_000;
    expect(fold(journal(lines)).cut).toEqual({ at: NOW + 2, reconnectBy });
    const payment = actId("4".padStart(32, "0"));
    lines.push([{ type: "PaymentReversed", payment, amount: 200 as Fen }]);
    const bounced = fold(journal(lines));
    expect(bounced.cut?.reconnectBy).toBeUndefined();
    expect([owedOf(bounced), bounced.payments.length]).toEqual([200, 1]);
  });

  it("is known of any entries in any order, and every sum stays a whole number of fen", () => {
    const entries = Array.from({ length: 40 }, (_, seed) => {
      const { world, steps } = historyOf(seed);
      const judged = new JudgedJournal(world);
      return steps.flatMap((step) => judged.take(step).entries);
    }).flat();
    const some = fc.array(
      fc
        .tuple(fc.constantFrom(...entries), fc.constantFrom(...PROVENANCES))
        .map(([entry, provenance]) => ({ ...entry, provenance })),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(some, (shuffled) => {
        const { bills, principal, charges, paid: sum, waived, surplus, ...facts } = fold(shuffled);
        for (const value of [owedOf({ bills }), principal, charges, sum, waived, surplus])
          expect(Number.isSafeInteger(value) && value >= 0).toBe(true);
        expect(new Set(facts.escalations.map(({ kind }) => kind)).size).toBe(
          facts.escalations.length,
        );
        expect(facts.demands).toEqual([...facts.demands].sort((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });
});
