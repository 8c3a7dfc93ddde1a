import type { ActDetail } from "../../shared/domain/act.ts";
import type { EntryKind } from "../../shared/domain/entry.ts";

/** The entry that an act becomes when the chain takes it, so that a timeline shows both alike. */
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
      return { ...detail, type: "PaymentReceived" };
    case "RecordComplaint":
      return { ...detail, type: "ComplaintMade" };
    case "AnswerComplaint":
      return { ...detail, type: "ComplaintAnswered" };
    case "CloseCase":
      return { ...detail, type: "CaseClosed" };
  }
}
