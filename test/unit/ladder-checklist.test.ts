import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EntryKind } from "../../shared/domain/entry.ts";
import { type Unmet, unmet } from "../../shared/domain/refusals.ts";
import { type Millis, millis } from "../../shared/domain/units.ts";
import { caseDeadlines } from "../../shared/rules/case-deadlines.ts";
import { ladderChecklist, metBy } from "../../shared/rules/ladder-checklist.ts";
import { errorOf } from "../../shared/rules/refusal-errors.ts";
import { DEFAULT_POLICY } from "../histories/policies.ts";

/** Every refusal that a cut can meet at its own time (docs/rules.md), in order. */
const OF_A_CUT = [
  "SupplyIsCut",
  "NothingOwed",
  "BillDisputed",
  "PromiseInForce",
  "NotRipe",
  "DemandsMissing",
  "NotApproved",
  "ApprovalLapsed",
  "ConditionNotMet",
  "NoNotice",
  "NoticeTooShort",
  "NoticeTooOld",
  "OutsideWindow",
  "NoSecondNotice",
  "SecondNoticeTooRecent",
  "Blackout",
  "NotCutHours",
] as const;
const journalLine = (at: number, kind: EntryKind) => ({ occurredAt: millis(at), kind });
const stepsWith = (list: readonly Unmet[]) => [
  {
    step: "cut" as const,
    unmet: [
      { kind: "WrongRole", role: "Cashier", needed: ["Collector"] } as const,
      ...list.map(errorOf),
    ],
  },
];

describe("the checklist of a cut", () => {
  it("shows each refusal at its own condition, in the order of the rules, and nothing unmet without one", () => {
    fc.assert(
      fc.property(
        fc.subarray([...OF_A_CUT]),
        fc.option(fc.nat(), { nil: undefined }),
        (refusals, until) => {
          const list = refusals.map((refusal) => unmet(refusal, { have: 1 }, until as Millis));
          const rungs = ladderChecklist(stepsWith(list));
          const shown = rungs.flatMap((rung) => (rung.state === "unmet" ? [rung.unmet] : []));
          // Of two refusals of one condition the first is told: the other can only be judged after it.
          const pairs = [
            ["NotApproved", "ApprovalLapsed"],
            ["NoticeTooShort", "NoticeTooOld"],
            ["NoSecondNotice", "SecondNoticeTooRecent"],
          ];
          const told = refusals.filter(
            (refusal) => !pairs.some(([a, b]) => b === refusal && refusals.includes(a as never)),
          );
          expect(shown.map(({ refusal }) => refusal)).toEqual(told);
          expect(shown.every((one) => one.until === until)).toBe(true);
          for (const rung of rungs)
            if (rung.state === "later")
              expect(rungs.find(({ condition }) => condition === rung.after)?.state).toBe("unmet");
          expect(rungs.every(({ state }) => state === "met")).toBe(refusals.length === 0);
        },
      ),
    );
  });

  it("names the entries by which a condition is met", () => {
    const lines = [
      journalLine(1, { type: "NoticeDelivered", notice: "Dunning", delivery: "Posted" }),
      journalLine(2, { type: "NoticeDelivered", notice: "Dunning", delivery: "Refused" }),
      journalLine(3, { type: "NoticeDelivered", notice: "Disconnection", delivery: "SignedFor" }),
      journalLine(5, { type: "NoticeDelivered", notice: "Dunning", delivery: "SignedFor" }),
      journalLine(4, { type: "NoticeDelivered", notice: "Dunning", delivery: "Left" }),
    ];
    const times = (condition: Parameters<typeof metBy>[0]) =>
      metBy(condition, lines, 2).map(({ occurredAt }) => occurredAt);
    expect(times("demanded")).toEqual([4, 5]);
    expect(times("noticed")).toEqual([3]);
    expect(times("approved")).toEqual([]);
  });
});

describe("what a case runs towards", () => {
  const policy = DEFAULT_POLICY;
  const minute = 60_000;
  const notice = {
    window: { from: millis(600 * minute), to: millis(720 * minute) },
    deliveredAt: millis(1),
    remindedAt: millis(580 * minute),
  };
  it("is told soonest first, and only what lies ahead", () => {
    const at = (now: number) =>
      caseDeadlines(
        { now: millis(now * minute), cut: undefined, notice, policy, closed: false },
        millis(5_000 * minute),
      ).map(({ what, at: time }) => [what, time / minute]);
    expect(at(590)).toEqual([
      ["windowFrom", 600],
      ["cutFrom", 610],
      ["windowTo", 720],
      ["reminderOver", 820],
      ["approvalOver", 5_000],
    ]);
    expect(at(610)).toEqual([
      ["windowTo", 720],
      ["reminderOver", 820],
      ["approvalOver", 5_000],
    ]);
    expect(at(5_000)).toEqual([]);
  });

  it("keeps the time by which supply must be back when it is over", () => {
    const cut = { reconnectBy: millis(10) };
    const situation = { now: millis(99), cut, notice: undefined, policy, closed: false };
    expect(caseDeadlines(situation, undefined)).toEqual([{ what: "reconnectBy", at: 10 }]);
    expect(caseDeadlines({ ...situation, closed: true }, undefined)).toEqual([]);
  });
});
