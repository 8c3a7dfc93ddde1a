import type { CollectionCall } from "../../shared/codec/call.ts";
import type { Entry, EntryKind } from "../../shared/domain/entry.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { CaseId, Fen, Millis, OrgId } from "../../shared/domain/units.ts";
import type { AppError } from "../../shared/errors.ts";
import { neededApprovals } from "../../shared/rules/approvals.ts";
import { type CaseFacts, proposalOf } from "../../shared/rules/case-facts.ts";
import type { Operator } from "../../shared/rules/operators.ts";
import { accountOf, type HistoryStep, type World } from "./history.ts";
import { Ledger } from "./ledger.ts";

/** What became of a step. */
export interface Outcome {
  readonly errors: readonly AppError[];
  readonly entries: readonly Entry[];
}

/**
 * The journals as they would be if the gate were the judge: it writes the entries that docs/rules.md asks for, and the
 * ledger knows of an act only what its entries say.
 */
export class JudgedJournal {
  readonly ledger: Ledger;
  readonly #lengths = new Map<OrgId, number>();
  readonly #entryOf = new Map<HistoryStep, Entry>();

  constructor(world: World) {
    this.ledger = new Ledger(world);
  }

  /** A call with the place of the entry that it corrects. */
  resolve(step: Extract<HistoryStep, { kind: "call" }>): CollectionCall {
    if (step.corrects === undefined) return step.call;
    // A place that no journal of a history has stands for a step that was left out.
    const supersedes = this.#entryOf.get(step.corrects)?.seq ?? 1_000_000;
    return { ...step.call, meta: { ...step.call.meta, supersedes } };
  }

  /** Judges a step and writes what it does. */
  take(step: HistoryStep): Outcome {
    switch (step.kind) {
      case "policy":
        this.ledger.setPolicy(step.time, step.from, step.policy);
        return { errors: [], entries: [] };
      case "ask":
        return { errors: [], entries: [] };
      case "deputy":
        return { errors: [], entries: this.#nameDeputy(step) };
      case "call": {
        const call = this.resolve(step);
        const errors = this.ledger.judge(step.time, step.signer, call);
        if (errors.length > 0) return { errors, entries: [] };
        const entries = this.#write(step.time, step.signer, call);
        if (entries[0] !== undefined) this.#entryOf.set(step, entries[0]);
        return { errors, entries };
      }
    }
  }

  #nameDeputy({ time, signer, deputy, until }: Extract<HistoryStep, { kind: "deputy" }>): Entry[] {
    const { ledger } = this;
    if (!ledger.nameDeputy(time, signer, deputy, until)) return [];
    const { org } = ledger.operator(signer) as Operator;
    const [supervisor, named] = [accountOf(signer), accountOf(deputy)];
    const kind: EntryKind = { type: "DeputyNamed", supervisor, deputy: named, until };
    return [
      this.#append(org, {
        actor: supervisor,
        case: undefined,
        at: time,
        occurredAt: time,
        clockOffset: 0,
        policy: ledger.policyAt(time).version,
        act: "0".repeat(32) as Entry["act"],
        commitment: undefined,
        supersedes: undefined,
        kind,
      }),
    ];
  }

  #write(time: Millis, signer: number, call: CollectionCall): Entry[] {
    const { version, policy } = this.ledger.policyAt(call.meta.occurredAt);
    const who = this.ledger.operator(signer) as Operator;
    const kinds = kindsOf(call, this.ledger, policy, who);
    return kinds.map(({ org, case: id, kind }) =>
      this.#append(org, {
        ...call.meta,
        actor: who.account,
        case: id,
        at: time,
        policy: version,
        kind,
      }),
    );
  }

  #append(org: OrgId, draft: Omit<Entry, "org" | "seq" | "provenance">): Entry {
    const seq = this.#lengths.get(org) ?? 0;
    this.#lengths.set(org, seq + 1);
    const entry: Entry = { ...draft, org, seq, provenance: "Recorded" };
    this.ledger.absorb(entry);
    return entry;
  }
}

interface Line {
  readonly org: OrgId;
  readonly case: CaseId | undefined;
  readonly kind: EntryKind;
}

