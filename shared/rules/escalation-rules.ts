import type { ActDetail } from "../domain/act.ts";
import { NO_LAST_DAY } from "../domain/escalation.ts";
import { type Unmet, unmet } from "../domain/refusals.ts";
import type { ActId, Day, Fen } from "../domain/units.ts";
import type { EscalationKind } from "../domain/words.ts";
import { escalationOf, MAX_SUM, owedOf, penaltiesOwed, proposalOf } from "./case-facts.ts";
import { dayOf, isTooFar, MAX_DAYS_AHEAD } from "./days.ts";
import type { Judgement } from "./judgement.ts";
import { cutDebt, legalDebt } from "./ladder.ts";

type Detail<T extends ActDetail["type"]> = Extract<ActDetail, { type: T }>;

/** What a kind of escalation needs, when it is proposed and again at each approval. */
function byKind(judged: Judgement, kind: EscalationKind, amount: Fen): Unmet[] {
  const { facts } = judged;
  switch (kind) {
    case "Disconnection":
      return cutDebt(judged);
    case "LegalAction":
      return legalDebt(judged);
    case "PenaltyWaiver": {
      const allowed = penaltiesOwed(facts);
      return [
        ...(amount === 0 ? [unmet("ZeroAmount")] : []),
        ...(amount > allowed ? [unmet("WaiverExceedsPenalty", { allowed })] : []),
      ];
    }
    case "WriteOff": {
      const owed = owedOf(facts);
      return [
        ...(owed === 0 ? [unmet("NothingOwed")] : []),
        ...(amount !== owed ? [unmet("NotWholeDebt", { owed })] : []),
        ...(facts.cut ? [unmet("SupplyIsCut")] : []),
      ];
    }
  }
}

/** Whether a proposal of this kind says how much. */
const namesAmount = (kind: EscalationKind): boolean =>
  kind === "PenaltyWaiver" || kind === "WriteOff";

/** Why a step beyond reminding cannot be proposed. A lapsed proposal of the same kind does not stand in the way. */
export function proposeRefusals(judged: Judgement, step: Detail<"Propose">): Unmet[] {
  const open = escalationOf(judged.facts, step.escalation);
  const waits = open && !(open.validUntil > 0 && judged.at >= open.validUntil);
  return [
    ...(judged.evidence ? [] : [unmet("EvidenceMissing")]),
    ...(waits ? [unmet("AlreadyProposed")] : []),
    ...(step.amount > 0 && !namesAmount(step.escalation) ? [unmet("AmountUncalledFor")] : []),
    ...byKind(judged, step.escalation, step.amount),
  ];
}

/** Why a proposal cannot be approved by this person. */
export function approveRefusals(judged: Judgement, step: Detail<"Approve">): Unmet[] {
  const open = proposalOf(judged.facts, step.proposal);
  if (open === undefined) return [unmet("NoSuchProposal")];
  const { notBefore, notAfter, minOwed } = step.conditions;
  const today = dayOf(judged.policy, judged.at);
  const far = (day: Day) => isTooFar(today, day);
  const twice = open.validUntil > 0 || open.approvals.includes(judged.person);
  return [
    ...(open.proposer === judged.person ? [unmet("OwnProposal")] : []),
    ...(twice ? [unmet("ApprovedAlready")] : []),
    ...(notBefore > notAfter ? [unmet("ConditionsContradict")] : []),
    ...(far(notBefore) || (notAfter < NO_LAST_DAY && far(notAfter))
      ? [unmet("TooFarAhead", { needed: MAX_DAYS_AHEAD })]
      : []),
    ...(minOwed > MAX_SUM ? [unmet("SumTooLarge")] : []),
    ...byKind(judged, open.kind, open.amount),
  ];
}

/** Why a proposal cannot be rejected by this person. */
export function rejectRefusals({ facts, person }: Judgement, proposal: ActId): Unmet[] {
  const open = proposalOf(facts, proposal);
  if (open === undefined) return [unmet("NoSuchProposal")];
  return open.proposer === person ? [unmet("OwnProposal")] : [];
}
