import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { fieldText, parseField } from "../../renderer/format/policy.ts";
import { editedText, editorLines } from "../../renderer/format/risk.ts";
import { policyCodec } from "../../shared/codec/policy.ts";
import type { Council, Motion } from "../../shared/domain/council.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import {
  CONDUCT_FACTORS,
  FEE_FACTORS,
  type RiskCard,
  type RiskStep,
} from "../../shared/domain/risk.ts";
import { accountId, hash, millis } from "../../shared/domain/units.ts";
import { policySchema } from "../../shared/ipc/council-schemas.ts";
import { cardDiff } from "../../shared/risk/card-diff.ts";
import { FIRST_CONDUCT_CARD, FIRST_FEE_CARD } from "../../shared/risk/default-cards.ts";
import { twoThirds, verdict } from "../../shared/rules/motion.ts";
import {
  POLICY_FAULTS,
  type PolicyFault,
  policyFaults,
  tooEarly,
  tooLate,
} from "../../shared/rules/policy-check.ts";
import { POLICY_FIELDS, policyDiff } from "../../shared/rules/policy-diff.ts";
import { FIRST_POLICY } from "../fixtures/fake-council.ts";
import { anyPolicy, nearPolicy } from "./policy-arbitrary.ts";

/** `RiskCard::is_consistent` of chain/pallets/consortium/src/risk.rs, line by line; the bytes hold no more than 8 steps. */
function isCard<F extends string>(card: RiskCard<F>, indices: readonly F[]): boolean {
  const order = card.factors.map(({ factor }) => indices.indexOf(factor));
  let weights = 0;
  for (const { steps } of card.factors) weights += steps[steps.length - 1]?.points ?? 0;
  const steps = card.factors.every(({ steps: [first, ...more] }) => {
    let last = first;
    return (
      first !== undefined &&
      first.points > 0 &&
      more.length < 8 &&
      more.every((step) => {
        const before = last as RiskStep;
        last = step;
        return before.from < step.from && before.points < step.points;
      })
    );
  });
  return (
    order.every((place, index) => order.slice(0, index).every((earlier) => earlier < place)) &&
    steps &&
    weights === 100 &&
    0 < card.watch &&
    card.watch < card.high &&
    card.high <= 100
  );
}

/** `Policy::is_consistent` of chain/pallets/consortium/src/policy.rs, line by line. */
function isConsistent(p: Policy): boolean {
  const minutes =
    p.quietFromMinute < 1_440 && p.quietToMinute < 1_440 && Math.abs(p.utcOffsetMinutes) <= 840;
  const contacts =
    p.contactsPerDay > 0 && p.contactsPerDay <= p.contactsPer7Days && p.contactsPer7Days <= 20;
  const times = p.backDatingLimitMs <= 30 * 86_400_000 && p.clockToleranceMs <= 3_600_000;
  const penalties =
    p.penaltyResidentialPpm <= 10_000 &&
    p.penaltyCurrentYearPpm <= p.penaltyEarlierYearPpm &&
    p.penaltyEarlierYearPpm <= 10_000;
  const ladder =
    p.noticeMinDays <= p.noticeMaxDays &&
    p.demandsBeforeCut > 0 &&
    p.approvalValidDays >= p.noticeMinDays;
  const lengths =
    p.cutAfterOverdueDays <= 3_660 &&
    p.demandsBeforeCut <= 32 &&
    p.noticeMaxDays <= 180 &&
    p.approvalValidDays <= 366 &&
    p.disputeAnswerDays <= 366 &&
    p.complaintAnswerDays <= 366 &&
    p.reconnectHours <= 8_784 &&
    p.highAmount <= 2 ** 53 - 1;
  const second =
    p.secondNoticeMinutes <= p.secondNoticeMaxMinutes && p.secondNoticeMaxMinutes <= 1_440;
  const approvals = p.approvalsHigh >= 1 && p.approvalsHigh <= 4;
  const hours =
    p.cutFromMinute < p.cutToMinuteBeforeRest &&
    p.cutToMinuteBeforeRest <= p.cutToMinute &&
    p.cutToMinute <= 1_440;
  const calendar =
    p.holidays.every(([first, last]) => first <= last && last <= 2_932_896) &&
    p.workingDays.every((day) => day <= 2_932_896) &&
    p.workingDays.slice(1).every((day, index) => (p.workingDays[index] as number) < day);
  const risk =
    isCard(p.feeRisk, FEE_FACTORS) &&
    isCard(p.conductRisk, CONDUCT_FACTORS) &&
    p.conductDays >= 1 &&
    p.conductDays <= 366;
  return (
    minutes &&
    contacts &&
    times &&
    penalties &&
    ladder &&
    lengths &&
    second &&
    approvals &&
    hours &&
    calendar &&
    risk
  );
}

