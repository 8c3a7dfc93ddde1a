import type { Window } from "../domain/escalation.ts";
import { type Unmet, unmet } from "../domain/refusals.ts";
import { DAY_MS } from "../domain/time.ts";
import type { Day, Millis } from "../domain/units.ts";
import type { NoticeKind } from "../domain/words.ts";
import { neededApprovals } from "./approvals.ts";
import {
  type BillFacts,
  type EscalationFacts,
  escalationOf,
  type NoticeFacts,
  owedOf,
  owedOfBill,
} from "./case-facts.ts";
import { cutAllowed, nextCut } from "./cut-hours.ts";
import { addDays, dayOf, isBeyondYear, MAX_YEAR_AHEAD_DAYS, minutesMs, startOf } from "./days.ts";
import type { Judgement } from "./judgement.ts";
import { promiseUntil } from "./promise.ts";

/** The first local day on which a bill is ripe; undefined while it is disputed and once it is paid. */
export const ripeFrom = (
  { policy }: Pick<Judgement, "policy">,
  bill: BillFacts,
): Day | undefined =>
  bill.disputed || owedOfBill(bill) === 0
    ? undefined
    : addDays(bill.due, policy.cutAfterOverdueDays + 1);

/** Delivered demands that count for a bill at the claimed time. */
export const demandsOf = (
  { facts, policy, at }: Pick<Judgement, "facts" | "policy" | "at">,
  bill: BillFacts,
): number => facts.demands.filter((time) => time <= at && dayOf(policy, time) > bill.due).length;

/** Whether something old enough is owed and was demanded often enough. */
function ripeness(judged: Judgement): Unmet[] {
  const { facts, policy, at } = judged;
  const today = dayOf(policy, at);
  const days = facts.bills.map((bill) => ripeFrom(judged, bill));
  const ripe = facts.bills.filter((_, index) => (days[index] ?? Number.POSITIVE_INFINITY) <= today);
  if (ripe.length === 0) {
    const next = Math.min(...days.filter((day) => day !== undefined));
    const until = Number.isFinite(next) ? startOf(policy, next as Day) : undefined;
    return [unmet("NotRipe", { days: policy.cutAfterOverdueDays }, until)];
  }
  const needed = policy.demandsBeforeCut;
  const have = Math.max(...ripe.map((bill) => demandsOf(judged, bill)));
  return have >= needed ? [] : [unmet("DemandsMissing", { have, needed })];
}

const nothingOwed = ({ facts }: Judgement): Unmet[] =>
  owedOf(facts) === 0 ? [unmet("NothingOwed")] : [];
const billDisputed = ({ facts }: Judgement): Unmet[] =>
  facts.bills.some((bill) => bill.disputed) ? [unmet("BillDisputed")] : [];

function promiseInForce({ facts, policy, at }: Judgement): Unmet[] {
  const until = facts.promise && promiseUntil(policy, facts.promise, at);
  return until === undefined ? [] : [unmet("PromiseInForce", {}, until)];
}

/** What every step towards a cut needs. */
export const cutDebt = (judged: Judgement): Unmet[] => [
  ...(judged.facts.cut ? [unmet("SupplyIsCut")] : []),
  ...nothingOwed(judged),
  ...billDisputed(judged),
  ...promiseInForce(judged),
  ...ripeness(judged),
];

/** What legal action needs. */
export const legalDebt = (judged: Judgement): Unmet[] => [
  ...nothingOwed(judged),
  ...billDisputed(judged),
  ...ripeness(judged),
];

/** The approval of a cut is missing: of how many there are how many, and whether it was proposed at all. */
function notApproved({ facts, policy }: Judgement): Unmet {
  const open = escalationOf(facts, "Disconnection");
  if (open === undefined) return unmet("NotApproved");
  const needed = neededApprovals(facts, policy, open.kind, open.amount);
  return unmet("NotApproved", { have: open.approvals.length, needed });
}

const completeApproval = ({ facts }: Judgement): EscalationFacts | undefined => {
  const open = escalationOf(facts, "Disconnection");
  return open && open.validUntil > 0 ? open : undefined;
};

const lapsed = ({ at, policy }: Judgement, { validUntil }: EscalationFacts): Unmet[] =>
  at >= validUntil ? [unmet("ApprovalLapsed", { days: policy.approvalValidDays })] : [];

