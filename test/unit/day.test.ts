import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addWorkingDays } from "../../shared/domain/calendar.ts";
import { NO_CONDITIONS } from "../../shared/domain/escalation.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { DAY_MS, MINUTE_MS, startOfDay } from "../../shared/domain/time.ts";
import {
  actId,
  type Day,
  day,
  fen,
  type Millis,
  millis,
  orgId,
  person,
} from "../../shared/domain/units.ts";
import { type CaseFacts, noFacts } from "../../shared/rules/case-facts.ts";
import {
  byUrgency,
  DAY_SECTIONS,
  DAY_TASKS,
  type DayFacts,
  type DayPlace,
  dayLimits,
  dutyOf,
  sectionsOf,
  stepOfTask,
} from "../../shared/rules/day.ts";
import { cutRefusals } from "../../shared/rules/ladder.ts";
import { POLICY } from "./outbox-fixtures.ts";

const TODAY = 20_777;
/** 2026-11-20 (a Friday), 12:00 in Shanghai. */
const NOON = millis(startOfDay(day(TODAY), 480) + 720 * MINUTE_MS);
const NONE: DayFacts = {
  outstanding: fen(100),
  lastContactAt: undefined,
  promiseDue: undefined,
  cutAt: undefined,
  reconnectBy: undefined,
  validUntil: undefined,
  windowFrom: undefined,
  windowTo: undefined,
  deliveredAt: undefined,
  remindedAt: undefined,
  complaintAt: undefined,
  disputedAt: undefined,
  turnedDownAt: undefined,
};
const near = (minutes: number) => millis(NOON + minutes * MINUTE_MS);
const week = fc.integer({ min: -9 * 1_440, max: 9 * 1_440 });

/** The refusals of the notice and of the second notice that a cut at `at` would meet. */
function noticeRefusals(facts: DayFacts, at: Millis, policy: Policy = POLICY): string[] {
  const { windowFrom = NOON, windowTo = NOON, deliveredAt, remindedAt } = facts;
  const judged: CaseFacts = {
    ...noFacts(orgId(1), "Residential"),
    notice: {
      issuedAt: millis(0),
      window: { from: windowFrom, to: windowTo },
      deliveredAt,
      remindedAt,
    },
    escalations: [
      {
        kind: "Disconnection",
        proposal: actId("0a".repeat(16)),
        amount: fen(0),
        proposer: person("0b".repeat(32)),
        approvals: [],
        conditions: NO_CONDITIONS,
        validUntil: facts.validUntil ?? millis(0),
      },
    ],
  };
  const names = [
    "NoNotice",
    "NoticeTooShort",
    "NoticeTooOld",
    "OutsideWindow",
    "NoSecondNotice",
    "SecondNoticeTooRecent",
    "ApprovalLapsed",
  ];
  return cutRefusals({
    facts: judged,
    policy,
    now: at,
    at,
    clockToleranceMs: 0,
    person: person("0b".repeat(32)),
    blackouts: [],
    evidence: true,
  })
    .map(({ refusal }) => refusal)
    .filter((name) => names.includes(name));
}

/** An approved disconnection whose notice was issued; windows of up to 8 hours. */
const noticed = fc
  .record({
    from: week,
    length: fc.integer({ min: 1, max: 480 }),
    delivered: fc.option(week),
    reminded: fc.option(week),
  })
  .map(
    ({ from, length, delivered, reminded }): DayFacts => ({
      ...NONE,
      validUntil: near(20 * 1_440),
      windowFrom: near(from),
      windowTo: near(from + length),
      deliveredAt: delivered === null ? undefined : near(Math.min(0, delivered)),
      remindedAt: reminded === null || delivered === null ? undefined : near(Math.min(0, reminded)),
    }),
  );
const LIMITS = dayLimits(NOON, POLICY);
const RUNS = { numRuns: 2_000 };

