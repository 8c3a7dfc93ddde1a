import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ActDetail } from "../../shared/domain/act.ts";
import { entryKindOf } from "../../shared/domain/act-kind.ts";
import type { EntryKind } from "../../shared/domain/entry.ts";
import { NO_CONDITIONS, type Window } from "../../shared/domain/escalation.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { DAY_MS, MINUTE_MS } from "../../shared/domain/time.ts";
import {
  accountId,
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
import type { CustomerClass, Role } from "../../shared/domain/words.ts";
import { neededApprovals } from "../../shared/rules/approvals.ts";
import { type CaseFacts, escalationOf, noFacts, owedOf } from "../../shared/rules/case-facts.ts";
import { cutAllowed } from "../../shared/rules/cut-hours.ts";
import { dayOf } from "../../shared/rules/days.ts";
import { factsAfter } from "../../shared/rules/facts.ts";
import { firstWindow } from "../../shared/rules/first-window.ts";
import { type Operator, whyNotYet } from "../../shared/rules/gate.ts";
import { nextStep } from "../../shared/rules/next-step.ts";
import { PROCEDURE_STEPS, type ProcedureStep, questionOf } from "../../shared/rules/procedure.ts";
import { judgedOf, type Situation } from "../../shared/rules/situation.ts";
import { DEFAULT_POLICY } from "../histories/policies.ts";

/** Wednesday 2026-11-25 10:00 in UTC+8. */
const START = millis(Date.UTC(2026, 10, 25, 2));
const TODAY = dayOf(DEFAULT_POLICY, START);
const CASE = caseId("0c".repeat(16));

const operator = (n: number, role: Role): Operator => ({
  account: accountId(`0${n}`.repeat(32)),
  org: orgId(1),
  role,
  active: true,
  person: person(`0${n}`.repeat(32)),
});
const STAFF = [
  operator(1, "Collector"),
  operator(2, "Supervisor"),
  operator(3, "Supervisor"),
  operator(4, "Cashier"),
];

interface World {
  readonly facts: CaseFacts;
  readonly now: Millis;
  readonly policy: Policy;
  readonly blackouts: readonly Window[];
  readonly demandIssued: boolean;
}

function situationOf(
  { facts, now, policy, blackouts, demandIssued }: World,
  who: Operator,
): Situation {
  const context = { now, policy, blackouts };
  return {
    now,
    closed: facts.closed,
    owed: owedOf(facts),
    cut: facts.cut,
    openComplaints: facts.openComplaints,
    dues: facts.bills.filter((bill) => !bill.disputed).map(({ due }) => due),
    demands: facts.demands,
    demandIssued,
    notice: facts.notice,
    policy,
    blackouts,
    steps: PROCEDURE_STEPS.map((step) => ({
      step,
      unmet: whyNotYet(questionOf(step, facts), facts, who, context),
    })),
  };
}

/** The act that a clerk signs who takes a step with the form's own defaults. */
function actOf(step: ProcedureStep, { facts, now, policy, blackouts }: World): ActDetail {
  const proposal = escalationOf(facts, "Disconnection")?.proposal ?? actId("00".repeat(16));
  const delivery = "SignedFor";
  switch (step) {
    case "issueNotice":
      return {
        type: "RecordNotice",
        notice: "Disconnection",
        window: firstWindow(policy, blackouts, now),
      };
    case "issueDemand":
      return { type: "RecordNotice", notice: "Dunning", window: undefined };
    case "deliverDemand":
      return { type: "RecordDelivery", notice: "Dunning", delivery };
    case "deliverNotice":
      return { type: "RecordDelivery", notice: "Disconnection", delivery };
    case "remind":
      return { type: "RecordDelivery", notice: "FinalReminder", delivery };
    case "propose":
      return { type: "Propose", escalation: "Disconnection", amount: 0 as Fen };
    case "approve":
      return { type: "Approve", proposal, conditions: NO_CONDITIONS };
    case "withdraw":
      return { type: "Withdraw", proposal };
    case "answerDispute": {
      const bill = facts.bills.find(({ disputed }) => disputed)?.bill ?? (0 as BillNo);
      return { type: "AnswerDispute", bill, result: "Rejected" };
    }
    case "answerComplaint":
      return { type: "AnswerComplaint", upheld: false };
    case "close":
      return { type: "CloseCase", reason: "Settled" };
    case "cut":
      return { type: "Disconnect" };
    case "reconnect":
      return { type: "Reconnect" };
    default:
      throw new Error(`never advised: ${step}`);
  }
}

let acts = 0;
function withAct(world: World, act: ActDetail, who: Operator): World {
  const { facts, now, policy } = world;
  const open = escalationOf(facts, "Disconnection");
  const kind: EntryKind =
    act.type === "Approve" && open
      ? {
          ...act,
          type: "EscalationApproved",
          complete:
            open.approvals.length + 1 >= neededApprovals(facts, policy, open.kind, open.amount),
        }
      : entryKindOf(act);
  acts += 1;
  const entry = {
    ...{ org: orgId(1), seq: acts, case: CASE, actor: who.account, at: now, occurredAt: now },
    ...{ clockOffset: 0, policy: 1, act: actId(acts.toString(16).padStart(32, "0")) },
    ...{ provenance: "Recorded" as const, commitment: undefined, supersedes: undefined, kind },
  };
  const context = {
    personOf: (account: Operator["account"]) =>
      STAFF.find((one) => one.account === account)?.person,
    policy: () => policy,
    entry: () => undefined,
  };
  const demandIssued =
    act.type === "RecordNotice" && act.notice === "Dunning"
      ? true
      : act.type === "RecordDelivery" && act.notice === "Dunning"
        ? false
        : world.demandIssued;
  return { ...world, facts: factsAfter(facts, entry, context), demandIssued };
}

const worlds = fc
  .record({
    class: fc.constantFrom<CustomerClass>("Residential", "Important"),
    /** Days since the bills were due; below zero not due yet. */
    ages: fc.array(fc.integer({ min: -5, max: 90 }), { minLength: 1, maxLength: 3 }),
    disputed: fc.boolean(),
    complaint: fc.boolean(),
    promised: fc.option(fc.integer({ min: -3, max: 6 }), { nil: undefined }),
    start: fc.integer({ min: 0, max: 14 * 24 * 60 }),
    blackout: fc.option(fc.tuple(fc.nat({ max: 30 }), fc.integer({ min: 1, max: 9 })), {
      nil: undefined,
    }),
    holiday: fc.nat({ max: 20 }),
  })
  .map((made): World => {
    const now = (START + made.start * MINUTE_MS) as Millis;
    const blackouts = made.blackout
      ? [
          {
            from: millis(START + made.blackout[0] * DAY_MS),
            to: millis(START + (made.blackout[0] + made.blackout[1]) * DAY_MS),
          },
        ]
      : [];
    const first = (TODAY + made.holiday) as Day;
    const facts: CaseFacts = {
      ...noFacts(orgId(1), made.class),
      bills: made.ages.map((age, bill) => ({
        bill: bill as BillNo,
        amount: 1_000 as Fen,
        due: (TODAY - age) as Day,
        ...{ penalty: 0 as Fen, expense: 0 as Fen, amountCleared: 0 as Fen },
        ...{ penaltyCleared: 0 as Fen, expenseCleared: 0 as Fen },
        disputed: made.disputed && bill === 0,
      })),
      openComplaints: made.complaint ? 1 : 0,
      promise:
        made.promised === undefined
          ? undefined
          : { paid: 0 as Fen, parts: [{ amount: 1 as Fen, due: (TODAY + made.promised) as Day }] },
    };
    const policy = { ...DEFAULT_POLICY, holidays: [[first, (first + 3) as Day]] as const };
    return { facts, now, policy, blackouts, demandIssued: false };
  });

describe("the one next step", () => {
  it("is open whenever it is advised, and following it leads to a cut by the rules or waits for a named time", () => {
    fc.assert(
      fc.property(worlds, (start) => {
        let world = start;
        const trail: string[] = [];
        for (let turn = 0; world.facts.cut === undefined; turn += 1) {
          if (turn > 80) throw new Error(`leads nowhere: ${trail.slice(-6).join(" > ")}`);
          const advised = STAFF.map((who) => ({ who, advice: nextStep(situationOf(world, who)) }));
          for (const { who, advice } of advised)
            if (advice.kind === "do")
              expect(judgedOf(situationOf(world, who).steps, advice.step)).toEqual([]);
          const move = advised.find(({ advice }) => advice.kind === "do");
          if (move?.advice.kind === "do") {
            trail.push(move.advice.step);
            const act = actOf(move.advice.step, world);
            const context = { now: world.now, policy: world.policy, blackouts: world.blackouts };
            expect(whyNotYet(act, world.facts, move.who, context)).toEqual([]);
            if (act.type === "Disconnect") expect(cutAllowed(world.policy, world.now)).toBe(true);
            world = withAct(world, act, move.who);
            continue;
          }
          // Nobody can act: everybody is told the same time, and it lies ahead.
          const untils = advised.map(({ advice }) => (advice.kind === "wait" ? advice.until : -1));
          const [until] = untils;
          expect(new Set(untils).size).toBe(1);
          expect(until ?? 0).toBeGreaterThan(world.now);
          world = { ...world, now: until as Millis };
        }
        // After the cut it is the customer's move; once all is paid supply must be back by a named time.
        const [collector, , , cashier] = STAFF as [Operator, Operator, Operator, Operator];
        expect(nextStep(situationOf(world, cashier))).toMatchObject({
          kind: "wait",
          mover: world.facts.openComplaints > 0 ? "supervisor" : "customer",
        });
        const amount = owedOf(world.facts);
        world = withAct(world, { type: "RecordPayment", amount, method: "Cash" }, cashier);
        expect(nextStep(situationOf(world, collector))).toEqual({
          kind: "do",
          step: "reconnect",
          by: world.now + world.policy.reconnectHours * 60 * MINUTE_MS,
        });
        world = withAct(world, { type: "Reconnect" }, collector);
        expect(nextStep(situationOf(world, collector))).toMatchObject({ step: "close" });
        world = withAct(world, { type: "CloseCase", reason: "Settled" }, collector);
        for (const who of STAFF)
          expect(nextStep(situationOf(world, who))).toEqual({ kind: "over" });
      }),
      { numRuns: 300 },
    );
  });

  it("says whose move it is to whoever cannot take the step", () => {
    const ripe: World = {
      facts: {
        ...noFacts(orgId(1), "Residential"),
        bills: [
          {
            bill: 0 as BillNo,
            amount: 1_000 as Fen,
            due: (TODAY - 60) as Day,
            ...{ penalty: 0 as Fen, expense: 0 as Fen, amountCleared: 0 as Fen },
            ...{ penaltyCleared: 0 as Fen, expenseCleared: 0 as Fen, disputed: false },
          },
        ],
        demands: [millis(START - 9 * DAY_MS), millis(START - 5 * DAY_MS)],
      },
      now: START,
      policy: DEFAULT_POLICY,
      blackouts: [],
      demandIssued: false,
    };
    const [collector, supervisor] = STAFF as [Operator, Operator];
    expect(nextStep(situationOf(ripe, collector))).toMatchObject({ kind: "do", step: "propose" });
    expect(nextStep(situationOf(ripe, supervisor))).toMatchObject({
      kind: "wait",
      step: "propose",
      mover: "collector",
    });
    const proposed = withAct(
      ripe,
      { type: "Propose", escalation: "Disconnection", amount: 0 as Fen },
      collector,
    );
    expect(nextStep(situationOf(proposed, collector))).toMatchObject({
      kind: "wait",
      step: "approve",
      mover: "supervisor",
      until: undefined,
    });
    expect(nextStep(situationOf(proposed, supervisor))).toMatchObject({
      kind: "do",
      step: "approve",
    });
  });
});

describe("the first window", () => {
  it("is one that a notice may announce and a cut may use from its first to its last minute", () => {
    fc.assert(
      fc.property(worlds, ({ policy, blackouts, now }) => {
        const window = firstWindow(policy, blackouts, now);
        if (window === undefined) throw new Error("none");
        expect(dayOf(policy, window.from)).toBeGreaterThanOrEqual(
          dayOf(policy, now) + policy.noticeMinDays,
        );
        for (const at of [window.from, window.to - 1] as Millis[]) {
          expect(cutAllowed(policy, at)).toBe(true);
          expect(blackouts.some(({ from, to }) => from <= at && at < to)).toBe(false);
        }
      }),
    );
  });
});
