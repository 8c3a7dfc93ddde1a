import type { ActType } from "../../../shared/domain/act.ts";
import type { Fen } from "../../../shared/domain/units.ts";
import type { CaseDetail } from "../../../shared/ipc/case-detail-schemas.ts";
import { type ProcedureStep, questionOf } from "../../../shared/rules/procedure.ts";
import { type Fields, initialFields } from "../act/draft.ts";
import { startFields } from "../act/start-fields.ts";

/** The form that a step of the procedure opens: the act, and the fields that make it that step. */
export function startOf(
  step: ProcedureStep,
  detail: CaseDetail,
): { type: ActType; fields: Fields } {
  const question = questionOf(step, { escalations: [] });
  const { type } = question;
  const fields = { ...initialFields(type, detail), ...question } as Fields;
  switch (fields.type) {
    case "RecordNotice":
    case "RecordDelivery":
      return { type, fields: startFields(fields.type, fields.notice ?? "Dunning", detail) };
    case "Propose": {
      const { escalation = "Disconnection" } = fields;
      if (escalation === "PenaltyWaiver") return { type, fields: { type: "Propose", escalation } };
      const amount = escalation === "WriteOff" ? detail.row.outstanding : (0 as Fen);
      return { type, fields: { type: "Propose", escalation, amount } };
    }
    case "Approve":
    case "Withdraw": {
      const open = detail.escalations.find(({ kind }) => kind === "Disconnection");
      return { type, fields: open ? { ...fields, proposal: open.proposal } : fields };
    }
    default:
      return { type, fields };
  }
}
