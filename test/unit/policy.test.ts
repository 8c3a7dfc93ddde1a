import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { fieldText, parseField } from "../../renderer/format/policy.ts";
import { policyCodec } from "../../shared/codec/policy.ts";
import type { Council, Motion } from "../../shared/domain/council.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { accountId, hash, millis } from "../../shared/domain/units.ts";
import { policySchema } from "../../shared/ipc/council-schemas.ts";
import { twoThirds, verdict } from "../../shared/rules/motion.ts";
import {
  POLICY_FAULTS,
  type PolicyFault,
  policyFaults,
  tooEarly,
} from "../../shared/rules/policy-check.ts";
import { POLICY_FIELDS, policyDiff } from "../../shared/rules/policy-diff.ts";
import { FIRST_POLICY } from "../fixtures/fake-council.ts";
import { anyPolicy, nearPolicy } from "./policy-arbitrary.ts";

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
  const second =
    p.secondNoticeMinutes <= p.secondNoticeMaxMinutes && p.secondNoticeMaxMinutes <= 1_440;
  const approvals = p.approvalsHigh >= 1 && p.approvalsHigh <= 4;
  const hours =
    p.cutFromMinute < p.cutToMinuteBeforeRest &&
    p.cutToMinuteBeforeRest <= p.cutToMinute &&
    p.cutToMinute <= 1_440;
  const calendar =
    p.holidays.every(([first, last]) => first <= last) &&
    p.workingDays.slice(1).every((day, index) => (p.workingDays[index] as number) < day);
  return (
    minutes && contacts && times && penalties && ladder && second && approvals && hours && calendar
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
      secondNoticeMinAboveMax: { secondNoticeMinutes: 241 },
      secondNoticeLongerThanDay: { secondNoticeMaxMinutes: 1_441 },
      approvalsOutOfRange: { approvalsHigh: 5 },
      cutHoursBeforeRestEmpty: { cutFromMinute: 720 },
      cutEndsLaterBeforeRest: { cutToMinuteBeforeRest: 1_021 },
      cutOutsideDay: { cutToMinute: 1_441 },
      holidayEndsBeforeItBegins: { holidays: [[8, 7]] },
      workingDaysUnordered: { workingDays: [7, 7] },
      tooManyHolidays: { holidays: days(65).map((day) => [day, day]) },
      tooManyWorkingDays: { workingDays: days(65) },
    };
    for (const fault of POLICY_FAULTS)
      expect(policyFaults({ ...FIRST_POLICY, ...broken[fault] })).toEqual([fault]);
  });

  test("a version begins after now and after the last one, as the pallet asks", () => {
    expect(tooEarly(millis(11), millis(10), millis(5))).toBeUndefined();
    expect(tooEarly(millis(10), millis(10), millis(5))).toBe(10);
    expect(tooEarly(millis(11), millis(10), millis(11))).toBe(11);
  });
});

describe("the difference of two policies", () => {
  test("is what must be taken over to get from one to the other, and nothing else", () => {
    fc.assert(
      fc.property(anyPolicy, anyPolicy, fc.array(fc.nat(27)), (before, other, picks) => {
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
  });

  it.each([
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