/** Why a notice of disconnection may not be issued with this window. */
export function noticeRefusals(judged: Judgement, window: Window | undefined): Unmet[] {
  const { policy, at } = judged;
  const open = completeApproval(judged);
  const first = addDays(dayOf(policy, at), policy.noticeMinDays);
  const fits =
    window !== undefined &&
    window.from < window.to &&
    window.to - window.from <= DAY_MS &&
    dayOf(policy, window.from) >= first;
  return [
    ...(open ? lapsed(judged, open) : [notApproved(judged)]),
    ...(fits ? [] : [unmet("WindowContradicts", { days: policy.noticeMinDays })]),
    ...(window && isBeyondYear(at, window.to)
      ? [unmet("TooFarAhead", { needed: MAX_YEAR_AHEAD_DAYS })]
      : []),
  ];
}

/** Why the delivery of a notice may not be recorded: nothing had been issued, or delivered, at that time. */
export function deliveryRefusals({ facts, at }: Judgement, kind: NoticeKind): Unmet[] {
  if (kind !== "Disconnection" && kind !== "FinalReminder") return [];
  const since = kind === "Disconnection" ? facts.notice?.issuedAt : facts.notice?.deliveredAt;
  return since === undefined || at < since ? [unmet("NoNotice")] : [];
}

/** Every condition of a cut that is not met. */
export const cutRefusals = (judged: Judgement): Unmet[] => [
  ...(judged.at < judged.now - judged.clockToleranceMs ? [unmet("NotLive")] : []),
  ...cutDebt(judged),
  ...approvalRefusals(judged),
  ...noticeOfCut(judged),
  ...sparedRefusals(judged),
];

function approvalRefusals(judged: Judgement): Unmet[] {
  const { policy, at, facts } = judged;
  const open = completeApproval(judged);
  if (open === undefined) return [notApproved(judged)];
  const { notBefore, notAfter, minOwed } = open.conditions;
  const today = dayOf(policy, at);
  const refusals = lapsed(judged, open);
  if (today < notBefore)
    refusals.push(unmet("ConditionNotMet", { firstDay: notBefore }, startOf(policy, notBefore)));
  else if (today > notAfter) refusals.push(unmet("ConditionNotMet", { lastDay: notAfter }));
  else if (owedOf(facts) < minOwed) refusals.push(unmet("ConditionNotMet", { least: minOwed }));
  return refusals;
}

function noticeOfCut(judged: Judgement): Unmet[] {
  const { notice } = judged.facts;
  if (notice?.deliveredAt === undefined) return [unmet("NoNotice"), noSecondNotice(judged)];
  return [
    ...noticePeriod(judged, notice.window, notice.deliveredAt),
    ...reminderRefusals(judged, notice),
  ];
}

function noticePeriod(
  { policy, at }: Judgement,
  { from, to }: Window,
  deliveredAt: Millis,
): Unmet[] {
  const { noticeMinDays, noticeMaxDays } = policy;
  const delivered = dayOf(policy, deliveredAt);
  const refusals: Unmet[] = [];
  if (dayOf(policy, from) < addDays(delivered, noticeMinDays))
    refusals.push(unmet("NoticeTooShort", { days: noticeMinDays }));
  if (dayOf(policy, at) > addDays(delivered, noticeMaxDays))
    refusals.push(unmet("NoticeTooOld", { days: noticeMaxDays }));
  if (at < from) refusals.push(unmet("OutsideWindow", {}, from));
  else if (at >= to) refusals.push(unmet("OutsideWindow"));
  return refusals;
}

const noSecondNotice = ({ policy }: Judgement): Unmet =>
  unmet("NoSecondNotice", { minutes: policy.secondNoticeMinutes });

function reminderRefusals(judged: Judgement, { remindedAt }: NoticeFacts): Unmet[] {
  const { policy, at } = judged;
  const oldest = at - minutesMs(policy.secondNoticeMaxMinutes);
  if (remindedAt === undefined || remindedAt < oldest) return [noSecondNotice(judged)];
  const open = (remindedAt + minutesMs(policy.secondNoticeMinutes)) as Millis;
  const minutes = policy.secondNoticeMinutes;
  return at < open ? [unmet("SecondNoticeTooRecent", { minutes }, open)] : [];
}

/** Blackouts and the calendar. */
function sparedRefusals({ blackouts, policy, at }: Judgement): Unmet[] {
  const ends = blackouts.filter(({ from, to }) => from <= at && at < to).map(({ to }) => to);
  return [
    ...(ends.length > 0 ? [unmet("Blackout", {}, Math.max(...ends) as Millis)] : []),
    ...(cutAllowed(policy, at) ? [] : [unmet("NotCutHours", {}, nextCut(policy, at))]),
  ];
}
