import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstScreen, screensOf } from "../../renderer/app/navigation.ts";
import type { Entry, EntryKind } from "../../shared/domain/entry.ts";
import { NO_CONDITIONS } from "../../shared/domain/escalation.ts";
import { DAY_MS, MINUTE_MS } from "../../shared/domain/time.ts";
import { type Fen, fen, type Millis, millis } from "../../shared/domain/units.ts";
import type { Role } from "../../shared/domain/words.ts";
import { type CaseFacts, factsAfter } from "../../shared/rules/facts.ts";
import { whyNotYet } from "../../shared/rules/gate.ts";
import { INBOX_ORDERS, INBOX_RISKS, inInboxOrder } from "../../shared/rules/inbox-order.ts";
import { type LadderStepName, ladderSteps } from "../../shared/rules/ladder-steps.ts";
import { suggestedConditions } from "../../shared/rules/suggested-conditions.ts";
import { actIdOf, bill, caseIdOf, entryOf, NOON, opened, POLICY } from "../store/fixtures.ts";

const TODAY = 20_777;
const CASE = caseIdOf(1);
const PROPOSAL = actIdOf("proposal");
const CONTEXT = {
  personOf: () => undefined,
  policy: () => POLICY,
  entry: () => undefined,
};

/** What can happen on the way to a cut, each at a claimed time some minutes before NOON. */
const event = fc.constantFrom<EntryKind>(
  { type: "NoticeDelivered", notice: "Dunning", delivery: "SignedFor" },
  { type: "NoticeDelivered", notice: "Dunning", delivery: "SignedFor" },
  { type: "NoticeDelivered", notice: "Dunning", delivery: "Refused" },
  { type: "DisputeOpened", bill: 0 as never, ground: "Metering" },
  { type: "DisputeAnswered", bill: 0 as never, result: "Rejected" },
  { type: "PromiseMade", amount: fen(500), due: (TODAY + 2) as never },
  { type: "PromiseMade", amount: fen(500), due: (TODAY - 1) as never },
  { type: "PaymentReceived", amount: fen(600), method: "Cash", clearing: "OldestBillFirst" },
  {
    type: "EscalationApproved",
    proposal: PROPOSAL,
    conditions: NO_CONDITIONS,
    complete: true,
  },
  {
    type: "NoticeIssued",
    notice: "Disconnection",
    window: { from: millis(NOON + DAY_MS), to: millis(NOON + DAY_MS + 60_000) },
  },
  { type: "NoticeDelivered", notice: "Disconnection", delivery: "SignedFor" },
  { type: "NoticeDelivered", notice: "FinalReminder", delivery: "SmsReceipt" },
);

/** A case with a proposal of disconnection, and what happened before and after it. */
const history = fc
  .record({
    due: fc.integer({ min: TODAY - 40, max: TODAY - 20 }),
    before: fc.array(fc.tuple(event, fc.integer({ min: 1, max: 20_000 })), { maxLength: 6 }),
    after: fc.array(fc.tuple(event, fc.integer({ min: 1, max: 400 })), { maxLength: 6 }),
  })
  .map(({ due, before, after }) => {
    const proposed: EntryKind = {
      type: "EscalationProposed",
      escalation: "Disconnection",
      amount: 0 as Fen,
    };
    const kinds: [EntryKind, number, Partial<Entry>?][] = [
      [opened(1), 80_000],
      [bill(0, 10_000, due), 80_000],
      [bill(1, 5_000, due + 5), 80_000],
      ...before,
      [proposed, 500, { act: PROPOSAL }],
      ...after,
    ];
    return kinds.map(([kind, minutes, over], seq) =>
      entryOf(1, seq, CASE, kind, { occurredAt: millis(NOON - minutes * MINUTE_MS), ...over }),
    );
  });

const fold = (entries: readonly Entry[]): CaseFacts => {
  let facts: CaseFacts | undefined;
  for (const entry of entries) facts = factsAfter(facts, entry, CONTEXT);
  if (facts === undefined) throw new Error("no entries");
  return facts;
};

