import type { ActDetail } from "../domain/act.ts";
import type { Entry } from "../domain/entry.ts";

/**
 * The act on a case that wrote an entry, as its actor sent it; undefined for entries of no such act: a case's opening, changes
 * of staff, blackouts, and what follows from an approval.
 */
export function actOf({ kind }: Pick<Entry, "kind">): ActDetail | undefined {
  switch (kind.type) {
    case "ContactMade":
      return { ...kind, type: "RecordContact" };
    case "NoticeIssued":
      return { ...kind, type: "RecordNotice" };
    case "NoticeDelivered":
      return { ...kind, type: "RecordDelivery" };
    case "PromiseMade":
      return { ...kind, type: "RecordPromise" };
    case "PlanAgreed":
      return { ...kind, type: "AgreePlan" };
    case "DisputeOpened":
      return { ...kind, type: "OpenDispute" };
    case "DisputeAnswered":
      return { ...kind, type: "AnswerDispute" };
    case "PaymentReceived":
      return { type: "RecordPayment", amount: kind.amount, method: kind.method };
    case "PaymentReversed":
      return { type: "ReversePayment", payment: kind.payment };
    case "ChargeAdded":
      return { ...kind, type: "AddCharge" };
    case "ComplaintMade":
      return { ...kind, type: "RecordComplaint" };
    case "ComplaintAnswered":
      return { ...kind, type: "AnswerComplaint" };
    case "ProtectionChanged":
      return { ...kind, type: "SetProtection" };
    case "EscalationProposed":
      return { ...kind, type: "Propose" };
    case "EscalationApproved":
      return { type: "Approve", proposal: kind.proposal, conditions: kind.conditions };
    case "EscalationRejected":
      return { ...kind, type: "Reject" };
    case "EscalationWithdrawn":
      return { ...kind, type: "Withdraw" };
    case "Disconnected":
      return { type: "Disconnect" };
    case "Reconnected":
      return { type: "Reconnect" };
    case "CaseClosed":
      return { ...kind, type: "CloseCase" };
    case "CaseOpened":
    case "BillAdded":
    case "AmountWaived":
    case "OperatorRegistered":
    case "OperatorChanged":
    case "OperatorRevoked":
    case "BlackoutDeclared":
    case "DeputyNamed":
      return undefined;
  }
}

const NO_ACT = "0".repeat(32);

/** Entries of one journal, in groups that one act wrote. Imported entries and changes of staff stand alone. */
export function* groupedByAct(entries: Iterable<Entry>): Generator<readonly Entry[]> {
  let group: Entry[] = [];
  for (const entry of entries) {
    const first = group[0];
    if (first !== undefined && !isOfOneAct(first, entry)) {
      yield group;
      group = [];
    }
    group.push(entry);
  }
  if (group.length > 0) yield group;
}

const isOfOneAct = (a: Entry, b: Entry): boolean =>
  a.act !== NO_ACT &&
  a.act === b.act &&
  a.actor === b.actor &&
  a.at === b.at &&
  a.occurredAt === b.occurredAt &&
  a.provenance === "Recorded" &&
  b.provenance === "Recorded";
