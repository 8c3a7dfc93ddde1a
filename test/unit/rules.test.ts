import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Policy } from "../../shared/domain/policy.ts";
import { DAY_MS, localDay, localMinute, startOfDay, WEEK_MS } from "../../shared/domain/time.ts";
import {
  type BillNo,
  type Day,
  type Fen,
  type Millis,
  millis,
  orgId,
} from "../../shared/domain/units.ts";
import { ROLES } from "../../shared/domain/words.ts";
import { contactLimits } from "../../shared/rules/contact-limits.ts";
import { type CaseFacts, type Operator, ROLES_OF, whyNotYet } from "../../shared/rules/gate.ts";
import { ACTOR, NOON, POLICY } from "../store/fixtures.ts";
import { millisArbitrary } from "./entry-arbitrary.ts";

const FACTS: CaseFacts = {
  org: orgId(1),
  closed: false,
  outstanding: 1_000 as Fen,
  paid: 0 as Fen,
  bills: [0 as BillNo, 1 as BillNo],
  disputed: [1 as BillNo],
  openComplaints: 1,
  contacts: [],
};
const operator = (over: Partial<Operator> = {}): Operator => ({
  account: ACTOR,
  org: orgId(1),
  role: "Supervisor",
  active: true,
  ...over,
});
const CONTACT = {
  type: "RecordContact",
  channel: "Phone",
  outcome: "Reached",
  party: "Customer",
} as const;
const kinds = (errors: readonly { kind: string; error?: unknown }[]) =>
  errors.map((error) => (error.kind === "ChainRefused" ? error.error : error.kind));
const judge = (
  step: Parameters<typeof whyNotYet>[0],
  facts: Partial<CaseFacts> = {},
  who = operator(),
) => kinds(whyNotYet(step, { ...FACTS, ...facts }, who, POLICY, NOON));

/**
 * The three rules in the words of the pallet (chain/pallets/collection/src/rules.rs), as plainly as they can be counted:
 * every window that begins at a contact or at the act is tried.
 */
function plainly(contacts: readonly number[], time: number, policy: Policy): string[] {
  const local = (at: number) => at + policy.utcOffsetMinutes * 60_000;
  const minute = Math.floor((local(time) % DAY_MS) / 60_000);
  const { quietFromMinute: from, quietToMinute: to } = policy;
  const quiet = from <= to ? from <= minute && minute < to : from <= minute || minute < to;
  const day = (at: number) => Math.floor(local(at) / DAY_MS);
  const sameDay = contacts.filter((at) => day(at) === day(time)).length;
  const most = Math.max(
    ...[...contacts, time]
      .filter((begin) => begin <= time && time < begin + WEEK_MS)
      .map((begin) => 1 + contacts.filter((at) => begin <= at && at < begin + WEEK_MS).length),
  );
  return [
    ...(quiet ? ["QuietHours"] : []),
    ...(sameDay >= policy.contactsPerDay ? ["TooManyContactsToday"] : []),
    ...(most > policy.contactsPer7Days ? ["TooManyContactsIn7Days"] : []),
  ];
}

const policyArbitrary = fc.record({
  utcOffsetMinutes: fc.integer({ min: -720, max: 840 }),
  quietFromMinute: fc.nat({ max: 1_439 }),
  quietToMinute: fc.nat({ max: 1_439 }),
  contactsPerDay: fc.integer({ min: 0, max: 3 }),
  contactsPer7Days: fc.integer({ min: 0, max: 7 }),
});

