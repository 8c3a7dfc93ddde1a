import type { ActType } from "../domain/act.ts";
import { addWorkingDays } from "../domain/calendar.ts";
import type { Policy } from "../domain/policy.ts";
import { DAY_MS } from "../domain/time.ts";
import type { Day, Fen, Millis } from "../domain/units.ts";
import type { EscalationKind, NoticeKind } from "../domain/words.ts";
import { addDays, dayOf, minutesMs, startOf } from "./days.ts";
import { hasRole, type Operator, ROLES_OF } from "./operators.ts";
import type { Mover } from "./whose-move.ts";

/** What a working day is made of, the most urgent first. */
export const DAY_SECTIONS = [
  "reconnect",
  "cut",
  "deliver",
  "approved",
  "turnedDown",
  "broken",
  "promised",
  "complaint",
  "dispute",
] as const;
export type DaySection = (typeof DAY_SECTIONS)[number];

/** What is to be done about a case of a section. */
export const DAY_TASKS = [
  "reconnect",
  "remind",
  "cut",
  "deliver",
  "issueNotice",
  "lapsed",
  "turnedDown",
  "askWhy",
  "decide",
  "promised",
  "answerComplaint",
  "answerDispute",
] as const;
export type DayTask = (typeof DAY_TASKS)[number];

/** What the sections are told from; none of it changes as time passes. Absent: never, or there is none. */
export interface DayFacts {
  readonly outstanding: Fen;
  readonly lastContactAt: Millis | undefined;
  readonly promiseDue: Day | undefined;
  readonly cutAt: Millis | undefined;
  readonly reconnectBy: Millis | undefined;
  /** When the complete approval of a disconnection lapses. */
  readonly validUntil: Millis | undefined;
  /** Of the disconnection notice issued last: its window, its delivery, and the second notice. */
  readonly windowFrom: Millis | undefined;
  readonly windowTo: Millis | undefined;
  readonly deliveredAt: Millis | undefined;
  readonly remindedAt: Millis | undefined;
  /** Of the oldest that waits for an answer. */
  readonly complaintAt: Millis | undefined;
  readonly disputedAt: Millis | undefined;
  readonly turnedDownAt: Millis | undefined;
}

/** Days for which a step that was turned down stays in sight: nothing is recorded when one has read why. */
export const TURNED_DOWN_DAYS = 14;

/** The bounds of the sections at a moment. */
export interface DayLimits {
  readonly now: Millis;
  readonly today: Day;
  readonly policy: Policy;
  /** Windows that begin before this are shown: today's and those of the next working day. */
  readonly windowsBefore: Millis;
  /** A notice delivered today can still be followed by a window that begins from here on. */
  readonly deliverableFrom: Millis;
  readonly turnedDownSince: Millis;
}

export function dayLimits(now: Millis, policy: Policy): DayLimits {
  const today = dayOf(policy, now);
  const next = addWorkingDays(today, 1, policy) ?? addDays(today, 1);
  return {
    now,
    today,
    policy,
    windowsBefore: startOf(policy, addDays(next, 1)),
    deliverableFrom: startOf(policy, addDays(today, policy.noticeMinDays)),
    turnedDownSince: Math.max(0, now - TURNED_DOWN_DAYS * DAY_MS) as Millis,
  };
}

/** Whether the notice was delivered in time for its window, and the window is not over. */
function isServed({ deliveredAt, windowFrom, windowTo }: DayFacts, limits: DayLimits): boolean {
  if (deliveredAt === undefined || windowFrom === undefined || windowTo === undefined) return false;
  const { now, policy } = limits;
  const delivered = dayOf(policy, deliveredAt);
  const from = dayOf(policy, windowFrom);
  return (
    windowTo > now &&
    from >= delivered + policy.noticeMinDays &&
    Math.max(limits.today, from) <= delivered + policy.noticeMaxDays
  );
}

/** Whether the notice was issued, not delivered, and still can be in time for its window. */
const isDeliverable = (
  { deliveredAt, windowFrom, windowTo }: DayFacts,
  { now, deliverableFrom }: DayLimits,
): boolean =>
  deliveredAt === undefined &&
  windowFrom !== undefined &&
  windowTo !== undefined &&
  windowTo > now &&
  windowFrom >= deliverableFrom;

/** Where an approved disconnection stands; undefined while it waits for a later day. */
function stageOfCut(facts: DayFacts, limits: DayLimits): DaySection | undefined {
  if (facts.validUntil === undefined) return undefined;
  if (facts.validUntil <= limits.now) return "approved";
  if (isServed(facts, limits))
    return (facts.windowFrom ?? 0) < limits.windowsBefore ? "cut" : undefined;
  return isDeliverable(facts, limits) ? "deliver" : "approved";
}

/** The sections that a case is in, in their order. A case can owe several things. */
export function sectionsOf(facts: DayFacts, limits: DayLimits): DaySection[] {
  const { promiseDue, turnedDownAt } = facts;
  const { today } = limits;
  const stage = stageOfCut(facts, limits);
  const holds: Record<DaySection, boolean> = {
    reconnect: facts.cutAt !== undefined && facts.reconnectBy !== undefined,
    cut: stage === "cut",
    deliver: stage === "deliver",
    approved: stage === "approved",
    turnedDown: turnedDownAt !== undefined && turnedDownAt > limits.turnedDownSince,
    broken: promiseDue !== undefined && promiseDue < today,
    promised: promiseDue !== undefined && promiseDue >= today && promiseDue <= today + 1,
    complaint: facts.complaintAt !== undefined,
    dispute: facts.disputedAt !== undefined,
  };
  return DAY_SECTIONS.filter((section) => holds[section]);
}

