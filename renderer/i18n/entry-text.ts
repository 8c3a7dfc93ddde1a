import type { ActDetail } from "../../shared/domain/act.ts";
import { entryKindOf } from "../../shared/domain/act-kind.ts";
import type { EntryKind } from "../../shared/domain/entry.ts";
import { money } from "../format/money.ts";
import { shortHex } from "../format/number.ts";
import { dateTime, dayDate, period } from "../format/time.ts";
import { escalationText } from "./escalation-text.ts";
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
        bill: entry.bill + 1,
        charge: t(`words.charge.${entry.charge}`),
        amount: money(entry.amount),
      });
    case "ContactMade":
      return t("caseView.sentence.ContactMade", {
        channel: t(`words.channel.${entry.channel}`),
        outcome: t(`words.outcome.${entry.outcome}`),
        party: t(`words.party.${entry.party}`),
      });
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
    case "PlanAgreed":
      return t("caseView.sentence.PlanAgreed", {
        n: entry.parts.length,
        parts: entry.parts
          .map(({ amount, due }) =>
            t("caseView.sentence.part", { amount: money(amount), due: dayDate(due) }),
          )
          .join(t("app.list")),
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
    case "PaymentReversed": {
      const payment = shortHex(entry.payment);
      // Of an act only the payment is known; the chain adds the sum.
      return entry.amount === 0
        ? t("caseView.sentence.PaymentReversedUnknown", { payment })
        : t("caseView.sentence.PaymentReversed", { payment, amount: money(entry.amount) });
    }
    case "ComplaintMade":
      return t("caseView.sentence.ComplaintMade", {
        ground: t(`words.complaintGround.${entry.ground}`),
      });
    case "ComplaintAnswered":
      return t(
        entry.upheld ? "caseView.sentence.ComplaintUpheld" : "caseView.sentence.ComplaintRejected",
      );
    case "CaseClosed":
      return t("caseView.sentence.CaseClosed", { reason: t(`words.closeReason.${entry.reason}`) });
    case "ProtectionChanged":
      return t(entry.protected ? "caseView.sentence.Protected" : "caseView.sentence.Unprotected");
    case "OperatorRegistered":
    case "OperatorChanged":
      return t(`caseView.sentence.${entry.type}`, {
        account: shortHex(entry.account),
        role: t(`words.role.${entry.role}`),
      });
    case "OperatorRevoked":
      return t("caseView.sentence.OperatorRevoked", { account: shortHex(entry.account) });
    case "BlackoutDeclared":
      return t("caseView.sentence.BlackoutDeclared", {
        from: dateTime(entry.from),
        to: dateTime(entry.to),
        reason: t(`words.blackoutReason.${entry.reason}`),
      });
    case "DeputyNamed":
      return t("caseView.sentence.DeputyNamed", {
        supervisor: shortHex(entry.supervisor),
        deputy: shortHex(entry.deputy),
        until: dateTime(entry.until),
      });
    case "NoticeIssued":
    case "EscalationProposed":
    case "EscalationApproved":
    case "EscalationRejected":
    case "EscalationWithdrawn":
    case "AmountWaived":
    case "Disconnected":
    case "Reconnected":
      return escalationText(t, entry);
    default:
      return t("caseView.sentence.unknown", { type: (entry as { type: string }).type });
  }
}

/** An act in the words of the entry that it will become. */
export const actText = (t: T, act: ActDetail): string => entryText(t, entryKindOf(act));
