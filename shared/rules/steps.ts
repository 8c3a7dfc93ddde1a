import type { ActDetail } from "../domain/act.ts";
import { type Unmet, unmet } from "../domain/refusals.ts";
import type { BillNo } from "../domain/units.ts";
import { proposalOf } from "./case-facts.ts";
import { contactRefusals } from "./contact-limits.ts";
import { approveRefusals, proposeRefusals, rejectRefusals } from "./escalation-rules.ts";
import type { Judgement } from "./judgement.ts";
import { cutRefusals, deliveryRefusals, noticeRefusals } from "./ladder.ts";
import { chargeRefusals, closeRefusals, paymentRefusals, promiseRefusals } from "./money-rules.ts";

/**
 * Every condition of docs/rules.md that the step itself does not meet, in the order of the page; the conditions of every
 * act are not among them. The chain refuses with the first.
 */
export function stepRefusals(step: ActDetail, judged: Judgement): readonly Unmet[] {
  const { facts } = judged;
  switch (step.type) {
    case "RecordContact":
      return contactRefusals(facts.contacts, judged.at, judged.policy);
    case "RecordNotice":
      if (step.notice === "Disconnection") return noticeRefusals(judged, step.window);
      return step.window === undefined ? [] : [unmet("WindowUncalledFor")];
    case "RecordDelivery":
      return deliveryRefusals(judged, step.notice);
    case "RecordPromise":
      return promiseRefusals(judged, [step]);
    case "AgreePlan":
      return promiseRefusals(judged, step.parts);
    case "OpenDispute":
      return disputeRefusals(judged, step.bill, false);
    case "AnswerDispute":
      return disputeRefusals(judged, step.bill, true);
    case "RecordPayment":
      return paymentRefusals(judged, step.amount);
    case "ReversePayment":
      return facts.payments.some(({ act }) => act === step.payment) ? [] : [unmet("NoSuchPayment")];
    case "AddCharge":
      return chargeRefusals(judged, step);
    case "AnswerComplaint":
      return facts.openComplaints === 0 ? [unmet("NoOpenComplaint")] : [];
    case "CloseCase":
      return closeRefusals(judged, step);
    case "Propose":
      return proposeRefusals(judged, step);
    case "Approve":
      return approveRefusals(judged, step);
    case "Reject":
      return rejectRefusals(judged, step.proposal);
    case "Withdraw":
      return proposalOf(facts, step.proposal) ? [] : [unmet("NoSuchProposal")];
    case "Disconnect":
      return cutRefusals(judged);
    case "Reconnect":
      return facts.cut ? [] : [unmet("NotCut")];
    case "RecordComplaint":
    case "SetProtection":
      return [];
  }
}

/** A dispute is opened of a bill that is not disputed, and answered of one that is. */
function disputeRefusals({ facts }: Judgement, no: BillNo, disputed: boolean): Unmet[] {
  const bill = facts.bills.find((one) => one.bill === no);
  if (bill === undefined) return [unmet("NoSuchBill")];
  if (bill.disputed === disputed) return [];
  return [unmet(disputed ? "NotDisputed" : "AlreadyDisputed")];
}