describe("contact limits", () => {
  it("agree with the pallet's rules on any contacts", () => {
    fc.assert(
      fc.property(
        policyArbitrary,
        fc.array(millisArbitrary, { maxLength: 25 }),
        millisArbitrary,
        (numbers, contacts, time) => {
          const policy = { ...POLICY, ...numbers };
          expect(kinds(contactLimits(contacts, time, policy))).toEqual(
            plainly(contacts, time, policy),
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("say the first moment at which their own condition is met", () => {
    fc.assert(
      fc.property(
        policyArbitrary.filter((p) => p.contactsPerDay > 0 && p.contactsPer7Days > 0),
        fc.array(millisArbitrary, { maxLength: 25 }),
        millisArbitrary,
        (numbers, contacts, time) => {
          const policy = { ...POLICY, ...numbers };
          for (const error of contactLimits(contacts, time, policy)) {
            if (!("until" in error)) throw new Error(error.kind);
            expect(error.until).toBeGreaterThan(time);
            expect(plainly(contacts, error.until, policy)).not.toContain(error.kind);
            expect(plainly(contacts, error.until - 1, policy)).toContain(error.kind);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("hold at the edges: 22:00 and 8:00, local midnight, exactly seven days", () => {
    const day = localDay(NOON, 480);
    const at = (minute: number) => millis(startOfDay(day, 480) + minute * 60_000);
    const only = (contacts: Millis[], time: Millis) => kinds(contactLimits(contacts, time, POLICY));
    expect(only([], at(480))).toEqual([]);
    expect(only([], millis(at(480) - 1))).toEqual(["QuietHours"]);
    expect(only([], millis(at(1_320) - 1))).toEqual([]);
    expect(only([], at(1_320))).toEqual(["QuietHours"]);
    const three = [at(600), at(601), at(602)];
    expect(only(three, at(603))).toEqual(["TooManyContactsToday"]);
    expect(only(three, millis(at(603) + DAY_MS))).toEqual([]);
    const seven = Array.from({ length: 7 }, (_, i) => millis(at(600) + i * 20 * 3_600_000));
    expect(only(seven, millis(at(600) + WEEK_MS - 1))).toContain("TooManyContactsIn7Days");
    expect(only(seven, millis(at(600) + WEEK_MS))).toEqual([]);
  });
});

describe("the gate", () => {
  it("opens each step to its roles only", () => {
    for (const type of Object.keys(ROLES_OF) as (keyof typeof ROLES_OF)[])
      for (const role of ROLES) {
        const allowed = ROLES_OF[type].includes(role);
        expect(judge({ type }, {}, operator({ role })).includes("WrongRole")).toBe(!allowed);
      }
    const byCollector = { type: "CloseCase", reason: "OpenedInError" } as const;
    expect(judge(byCollector, {}, operator({ role: "Collector" }))).toEqual(["WrongRole"]);
  });

  it("is shut to the revoked, to other branches, and on closed cases", () => {
    expect(judge(CONTACT)).toEqual([]);
    expect(judge(CONTACT, {}, operator({ active: false }))).toEqual(["OperatorRevoked"]);
    expect(judge(CONTACT, {}, operator({ org: orgId(2) }))).toEqual(["WrongOrg"]);
    expect(judge(CONTACT, { closed: true })).toEqual(["CaseClosed"]);
    expect(kinds(whyNotYet(CONTACT, FACTS, undefined, POLICY, NOON))).toEqual(["NoKey"]);
  });

  it("holds the claimed time between the two limits", () => {
    const at = (occurredAt: number) =>
      kinds(
        whyNotYet({ type: "RecordNotice" }, FACTS, operator(), POLICY, NOON, millis(occurredAt)),
      );
    expect(at(NOON - POLICY.backDatingLimitMs)).toEqual([]);
    expect(at(NOON - POLICY.backDatingLimitMs - 1)).toEqual(["TooOld"]);
    expect(at(NOON + POLICY.clockToleranceMs)).toEqual([]);
    expect(at(NOON + POLICY.clockToleranceMs + 1)).toEqual(["InTheFuture"]);
  });

  it("judges a claimed time by the policy of that time, and its age by today's", () => {
    const then = { ...POLICY, quietFromMinute: 0, quietToMinute: 1_439, backDatingLimitMs: 0 };
    const yesterday = millis(NOON - DAY_MS);
    expect(kinds(whyNotYet(CONTACT, FACTS, operator(), POLICY, NOON, yesterday, then))).toEqual([
      "QuietHours",
    ]);
  });

  it("judges amounts, days, disputes, complaints and closing", () => {
    const cashier = operator({ role: "Cashier" });
    const pay = (amount: number, facts: Partial<CaseFacts> = {}) =>
      judge({ type: "RecordPayment", amount: amount as Fen, method: "Cash" }, facts, cashier);
    expect(pay(1_000)).toEqual([]);
    expect(pay(1_001)).toEqual(["PaymentExceedsDebt"]);
    expect(pay(0)).toEqual(["ZeroAmount"]);
    expect(pay(1, { outstanding: 0 as Fen })).toEqual(["NothingOwed"]);

    const today = localDay(NOON, POLICY.utcOffsetMinutes);
    const promise = (amount: number, due: number) =>
      judge({ type: "RecordPromise", amount: amount as Fen, due: due as Day });
    expect(promise(1_000, today)).toEqual([]);
    expect(promise(1_000, today - 1)).toEqual(["PromiseInThePast"]);
    expect(promise(1_001, today)).toEqual(["PromiseExceedsDebt"]);

    const open = (no: number) =>
      judge({ type: "OpenDispute", bill: no as BillNo, ground: "Metering" });
    expect([open(0), open(1), open(2)]).toEqual([[], ["AlreadyDisputed"], ["NoSuchBill"]]);
    const answer = (no: number) =>
      judge({ type: "AnswerDispute", bill: no as BillNo, result: "Upheld" });
    expect([answer(0), answer(1), answer(2)]).toEqual([["NotDisputed"], [], ["NoSuchBill"]]);
    const complaint = { type: "AnswerComplaint", upheld: true } as const;
    expect(judge(complaint)).toEqual([]);
    expect(judge(complaint, { openComplaints: 0 })).toEqual(["NoOpenComplaint"]);

    const close = (reason: "Settled" | "OpenedInError", facts: Partial<CaseFacts>) =>
      judge({ type: "CloseCase", reason }, facts);
    expect(close("Settled", {})).toEqual(["StillOwed"]);
    expect(close("Settled", { outstanding: 0 as Fen, paid: 5 as Fen })).toEqual([]);
    expect(close("OpenedInError", {})).toEqual([]);
    expect(close("OpenedInError", { paid: 5 as Fen })).toEqual(["HasPayments"]);
  });
});

describe("local time", () => {
  it("cuts days and minutes at the local clock", () => {
    fc.assert(
      fc.property(millisArbitrary, fc.integer({ min: -720, max: 840 }), (at, offset) => {
        const day = localDay(at, offset);
        const start = startOfDay(day, offset);
        expect(start).toBeLessThanOrEqual(at);
        expect(at).toBeLessThan(start + DAY_MS);
        expect(localMinute(at, offset)).toBe(Math.floor((at - start) / 60_000));
      }),
    );
  });
});
