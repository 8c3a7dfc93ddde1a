import type { Window } from "../../shared/domain/escalation.ts";
import type { DatedPolicy } from "../../shared/domain/policy.ts";
import { localDay } from "../../shared/domain/time.ts";
import { fen, type Millis } from "../../shared/domain/units.ts";
import type { CaseDetail } from "../../shared/ipc/case-detail-schemas.ts";
import { type NoticeRequest, noticeWindowSchema } from "../../shared/ipc/notice-schemas.ts";
import type { NoticeFields } from "../../shared/notices/fields.ts";

/** What a notice says, from the case as this console shows it and the policy in force at the claimed time. */
export function noticeFields(
  request: NoticeRequest,
  detail: CaseDetail,
  office: string,
  { policy }: DatedPolicy,
  code: string,
): NoticeFields {
  const { notice, occurredAt, payBy } = request;
  const { row, bills, penalty } = detail;
  return {
    code,
    office,
    reference: row.reference,
    class: row.class,
    customerName: detail.contact?.name,
    customerAddress: detail.contact?.address,
    account: row.account,
    issuedOn: localDay(occurredAt, policy.utcOffsetMinutes),
    utcOffsetMinutes: policy.utcOffsetMinutes,
    bills,
    outstanding: row.outstanding,
    accruedPenalty: fen((penalty?.bills ?? []).reduce((sum, { total }) => sum + total, 0)),
    rates: {
      residential: policy.penaltyResidentialPpm,
      currentYear: policy.penaltyCurrentYearPpm,
      earlierYear: policy.penaltyEarlierYearPpm,
    },
    payBy,
    window: notice === "FinalReminder" ? lastWindow(detail) : request.window,
    reconnectHours: policy.reconnectHours,
    reconnectedAt: reconnectedAt(detail),
  };
}

/** The window of the disconnection notice issued last, in the journal or on its way there. */
function lastWindow({ timeline }: CaseDetail): Window | undefined {
  const issued = timeline.findLast(
    ({ kind }) => kind.type === "NoticeIssued" && kind.notice === "Disconnection",
  );
  const window = noticeWindowSchema.safeParse(issued?.kind.window);
  return window.success ? window.data : undefined;
}

/** When supply came back, unless it was cut again since. */
function reconnectedAt({ timeline }: CaseDetail): Millis | undefined {
  const last = timeline.findLast(
    ({ kind }) => kind.type === "Reconnected" || kind.type === "Disconnected",
  );
  return last?.kind.type === "Reconnected" ? last.occurredAt : undefined;
}