describe("the check of a policy", () => {
  test("finds a fault exactly when the pallet would", () => {
    let good = 0;
    fc.assert(
      fc.property(fc.oneof(nearPolicy, anyPolicy), (policy) => {
        const faults = policyFaults(policy);
        if (faults.length === 0) good += 1;
        expect(faults.length === 0).toBe(isConsistent(policy));
      }),
      { numRuns: 2_000 },
    );
    expect(good).toBeGreaterThan(20);
    expect(policyFaults(FIRST_POLICY)).toEqual([]);
  });

  test("names each contradiction by itself", () => {
    const days = (n: number) => Array.from({ length: n }, (_, index) => index);
    const swapped = <F extends string>(card: RiskCard<F>) => ({
      ...card,
      factors: [...card.factors.slice(1), ...card.factors.slice(0, 1)],
    });
    const without = <F extends string>(card: RiskCard<F>) => ({
      ...card,
      factors: card.factors.slice(1),
    });
    const broken: Record<PolicyFault, object> = {
      quietFromOutsideDay: { quietFromMinute: 1_440 },
      quietToOutsideDay: { quietToMinute: 1_440 },
      offsetTooLarge: { utcOffsetMinutes: -841 },
      noContactAtAll: { contactsPerDay: 0 },
      moreContactsPerDayThanPer7Days: { contactsPerDay: 8 },
      tooManyContactsPer7Days: { contactsPer7Days: 21 },
      backDatingTooLong: { backDatingLimitMs: 30 * 86_400_000 + 1 },
      clockToleranceTooLong: { clockToleranceMs: 3_600_001 },
      residentialPenaltyTooHigh: { penaltyResidentialPpm: 10_001 },
      currentYearPenaltyAboveEarlier: { penaltyCurrentYearPpm: 3_001 },
      earlierYearPenaltyTooHigh: { penaltyEarlierYearPpm: 10_001 },
      noticeMinAboveMax: { noticeMinDays: 8 },
      noDemandBeforeCut: { demandsBeforeCut: 0 },
      approvalShorterThanNotice: { approvalValidDays: 2 },
      cutAfterTooManyDays: { cutAfterOverdueDays: 3_661 },
      tooManyDemands: { demandsBeforeCut: 33 },
      noticeTooLong: { noticeMaxDays: 181 },
      approvalTooLong: { approvalValidDays: 367 },
      disputeAnswerTooLong: { disputeAnswerDays: 367 },
      complaintAnswerTooLong: { complaintAnswerDays: 367 },
      reconnectionTooLong: { reconnectHours: 8_785 },
      highAmountTooLarge: { highAmount: 2 ** 53 },
      secondNoticeMinAboveMax: { secondNoticeMinutes: 241 },
      secondNoticeLongerThanDay: { secondNoticeMaxMinutes: 1_441 },
      approvalsOutOfRange: { approvalsHigh: 5 },
      cutHoursBeforeRestEmpty: { cutFromMinute: 720 },
      cutEndsLaterBeforeRest: { cutToMinuteBeforeRest: 1_021 },
      cutOutsideDay: { cutToMinute: 1_441 },
      holidayEndsBeforeItBegins: { holidays: [[8, 7]] },
      workingDaysUnordered: { workingDays: [7, 7] },
      calendarTooFar: { holidays: [[8, 2_932_897]], workingDays: [2_932_897] },
      tooManyHolidays: { holidays: days(65).map((day) => [day, day]) },
      tooManyWorkingDays: { workingDays: days(65) },
      feeRiskMisordered: { feeRisk: swapped(FIRST_FEE_CARD) },
      feeRiskNotHundred: { feeRisk: without(FIRST_FEE_CARD) },
      feeRiskLevels: { feeRisk: { ...FIRST_FEE_CARD, watch: 60 } },
      conductRiskMisordered: { conductRisk: swapped(FIRST_CONDUCT_CARD) },
      conductRiskNotHundred: { conductRisk: without(FIRST_CONDUCT_CARD) },
      conductRiskLevels: { conductRisk: { ...FIRST_CONDUCT_CARD, high: 101 } },
      conductDaysOutOfRange: { conductDays: 367 },
    };
    for (const fault of POLICY_FAULTS)
      expect(policyFaults({ ...FIRST_POLICY, ...broken[fault] })).toEqual([fault]);
  });

  test("a version begins after now and after the last one, as the pallet asks", () => {
    expect(tooEarly(millis(11), millis(10), millis(5))).toBeUndefined();
    expect(tooEarly(millis(10), millis(10), millis(5))).toBe(10);
    expect(tooEarly(millis(11), millis(10), millis(11))).toBe(11);
    const year = 366 * 86_400_000;
    expect(tooLate(millis(year + 10), millis(10))).toBe(false);
    expect(tooLate(millis(year + 11), millis(10))).toBe(true);
  });
});