function kindsOf(call: CollectionCall, ledger: Ledger, policy: Policy, who: Operator): Line[] {
  if (call.type === "OpenCases")
    return call.cases.flatMap(({ case: id, reference, customer, class: of, bills }) =>
      [
        { type: "CaseOpened", reference, customer, class: of } as const,
        ...bills.map((bill, no) => ({ type: "BillAdded", bill: no, ...bill }) as EntryKind),
      ].map((kind) => ({ org: who.org, case: id, kind })),
    );
  if (call.type === "DeclareBlackout") {
    const { reason, from, to } = call;
    return [
      { org: who.org, case: undefined, kind: { type: "BlackoutDeclared", reason, from, to } },
    ];
  }
  const facts = ledger.cases.get(call.case) as CaseFacts;
  return kindsOfAct(call, facts, policy, who).map((kind) => ({
    org: facts.org,
    case: call.case,
    kind,
  }));
}

type CaseCall = Exclude<CollectionCall, { type: "OpenCases" | "DeclareBlackout" }>;

function kindsOfAct(act: CaseCall, facts: CaseFacts, policy: Policy, who: Operator): EntryKind[] {
  switch (act.type) {
    case "RecordContact": {
      const { channel, outcome, party } = act;
      return [{ type: "ContactMade", channel, outcome, party }];
    }
    case "RecordNotice":
      return [{ type: "NoticeIssued", notice: act.notice, window: act.window }];
    case "RecordDelivery":
      return [{ type: "NoticeDelivered", notice: act.notice, delivery: act.delivery }];
    case "RecordPromise":
      return [{ type: "PromiseMade", amount: act.amount, due: act.due }];
    case "AgreePlan":
      return [{ type: "PlanAgreed", parts: act.parts }];
    case "OpenDispute":
      return [{ type: "DisputeOpened", bill: act.bill, ground: act.ground }];
    case "AnswerDispute":
      return [{ type: "DisputeAnswered", bill: act.bill, result: act.result }];
    case "RecordPayment": {
      const { amount, method } = act;
      return [{ type: "PaymentReceived", amount, method, clearing: policy.clearing }];
    }
    case "ReversePayment": {
      const amount = facts.payments.find((one) => one.act === act.payment)?.amount ?? (0 as Fen);
      return [{ type: "PaymentReversed", payment: act.payment, amount }];
    }
    case "AddCharge":
      return [{ type: "ChargeAdded", bill: act.bill, charge: act.charge, amount: act.amount }];
    case "RecordComplaint":
      return [{ type: "ComplaintMade", ground: act.ground }];
    case "AnswerComplaint":
      return [{ type: "ComplaintAnswered", upheld: act.upheld }];
    case "SetProtection":
      return [{ type: "ProtectionChanged", protected: act.protected }];
    case "Propose":
      return [{ type: "EscalationProposed", escalation: act.escalation, amount: act.amount }];
    case "Approve":
      return approvalKinds(act, facts, policy, who);
    case "Reject":
      return [{ type: "EscalationRejected", proposal: act.proposal, returned: act.returned }];
    case "Withdraw":
      return [{ type: "EscalationWithdrawn", proposal: act.proposal }];
    case "Disconnect":
      return [{ type: "Disconnected" }];
    case "Reconnect":
      return [{ type: "Reconnected" }];
    case "CloseCase":
      return [{ type: "CaseClosed", reason: act.reason }];
  }
}

function approvalKinds(
  { proposal, conditions }: Extract<CaseCall, { type: "Approve" }>,
  facts: CaseFacts,
  policy: Policy,
  who: Operator,
): EntryKind[] {
  const open = proposalOf(facts, proposal);
  if (open === undefined) return [];
  const { kind, amount, approvals } = open;
  const enough = approvals.length + 1 >= neededApprovals(facts, policy, kind, amount);
  const complete = who.org !== facts.org || enough;
  const approval: EntryKind = { type: "EscalationApproved", proposal, conditions, complete };
  if (!complete || kind === "Disconnection" || kind === "LegalAction") return [approval];
  const waived: EntryKind = { type: "AmountWaived", amount, penaltyOnly: kind === "PenaltyWaiver" };
  if (kind === "PenaltyWaiver") return [approval, waived];
  return [approval, waived, { type: "CaseClosed", reason: "WrittenOff" }];
}