describe("the steps that a decision shows", () => {
  test("are met exactly where the gate has nothing against them, by entries of their kind", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(history, (entries) => {
        const facts = fold(entries);
        const open = facts.escalations.find(({ proposal }) => proposal === PROPOSAL);
        fc.pre(open !== undefined);
        const steps = ladderSteps({ entries, facts, open, policy: POLICY, at: NOON });
        const unmet = new Set(
          whyNotYet({ type: "Disconnect" }, facts, undefined, { now: NOON, policy: POLICY }).map(
            (error) => (error.kind === "NotYet" ? error.refusal : error.kind),
          ),
        );
        const step = (name: LadderStepName) => {
          const found = steps.find((one) => one.step === name);
          if (found === undefined) throw new Error(name);
          const key = `${name} ${found.met}`;
          seen.set(key, (seen.get(key) ?? 0) + 1);
          return found;
        };
        const kinds = (name: LadderStepName) =>
          step(name).by.map((seq) => entries[seq]?.kind.type ?? "none");
        const met = (name: LadderStepName) => step(name).met;

        expect(met("overdue")).toBe(!unmet.has("NotRipe"));
        if (met("overdue")) expect(met("demanded")).toBe(!unmet.has("DemandsMissing"));
        expect(met("undisputed")).toBe(!unmet.has("BillDisputed"));
        expect(met("noPromise")).toBe(!unmet.has("PromiseInForce"));
        expect(met("approved")).toBe(!unmet.has("NotApproved"));
        expect(met("delivered")).toBe(!unmet.has("NoNotice"));
        if (met("delivered")) expect(met("reminded")).toBe(!unmet.has("NoSecondNotice"));

        expect(kinds("proposed")).toEqual(["EscalationProposed"]);
        expect(step("demanded").by.length).toBeGreaterThanOrEqual(
          Math.min(1, step("demanded").count?.have ?? 0),
        );
        for (const kind of kinds("demanded")) expect(kind).toBe("NoticeDelivered");
        expect(kinds("undisputed")).toEqual(met("undisputed") ? [] : ["DisputeOpened"]);
        expect(kinds("noPromise")).toEqual(met("noPromise") ? [] : ["PromiseMade"]);
        expect(kinds("noticed")).toEqual(met("noticed") ? ["NoticeIssued"] : []);
        expect(kinds("delivered")).toEqual(met("delivered") ? ["NoticeDelivered"] : []);
      }),
      { numRuns: 600 },
    );
    // The generator reaches both sides of every step.
    for (const name of ["overdue", "demanded", "undisputed", "noPromise", "approved", "delivered"])
      expect([name, seen.has(`${name} true`), seen.has(`${name} false`)]).toEqual([
        ...[name, true, true],
      ]);
  });
});

describe("the conditions that an approval begins with", () => {
  test("let a notice be served today and a cut follow in time, and never contradict", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 30 }),
        (owed, noticeMinDays, approvalValidDays) => {
          const policy = { ...POLICY, noticeMinDays, approvalValidDays };
          const { notBefore, notAfter, minOwed } = suggestedConditions(policy, NOON, fen(owed));
          expect(notBefore).toBeLessThanOrEqual(notAfter);
          expect(notAfter).toBe(TODAY + approvalValidDays);
          if (noticeMinDays <= approvalValidDays) expect(notBefore).toBe(TODAY + noticeMinDays);
          expect(minOwed * 2).toBeLessThanOrEqual(owed);
          expect(owed - minOwed * 2).toBeLessThan(200);
        },
      ),
    );
  });
});

describe("the order of the inbox", () => {
  const waiting = fc.record({
    since: fc.integer({ min: 1, max: 4 }).map((n) => n as Millis),
    risks: fc.subarray([...INBOX_RISKS]),
    id: fc.uuid(),
  });
  test("is one order of what waits: by what was asked for, then by the other", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(waiting, { selector: ({ id }) => id, maxLength: 20 }),
        fc.constantFrom(...INBOX_ORDERS),
        (list, order) => {
          const sorted = list.toSorted(inInboxOrder(order));
          expect(list.toReversed().toSorted(inInboxOrder(order))).toEqual(sorted);
          for (const [index, after] of sorted.slice(1).entries()) {
            const before = sorted[index] as typeof after;
            const age = before.since - after.since;
            const risk = after.risks.length - before.risks.length;
            expect(order === "age" ? age : risk).toBeLessThanOrEqual(0);
            if ((order === "age" ? age : risk) === 0)
              expect(order === "age" ? risk : age).toBeLessThanOrEqual(0);
          }
        },
      ),
    );
  });
});

describe("the first screen", () => {
  test("is the inbox of whoever decides now, the day of a collector, the snapshot of an auditor, and the cases of everybody else", () => {
    const org = 1 as never;
    const role = (one: Role, over = {}) =>
      firstScreen({ org, role: one, active: true, ...over }, NOON);
    expect(role("Supervisor")).toBe("inbox");
    expect(role("Supervisor", { active: false })).toBe("cases");
    for (const one of ["Cashier", "OrgAdmin"] as const) expect(role(one)).toBe("cases");
    expect(role("Auditor")).toBe("audit");
    expect(role("Collector")).toBe("day");
    expect(role("Collector", { active: false })).toBe("cases");
    expect(role("Collector", { deputyUntil: NOON + 1 })).toBe("inbox");
    expect(role("Collector", { deputyUntil: NOON })).toBe("day");
    expect(firstScreen(undefined, NOON)).toBe("cases");
    expect(screensOf({ org, role: "Collector", active: true }, NOON)).not.toContain("inbox");
  });
});