describe("the difference of two policies", () => {
  test("is what must be taken over to get from one to the other, and nothing else", () => {
    fc.assert(
      fc.property(
        anyPolicy,
        anyPolicy,
        fc.array(fc.nat(POLICY_FIELDS.length - 1)),
        (before, other, picks) => {
          const taken = new Set(picks.map((pick) => POLICY_FIELDS[pick % POLICY_FIELDS.length]));
          const after = { ...before };
          for (const field of taken) if (field) Object.assign(after, { [field]: other[field] });
          const changes = policyDiff(before, after);
          const rebuilt = { ...before };
          for (const change of changes) {
            expect(taken.has(change.field)).toBe(true);
            if (change.field === "holidays" || change.field === "workingDays") {
              const gone = change.gone.map((one) => JSON.stringify(one));
              const kept = before[change.field].filter((one) => {
                const at = gone.indexOf(JSON.stringify(one));
                if (at >= 0) gone.splice(at, 1);
                return at < 0;
              });
              Object.assign(rebuilt, { [change.field]: [...kept, ...change.added] });
            } else Object.assign(rebuilt, { [change.field]: after[change.field] });
          }
          expect(ordered(rebuilt)).toEqual(ordered(after));
        },
      ),
    );
  });

  test("tells of cards which factors and levels differ, and nothing else", () => {
    const feeRisk = {
      ...FIRST_FEE_CARD,
      factors: FIRST_FEE_CARD.factors
        .filter(({ factor }) => factor !== "Disputes")
        .map((one) =>
          one.factor === "ArrearsAge" ? { ...one, steps: [{ from: 31, points: 16 }] } : one,
        ),
      watch: 30,
    };
    const [age] = FIRST_FEE_CARD.factors;
    expect(policyDiff(FIRST_POLICY, { ...FIRST_POLICY, feeRisk })).toEqual([
      {
        field: "feeRisk",
        factors: [
          { factor: "ArrearsAge", before: age?.steps, after: [{ from: 31, points: 16 }] },
          {
            factor: "Disputes",
            before: [
              { from: 1, points: 1 },
              { from: 3, points: 2 },
            ],
            after: undefined,
          },
        ],
        levels: { before: { watch: 35, high: 60 }, after: { watch: 30, high: 60 } },
        reordered: false,
      },
    ]);
    const reversed = { ...FIRST_FEE_CARD, factors: [...FIRST_FEE_CARD.factors].reverse() };
    expect(policyDiff(FIRST_POLICY, { ...FIRST_POLICY, feeRisk: reversed })).toEqual([
      { field: "feeRisk", factors: [], levels: undefined, reordered: true },
    ]);
  });

  test("of cards in order rebuilds the one from the other", () => {
    fc.assert(
      fc.property(nearPolicy, nearPolicy, ({ feeRisk: before }, { feeRisk: after }) => {
        const ascending = [before, after].every(({ factors }) =>
          factors.every(
            ({ factor }, index) =>
              index === 0 ||
              FEE_FACTORS.indexOf(factors[index - 1]?.factor as never) <
                FEE_FACTORS.indexOf(factor),
          ),
        );
        fc.pre(ascending);
        const diff = cardDiff(before, after, FEE_FACTORS);
        const steps = new Map(before.factors.map((one) => [one.factor, one.steps]));
        for (const change of diff?.factors ?? []) {
          expect(steps.get(change.factor)).toEqual(change.before);
          expect(change.before).not.toEqual(change.after);
          if (change.after === undefined) steps.delete(change.factor);
          else steps.set(change.factor, change.after);
        }
        const { watch, high } = diff?.levels?.after ?? before;
        const factors = FEE_FACTORS.flatMap((factor) => {
          const list = steps.get(factor);
          return list === undefined ? [] : [{ factor, steps: list }];
        });
        expect({ factors, watch, high }).toEqual(after);
        expect(diff?.reordered ?? false).toBe(false);
      }),
    );
  });

  test("knows every field", () => {
    expect([...POLICY_FIELDS].sort()).toEqual(Object.keys(FIRST_POLICY).sort());
    expect(policyDiff(FIRST_POLICY, structuredClone(FIRST_POLICY))).toEqual([]);
  });
});

