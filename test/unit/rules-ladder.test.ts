import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Policy } from "../../shared/domain/policy.ts";
import { DAY_MS, MINUTE_MS } from "../../shared/domain/time.ts";
import {
  actId,
  type BillNo,
  type Day,
  type Fen,
  type Millis,
  millis,
  orgId,
  person,
} from "../../shared/domain/units.ts";
import { type CaseFacts, noFacts } from "../../shared/rules/case-facts.ts";
import { cutAllowed, nextCut } from "../../shared/rules/cut-hours.ts";
import type { Judgement } from "../../shared/rules/judgement.ts";
import { cutRefusals } from "../../shared/rules/ladder.ts";
import { promiseUntil } from "../../shared/rules/promise.ts";
import { whoseMove } from "../../shared/rules/whose-move.ts";
import { DEFAULT_POLICY } from "../histories/policies.ts";
import { millisArbitrary } from "./entry-arbitrary.ts";

const dayArbitrary = fc.integer({ min: 19_990, max: 20_070 }).map((n) => n as Day);
const calendarArbitrary = fc
  .record({
    utcOffsetMinutes: fc.integer({ min: -720, max: 840 }),
    hours: fc.tuple(fc.nat({ max: 1_438 }), fc.nat({ max: 1_440 }), fc.nat({ max: 1_440 })),
    holidays: fc.array(fc.tuple(dayArbitrary, fc.nat({ max: 8 })), { maxLength: 4 }),
    workingDays: fc.uniqueArray(dayArbitrary, { maxLength: 8 }),
  })
  .map(({ utcOffsetMinutes, hours: [from, a, b], holidays, workingDays }): Policy => {
    const [short = 0, long = 0] = [a, b].map((to) => Math.max(from + 1, to)).sort((x, y) => x - y);
    return {
      ...DEFAULT_POLICY,
      utcOffsetMinutes,
      cutFromMinute: from,
      cutToMinuteBeforeRest: short,
      cutToMinute: long,
      holidays: holidays.map(([first, days]) => [first, (first + days) as Day]),
      workingDays,
    };
  });

/** The rule in the words of the page, with the weekday from the desktop's own calendar. */
function allowedPlainly(policy: Policy, at: number): boolean {
  const rests = (time: number) => {
    const date = new Date(time + policy.utcOffsetMinutes * MINUTE_MS);
    const day = Math.floor(date.getTime() / DAY_MS);
    const off = policy.holidays.some(([first, last]) => first <= day && day <= last);
    return (date.getUTCDay() % 6 === 0 || off) && !policy.workingDays.includes(day as Day);
  };
  const local = new Date(at + policy.utcOffsetMinutes * MINUTE_MS);
  const minute = local.getUTCHours() * 60 + local.getUTCMinutes();
  const to = rests(at + DAY_MS) ? policy.cutToMinuteBeforeRest : policy.cutToMinute;
  return !rests(at) && policy.cutFromMinute <= minute && minute < to;
}

