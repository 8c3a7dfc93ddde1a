import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ActDetail } from "../../shared/domain/act.ts";
import { NO_CONDITIONS } from "../../shared/domain/escalation.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { DAY_MS, localDay, localMinute, startOfDay, WEEK_MS } from "../../shared/domain/time.ts";
import {
  actId,
  type BillNo,
  caseId,
  type Day,
  type Fen,
  type Millis,
  millis,
  orgId,
  person,
} from "../../shared/domain/units.ts";
import { ROLES } from "../../shared/domain/words.ts";
import { type CaseFacts, noFacts } from "../../shared/rules/case-facts.ts";
import { contactLimits } from "../../shared/rules/contact-limits.ts";
import {
  type GateContext,
  type Operator,
  ROLES_OF,
  type Step,
  whyNotYet,
} from "../../shared/rules/gate.ts";
import { refusalOf } from "../../shared/rules/refusal-errors.ts";
import { DEFAULT_POLICY as POLICY } from "../histories/policies.ts";
import { ACTOR, NOON } from "../store/fixtures.ts";
import { millisArbitrary } from "./entry-arbitrary.ts";

const bill = (no: number, amount: number, over: Partial<CaseFacts["bills"][number]> = {}) => ({
  bill: no as BillNo,
  amount: amount as Fen,
  due: 20_000 as Day,
  penalty: 0 as Fen,
  expense: 0 as Fen,
  amountCleared: 0 as Fen,
  penaltyCleared: 0 as Fen,
  expenseCleared: 0 as Fen,
  disputed: false,
  ...over,
});
const FACTS: CaseFacts = {
  ...noFacts(orgId(1), "Residential"),
  principal: 1_000 as Fen,
  bills: [bill(0, 600), bill(1, 400, { disputed: true })],
  openComplaints: 1,
};
const PAID: Partial<CaseFacts> = {
  bills: [bill(0, 1_000, { amountCleared: 1_000 as Fen })],
  paid: 1_000 as Fen,
};
const operator = (over: Partial<Operator> = {}): Operator => ({
  account: ACTOR,
  org: orgId(1),
  role: "Supervisor",
  active: true,
  person: person("aa".repeat(32)),
  ...over,
});
const CONTACT = {
  type: "RecordContact",
  channel: "Phone",
  outcome: "Reached",
  party: "Customer",
} as const;
const kinds = (errors: readonly Parameters<typeof refusalOf>[0][]) => errors.map(refusalOf);
const judge = (
  step: Step,
  facts: Partial<CaseFacts> = {},
  who: Operator | undefined = operator(),
  context: Partial<GateContext> = {},
) => kinds(whyNotYet(step, { ...FACTS, ...facts }, who, { policy: POLICY, now: NOON, ...context }));

