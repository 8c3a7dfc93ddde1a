import type { ActDetail } from "../../shared/domain/act.ts";
import type { EntryKind } from "../../shared/domain/entry.ts";
import { money } from "../format/money.ts";
import { shortHex } from "../format/number.ts";
import { dayDate, period } from "../format/time.ts";
import type { T } from "./index.ts";

/** What happened, in one sentence. A kind that this program does not know shows its name. */
export function entryText(t: T, entry: EntryKind): string {
  switch (entry.type) {
    case "CaseOpened":
      return t("caseView.sentence.CaseOpened", { class: t(`words.customerClass.${entry.class}`) });
    case "BillAdded":
      return t("caseView.sentence.BillAdded", {
        period: period(entry.period),
        amount: money(entry.amount),
        due: dayDate(entry.due),
      });
    case "ChargeAdded":
      return t("caseView.sentence.ChargeAdded", {
        charge: t(`words.charge.${entry.charge}`),
        amount: money(entry.amount),
      });
    case "ContactMade":
      return t("caseView.sentence.ContactMade", {
        channel: t(`words.channel.${entry.channel}`),
        outcome: t(`words.outcome.${entry.outcome}`),
        party: t(`words.party.${entry.party}`),
      });
    case "NoticeIssued":
      return t("caseView.sentence.NoticeIssued", { notice: t(`words.notice.${entry.notice}`) });
    case "NoticeDelivered":
      return t("caseView.sentence.NoticeDelivered", {
        notice: t(`words.notice.${entry.notice}`),
        delivery: t(`words.delivery.${entry.delivery}`),
      });
    case "PromiseMade":
      return t("caseView.sentence.PromiseMade", {
        amount: money(entry.amount),
        due: dayDate(entry.due),
      });
    case "DisputeOpened":
      return t("caseView.sentence.DisputeOpened", {
        bill: entry.bill + 1,
        ground: t(`words.disputeGround.${entry.ground}`),
      });
    case "DisputeAnswered":
      return t("caseView.sentence.DisputeAnswered", {
        bill: entry.bill + 1,
        result: t(`words.disputeResult.${entry.result}`),
      });
    case "PaymentReceived":
      return t("caseView.sentence.PaymentReceived", {
        amount: money(entry.amount),
        method: t(`words.method.${entry.method}`),
      });
    case "ComplaintMade":
      return t("caseView.sentence.ComplaintMade", {
        ground: t(`words.complaintGround.${entry.ground}`),
      });
    case "ComplaintAnswered":
      return t(
        entry.upheld ? "caseView.sentence.ComplaintUpheld" : "caseView.sentence.ComplaintRejected",
      );
    case "EscalationProposed":
      return t("caseView.sentence.EscalationProposed", {
        escalation: t(`words.escalation.${entry.escalation}`),
      });
    case "AmountWaived":
      return t("caseView.sentence.AmountWaived", { amount: money(entry.amount) });
    case "CaseClosed":
      return t("caseView.sentence.CaseClosed", { reason: t(`words.closeReason.${entry.reason}`) });
    case "OperatorRegistered":
    case "OperatorChanged":
      return t(`caseView.sentence.${entry.type}`, {
        account: shortHex(entry.account),
        role: t(`words.role.${entry.role}`),
      });
    case "OperatorRevoked":
      return t("caseView.sentence.OperatorRevoked", { account: shortHex(entry.account) });
    default:
      return t("caseView.sentence.unknown", { type: (entry as { type: string }).type });
  }
}

/** The entry that the chain will write for an act (chain/pallets/collection/src/lib.rs). */
function entryOfAct(act: ActDetail): EntryKind {
  switch (act.type) {
    case "RecordContact":
      return { ...act, type: "ContactMade" };
    case "RecordNotice":
      return { ...act, type: "NoticeIssued" };
    case "RecordDelivery":
      return { ...act, type: "NoticeDelivered" };
    case "RecordPromise":
      return { ...act, type: "PromiseMade" };
    case "OpenDispute":
      return { ...act, type: "DisputeOpened" };
    case "AnswerDispute":
      return { ...act, type: "DisputeAnswered" };
    case "RecordPayment":
      return { ...act, type: "PaymentReceived" };
    case "RecordComplaint":
      return { ...act, type: "ComplaintMade" };
    case "AnswerComplaint":
      return { ...act, type: "ComplaintAnswered" };
    case "CloseCase":
      return { ...act, type: "CaseClosed" };
  }
}

/** An act in the words of the entry that it will become. */
export const actText = (t: T, act: ActDetail): string => entryText(t, entryOfAct(act));