const ordered = (policy: Policy) => ({
  ...policy,
  holidays: policy.holidays.map((one) => JSON.stringify(one)).sort(),
  workingDays: [...policy.workingDays].sort((a, b) => a - b),
});

describe("a policy as it is typed", () => {
  test("is read back exactly, whatever its numbers are", () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        for (const field of POLICY_FIELDS)
          expect(parseField(field, fieldText(field, policy)), field).toEqual(policy[field]);
      }),
    );
  });

  test("shows minutes as a clock, durations in their unit, penalties per mille and sums in yuan", () => {
    const text = (field: keyof Policy) => fieldText(field, FIRST_POLICY);
    expect(text("quietFromMinute")).toBe("22:00");
    expect(text("utcOffsetMinutes")).toBe("+08:00");
    expect(text("backDatingLimitMs")).toBe("72");
    expect(text("clockToleranceMs")).toBe("5");
    expect(text("penaltyResidentialPpm")).toBe("1");
    expect(text("highAmount")).toBe("10000.00");
    expect(text("conductDays")).toBe("90");
    const card = text("feeRisk").split("\n");
    expect(card[0]).toBe("ArrearsAge: 31→4, 61→8, 91→11, 181→14");
    expect(card[1]).toBe("ArrearsAmount: 50→2, 200→4, 1000→7, 10000→10");
    expect(card.slice(-2)).toEqual(["watch: 35", "high: 60"]);
  });

  test("a card is read as people type it, and left alone by its editor where nobody typed", () => {
    const card = FIRST_FEE_CARD;
    const typed = "high：60\n ArrearsAmount ： ￥50->2，200.5=4;\n\nwatch: 35 ".replace("￥", "¥");
    expect(parseField("feeRisk", typed)).toEqual({
      factors: [
        {
          factor: "ArrearsAmount",
          steps: [
            { from: 5_000, points: 2 },
            { from: 20_050, points: 4 },
          ],
        },
      ],
      watch: 35,
      high: 60,
    });
    const text = fieldText("feeRisk", FIRST_POLICY);
    expect(editedText(editorLines("feeRisk", text))).toBe(text);
    const lines = editorLines("feeRisk", text).map((line) =>
      line.word === "Disputes" ? { ...line, text: " " } : line,
    );
    expect(parseField("feeRisk", editedText(lines))).toEqual({
      ...card,
      factors: card.factors.filter(({ factor }) => factor !== "Disputes"),
    });
    expect(editorLines("feeRisk", editedText(lines)).map(({ word }) => word)).toEqual([
      ...FEE_FACTORS,
      "watch",
      "high",
    ]);
  });

  it.each([
    ["feeRisk", "ArrearsAge: 31→4\nwatch: 35"],
    ["feeRisk", "ArrearsAge: 31→4\nwatch: 35\nwatch: 36\nhigh: 60"],
    ["feeRisk", "ArrearsAge: 31→256\nwatch: 35\nhigh: 60"],
    ["feeRisk", "ArrearsAge: 4294967296→4\nwatch: 35\nhigh: 60"],
    ["feeRisk", "ArrearsAge: 31.5→4\nwatch: 35\nhigh: 60"],
    ["feeRisk", "ArrearsAge: 31 4\nwatch: 35\nhigh: 60"],
    ["feeRisk", "ArrearsAmount: 42949672.96→4\nwatch: 35\nhigh: 60"],
    ["feeRisk", "QuietHours: 1→4\nwatch: 35\nhigh: 60"],
    ["feeRisk", "ArrearsAge\nwatch: 35\nhigh: 60"],
    ["conductRisk", "QuietHours: 1→1,2→2,3→3,4→4,5→5,6→6,7→7,8→8,9→9\nwatch: 35\nhigh: 60"],
    ["conductDays", "-1"],
    ["quietFromMinute", "25h"],
    ["quietFromMinute", "8:60"],
    ["contactsPerDay", "-1"],
    ["contactsPerDay", "65536"],
    ["contactsPerDay", "1.5"],
    ["approvalsHigh", "256"],
    ["penaltyResidentialPpm", "ten"],
    ["highAmount", "1.234"],
    ["utcOffsetMinutes", "08:00"],
    ["holidays", "2026-02-30"],
    ["holidays", "2026-10-01 ~"],
    ["holidays", "2026-10-01 ~ 2026-10-02 ~ 2026-10-03"],
    ["workingDays", "tomorrow"],
    ["clearing", "Newest"],
  ] as const)("does not take %s for %s", (field, text) => {
    expect(parseField(field, text)).toBeUndefined();
  });

  test("has the same shape on the bridge and on the chain", () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        expect(policySchema.parse(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
        expect(policyCodec.dec(policyCodec.enc(policy))).toEqual(policy);
      }),
    );
  });
});