describe("the sections of a day", () => {
  it("put an approved disconnection in one place, and only what the ladder lets go on", () => {
    fc.assert(
      fc.property(noticed, (facts) => {
        const found = sectionsOf(facts, LIMITS).filter((one) =>
          ["cut", "deliver", "approved"].includes(one),
        );
        expect(found.length).toBeLessThanOrEqual(1);
        const { windowFrom = NOON, windowTo = NOON } = facts;
        const at = millis(Math.max(NOON, windowFrom));
        const refusals = noticeRefusals({ ...facts, remindedAt: millis(at - 31 * MINUTE_MS) }, at);
        const served = facts.deliveredAt !== undefined && windowTo > NOON && refusals.length === 0;
        // What is served and not in sight yet is for a later day.
        if (found[0] === "cut") expect(served).toBe(true);
        else if (served) expect(found).toEqual([]);
        if (found.length === 0) expect(windowFrom).toBeGreaterThanOrEqual(LIMITS.windowsBefore);
        // A new notice is asked for exactly when this one cannot lead to a cut any more.
        const delivered = { ...facts, deliveredAt: NOON, remindedAt: millis(at - 31 * MINUTE_MS) };
        if (facts.deliveredAt === undefined && windowTo > NOON) {
          const short = noticeRefusals(delivered, at).includes("NoticeTooShort");
          expect(found).toEqual([short ? "approved" : "deliver"]);
        }
      }),
      RUNS,
    );
  });

  it("are empty for a case with nothing to do, and name a lapsed approval whatever its notice", () => {
    expect(sectionsOf(NONE, LIMITS)).toEqual([]);
    const lapsed = {
      ...NONE,
      validUntil: NOON,
      windowFrom: near(-60),
      windowTo: near(60),
      deliveredAt: near(-4 * 1_440),
    };
    expect(sectionsOf(lapsed, LIMITS)).toEqual(["approved"]);
    expect(dutyOf("approved", lapsed, LIMITS)).toMatchObject({ task: "lapsed", dueAt: NOON });
    expect(sectionsOf({ ...NONE, cutAt: NOON }, LIMITS)).toEqual([]);
    expect(sectionsOf({ ...NONE, cutAt: NOON, reconnectBy: near(-1) }, LIMITS)).toEqual([
      "reconnect",
    ]);
  });

  it("let a promise be due on its day and the day before, and be broken from the next day on", () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 5 }), (days) => {
        const facts = { ...NONE, promiseDue: (TODAY + days) as Day };
        const wanted = days < 0 ? ["broken"] : days <= 1 ? ["promised"] : [];
        expect(sectionsOf(facts, LIMITS)).toEqual(wanted);
      }),
    );
    const broken = { ...NONE, promiseDue: (TODAY - 1) as Day };
    const brokenAt = startOfDay(day(TODAY), 480);
    expect(dutyOf("broken", broken, LIMITS)).toMatchObject({ task: "askWhy", dueAt: brokenAt });
    const early = { ...broken, lastContactAt: millis(brokenAt - 1) };
    expect(dutyOf("broken", early, LIMITS).task).toBe("askWhy");
    expect(dutyOf("broken", { ...broken, lastContactAt: brokenAt }, LIMITS).task).toBe("decide");
  });
});

