import { type Refusal, type Unmet, unmet } from "../domain/refusals.ts";
import { localMinute } from "../domain/time.ts";
import type { Day, Millis } from "../domain/units.ts";
import { isQuiet } from "./contact-limits.ts";
import { addDays, dayOf, minuteOf, minutesMs, startOf } from "./days.ts";
import { firstWindow } from "./first-window.ts";
import type { ProcedureStep } from "./procedure.ts";
import { missingOf, type Situation } from "./situation.ts";

/** A step that would bring a case on. */
export interface Wanted {
  readonly step: ProcedureStep;
  /** What it waits for although the gate might let it pass: it would be to no purpose, or not fair, before. */
  readonly waitsFor?: Unmet | undefined;
  /** Until when it should be done. */
  readonly by?: Millis | undefined;
}

type Notice = NonNullable<Situation["notice"]>;

/** The steps that would bring a case on, the most pressing first; none when it is closed. */
export function wantedSteps(situation: Situation): readonly Wanted[] {
  const { closed, owed, cut, openComplaints } = situation;
  if (closed) return [];
  const complaint: Wanted[] = openComplaints > 0 ? [{ step: "answerComplaint" }] : [];
  if (cut) return [...reconnection(situation), ...complaint];
  return [...complaint, ...(owed === 0 ? [{ step: "close" } as const] : [towardsCut(situation)])];
}

/** Supply comes back when everything is paid. */
function reconnection({ owed, cut }: Situation): readonly Wanted[] {
  if (owed === 0) return [{ step: "reconnect", by: cut?.reconnectBy }];
  return [{ step: "reconnect", waitsFor: unmet("StillOwed", { owed }) }];
}

/** The next rung of the ladder of docs/rules.md. */
function towardsCut(situation: Situation): Wanted {
  const missing = missingOf(situation.steps, "cut");
  const find = (...refusals: Refusal[]) =>
    missing.find(({ refusal }) => refusals.includes(refusal));
  if (find("BillDisputed")) return { step: "answerDispute" };
  const promise = find("PromiseInForce");
  if (promise) return { step: "cut", waitsFor: promise };
  const young = find("NotRipe");
  if (young) return beforeRipe(situation, young);
  if (find("DemandsMissing")) return demand(situation);
  const approval = find("NotApproved", "ApprovalLapsed");
  if (approval) return { step: approval.detail.needed === undefined ? "propose" : "approve" };
  const condition = find("ConditionNotMet");
  if (condition && condition.until === undefined) return { step: "withdraw" };
  const { notice } = situation;
  if (notice === undefined || isLost(situation, notice)) return newNotice(situation);
  if (notice.deliveredAt === undefined) return { step: "deliverNotice" };
  if (condition && condition.until !== undefined && condition.until >= notice.window.to)
    return newNotice(situation);
  return duringNotice(situation, notice, missing);
}

const demand = ({ demandIssued }: Situation): Wanted => ({
  step: demandIssued ? "deliverDemand" : "issueDemand",
});

/** While the oldest bill is too young for a cut, it is demanded as often as a cut needs. */
function beforeRipe(situation: Situation, young: Unmet): Wanted {
  const { dues, demands, policy, now } = situation;
  const oldest = Math.min(...dues);
  const counted = demands.filter((at) => dayOf(policy, at) > oldest).length;
  const overdue = dayOf(policy, now) > oldest;
  if (overdue && counted < policy.demandsBeforeCut) return demand(situation);
  return { step: "cut", waitsFor: young };
}

/** A new notice of disconnection, once the first window that it could announce is near enough for it. */
function newNotice({ policy, blackouts, now }: Situation): Wanted {
  const window = firstWindow(policy, blackouts, now);
  if (window === undefined) return { step: "issueNotice", waitsFor: unmet("NotCutHours") };
  const soonest = dayOf(policy, window.from) - policy.noticeMaxDays;
  if (soonest <= dayOf(policy, now)) return { step: "issueNotice" };
  const spared = blackouts.some(({ from, to }) => from < window.from && now < to);
  const until = startOf(policy, soonest as Day);
  return { step: "issueNotice", waitsFor: unmet(spared ? "Blackout" : "NotCutHours", {}, until) };
}

/** Whether no cut can come of a notice any more: its window is over, or too near or too far from its delivery. */
function isLost({ now, policy }: Situation, { window, deliveredAt = now }: Notice): boolean {
  const delivered = dayOf(policy, deliveredAt);
  const from = dayOf(policy, window.from);
  return (
    now >= window.to ||
    from < addDays(delivered, policy.noticeMinDays) ||
    from > addDays(delivered, policy.noticeMaxDays)
  );
}

/** From the delivered notice to the cut: the last reminder, then the window. */
function duringNotice(
  situation: Situation,
  { window, remindedAt }: Notice,
  missing: readonly Unmet[],
): Wanted {
  const { now, policy } = situation;
  const { secondNoticeMinutes: minutes } = policy;
  // The reminder is due as the window nears: an earlier one would be too old by then.
  const validFor = minutesMs(policy.secondNoticeMaxMinutes);
  const stale = remindedAt === undefined || remindedAt + validFor < Math.max(now, window.from);
  if (stale) {
    const from = reminderFrom(situation, window.from);
    if (now < from) return { step: "remind", waitsFor: unmet("NoSecondNotice", { minutes }, from) };
    if (now + minutesMs(minutes) >= window.to) return newNotice(situation);
    return { step: "remind", by: (window.to - minutesMs(minutes)) as Millis };
  }
  const last = missing.reduce<Unmet | undefined>(
    (latest, one) =>
      latest === undefined || (one.until ?? 0) > (latest.until ?? 0) ? one : latest,
    undefined,
  );
  if (last === undefined) return { step: "cut", by: window.to };
  if (last.until === undefined || last.until >= window.to) return newNotice(situation);
  return { step: "cut", waitsFor: last, by: window.to };
}

/** When the last reminder is best given first: not before it would count at the window's start, nor in quiet hours. */
function reminderFrom({ policy }: Situation, from: Millis): Millis {
  const earliest = (from - minutesMs(policy.secondNoticeMaxMinutes)) as Millis;
  if (!isQuiet(localMinute(earliest, policy.utcOffsetMinutes), policy)) return earliest;
  const opens = minuteOf(policy, dayOf(policy, from), policy.quietToMinute);
  const latest = from - minutesMs(policy.secondNoticeMinutes);
  return Math.max(earliest, Math.min(opens, latest)) as Millis;
}