/** What is due, from when it can be done, and by when it must be. */
export interface DayDuty {
  readonly task: DayTask;
  /** The task cannot be done before; undefined when it can at once. */
  readonly opensAt: Millis | undefined;
  /** The first instant that is too late; undefined when no clock runs. */
  readonly dueAt: Millis | undefined;
}

/** The duty of a case that is in a section. */
export function dutyOf(section: DaySection, facts: DayFacts, limits: DayLimits): DayDuty {
  const { policy } = limits;
  const duty = (task: DayTask, dueAt?: Millis, opensAt?: Millis): DayDuty => ({
    task,
    opensAt,
    dueAt,
  });
  const endOf = (day: Day | undefined) =>
    day === undefined ? undefined : startOf(policy, addDays(day, 1));
  const answer = (since: Millis | undefined, days: number) =>
    since === undefined ? undefined : endOf(addWorkingDays(dayOf(policy, since), days, policy));
  switch (section) {
    case "reconnect":
      return duty("reconnect", facts.reconnectBy);
    case "cut":
      return cutDuty(facts, limits);
    case "deliver": {
      const from = dayOf(policy, facts.windowFrom ?? limits.now);
      return duty("deliver", startOf(policy, addDays(from, 1 - policy.noticeMinDays)));
    }
    case "approved":
      return duty(
        (facts.validUntil ?? 0) > limits.now ? "issueNotice" : "lapsed",
        facts.validUntil,
      );
    case "turnedDown":
      return duty("turnedDown");
    case "broken": {
      const brokenAt = endOf(facts.promiseDue);
      const asked = (facts.lastContactAt ?? 0) >= (brokenAt ?? 0);
      return duty(asked ? "decide" : "askWhy", brokenAt);
    }
    case "promised":
      return duty("promised", endOf(facts.promiseDue));
    case "complaint":
      return duty("answerComplaint", answer(facts.complaintAt, policy.complaintAnswerDays));
    case "dispute":
      return duty("answerDispute", answer(facts.disputedAt, policy.disputeAnswerDays));
  }
}

/**
 * The second notice, as long as none was given that the window can be used with; then the cut. The notice must lie at
 * least `secondNoticeMinutes` before the cut and at most `secondNoticeMaxMinutes`, and the cut in the window.
 */
function cutDuty(
  { windowFrom, windowTo, remindedAt }: DayFacts,
  { now, policy }: DayLimits,
): DayDuty {
  const from = windowFrom ?? now;
  const to = windowTo ?? now;
  const least = minutesMs(policy.secondNoticeMinutes);
  const most = minutesMs(policy.secondNoticeMaxMinutes);
  if (remindedAt !== undefined) {
    const opensAt = Math.max(from, remindedAt + least) as Millis;
    // The very last instant at which the notice still counts is `remindedAt + most`.
    const dueAt = Math.min(to, remindedAt + most + 1) as Millis;
    if (opensAt < dueAt && now < dueAt)
      return { task: "cut", opensAt: opensAt > now ? opensAt : undefined, dueAt };
  }
  const opensAt = Math.max(0, from - most) as Millis;
  const dueAt = Math.max(0, to - least) as Millis;
  return { task: "remind", opensAt: opensAt > now ? opensAt : undefined, dueAt };
}

/** The step that a task is done by; undefined where one first looks at the case and then chooses. */
export type DayStep =
  | { readonly type: ActType }
  | { readonly type: "RecordNotice" | "RecordDelivery"; readonly notice: NoticeKind }
  | { readonly type: "Propose"; readonly escalation: EscalationKind };

const STEP_OF: Readonly<Record<DayTask, DayStep | undefined>> = {
  reconnect: { type: "Reconnect" },
  remind: { type: "RecordDelivery", notice: "FinalReminder" },
  cut: { type: "Disconnect" },
  deliver: { type: "RecordDelivery", notice: "Disconnection" },
  issueNotice: { type: "RecordNotice", notice: "Disconnection" },
  lapsed: { type: "Propose", escalation: "Disconnection" },
  turnedDown: undefined,
  askWhy: { type: "RecordContact" },
  decide: undefined,
  promised: { type: "RecordContact" },
  answerComplaint: { type: "AnswerComplaint" },
  answerDispute: { type: "AnswerDispute" },
};
export const stepOfTask = (task: DayTask): DayStep | undefined => STEP_OF[task];

/** Sections without a clock, where what happened last is the most worth doing something about. */
export const NEWEST_FIRST: readonly DaySection[] = ["turnedDown", "broken"];

/** What rows of one section are ordered by. */
export interface DayPlace {
  /** By when it is due; of a step that was turned down, since when. */
  readonly at: Millis | undefined;
  readonly outstanding: Fen;
  readonly reference: string;
}

/** The most urgent first: by the clock, then the larger debt, then the reference. */
export function byUrgency(section: DaySection): (a: DayPlace, b: DayPlace) => number {
  const newest = NEWEST_FIRST.includes(section);
  const none = newest ? 0 : Number.MAX_SAFE_INTEGER;
  return (a, b) => {
    const clock = (a.at ?? none) - (b.at ?? none);
    return (
      (newest ? -clock : clock) ||
      b.outstanding - a.outstanding ||
      (a.reference < b.reference ? -1 : a.reference > b.reference ? 1 : 0)
    );
  };
}

/** Whose move a duty is, for who works here. */
export function moverOf({ task, opensAt }: DayDuty, who: Operator | undefined, now: Millis): Mover {
  if (task === "promised") return "customer";
  if (opensAt !== undefined && opensAt > now) return "time";
  // Where there is no one step, whoever may propose or withdraw one looks at the case.
  const roles = ROLES_OF[STEP_OF[task]?.type ?? "RecordContact"];
  if (who !== undefined && hasRole(who, roles, now)) return "you";
  return roles.includes("Collector") ? "collector" : "supervisor";
}
