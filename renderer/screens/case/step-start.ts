import type { ActType } from "../../../shared/domain/act.ts";
import type { CaseDetail } from "../../../shared/ipc/schemas.ts";
import type { ProcedureStep } from "../../../shared/rules/procedure.ts";
import { questionOf } from "../../../shared/rules/procedure.ts";
import { type Fields, initialFields } from "../act/draft.ts";
import { startFields } from "../act/start-fields.ts";

/** The form that a step of the procedure opens: the act, and the fields that make it that step. */
export function startOf(
  step: ProcedureStep,
  detail: CaseDetail,
): { type: ActType; fields: Fields } {
  const { type } = questionOf(step, { escalations: [] });
  const proposal = detail.escalations.find(({ kind }) => kind === "Disconnection")?.proposal;
  const initial = initialFields(type, detail);
  switch (step) {
    case "issueNotice":
      return { type, fields: startFields("RecordNotice", "Disconnection", detail) };
    case "deliverNotice":
      return { type, fields: startFields("RecordDelivery", "Disconnection", detail) };
    case "remind":
      return { type, fields: startFields("RecordDelivery", "FinalReminder", detail) };
    case "approve":
    case "withdraw":
      return {
        type,
        fields: proposal === undefined ? initial : ({ ...initial, proposal } as Fields),
      };
    default:
      return { type, fields: initial };
  }
}
