import type { Entry, EntryKind } from "../domain/entry.ts";
import type { Fen } from "../domain/units.ts";
import { addFen, type CaseFacts, MAX_PAYMENTS, MAX_RECENT_CONTACTS, owedOf } from "./case-facts.ts";
import { clear, clearPenalties, unclear } from "./clearing.ts";
import { withApproval, withCut, withoutProposal, withProposal } from "./fold-escalation.ts";
import {
  type FoldContext,
  forget,
  remember,
  settled,
  withBill,
  withCharge,
  withDemand,
  withDispute,
  withoutOldContacts,
  withPaid,
} from "./fold-steps.ts";
import { noticeDelivered, noticeIssued } from "./notice.ts";
import { clockStarted } from "./reconnection.ts";

/** One recorded entry onto a case, as the pallet applies the act that it judged. */
export function recordedOnto(facts: CaseFacts, entry: Entry, context: FoldContext): CaseFacts {
  const { kind, occurredAt: at } = entry;
  switch (kind.type) {
    case "BillAdded":
      return withBill(facts, kind);
    case "ChargeAdded":
      return withCharge(facts, kind);
    case "ContactMade":
      return withContact(facts, entry, context);
    case "NoticeIssued":
      return { ...facts, notice: noticeIssued(facts.notice, kind, at) };
    case "NoticeDelivered":
      return {
        ...withDemand(facts, kind, at),
        notice: noticeDelivered(facts.notice, kind, at),
      };
    case "PromiseMade":
      return {
        ...facts,
        promise: { paid: 0 as Fen, parts: [{ amount: kind.amount, due: kind.due }] },
      };
    case "PlanAgreed":
      return { ...facts, promise: { paid: 0 as Fen, parts: kind.parts } };
    case "DisputeOpened":
      return withDispute(facts, kind.bill, true);
    case "DisputeAnswered":
      return withDispute(facts, kind.bill, false);
    case "ComplaintMade":
      return { ...facts, openComplaints: Math.min(0xffff, facts.openComplaints + 1) };
    case "ComplaintAnswered":
      return { ...facts, openComplaints: Math.max(0, facts.openComplaints - 1) };
    case "PaymentReceived":
      return withPayment(facts, kind, entry, context);
    case "PaymentReversed":
      return withReversal(facts, kind);
    case "AmountWaived":
      return withWaiver(facts, kind, entry, context);
    case "EscalationProposed":
      return withProposal(facts, kind, entry, context);
    case "EscalationApproved":
      return withApproval(facts, kind, entry, context);
    case "EscalationRejected":
    case "EscalationWithdrawn":
      return withoutProposal(facts, kind.proposal);
    case "Disconnected":
      return withCut(facts, at);
    case "Reconnected":
      return { ...facts, cut: undefined };
    case "ProtectionChanged":
      return { ...facts, protected: kind.protected };
    case "CaseClosed":
      return { ...facts, closed: true };
    case "CaseOpened":
    case "OperatorRegistered":
    case "OperatorChanged":
    case "OperatorRevoked":
    case "BlackoutDeclared":
    case "DeputyNamed":
      return facts;
  }
}

type Kind<T extends EntryKind["type"]> = Extract<EntryKind, { type: T }>;

/** The corrected contact no longer counts. */
function withContact(facts: CaseFacts, entry: Entry, context: FoldContext): CaseFacts {
  const { supersedes } = entry;
  const corrected = supersedes === undefined ? undefined : context.entry(entry.org, supersedes);
  const kept = corrected ? forget(facts.contacts, corrected.occurredAt) : facts.contacts;
  const recent = withoutOldContacts({ ...facts, contacts: kept }, entry.at);
  return {
    ...recent,
    contacts: remember(recent.contacts, entry.occurredAt, MAX_RECENT_CONTACTS),
  };
}

function withPayment(
  facts: CaseFacts,
  { amount, clearing }: Kind<"PaymentReceived">,
  entry: Entry,
  context: FoldContext,
): CaseFacts {
  const payments = [...facts.payments, { act: entry.act, amount, clearing }].slice(-MAX_PAYMENTS);
  const paid = clear(withPaid({ ...facts, payments }, amount), clearing, amount);
  return withClock(settled(paid), entry, context);
}

function withWaiver(
  facts: CaseFacts,
  { amount, penaltyOnly }: Kind<"AmountWaived">,
  entry: Entry,
  context: FoldContext,
): CaseFacts {
  const waived = { ...facts, waived: addFen(facts.waived, amount) };
  const cleared = penaltyOnly
    ? clearPenalties(waived, amount)
    : clear(waived, "OldestBillFirst", amount);
  return withClock(settled(cleared), entry, context);
}

/** A bounced payment no longer counts; a debt that is back stops the clock of reconnection. */
function withReversal(facts: CaseFacts, { payment, amount }: Kind<"PaymentReversed">): CaseFacts {
  const known = facts.payments.find((one) => one.act === payment);
  if (known === undefined) return facts;
  const less = (sum: number) => Math.max(0, sum - amount) as Fen;
  const back = unclear(facts, known.clearing, amount);
  return {
    ...back,
    payments: facts.payments.filter((one) => one !== known),
    paid: less(facts.paid),
    promise: facts.promise && { ...facts.promise, paid: less(facts.promise.paid) },
    cut: back.cut && owedOf(back) > 0 ? { ...back.cut, reconnectBy: undefined } : back.cut,
  };
}

/** Once nothing is owed, supply must be back. */
const withClock = (facts: CaseFacts, entry: Entry, context: FoldContext): CaseFacts =>
  owedOf(facts) > 0
    ? facts
    : {
        ...facts,
        cut: clockStarted(
          facts.cut,
          entry.occurredAt,
          context.policy(entry.policy)?.reconnectHours,
        ),
      };
