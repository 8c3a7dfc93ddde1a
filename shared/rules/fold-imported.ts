import type { Entry } from "../domain/entry.ts";
import type { Fen } from "../domain/units.ts";
import { addFen, type CaseFacts, MAX_RECENT_CONTACTS } from "./case-facts.ts";
import { clear, clearPenalties } from "./clearing.ts";
import {
  remember,
  settled,
  withBill,
  withCharge,
  withDemand,
  withDispute,
  withPaid,
} from "./fold-steps.ts";

/**
 * One imported entry onto a case. Untidy history is taken as it is, and only what the case owes and what was said to the
 * customer is kept: imported history has no effect on the ladder, but a dunning notice that it shows as delivered is a
 * demand.
 */
export function importedOnto(facts: CaseFacts, entry: Entry): CaseFacts {
  const { kind } = entry;
  switch (kind.type) {
    case "BillAdded":
      return withBill(facts, kind);
    case "ChargeAdded":
      return withCharge(facts, kind);
    case "PaymentReceived":
      return settled(clear(withPaid(facts, kind.amount), kind.clearing, kind.amount));
    case "AmountWaived": {
      const waived = { ...facts, waived: addFen(facts.waived, kind.amount) };
      return settled(
        kind.penaltyOnly
          ? clearPenalties(waived, kind.amount)
          : clear(waived, "OldestBillFirst", kind.amount),
      );
    }
    case "DisputeOpened":
      return withDispute(facts, kind.bill, true);
    case "DisputeAnswered":
      return withDispute(facts, kind.bill, false);
    case "ContactMade":
      return {
        ...facts,
        contacts: remember(facts.contacts, entry.occurredAt, MAX_RECENT_CONTACTS),
      };
    case "PromiseMade":
      return {
        ...facts,
        promise: { paid: 0 as Fen, parts: [{ amount: kind.amount, due: kind.due }] },
      };
    case "ComplaintMade":
      return { ...facts, openComplaints: facts.openComplaints + 1 };
    case "ComplaintAnswered":
      return { ...facts, openComplaints: Math.max(0, facts.openComplaints - 1) };
    case "NoticeDelivered":
      return withDemand(facts, kind, entry.occurredAt);
    case "CaseClosed":
      return { ...facts, closed: true };
    default:
      return facts;
  }
}
