import type { ActDetail } from "./act.ts";
import type { EntryKind } from "./entry.ts";
import type { Fen } from "./units.ts";

/**
 * The entry that an act becomes when the chain takes it, so that both are told in the same words. What only the chain
 * knows is left at its plainest: a payment's clearing order, whether an approval completes, and the sum of a bounced
 * payment, which is 0 here.
 */
export function entryKindOf(detail: ActDetail): EntryKind {
  switch (detail.type) {
    case "RecordContact":
      return { ...detail, type: "ContactMade" };
    case "RecordNotice":
      return { ...detail, type: "NoticeIssued" };
    case "RecordDelivery":
      return { ...detail, type: "NoticeDelivered" };
    case "RecordPromise":
      return { ...detail, type: "PromiseMade" };
    case "OpenDispute":
      return { ...detail, type: "DisputeOpened" };
    case "AnswerDispute":
      return { ...detail, type: "DisputeAnswered" };
    case "RecordPayment":
      return { ...detail, type: "PaymentReceived", clearing: "OldestBillFirst" };
    case "RecordComplaint":
      return { ...detail, type: "ComplaintMade" };
    case "AnswerComplaint":
      return { ...detail, type: "ComplaintAnswered" };
    case "CloseCase":
      return { ...detail, type: "CaseClosed" };
    case "AgreePlan":
      return { ...detail, type: "PlanAgreed" };
    case "Propose":
      return { ...detail, type: "EscalationProposed" };
    case "Approve":
      return { ...detail, type: "EscalationApproved", complete: false };
    case "Reject":
      return { ...detail, type: "EscalationRejected" };
    case "Withdraw":
      return { ...detail, type: "EscalationWithdrawn" };
    case "Disconnect":
      return { type: "Disconnected" };
    case "Reconnect":
      return { type: "Reconnected" };
    case "SetProtection":
      return { ...detail, type: "ProtectionChanged" };
    case "ReversePayment":
      return { ...detail, type: "PaymentReversed", amount: 0 as Fen };
    case "AddCharge":
      return { ...detail, type: "ChargeAdded" };
  }
}
