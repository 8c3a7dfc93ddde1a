import type { Entry, EntryKind } from "../../shared/domain/entry.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { AccountId, OrgId } from "../../shared/domain/units.ts";

/** What the plain check needs beside the entries. */
export interface Witness {
  personOf(account: AccountId): string;
  orgOf(account: AccountId): OrgId;
  policy(version: number): Policy;
}

type Kind<T extends EntryKind["type"]> = Extract<EntryKind, { type: T }>;
type Told<T extends EntryKind["type"]> = Entry & { readonly kind: Kind<T> };

const DAY = 86_400_000;
const MINUTE = 60_000;

const told = <T extends EntryKind["type"]>(entries: readonly Entry[], type: T): Told<T>[] =>
  entries.filter((entry): entry is Told<T> => entry.kind.type === type);

const arrived = (entries: readonly Entry[], notice: Kind<"NoticeDelivered">["notice"]) =>
  told(entries, "NoticeDelivered").filter(
    ({ kind }) => kind.notice === notice && kind.delivery !== "Refused",
  );

/**
 * What is wrong with the cuts of one case, told from its entries alone and in the plainest way: without the gate, the fold
 * or the clearing. Nothing when each cut had its debt, demands, approvals, notice, reminder and hour.
 */
export function cutFaults(entries: readonly Entry[], witness: Witness): string[] {
  return told(entries, "Disconnected").flatMap((cut) => {
    const before = entries.slice(0, entries.indexOf(cut));
    const last = before.findLastIndex(({ kind }) => kind.type === "Disconnected");
    // Nothing that was used for an earlier cut counts again.
    const fresh = before.slice(last + 1);
    const policy = witness.policy(cut.policy);
    return [
      ...debtFaults(before, cut, policy),
      ...approvalFaults(before, fresh, cut, witness),
      ...noticeFaults(fresh, cut, policy),
      ...hourFaults(cut, policy),
    ].map((fault) => `cut at place ${cut.seq}: ${fault}`);
  });
}

/** What is owed by the sums of all entries; of payments and reversals without end they may be larger than a number holds. */
export function owedBySums(entries: readonly Entry[]): number {
  const sum = (
    type: "BillAdded" | "ChargeAdded" | "PaymentReceived" | "PaymentReversed" | "AmountWaived",
  ) => told(entries, type).reduce((total, { kind }) => total + BigInt(kind.amount), 0n);
  const charged = sum("BillAdded") + sum("ChargeAdded");
  const paid = sum("PaymentReceived") - sum("PaymentReversed");
  return Number(charged - paid - sum("AmountWaived"));
}

function debtFaults(before: readonly Entry[], cut: Entry, policy: Policy): string[] {
  const dayOf = (at: number) => Math.floor((at + policy.utcOffsetMinutes * MINUTE) / DAY);
  const disputes = told(before, "DisputeOpened").length - told(before, "DisputeAnswered").length;
  const demanded = told(before, "BillAdded").some(({ kind: { due } }) => {
    const demands = arrived(before, "Dunning").filter(
      ({ occurredAt }) => dayOf(occurredAt) > due && occurredAt <= cut.occurredAt,
    );
    const ripe = dayOf(cut.occurredAt) - due > policy.cutAfterOverdueDays;
    return ripe && demands.length >= policy.demandsBeforeCut;
  });
  return [
    ...(owedBySums(before) > 0 ? [] : ["nothing is owed"]),
    ...(disputes === 0 ? [] : ["a bill is disputed"]),
    ...(demanded ? [] : ["no bill is old enough and demanded often enough"]),
  ];
}

