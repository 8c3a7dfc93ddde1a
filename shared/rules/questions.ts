import type { ActDetail, ActType } from "../domain/act.ts";
import { NO_CONDITIONS } from "../domain/escalation.ts";
import type { Policy } from "../domain/policy.ts";
import type { Refusal } from "../domain/refusals.ts";
import { MINUTE_MS } from "../domain/time.ts";
import type { Fen, Millis } from "../domain/units.ts";
import { ESCALATIONS, type EscalationKind, type NoticeKind } from "../domain/words.ts";
import { type CaseFacts, owedOf, penaltiesOwed } from "./case-facts.ts";
import { addDays, dayOf, minuteOf } from "./days.ts";

/**
 * A step with its fields, or only its type when the question is whether it is open at all; for a notice and a proposal
 * also of which kind.
 */
export type Step =
  | ActDetail
  | { readonly type: ActType }
  | { readonly type: "RecordNotice" | "RecordDelivery"; readonly notice: NoticeKind }
  | { readonly type: "Propose"; readonly escalation: EscalationKind };

/** The fields that each act has. */
const FIELDS: Readonly<Record<ActType, readonly string[]>> = {
  RecordContact: ["channel"],
  RecordNotice: ["notice", "window"],
  RecordDelivery: ["notice", "delivery"],
  RecordPromise: ["amount", "due"],
  AgreePlan: ["parts"],
  OpenDispute: ["bill"],
  AnswerDispute: ["bill"],
  RecordPayment: ["amount"],
  ReversePayment: ["payment"],
  AddCharge: ["bill", "charge", "amount"],
  RecordComplaint: ["ground"],
  AnswerComplaint: ["upheld"],
  SetProtection: ["protected"],
  Propose: ["escalation", "amount"],
  Approve: ["proposal", "conditions"],
  Reject: ["proposal"],
  Withdraw: ["proposal"],
  Disconnect: [],
  Reconnect: [],
  CloseCase: ["reason"],
};

/** Whether all fields are given. */
export const isWhole = (step: Step): step is ActDetail =>
  FIELDS[step.type].every((field) => field in step);

/** What is missing where a step has nothing to be done to. */
export const NOTHING_TO_DO: Partial<Record<ActType, Refusal>> = {
  OpenDispute: "NoSuchBill",
  AnswerDispute: "NoSuchBill",
  AddCharge: "NoSuchBill",
  ReversePayment: "NoSuchPayment",
  Approve: "NoSuchProposal",
  Reject: "NoSuchProposal",
  Withdraw: "NoSuchProposal",
};

/**
 * The acts that would answer a question without fields, with the fields that are most likely to be allowed: the step is
 * open when one of them is.
 */
export function candidates(
  step: Step,
  facts: CaseFacts,
  policy: Policy,
  at: Millis,
): readonly ActDetail[] {
  const { type } = step;
  const one = 1 as Fen;
  const today = dayOf(policy, at);
  const proposals = facts.escalations.map(({ proposal }) => proposal);
  const bills = facts.bills.map(({ bill }) => bill);
  switch (type) {
    case "RecordContact":
      return [{ type, channel: "Phone", outcome: "Reached", party: "Customer" }];
    case "RecordNotice": {
      const from = minuteOf(policy, addDays(today, policy.noticeMinDays), policy.cutFromMinute);
      const window = { from, to: (from + MINUTE_MS) as Millis };
      const notice = "notice" in step ? step.notice : "Dunning";
      return [{ type, notice, window: notice === "Disconnection" ? window : undefined }];
    }
    case "RecordDelivery":
      return [{ type, notice: "notice" in step ? step.notice : "Dunning", delivery: "SignedFor" }];
    case "RecordPromise":
      return [{ type, amount: one, due: today }];
    case "AgreePlan":
      return [{ type, parts: [{ amount: one, due: today }] }];
    case "OpenDispute":
      return bills.map((bill) => ({ type, bill, ground: "Other" }));
    case "AnswerDispute":
      return bills.map((bill) => ({ type, bill, result: "Upheld" }));
    case "RecordPayment":
      return [{ type, amount: one, method: "Cash" }];
    case "ReversePayment":
      return facts.payments.map(({ act }) => ({ type, payment: act }));
    case "AddCharge":
      return bills.map((bill) => ({ type, bill, charge: "Expense", amount: one }));
    case "RecordComplaint":
      return [{ type, ground: "Other" }];
    case "AnswerComplaint":
      return [{ type, upheld: false }];
    case "SetProtection":
      return [{ type, protected: !facts.protected }];
    case "Propose": {
      const kinds = "escalation" in step ? [step.escalation] : ESCALATIONS;
      return kinds.map((kind) => ({ type, escalation: kind, amount: likelyAmount(facts, kind) }));
    }
    case "Approve":
      return proposals.map((proposal) => ({ type, proposal, conditions: NO_CONDITIONS }));
    case "Reject":
      return proposals.map((proposal) => ({ type, proposal, returned: false }));
    case "Withdraw":
      return proposals.map((proposal) => ({ type, proposal }));
    case "Disconnect":
    case "Reconnect":
      return [{ type }];
    case "CloseCase":
      return [
        { type, reason: "Settled" },
        { type, reason: "OpenedInError" },
      ];
  }
}

function likelyAmount(facts: CaseFacts, kind: EscalationKind): Fen {
  if (kind === "PenaltyWaiver") return Math.max(1, penaltiesOwed(facts)) as Fen;
  return kind === "WriteOff" ? owedOf(facts) : (0 as Fen);
}
