import type { Window } from "../../../shared/domain/escalation.ts";
import type { NoticeKind } from "../../../shared/domain/words.ts";
import type { CaseDetail } from "../../../shared/ipc/case-detail-schemas.ts";
import { firstWindow } from "../../../shared/rules/first-window.ts";
import type { Fields } from "./draft.ts";

/** The first window that a notice of disconnection issued now may announce; undefined when none is known. */
export function offeredWindow({ procedure }: CaseDetail): Window | undefined {
  return procedure && firstWindow(procedure.policy, procedure.blackouts, procedure.at);
}

/** What the form of a notice, or of its delivery, starts with for a kind of notice. */
export function startFields(
  type: "RecordNotice" | "RecordDelivery",
  notice: NoticeKind,
  detail: CaseDetail,
): Fields {
  if (type === "RecordDelivery")
    return { type, notice, delivery: notice === "FinalReminder" ? "SmsReceipt" : "SignedFor" };
  return notice === "Disconnection"
    ? { type, notice, window: offeredWindow(detail) }
    : { type, notice };
}