function approvalFaults(
  before: readonly Entry[],
  fresh: readonly Entry[],
  cut: Entry,
  witness: Witness,
): string[] {
  const person = ({ actor }: Entry) => (actor ? witness.personOf(actor) : "nobody");
  const proposal = told(fresh, "EscalationProposed").findLast(
    ({ kind }) => kind.escalation === "Disconnection",
  );
  if (proposal === undefined) return ["never proposed"];
  const since = fresh.slice(fresh.indexOf(proposal));
  const given = told(since, "EscalationApproved").filter(
    ({ kind }) => kind.proposal === proposal.act,
  );
  const decisive = given.at(-1);
  if (decisive?.kind.complete !== true) return ["not approved completely"];
  const undone = [...told(since, "EscalationRejected"), ...told(since, "EscalationWithdrawn")];
  const policy = witness.policy(decisive.policy);
  const approvers = given.map(person);
  const above = decisive.actor !== undefined && witness.orgOf(decisive.actor) !== cut.org;
  const needed = isHigh(before.slice(0, before.indexOf(decisive))) ? policy.approvalsHigh : 1;
  const local = decisive.occurredAt + policy.utcOffsetMinutes * MINUTE;
  const lastDay = Math.floor(local / DAY) + policy.approvalValidDays;
  const cutDay = Math.floor((cut.occurredAt + policy.utcOffsetMinutes * MINUTE) / DAY);
  return [
    ...(approvers.includes(person(proposal)) ? ["approved by who proposed it"] : []),
    ...(new Set(approvers).size < approvers.length ? ["approved twice by one person"] : []),
    ...(above || approvers.length >= needed ? [] : ["too few approvals"]),
    ...(undone.some(({ kind }) => kind.proposal === proposal.act) ? ["given up"] : []),
    ...(cutDay > lastDay ? ["the approval had lapsed"] : []),
  ];
}

function isHigh(before: readonly Entry[]): boolean {
  const opened = told(before, "CaseOpened")[0];
  const guarded = told(before, "ProtectionChanged").at(-1)?.kind.protected === true;
  return opened?.kind.class === "Important" || guarded;
}

function noticeFaults(fresh: readonly Entry[], cut: Entry, policy: Policy): string[] {
  const t = cut.occurredAt;
  const dayOf = (at: number) => Math.floor((at + policy.utcOffsetMinutes * MINUTE) / DAY);
  const notice = told(fresh, "NoticeIssued").findLast(
    ({ kind }) => kind.notice === "Disconnection",
  );
  if (notice?.kind.window === undefined) return ["no notice"];
  const since = fresh.slice(fresh.indexOf(notice));
  const deliveries = arrived(since, "Disconnection").map(({ occurredAt }) => occurredAt);
  if (deliveries.length === 0) return ["the notice was not delivered"];
  const days = dayOf(t) - dayOf(deliveries[0] ?? t);
  const reminders = arrived(since, "FinalReminder").map(({ occurredAt }) => occurredAt);
  if (reminders.length === 0) return ["no reminder"];
  const minutes = (t - Math.max(...reminders)) / MINUTE;
  const { from, to } = notice.kind.window;
  return [
    ...(days < policy.noticeMinDays ? ["the notice came too late"] : []),
    ...(days > policy.noticeMaxDays ? ["the notice is too old"] : []),
    ...(from <= t && t < to ? [] : ["outside the window of the notice"]),
    ...(minutes >= policy.secondNoticeMinutes ? [] : ["the reminder came too late"]),
    ...(minutes <= policy.secondNoticeMaxMinutes ? [] : ["the reminder is too old"]),
  ];
}

function hourFaults(cut: Entry, policy: Policy): string[] {
  const local = new Date(cut.occurredAt + policy.utcOffsetMinutes * MINUTE);
  const minute = local.getUTCHours() * 60 + local.getUTCMinutes();
  const day = Math.floor(local.getTime() / DAY);
  const rests = (ahead: number) => {
    const weekday = new Date(local.getTime() + ahead * DAY).getUTCDay();
    const free = policy.holidays.some(([a, b]) => a <= day + ahead && day + ahead <= b);
    const worked = policy.workingDays.some((one) => one === day + ahead);
    return (weekday === 0 || weekday === 6 || free) && !worked;
  };
  const to = rests(1) ? policy.cutToMinuteBeforeRest : policy.cutToMinute;
  return [
    ...(rests(0) ? ["on a rest day"] : []),
    ...(policy.cutFromMinute <= minute && minute < to ? [] : ["not in cut hours"]),
    ...(Math.abs(cut.at - cut.occurredAt) > 60 * MINUTE ? ["recorded later"] : []),
  ];
}
