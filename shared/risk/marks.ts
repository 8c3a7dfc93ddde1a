import type { Entry } from "../domain/entry.ts";
import type { Policy } from "../domain/policy.ts";
import type { ConductFactor } from "../domain/risk.ts";
import { DAY_MS, localMinute, WEEK_MS } from "../domain/time.ts";
import type { AccountId, Millis } from "../domain/units.ts";
import type { ComplaintGround, Delivery } from "../domain/words.ts";
import { isQuiet } from "../rules/contact-limits.ts";
import { answerBy } from "./answers.ts";
import type { NextChange } from "./inputs.ts";
import type { Question, Story } from "./story-types.ts";

/** One thing that we did, or failed to do, that may become a complaint (docs/risk.md). */
export interface Mark {
  readonly factor: ConductFactor;
  /** Claimed time of the act, or when its time ran out. */
  readonly at: Millis;
  /** Whether it still waits: then it counts however long ago its time ran out. */
  readonly waits: boolean;
  /** Place of the entry in the case's journal. */
  readonly seq: number;
  /** Who did it; undefined where no single person did. */
  readonly clerk: AccountId | undefined;
}

/** What marks are judged by. */
export interface MarksContext {
  /** A version of the policy, when it is known: each act is judged by the one that its entry names. */
  policy(version: number): Policy | undefined;
}

/** Days after which a notice without a delivery is a defect. */
export const UNDELIVERED_DAYS = 15;

const GRAVE: readonly ComplaintGround[] = ["Conduct", "Disconnection", "Privacy"];
/** Deliveries that reach a person at that moment. */
const AT_THAT_MOMENT: readonly Delivery[] = ["SignedFor", "Left", "SmsReceipt", "Refused"];

/** Whether the source of an imported entry had no clock time: it stands at local midnight then. */
export const hasNoClock = (
  entry: Pick<Entry, "provenance" | "occurredAt">,
  policy: Pick<Policy, "utcOffsetMinutes">,
): boolean =>
  entry.provenance === "Imported" && localMinute(entry.occurredAt, policy.utcOffsetMinutes) === 0;

/**
 * Every mark of a case at a moment, in no order. Marks of what is over never change; what waits is told to `next` with
 * the moment at which its time runs out.
 */
export function marksOf(
  story: Story,
  now: Millis,
  context: MarksContext,
  next?: NextChange,
): readonly Mark[] {
  const marks: Mark[] = [];
  const add = (factor: ConductFactor, entry: Entry, more?: Partial<Mark>) =>
    marks.push({
      ...{ factor, at: entry.occurredAt, waits: false, seq: entry.seq, clerk: entry.actor },
      ...more,
    });
  const byClock = (factor: ConductFactor, entry: Entry, at: number | undefined, waits: boolean) => {
    next?.at(at);
    if (at !== undefined && at <= now)
      add(factor, entry, { at: at as Millis, waits, clerk: undefined });
  };
  const policyOf = (entry: Entry) => context.policy(entry.policy);
  const quiet = (entry: Entry) => {
    const policy = policyOf(entry);
    return (
      policy !== undefined &&
      !hasNoClock(entry, policy) &&
      isQuiet(localMinute(entry.occurredAt, policy.utcOffsetMinutes), policy)
    );
  };
  const answers = (question: Question, days: (policy: Policy) => number) => {
    const policy = policyOf(question.entry);
    if (policy === undefined) return;
    const by = answerBy(question.entry.occurredAt, days(policy), policy);
    const { answer } = question;
    if (answer === undefined) {
      if (!story.closed) byClock("LateAnswers", question.entry, by, true);
    } else if (by !== undefined && answer.occurredAt >= by)
      add("LateAnswers", answer, { clerk: undefined });
  };

  for (const [index, contact] of story.contacts.entries()) {
    const { entry } = contact;
    const limit = policyOf(entry)?.contactsPer7Days ?? Number.POSITIVE_INFINITY;
    const since = entry.occurredAt - WEEK_MS;
    const others = story.contacts.slice(0, index).filter((one) => one.entry.occurredAt > since);
    if (others.length >= Math.max(1, limit - 1)) add("ContactsIn7Days", entry);
    if (quiet(entry)) add("QuietHours", entry);
    if (entry.kind.type === "ContactMade" && entry.kind.party === "ThirdParty")
      add("ThirdParties", entry);
    if (contact.protected) add("VulnerableUsers", entry);
  }
  for (const entry of story.notices.deliveries) {
    if (entry.kind.type !== "NoticeDelivered") continue;
    const { delivery } = entry.kind;
    if (AT_THAT_MOMENT.includes(delivery) && quiet(entry)) add("QuietHours", entry);
    const unproved = delivery === "Unstated" && entry.provenance === "Recorded";
    if (delivery === "Refused" || unproved) add("NoticeDefects", entry);
  }
  for (const { entry, kind, delivered } of story.notices.issued) {
    if (kind !== "Dunning" && kind !== "Disconnection") continue;
    const by = entry.occurredAt + UNDELIVERED_DAYS * DAY_MS;
    if (delivered !== undefined && delivered.occurredAt <= by) continue;
    if (story.settledAt !== undefined && story.settledAt <= by) continue;
    byClock("NoticeDefects", entry, by, false);
  }
  for (const dispute of story.disputes) answers(dispute, (policy) => policy.disputeAnswerDays);
  for (const complaint of story.complaints) {
    answers(complaint, (policy) => policy.complaintAnswerDays);
    if (GRAVE.includes(complaint.ground) && complaint.upheld !== false)
      add("Complaints", complaint.entry, { clerk: undefined });
  }
  for (const { entry, protected: spared, reconnectBy, reconnected } of story.cuts) {
    if (spared) add("VulnerableUsers", entry);
    if (reconnectBy === undefined) continue;
    if (reconnected === undefined) byClock("LateReconnections", entry, reconnectBy, true);
    else if (reconnected.occurredAt >= reconnectBy)
      add("LateReconnections", reconnected, { clerk: undefined });
  }
  return marks;
}