describe("cut hours", () => {
  it("are those of the page, on any calendar", () => {
    fc.assert(
      fc.property(calendarArbitrary, millisArbitrary, (policy, at) => {
        expect(cutAllowed(policy, at)).toBe(allowedPlainly(policy, at));
      }),
      { numRuns: 1_000 },
    );
  });

  it("open next at the first minute that is allowed", () => {
    fc.assert(
      fc.property(calendarArbitrary, millisArbitrary, (policy, at) => {
        fc.pre(!cutAllowed(policy, at));
        const next = nextCut(policy, at);
        // At most some 45 days are free in a row here, so there is a next one.
        if (next === undefined) throw new Error("none");
        expect(next).toBeGreaterThan(at);
        expect(allowedPlainly(policy, next)).toBe(true);
        // Half-hour probes: none before it is allowed, and neither is the minute before.
        for (let time = at as number; time < next; time += 30 * MINUTE_MS)
          expect(allowedPlainly(policy, time)).toBe(false);
        expect(allowedPlainly(policy, next - 1)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it("never open when every day is a holiday", () => {
    const policy = { ...DEFAULT_POLICY, holidays: [[0 as Day, 100_000 as Day]] as const };
    expect(nextCut(policy, millis(20_000 * DAY_MS))).toBeUndefined();
  });
});

describe("a promise", () => {
  const parts = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 500 }), dayArbitrary), {
      selector: ([, due]) => due,
      minLength: 1,
      maxLength: 5,
    })
    .map((list) =>
      list.map(([amount, due]) => ({ amount: amount as Fen, due })).sort((a, b) => a.due - b.due),
    );

  it("is in force while every part that is due was paid and not all of it is", () => {
    fc.assert(
      fc.property(parts, fc.nat({ max: 2_600 }), millisArbitrary, (list, paid, at) => {
        const zone = { utcOffsetMinutes: 480 };
        const today = Math.floor((at + 480 * MINUTE_MS) / DAY_MS);
        const upTo = (index: number) =>
          list.slice(0, index + 1).reduce((sum, { amount }) => sum + amount, 0);
        const kept = list.every(({ due }, index) => due >= today || upTo(index) <= paid);
        const all = upTo(list.length) <= paid;
        const last = list.at(-1)?.due ?? 0;
        const next = list.find((_, index) => upTo(index) > paid);
        const inForce = kept && !all && today <= last;
        const until = promiseUntil(zone, { paid: paid as Fen, parts: list }, at);
        expect(until).toBe(inForce && next ? (next.due + 1) * DAY_MS - 480 * MINUTE_MS : undefined);
      }),
      { numRuns: 1_000 },
    );
  });
});

/** Wednesday 2026-11-25 10:00 in UTC+8. */
const NOW = millis(Date.UTC(2026, 10, 25, 2));
const DAY_0 = Math.floor((NOW + 480 * MINUTE_MS) / DAY_MS);
const ago = (days: number, minutes = 0) => millis(NOW - days * DAY_MS - minutes * MINUTE_MS);

/** A case on which everything is in order for a cut now. */
const READY: CaseFacts = {
  ...noFacts(orgId(1), "Residential"),
  principal: 9_000 as Fen,
  bills: [
    {
      bill: 0 as BillNo,
      amount: 9_000 as Fen,
      due: (DAY_0 - 60) as Day,
      penalty: 0 as Fen,
      expense: 0 as Fen,
      amountCleared: 0 as Fen,
      penaltyCleared: 0 as Fen,
      expenseCleared: 0 as Fen,
      disputed: false,
    },
  ],
  demands: [ago(40), ago(20)],
  escalations: [
    {
      kind: "Disconnection",
      proposal: actId("0a".repeat(16)),
      amount: 0 as Fen,
      proposer: person("01".repeat(32)),
      approvals: [person("02".repeat(32))],
      conditions: { notBefore: 0 as Day, notAfter: 90_000 as Day, minOwed: 100 as Fen },
      validUntil: millis(NOW + 10 * DAY_MS),
    },
  ],
  notice: {
    issuedAt: ago(5),
    window: { from: ago(0, 60), to: millis(NOW + 60 * MINUTE_MS) },
    deliveredAt: ago(4),
    remindedAt: ago(0, 45),
  },
};

const judged = (over: Partial<CaseFacts> = {}, more: Partial<Judgement> = {}): Judgement => ({
  facts: { ...READY, ...over },
  policy: DEFAULT_POLICY,
  now: NOW,
  clockToleranceMs: DEFAULT_POLICY.clockToleranceMs,
  at: NOW,
  person: person("01".repeat(32)),
  blackouts: [],
  evidence: true,
  ...more,
});
const refusals = (over: Partial<CaseFacts> = {}, more: Partial<Judgement> = {}) =>
  cutRefusals(judged(over, more)).map(({ refusal, until }) => (until ? [refusal, until] : refusal));

describe("the ladder to a cut", () => {
  const [bill] = READY.bills as [CaseFacts["bills"][number]];
  const [approval] = READY.escalations as [CaseFacts["escalations"][number]];
  const notice = READY.notice as NonNullable<CaseFacts["notice"]>;
  const withNotice = (over: Partial<typeof notice>) => ({ notice: { ...notice, ...over } });
  const withApproval = (over: Partial<typeof approval>) => ({
    escalations: [{ ...approval, ...over }],
  });

  it("is open when each rung was climbed", () => expect(refusals()).toEqual([]));

  it.each<[string, Partial<CaseFacts>, unknown[]]>([
    [
      "a paid bill",
      { bills: [{ ...bill, amountCleared: 9_000 as Fen }] },
      ["NothingOwed", "NotRipe", "ConditionNotMet"],
    ],
    ["a dispute", { bills: [{ ...bill, disputed: true }] }, ["BillDisputed", "NotRipe"]],
    [
      "a bill of 30 days",
      { bills: [{ ...bill, due: (DAY_0 - 30) as Day }] },
      [["NotRipe", millis(NOW + 14 * 60 * MINUTE_MS)]],
    ],
    ["one demand", { demands: [ago(20)] }, ["DemandsMissing"]],
    ["a demand before the due day", { demands: [ago(60), ago(20)] }, ["DemandsMissing"]],
    ["supply that is cut", { cut: { at: ago(1), reconnectBy: undefined } }, ["SupplyIsCut"]],
    ["no proposal", { escalations: [] }, ["NotApproved"]],
    [
      "an approval that waits for another",
      withApproval({ validUntil: millis(0) }),
      ["NotApproved"],
    ],
    ["a lapsed approval", withApproval({ validUntil: NOW }), ["ApprovalLapsed"]],
    ["no notice", { notice: undefined }, ["NoNotice", "NoSecondNotice"]],
    [
      "a notice not delivered",
      withNotice({ deliveredAt: undefined }),
      ["NoNotice", "NoSecondNotice"],
    ],
    ["a notice of 2 days", withNotice({ deliveredAt: ago(2) }), ["NoticeTooShort"]],
    ["a notice of 8 days", withNotice({ deliveredAt: ago(8) }), ["NoticeTooOld"]],
    [
      "a window to come",
      withNotice({ window: { from: millis(NOW + 1), to: millis(NOW + 9) } }),
      [["OutsideWindow", NOW + 1]],
    ],
    [
      "a window that is over",
      withNotice({ window: { from: ago(0, 9), to: NOW } }),
      ["OutsideWindow"],
    ],
    ["no reminder", withNotice({ remindedAt: undefined }), ["NoSecondNotice"]],
    ["a reminder of 5 hours", withNotice({ remindedAt: ago(0, 300) }), ["NoSecondNotice"]],
    [
      "a reminder of 29 minutes",
      withNotice({ remindedAt: ago(0, 29) }),
      [["SecondNoticeTooRecent", NOW + MINUTE_MS]],
    ],
    [
      "a promise",
      { promise: { paid: 0 as Fen, parts: [{ amount: 9_000 as Fen, due: DAY_0 as Day }] } },
      [["PromiseInForce", millis(NOW + 14 * 60 * MINUTE_MS)]],
    ],
  ])("is shut by %s", (_, over, expected) => expect(refusals(over)).toEqual(expected));

  it("is shut by the conditions of its approval, by blackouts, at night, and afterwards", () => {
    const bound = (conditions: Partial<typeof approval.conditions>) =>
      refusals(withApproval({ conditions: { ...approval.conditions, ...conditions } }));
    const tomorrow = millis(NOW + 14 * 60 * MINUTE_MS);
    expect(bound({ notBefore: (DAY_0 + 1) as Day })).toEqual([["ConditionNotMet", tomorrow]]);
    expect(bound({ notAfter: (DAY_0 - 1) as Day })).toEqual(["ConditionNotMet"]);
    expect(bound({ minOwed: 9_001 as Fen })).toEqual(["ConditionNotMet"]);
    const blackouts = [{ from: ago(1), to: millis(NOW + 5) }];
    expect(refusals({}, { blackouts })).toEqual([["Blackout", NOW + 5]]);
    const night = { ...DEFAULT_POLICY, cutFromMinute: 601 };
    expect(refusals({}, { policy: night })).toEqual([["NotCutHours", NOW + MINUTE_MS]]);
    const late = millis(NOW + DEFAULT_POLICY.clockToleranceMs + 1) as Millis;
    expect(refusals({}, { now: late })).toEqual(["NotLive"]);
  });

  it("says whose move it is", () => {
    const movers = (over: Partial<CaseFacts>) => cutRefusals(judged(over)).map(whoseMove);
    expect(movers({ escalations: [] })).toEqual(["collector"]);
    expect(movers(withApproval({ validUntil: millis(0) }))).toEqual(["supervisor"]);
    expect(movers(withNotice({ remindedAt: ago(0, 29) }))).toEqual(["time"]);
    expect(movers({ bills: [{ ...bill, disputed: true }] })).toEqual(["supervisor", "supervisor"]);
  });
});
