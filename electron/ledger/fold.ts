import type { Entry } from "../../shared/domain/entry.ts";
import type { Part } from "../../shared/domain/escalation.ts";
import { type Fen, hash, type Millis } from "../../shared/domain/units.ts";
import { STAGES, type Stage } from "../../shared/domain/words.ts";
import { addFen } from "../../shared/rules/case-facts.ts";
import { noticeDelivered, noticeIssued } from "../../shared/rules/notice.ts";
import * as disputes from "./fold-disputes.ts";
import * as escalation from "./fold-escalation.ts";
import * as money from "./fold-money.ts";
import * as payments from "./fold-payments.ts";
import {
  type CaseProjection,
  type Draft,
  isRecorded,
  type Kind,
  type PolicyOf,
} from "./fold-types.ts";
import { insertSorted } from "./sorted.ts";

const NO_POLICY: PolicyOf = () => undefined;

/**
 * One entry onto the state of its case. Pure and total: the chain has already judged recorded acts, and imported history
 * may be in any order and incomplete, so nothing is refused here and nothing throws. Sums stop at the largest safe
 * integer. Entries of no case (changes of staff, blackouts) are not folded.
 */
export const foldEntry = (
  state: CaseProjection | undefined,
  entry: Entry,
  policyOf?: PolicyOf,
): CaseProjection => foldEntries(state, [entry], policyOf);

/** The same for several entries of one case in journal order; copies the state once. At least one entry. */
export function foldEntries(
  state: CaseProjection | undefined,
  entries: readonly Entry[],
  policyOf: PolicyOf = NO_POLICY,
): CaseProjection {
  const first = entries[0];
  const draft = state === undefined ? first && empty(first) : copy(state);
  if (draft === undefined) throw new Error("nothing to fold");
  for (const entry of entries) step(draft, entry, policyOf);
  return draft;
}

function empty(entry: Entry): Draft {
  if (entry.case === undefined) throw new Error("an entry without a case cannot be folded");
  const none = 0 as Fen;
  return {
    id: entry.case,
    org: entry.org,
    reference: "",
    customer: hash("0".repeat(64)),
    class: "Residential",
    protected: false,
    openedAt: entry.occurredAt,
    closed: undefined,
    stage: "Opened",
    bills: [],
    otherCharges: none,
    otherCleared: none,
    surplus: none,
    principal: none,
    charges: none,
    paid: none,
    waived: none,
    payments: [],
    promise: undefined,
    disputed: [],
    disputedSince: [],
    complaints: [],
    contacts: [],
    escalations: [],
    turnedDown: undefined,
    notice: undefined,
    cut: undefined,
  };
}

const copy = (state: CaseProjection): Draft => ({
  ...state,
  bills: [...state.bills],
  payments: [...state.payments],
  disputed: [...state.disputed],
  disputedSince: [...state.disputedSince],
  complaints: [...state.complaints],
  contacts: [...state.contacts],
  escalations: [...state.escalations],
});

function step(draft: Draft, entry: Entry, policyOf: PolicyOf): void {
  const { kind, occurredAt: at } = entry;
  switch (kind.type) {
    case "CaseOpened":
      draft.reference = kind.reference;
      draft.customer = kind.customer;
      draft.class = kind.class;
      draft.openedAt = at;
      return;
    case "BillAdded":
      addBill(draft, kind);
      return;
    case "ChargeAdded":
      draft.charges = addFen(draft.charges, kind.amount);
      money.charge(draft, kind.bill, kind.charge, kind.amount);
      money.takeSurplus(draft);
      return;
    case "ContactMade":
      if (entry.supersedes !== undefined) forgetContact(draft, entry.supersedes);
      insertSorted(draft.contacts, { seq: entry.seq, at }, (contact) => contact.at);
      reach(draft, "Contacted");
      return;
    case "NoticeIssued":
      if (kind.notice === "Dunning") reach(draft, "Demanded");
      if (isRecorded(entry)) draft.notice = noticeIssued(draft.notice, kind, at);
      return;
    case "NoticeDelivered":
      if (isRecorded(entry)) draft.notice = noticeDelivered(draft.notice, kind, at);
      reach(draft, cutNoticed(kind) ? "CutNoticed" : "Notified");
      return;
    case "PromiseMade":
      promise(draft, [{ amount: kind.amount, due: kind.due }], at);
      return;
    case "PlanAgreed":
      promise(draft, kind.parts, at);
      return;
    case "DisputeOpened":
      disputes.open(draft, kind.bill, at);
      return;
    case "DisputeAnswered":
      disputes.end(draft, kind.bill);
      return;
    case "PaymentReceived":
      payments.pay(draft, kind, entry, policyOf);
      return;
    case "PaymentReversed":
      payments.bounce(draft, kind.payment);
      return;
    case "AmountWaived":
      payments.waive(draft, kind, entry, policyOf);
      return;
    case "ComplaintMade":
      insertSorted<Millis>(draft.complaints, at);
      return;
    case "ComplaintAnswered":
      draft.complaints.shift();
      return;
    case "EscalationProposed":
      if (isRecorded(entry)) escalation.propose(draft, kind, entry);
      reach(draft, "Escalated");
      return;
    case "EscalationApproved":
      escalation.approve(draft, kind, entry, policyOf);
      reach(draft, kind.complete ? "Approved" : "Escalated");
      return;
    case "EscalationRejected":
      escalation.turnDown(draft, kind, at);
      return;
    case "EscalationWithdrawn":
      escalation.giveUp(draft, kind.proposal);
      return;
    case "Disconnected":
      escalation.cut(draft, at);
      if (draft.stage === "Reconnected") draft.stage = "Disconnected";
      reach(draft, "Disconnected");
      return;
    case "Reconnected":
      draft.cut = undefined;
      reach(draft, "Reconnected");
      return;
    case "ProtectionChanged":
      draft.protected = kind.protected;
      return;
    case "CaseClosed":
      draft.closed = kind.reason;
      reach(draft, "Closed");
      return;
    case "OperatorRegistered":
    case "OperatorChanged":
    case "OperatorRevoked":
    case "BlackoutDeclared":
    case "DeputyNamed":
      return;
  }
}

function addBill(draft: Draft, { bill, period, amount, due }: Kind<"BillAdded">): void {
  const none = 0 as Fen;
  draft.bills.push({
    ...{ bill, period, amount, due },
    penalty: none,
    expense: none,
    amountCleared: none,
    penaltyCleared: none,
    expenseCleared: none,
  });
  draft.principal = addFen(draft.principal, amount);
  money.takeSurplus(draft);
}

function promise(draft: Draft, parts: readonly Part[], madeAt: Millis): void {
  draft.promise = { parts, paid: 0 as Fen, madeAt };
}

const cutNoticed = ({ notice, delivery }: Kind<"NoticeDelivered">) =>
  notice === "Disconnection" && delivery !== "Refused";

/** A corrected contact no longer counts. */
function forgetContact(draft: Draft, seq: number): void {
  draft.contacts = draft.contacts.filter((contact) => contact.seq !== seq);
}

/**
 * A stage, once reached, is not left backwards: a contact after a notice does not undo the notice. Only supply that was
 * restored can be cut again.
 */
function reach(draft: Draft, stage: Stage): void {
  if (STAGES.indexOf(stage) > STAGES.indexOf(draft.stage)) draft.stage = stage;
}