describe("the verdict on a motion", () => {
  const account = (n: number) => accountId(n.toString(16).padStart(64, "0"));
  const council = (seats: number, prime?: number): Pick<Council, "members" | "prime"> => ({
    members: Array.from({ length: seats }, (_, n) => account(n)),
    prime: prime === undefined ? undefined : account(prime),
  });
  const motion = (ayes: number, nays: number, threshold: number): Motion => ({
    hash: hash("00".repeat(32)),
    index: 0,
    threshold,
    ayes: Array.from({ length: ayes }, (_, n) => account(n)),
    nays: Array.from({ length: nays }, (_, n) => account(63 - n)),
    end: 100,
    bytes: 1,
    proposal: { type: "Other", pallet: 0, call: 0 },
  });

  test("two thirds are what the chain's origin asks for: 3 × ayes ≥ 2 × seats, and no fewer do", () => {
    for (let seats = 1; seats <= 64; seats++) {
      const ayes = twoThirds(seats);
      expect(3 * ayes).toBeGreaterThanOrEqual(2 * seats);
      expect(3 * (ayes - 1)).toBeLessThan(2 * seats);
    }
  });

  test("is decided by votes, or at the end by the prime member for the absent", () => {
    expect(verdict(motion(3, 0, 3), council(4), 1)).toBe("carried");
    expect(verdict(motion(2, 1, 3), council(4), 1)).toBe("open");
    expect(verdict(motion(2, 2, 3), council(4), 1)).toBe("lost");
    expect(verdict(motion(2, 1, 3), council(4), 99)).toBe("open");
    expect(verdict(motion(2, 1, 3), council(4), 100)).toBe("endedLost");
    expect(verdict(motion(2, 1, 3), council(4, 0), 100)).toBe("endedCarried");
    expect(verdict(motion(2, 1, 3), council(4, 3), 100)).toBe("endedLost");
  });
});
