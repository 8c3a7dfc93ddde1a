import { describe, expect, it } from "vitest";
import type { Entry } from "../../shared/domain/entry.ts";
import { REFUSALS, type Refusal } from "../../shared/domain/refusals.ts";
import type { CaseId } from "../../shared/domain/units.ts";
import { owedOf } from "../../shared/rules/case-facts.ts";
import { refusalOf } from "../../shared/rules/refusal-errors.ts";
import { witnessOf } from "../histories/compare.ts";
import { cutFaults, owedBySums } from "../histories/cut-faults.ts";
import { historyOf } from "../histories/generate.ts";
import { JudgedJournal } from "../histories/judged-journal.ts";

const COUNT = 150;

/** What the gate made of one history. */
function judged(seed: number) {
  const history = historyOf(seed);
  const journal = new JudgedJournal(history.world);
  const cases = new Map<CaseId, Entry[]>();
  const refused = new Set<Refusal>();
  for (const step of history.steps) {
    const { errors, entries } = journal.take(step);
    for (const error of errors) refused.add(refusalOf(error) as Refusal);
    for (const entry of entries)
      if (entry.case !== undefined)
        cases.set(entry.case, [...(cases.get(entry.case) ?? []), entry]);
  }
  return { cases, refused, ledger: journal.ledger, witness: witnessOf(history, journal.ledger) };
}

const all = Array.from({ length: COUNT }, (_, seed) => judged(seed));
const histories = all.flatMap(({ cases, ...rest }) =>
  [...cases].map(([id, entries]) => ({ id, entries, ...rest })),
);
const cuts = histories.filter(({ entries }) => has(entries, "Disconnected"));

function has(entries: readonly Entry[], type: Entry["kind"]["type"]): boolean {
  return entries.some(({ kind }) => kind.type === type);
}

describe("made-up histories", () => {
  it("reach cuts, reconnections, waivers and reversals, and meet nearly every refusal", () => {
    expect(cuts.length).toBeGreaterThan(COUNT / 5);
    for (const type of ["Reconnected", "AmountWaived", "PaymentReversed", "PlanAgreed"] as const)
      expect(histories.filter(({ entries }) => has(entries, type)).length, type).toBeGreaterThan(5);
    const met = new Set(all.flatMap(({ refused }) => [...refused]));
    const missed = REFUSALS.filter((refusal) => !met.has(refusal));
    expect(missed.length, missed.join(", ")).toBeLessThan(10);
    for (const refusal of ["TooFarAhead", "SumTooLarge", "WindowUncalledFor", "AmountUncalledFor"])
      expect(missed).not.toContain(refusal);
  });

  it("are the same for the same seed", () => expect(historyOf(7)).toEqual(historyOf(7)));
});

describe("the gate, by the entries that it lets through", () => {
  it("cuts nobody without each step of the ladder, and nobody who owes nothing", () => {
    for (const { entries, witness } of histories) expect(cutFaults(entries, witness)).toEqual([]);
  });

  it("owes what the sums of the entries say", () => {
    for (const { id, entries, ledger } of histories) {
      const facts = ledger.cases.get(id);
      expect(facts && owedOf(facts) - facts.surplus).toBe(owedBySums(entries));
    }
  });
});

describe("the plain check of cuts", () => {
  // A check that finds nothing must be able to find something: each of these entries is one that a cut stands on.
  it.each([
    ["BillAdded", "no bill is old enough and demanded often enough"],
    ["EscalationProposed", "never proposed"],
    ["EscalationApproved", "not approved completely"],
    ["NoticeIssued", "no notice"],
    ["NoticeDelivered", "no bill is old enough and demanded often enough"],
  ] as const)("misses %s when it is left out", (type, fault) => {
    for (const { entries, witness } of cuts) {
      const without = entries.filter(({ kind }) => kind.type !== type);
      expect(cutFaults(without, witness).join()).toContain(fault);
    }
  });

  it("misses a reminder, another person and the hour", () => {
    const faults = (change: (entry: Entry) => Entry) =>
      cuts.flatMap(({ entries, witness }) => cutFaults(entries.map(change), witness)).join();
    const late = (entry: Entry): Entry =>
      entry.kind.type === "Disconnected"
        ? { ...entry, occurredAt: (entry.occurredAt + 9 * 86_400_000) as Entry["occurredAt"] }
        : entry;
    expect(faults(late)).toMatch(/the notice is too old.*recorded later/s);
    const proposers = new Map<string, Entry["actor"]>();
    const own = (entry: Entry): Entry => {
      if (entry.kind.type === "EscalationProposed") proposers.set(entry.act, entry.actor);
      if (entry.kind.type !== "EscalationApproved") return entry;
      return { ...entry, actor: proposers.get(entry.kind.proposal) };
    };
    expect(faults(own)).toContain("approved by who proposed it");
    const refused = (entry: Entry): Entry =>
      entry.kind.type === "NoticeDelivered" && entry.kind.notice === "FinalReminder"
        ? { ...entry, kind: { ...entry.kind, delivery: "Refused" } }
        : entry;
    expect(faults(refused)).toContain("no reminder");
  });
});
