import type { ActDetail } from "../../shared/domain/act.ts";
import { NO_CONDITIONS } from "../../shared/domain/escalation.ts";
import type { Fen } from "../../shared/domain/units.ts";
import { owedOf, penaltiesOwed } from "../../shared/rules/case-facts.ts";
import type { Scene } from "./any-act.ts";

/** A step of somebody who does not want a cut but a waiver, a write-off or a lawsuit, or takes a payment back. */
export function sideStep({ facts, rng }: Scene): ActDetail {
  const open = facts.escalations.find(({ kind }) => kind !== "Disconnection");
  if (open !== undefined && rng.chance(75))
    return { type: "Approve", proposal: open.proposal, conditions: NO_CONDITIONS };
  const [payment] = facts.payments;
  if (payment !== undefined && rng.chance(40))
    return { type: "ReversePayment", payment: payment.act };
  const penalties = penaltiesOwed(facts);
  const [bill] = facts.bills;
  if (penalties === 0 && bill !== undefined && rng.chance(50)) {
    const amount = rng.int(1, 200) as Fen;
    return { type: "AddCharge", bill: bill.bill, charge: "Penalty", amount };
  }
  if (penalties > 0 && rng.chance(60)) {
    const amount = rng.int(1, penalties) as Fen;
    return { type: "Propose", escalation: "PenaltyWaiver", amount };
  }
  return rng.chance(50)
    ? { type: "Propose", escalation: "WriteOff", amount: owedOf(facts) }
    : { type: "Propose", escalation: "LegalAction", amount: 0 as Fen };
}