describe("the clock of a duty", () => {
  it("of a delivery ends exactly when the ladder would call the notice too short", () => {
    fc.assert(
      fc.property(noticed, (facts) => {
        const { dueAt = NOON } = dutyOf("deliver", facts, LIMITS);
        const at = facts.windowFrom as Millis;
        const tooShort = (deliveredAt: number) =>
          noticeRefusals({ ...facts, deliveredAt: millis(deliveredAt) }, at).includes(
            "NoticeTooShort",
          );
        expect(tooShort(dueAt - 1)).toBe(false);
        expect(tooShort(dueAt)).toBe(true);
      }),
      RUNS,
    );
  });

  it("of the second notice and of the cut is that of the ladder", () => {
    const secondNotice = ["NoSecondNotice", "SecondNoticeTooRecent", "OutsideWindow"];
    const allowed = (facts: DayFacts, at: number) =>
      !noticeRefusals(facts, millis(at)).some((one) => secondNotice.includes(one));
    fc.assert(
      fc.property(noticed, (some) => {
        const facts = { ...some, deliveredAt: near(-9 * 1_440) };
        const { task, dueAt = NOON, opensAt = NOON } = dutyOf("cut", facts, LIMITS);
        const { windowFrom = NOON, windowTo = NOON } = facts;
        if (task === "cut") {
          expect(allowed(facts, opensAt)).toBe(true);
          if (opensAt > NOON) expect(allowed(facts, opensAt - 1)).toBe(false);
          expect(allowed(facts, dueAt - 1)).toBe(true);
          expect(allowed(facts, dueAt)).toBe(false);
          return;
        }
        expect(task).toBe("remind");
        // No instant from now on lets the cut happen with the notice that was given.
        for (let at = Math.max(NOON, windowFrom); at < windowTo; at += MINUTE_MS)
          expect(allowed(facts, at)).toBe(false);
        const usable = (remindedAt: number) => {
          for (let at = Math.max(windowFrom, remindedAt); at < windowTo; at += MINUTE_MS)
            if (allowed({ ...facts, remindedAt: millis(remindedAt) }, at)) return true;
          return false;
        };
        if (opensAt >= dueAt) return;
        expect(usable(dueAt)).toBe(false);
        expect(usable(dueAt - MINUTE_MS)).toBe(true);
        expect(usable(opensAt)).toBe(true);
        if (opensAt > NOON) expect(usable(opensAt - MINUTE_MS)).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it("of an answer ends with the last of its working days, whatever holidays lie between", () => {
    const holidays = fc
      .array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 6 })), {
        maxLength: 3,
      })
      .map((some) =>
        some.map(([from, length]) => [day(TODAY + from), day(TODAY + from + length)] as const),
      );
    fc.assert(
      fc.property(holidays, week, (some, minutes) => {
        const policy = { ...POLICY, holidays: some };
        const at = near(minutes);
        const limits = dayLimits(NOON, policy);
        const made = Math.floor((at + 8 * 3_600_000) / DAY_MS) as Day;
        const last = (days: number) =>
          startOfDay(((addWorkingDays(made, days, policy) ?? 0) + 1) as Day, 480);
        const facts = { ...NONE, complaintAt: at, disputedAt: at };
        expect(dutyOf("complaint", facts, limits).dueAt).toBe(last(POLICY.complaintAnswerDays));
        expect(dutyOf("dispute", facts, limits).dueAt).toBe(last(POLICY.disputeAnswerDays));
      }),
    );
    // Made on Friday: three working days end on Wednesday, five on the Friday after.
    const friday = { ...NONE, complaintAt: NOON, disputedAt: NOON };
    expect(dutyOf("complaint", friday, LIMITS).dueAt).toBe(startOfDay(day(TODAY + 6), 480));
    expect(dutyOf("dispute", friday, LIMITS).dueAt).toBe(startOfDay(day(TODAY + 8), 480));
  });
});

describe("the order of a section", () => {
  it("is total, and puts what is due first above what has no clock", () => {
    const place: fc.Arbitrary<DayPlace> = fc.record({
      at: fc.option(fc.integer({ min: 1, max: 4 }).map(millis), { nil: undefined }),
      outstanding: fc.integer({ min: 0, max: 2 }).map(fen),
      reference: fc.constantFrom("A", "B", "C"),
    });
    fc.assert(
      fc.property(fc.array(place), fc.constantFrom(...DAY_SECTIONS), (places, section) => {
        const order = byUrgency(section);
        const sorted = [...places].sort(order);
        for (let i = 1; i < sorted.length; i += 1) {
          const [a, b] = [sorted[i - 1], sorted[i]] as [DayPlace, DayPlace];
          expect(order(a, b)).toBeLessThanOrEqual(0);
          if (a.at === undefined) expect(b.at).toBeUndefined();
          else if (b.at !== undefined)
            expect(["broken", "turnedDown"].includes(section) ? a.at >= b.at : a.at <= b.at).toBe(
              true,
            );
        }
      }),
    );
  });

  it("has a step, or a look at the case, for every task", () => {
    const without = DAY_TASKS.filter((task) => stepOfTask(task) === undefined);
    expect(without).toEqual(["turnedDown", "decide"]);
  });
});
