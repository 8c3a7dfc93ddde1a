import type { EntryKind } from "../../../shared/domain/entry.ts";
import type { Millis } from "../../../shared/domain/units.ts";
import type { CaseDetail } from "../../../shared/ipc/case-detail-schemas.ts";
import type { TimelineItem } from "../../../shared/ipc/timeline-schemas.ts";
import type { RecordLine } from "../../../shared/rules/ladder-checklist.ts";
import type { Situation } from "../../../shared/rules/situation.ts";

/** A line of the record that is final and that nothing corrects. */
export type FinalLine = RecordLine & { readonly item: TimelineItem };

/** What the chain holds of a case and what still counts of it. */
export const finalLines = (items: readonly TimelineItem[]): FinalLine[] =>
  items
    .filter(({ proof, supersededBy }) => proof.state === "final" && supersededBy === undefined)
    .map((item) => ({
      item,
      occurredAt: item.occurredAt,
      kind: item.kind as unknown as EntryKind,
    }));

/** Where a case stands, as of a chain time not before its judgement; undefined while no policy is known. */
export function situationOf(detail: CaseDetail, now?: Millis): Situation | undefined {
  const { row, procedure, notice, bills, timeline } = detail;
  if (procedure === undefined) return undefined;
  const { policy, blackouts, demands, steps, at } = procedure;
  return {
    now: now ?? at,
    closed: row.stage === "Closed",
    owed: row.outstanding,
    cut: row.cutAt === undefined ? undefined : { reconnectBy: row.reconnectBy },
    openComplaints: detail.openComplaints,
    dues: bills.filter((bill) => !bill.disputed && bill.outstanding > 0).map(({ due }) => due),
    demands,
    demandIssued: demandWaits(finalLines(timeline)),
    notice: notice && {
      window: notice.window,
      deliveredAt: notice.deliveredAt,
      remindedAt: notice.remindedAt,
    },
    policy,
    blackouts,
    steps,
  };
}

/** Whether the latest word on demands is that one was issued: it waits for its delivery. */
function demandWaits(lines: readonly FinalLine[]): boolean {
  const last = lines.reduce<FinalLine | undefined>((latest, line) => {
    const { kind } = line;
    const about = kind.type === "NoticeIssued" || kind.type === "NoticeDelivered";
    if (!about || kind.notice !== "Dunning") return latest;
    return latest === undefined || line.occurredAt >= latest.occurredAt ? line : latest;
  }, undefined);
  return last?.kind.type === "NoticeIssued";
}
