import type { EscalationKind } from "../../../shared/domain/words.ts";
import type { AppError } from "../../../shared/errors.ts";
import type { CaseDetail } from "../../../shared/ipc/case-detail-schemas.ts";
import type { ProcedureStep } from "../../../shared/rules/procedure.ts";
import { judgedOf } from "../../../shared/rules/situation.ts";
import type { Fields } from "./draft.ts";

const PROPOSALS: Readonly<Record<EscalationKind, ProcedureStep>> = {
  Disconnection: "propose",
  PenaltyWaiver: "proposeWaiver",
  WriteOff: "proposeWriteOff",
  LegalAction: "proposeLegal",
};

/** The step of the procedure that a form is for, where its fields decide which. */
function stepOf(fields: Fields): ProcedureStep | undefined {
  switch (fields.type) {
    case "RecordNotice":
      return fields.notice === "Disconnection" ? "issueNotice" : "issueDemand";
    case "RecordDelivery":
      if (fields.notice === "FinalReminder") return "remind";
      return fields.notice === "Disconnection" ? "deliverNotice" : "deliverDemand";
    case "Propose":
      return PROPOSALS[fields.escalation ?? "Disconnection"];
    default:
      return undefined;
  }
}

/** What stands against an act now, as far as its fields say already. */
export function formUnmet(
  fields: Fields,
  { nextSteps, procedure }: CaseDetail,
): readonly AppError[] {
  const step = stepOf(fields);
  const judged = step && procedure && judgedOf(procedure.steps, step);
  return judged ?? nextSteps.find(({ type }) => type === fields.type)?.unmet ?? [];
}