/**
 * The three rules in the words of the pallet (chain/pallets/collection/src/rules/contact.rs), as plainly as they can be counted:
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
            if (!("until" in error) || error.until === undefined) throw new Error(error.kind);
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
  it("opens each step to its roles, and a supervisor's to deputies until their time", () => {
    for (const type of Object.keys(ROLES_OF) as (keyof typeof ROLES_OF)[])
      for (const role of ROLES) {
        const facts = { payments: [], escalations: [] };
        const refused = judge(wholeOf(type), facts, operator({ role })).includes("WrongRole");
        expect(refused, `${type} by ${role}`).toBe(!ROLES_OF[type].includes(role));
        const deputy = operator({ role, deputyUntil: millis(NOON + 1) });
        const able = ROLES_OF[type].includes(role) || ROLES_OF[type].includes("Supervisor");
        expect(judge(wholeOf(type), facts, deputy).includes("WrongRole")).toBe(!able);
        const over = operator({ role, deputyUntil: NOON });
        expect(judge(wholeOf(type), facts, over).includes("WrongRole")).toBe(refused);
      }
    const collector = operator({ role: "Collector" });
    expect(judge({ type: "CloseCase", reason: "OpenedInError" }, {}, collector)).toEqual([
      "WrongRole",
    ]);
    const ends = { type: "SetProtection", protected: false } as const;
    expect(judge(ends, {}, collector)).toEqual(["WrongRole"]);
    expect(judge({ ...ends, protected: true }, {}, collector)).toEqual([]);
  });

  it("is shut to the revoked, to other branches, and on closed cases", () => {
    expect(judge(CONTACT)).toEqual([]);
    expect(judge(CONTACT, {}, operator({ active: false }))).toEqual(["NotOperator"]);
    expect(judge(CONTACT, {}, operator({ org: orgId(2) }))).toEqual(["WrongOrganisation"]);
    expect(judge(CONTACT, { closed: true })).toEqual(["CaseClosed"]);
    const nobody = whyNotYet(CONTACT, FACTS, undefined, { policy: POLICY, now: NOON });
    expect(nobody).toEqual([{ kind: "NoKey" }]);
  });

  it("lets only decisions come from above", () => {
    const proposal = actId("bb".repeat(16));
    const open = {
      kind: "LegalAction",
      proposal,
      amount: 0 as Fen,
      proposer: person("bb".repeat(32)),
      approvals: [],
      conditions: NO_CONDITIONS,
      validUntil: millis(0),
    } as const;
    const above = operator({ org: orgId(9) });
    const line = [orgId(1), orgId(9)];
    const facts = { escalations: [open] };
    const reject = { type: "Reject", proposal, returned: true } as const;
    expect(judge(reject, facts, above, { line })).toEqual([]);
    expect(judge(reject, facts, above, {})).toEqual(["WrongOrganisation"]);
    expect(judge({ type: "Withdraw", proposal }, facts, above, { line })).toEqual([
      "WrongOrganisation",
    ]);
    expect(judge(reject, facts, operator({ person: open.proposer }))).toEqual(["OwnProposal"]);
  });

  it("holds the claimed time between the two limits", () => {
    const notice = { type: "RecordNotice", notice: "Dunning", window: undefined } as const;
    const at = (occurredAt: number) =>
      judge(notice, {}, operator(), { occurredAt: millis(occurredAt) });
    expect(at(NOON - POLICY.backDatingLimitMs)).toEqual([]);
    expect(at(NOON - POLICY.backDatingLimitMs - 1)).toEqual(["TooOld"]);
    expect(at(NOON + POLICY.clockToleranceMs)).toEqual([]);
    expect(at(NOON + POLICY.clockToleranceMs + 1)).toEqual(["InTheFuture"]);
  });

  it("judges a claimed time by the policy of that time, and its age by today's", () => {
    const policyThen = {
      ...POLICY,
      quietFromMinute: 0,
      quietToMinute: 1_439,
      backDatingLimitMs: 0,
    };
    const occurredAt = millis(NOON - DAY_MS);
    expect(judge(CONTACT, {}, operator(), { occurredAt, policyThen })).toEqual(["QuietHours"]);
  });

  it("judges a correction as if the contact that it corrects were not there", () => {
    const contacts = [1, 2, 3].map((n) => millis(NOON - n));
    const entry = { ...ENTRY, occurredAt: millis(NOON - 2) };
    const correction = { case: CASE, entry, superseded: false };
    const by = (over: Partial<GateContext["correction"]>) =>
      judge(CONTACT, { contacts }, operator(), { correction: { ...correction, ...over } });
    expect(judge(CONTACT, { contacts })).toEqual(["TooManyContactsToday"]);
    expect(by({})).toEqual([]);
    expect(by({ superseded: true })).toEqual(["NotCorrectable"]);
    expect(by({ entry: undefined })).toEqual(["NotCorrectable", "TooManyContactsToday"]);
    expect(by({ case: caseId("01".repeat(16)) })).toEqual(["NotCorrectable"]);
    expect(by({ entry: { ...entry, provenance: "Imported" } })).toEqual(["NotCorrectable"]);
  });

  it("judges amounts, days, disputes, complaints and closing", () => {
    const cashier = operator({ role: "Cashier" });
    const pay = (amount: number, facts: Partial<CaseFacts> = {}) =>
      judge({ type: "RecordPayment", amount: amount as Fen, method: "Cash" }, facts, cashier);
    expect(pay(1_000)).toEqual([]);
    expect(pay(1_001)).toEqual(["PaymentExceedsDebt"]);
    expect(pay(0)).toEqual(["ZeroAmount"]);
    expect(pay(1, PAID)).toEqual(["NothingOwed", "PaymentExceedsDebt"]);

    const today = localDay(NOON, POLICY.utcOffsetMinutes);
    const part = (amount: number, due: number) => ({ amount: amount as Fen, due: due as Day });
    const promise = (amount: number, due: number) =>
      judge({ type: "RecordPromise", ...part(amount, due) });
    expect(promise(1_000, today)).toEqual([]);
    expect(promise(1_000, today - 1)).toEqual(["PromiseInThePast"]);
    expect(promise(1_001, today)).toEqual(["PromiseExceedsDebt"]);
    const plan = (...parts: [number, number][]) =>
      judge({ type: "AgreePlan", parts: parts.map(([amount, due]) => part(amount, due)) });
    expect(plan([500, today], [500, today + 1])).toEqual([]);
    expect(plan([500, today], [501, today])).toEqual(["PromiseExceedsDebt", "PartsMisordered"]);
    expect(plan()).toEqual(["PartsMisordered"]);

    const open = (no: number) =>
      judge({ type: "OpenDispute", bill: no as BillNo, ground: "Metering" });
    expect([open(0), open(1), open(2)]).toEqual([[], ["AlreadyDisputed"], ["NoSuchBill"]]);
    const answer = (no: number) =>
      judge({ type: "AnswerDispute", bill: no as BillNo, result: "Upheld" });
    expect([answer(0), answer(1), answer(2)]).toEqual([["NotDisputed"], [], ["NoSuchBill"]]);
    expect(judge({ type: "AnswerComplaint", upheld: true })).toEqual([]);
    expect(judge({ type: "AnswerComplaint" }, { openComplaints: 0 })).toEqual(["NoOpenComplaint"]);

    const close = (reason: "Settled" | "OpenedInError" | "WrittenOff", facts: Partial<CaseFacts>) =>
      judge({ type: "CloseCase", reason }, facts);
    expect(close("Settled", {})).toEqual(["StillOwed"]);
    expect(close("Settled", PAID)).toEqual([]);
    expect(close("OpenedInError", {})).toEqual([]);
    expect(close("OpenedInError", PAID)).toEqual(["HasPayments"]);
    expect(close("WrittenOff", {})).toEqual(["WrongReason"]);
    const cut = { at: NOON, reconnectBy: undefined };
    expect(close("Settled", { ...PAID, cut })).toEqual(["SupplyIsCut"]);
  });

  it("holds penalties to the days of their bill", () => {
    const today = localDay(NOON, POLICY.utcOffsetMinutes);
    // 600.00 yuan for 10 days at 1 per mille: 6.00 yuan, and a started fen counts.
    const bills = [bill(0, 60_001, { due: (today - 10) as Day, penalty: 100 as Fen })];
    const charge = (amount: number, type: "Penalty" | "Expense" = "Penalty") =>
      judge(
        { type: "AddCharge", bill: 0 as BillNo, charge: type, amount: amount as Fen },
        { bills },
      );
    expect(charge(501)).toEqual([]);
    expect(charge(502)).toEqual(["PenaltyTooHigh"]);
    expect(charge(50_000, "Expense")).toEqual([]);
    expect(charge(Number.MAX_SAFE_INTEGER, "Expense")).toEqual(["SumTooLarge"]);
  });

  it("answers a question without fields by the act that is most likely to be allowed", () => {
    const collector = operator({ role: "Collector" });
    expect(judge({ type: "Approve" })).toEqual(["NoSuchProposal"]);
    expect(judge({ type: "CloseCase" }, {}, collector)).toEqual(["StillOwed"]);
    expect(judge({ type: "CloseCase" }, PAID, collector)).toEqual([]);
    expect(judge({ type: "CloseCase" })).toEqual([]);
    expect(judge({ type: "OpenDispute" })).toEqual([]);
    const cut = judge({ type: "Propose", escalation: "Disconnection" }, {}, collector);
    expect(cut).toEqual(["BillDisputed", "DemandsMissing"]);
    // A write-off needs nothing but a debt, so proposing something is open.
    expect(judge({ type: "Propose" }, {}, collector)).toEqual([]);
    expect(judge({ type: "RecordNotice", notice: "Disconnection" })).toEqual(["NotApproved"]);
  });
});

const CASE = caseId("0c".repeat(16));
const ENTRY = {
  org: orgId(1),
  seq: 4,
  case: CASE,
  actor: ACTOR,
  at: NOON,
  occurredAt: NOON,
  clockOffset: 0,
  policy: 1,
  act: actId("0d".repeat(16)),
  provenance: "Recorded",
  commitment: undefined,
  supersedes: undefined,
  kind: { type: "ContactMade", channel: "Phone", outcome: "NoAnswer", party: "Nobody" },
} as const;

/** An act of a type, of which only the role matters. */
function wholeOf(type: ActDetail["type"]): ActDetail {
  const fields = {
    notice: "Dunning",
    window: undefined,
    delivery: "Left",
    amount: 1,
    due: 30_000,
    parts: [],
    bill: 0,
    charge: "Expense",
    ground: "Other",
    result: "Upheld",
    method: "Cash",
    upheld: true,
    protected: true,
    escalation: "LegalAction",
    proposal: "00".repeat(16),
    payment: "00".repeat(16),
    conditions: NO_CONDITIONS,
    returned: false,
    reason: "Settled",
    channel: "Sms",
    outcome: "Reached",
    party: "Customer",
  };
  return { ...fields, type } as unknown as ActDetail;
}

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
