import { NO_CONDITIONS } from "../domain/escalation.ts";
import type { CaseFacts } from "./case-facts.ts";
import { escalationOf } from "./case-facts.ts";
import type { Step } from "./questions.ts";

/**
 * The steps of the procedure by what they are for. An act alone does not say: a delivery can be of a demand, of a notice
 * of disconnection or of the last reminder, and each has conditions of its own.
 */
export const PROCEDURE_STEPS = [
  "issueDemand",
  "deliverDemand",
  "answerDispute",
  "answerComplaint",
  "propose",
  "approve",
  "withdraw",
  "issueNotice",
  "deliverNotice",
  "remind",
  "cut",
  "reconnect",
  "close",
  "proposeWaiver",
  "proposeWriteOff",
  "proposeLegal",
] as const;
export type ProcedureStep = (typeof PROCEDURE_STEPS)[number];

/** The question to the gate that a step stands for. */
export function questionOf(step: ProcedureStep, facts: Pick<CaseFacts, "escalations">): Step {
  const proposal = escalationOf(facts, "Disconnection")?.proposal;
  switch (step) {
    case "issueDemand":
      return { type: "RecordNotice", notice: "Dunning" };
    case "deliverDemand":
      return { type: "RecordDelivery", notice: "Dunning" };
    case "answerDispute":
      return { type: "AnswerDispute" };
    case "answerComplaint":
      return { type: "AnswerComplaint" };
    case "propose":
      return { type: "Propose", escalation: "Disconnection" };
    case "approve":
      return proposal === undefined
        ? { type: "Approve" }
        : { type: "Approve", proposal, conditions: NO_CONDITIONS };
    case "withdraw":
      return proposal === undefined ? { type: "Withdraw" } : { type: "Withdraw", proposal };
    case "issueNotice":
      return { type: "RecordNotice", notice: "Disconnection" };
    case "deliverNotice":
      return { type: "RecordDelivery", notice: "Disconnection" };
    case "remind":
      return { type: "RecordDelivery", notice: "FinalReminder" };
    case "cut":
      return { type: "Disconnect" };
    case "reconnect":
      return { type: "Reconnect" };
    case "close":
      return { type: "CloseCase", reason: "Settled" };
    case "proposeWaiver":
      return { type: "Propose", escalation: "PenaltyWaiver" };
    case "proposeWriteOff":
      return { type: "Propose", escalation: "WriteOff" };
    case "proposeLegal":
      return { type: "Propose", escalation: "LegalAction" };
  }
}
