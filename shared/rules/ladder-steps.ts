import type { Entry, EntryKind, EntryType } from "../domain/entry.ts";
import type { Policy } from "../domain/policy.ts";
import type { Millis } from "../domain/units.ts";
import type { EscalationKind } from "../domain/words.ts";
import { neededApprovals } from "./approvals.ts";
import type { BillFacts, CaseFacts, EscalationFacts } from "./case-facts.ts";
import { owedOfBill } from "./case-facts.ts";
import { dayOf, minutesMs } from "./days.ts";
import { demandsOf, ripeFrom } from "./ladder.ts";
import { promiseUntil } from "./promise.ts";

/** The way to a cut in the order of docs/rules.md; calendar and blackouts are the gate's to tell. */
export const LADDER_STEPS = [
  "overdue",
  "demanded",
  "undisputed",
  "noPromise",
  "proposed",
  "approved",
  "noticed",
  "delivered",
  "reminded",
] as const;
export type LadderStepName = (typeof LADDER_STEPS)[number];

/** The steps that each kind of escalation asks for. */
const STEPS_OF: Readonly<Record<EscalationKind, readonly LadderStepName[]>> = {
  Disconnection: LADDER_STEPS,
  LegalAction: ["overdue", "demanded", "undisputed", "proposed", "approved"],
  PenaltyWaiver: ["proposed", "approved"],
  WriteOff: ["proposed", "approved"],
};

export interface LadderStep {
  readonly step: LadderStepName;
  readonly met: boolean;
  /** Places in the journal of the entries that meet it, or that stand against it. */
  readonly by: readonly number[];
  /** How many there are and how many are needed, where it is counted. */
  readonly count?: { readonly have: number; readonly needed: number } | undefined;
}

/** What the steps of an escalation are told from. */
export interface LadderFacts {
  /** The case's entries in journal order. */
  readonly entries: readonly Entry[];
  /** What the rules make of them. */
  readonly facts: CaseFacts;
  readonly open: EscalationFacts;
  readonly policy: Policy;
  readonly at: Millis;
}

/** Each step of the way with the entries that meet it: the same conditions as the gate's, shown with their proof. */
export const ladderSteps = (ladder: LadderFacts): LadderStep[] =>
  STEPS_OF[ladder.open.kind].map((step) => ({ step, ...TELL[step](ladder) }));

type Told = Omit<LadderStep, "step">;
type Kind<T extends EntryType> = Entry & { readonly kind: Extract<EntryKind, { type: T }> };

/** Entries of a type that no correction replaced. */
function entriesOf<T extends EntryType>(entries: readonly Entry[], type: T): Kind<T>[] {
  const corrected = new Set(entries.map(({ supersedes }) => supersedes));
  return entries.filter(
    (entry): entry is Kind<T> => entry.kind.type === type && !corrected.has(entry.seq),
  );
}

const places = (entries: readonly Entry[]) => entries.map(({ seq }) => seq);
const lastPlace = (entries: readonly Entry[]) => places(entries.slice(-1));

const ripeBills = ({ facts, policy, at }: LadderFacts): BillFacts[] =>
  facts.bills.filter((bill) => {
    const from = ripeFrom({ policy }, bill);
    return from !== undefined && from <= dayOf(policy, at);
  });

/** The bill that was demanded most often, of the ripe ones when there are any. */
function mostDemanded(ladder: LadderFacts): BillFacts | undefined {
  const ripe = ripeBills(ladder);
  const owed = ladder.facts.bills.filter((bill) => owedOfBill(bill) > 0);
  return (ripe.length > 0 ? ripe : owed).toSorted(
    (a, b) => demandsOf(ladder, b) - demandsOf(ladder, a),
  )[0];
}

const TELL: Readonly<Record<LadderStepName, (ladder: LadderFacts) => Told>> = {
  overdue(ladder) {
    const ripe = ripeBills(ladder).map(({ bill }) => bill);
    const added = entriesOf(ladder.entries, "BillAdded");
    return {
      met: ripe.length > 0,
      by: places(added.filter(({ kind }) => ripe.includes(kind.bill))),
    };
  },
  demanded(ladder) {
    const { entries, facts, policy, at } = ladder;
    const bill = mostDemanded(ladder);
    const counts = (time: Millis) =>
      bill !== undefined &&
      facts.demands.includes(time) &&
      time <= at &&
      dayOf(policy, time) > bill.due;
    const delivered = entriesOf(entries, "NoticeDelivered").filter(
      ({ kind, occurredAt }) =>
        kind.notice === "Dunning" && kind.delivery !== "Refused" && counts(occurredAt),
    );
    const have = bill === undefined ? 0 : demandsOf(ladder, bill);
    const needed = policy.demandsBeforeCut;
    return { met: have >= needed, by: places(delivered), count: { have, needed } };
  },
  undisputed({ entries, facts }) {
    const disputed = facts.bills.filter((bill) => bill.disputed);
    const opened = entriesOf(entries, "DisputeOpened");
    const by = disputed.flatMap(({ bill }) =>
      lastPlace(opened.filter(({ kind }) => kind.bill === bill)),
    );
    return { met: disputed.length === 0, by };
  },
  noPromise({ entries, facts, policy, at }) {
    const met = facts.promise === undefined || !promiseUntil(policy, facts.promise, at);
    const made = [...entriesOf(entries, "PromiseMade"), ...entriesOf(entries, "PlanAgreed")];
    return { met, by: met ? [] : lastPlace(made.toSorted((a, b) => a.seq - b.seq)) };
  },
  proposed({ entries, open }) {
    const proposed = entriesOf(entries, "EscalationProposed");
    return { met: true, by: places(proposed.filter(({ act }) => act === open.proposal)) };
  },
  approved({ entries, facts, policy, open }) {
    const approvals = entriesOf(entries, "EscalationApproved").filter(
      ({ kind }) => kind.proposal === open.proposal,
    );
    const needed = neededApprovals(facts, policy, open.kind, open.amount);
    const count = { have: open.approvals.length, needed };
    return { met: open.validUntil > 0, by: places(approvals), count };
  },
  noticed({ entries, facts: { notice } }) {
    const issued = entriesOf(entries, "NoticeIssued").filter(
      ({ kind, occurredAt }) => kind.notice === "Disconnection" && occurredAt === notice?.issuedAt,
    );
    return { met: notice !== undefined, by: lastPlace(issued) };
  },
  delivered({ entries, facts: { notice } }) {
    const time = notice?.deliveredAt;
    return { met: time !== undefined, by: deliveries(entries, "Disconnection", time).slice(0, 1) };
  },
  reminded({ entries, facts: { notice }, policy, at }) {
    const time = notice?.remindedAt;
    const met = time !== undefined && time >= at - minutesMs(policy.secondNoticeMaxMinutes);
    return { met, by: deliveries(entries, "FinalReminder", time).slice(-1) };
  },
};

/** Deliveries of the notice issued last that were claimed for a time. */
function deliveries(
  entries: readonly Entry[],
  notice: "Disconnection" | "FinalReminder",
  time: Millis | undefined,
): number[] {
  const [issued = -1] = lastPlace(
    entriesOf(entries, "NoticeIssued").filter(({ kind }) => kind.notice === "Disconnection"),
  );
  return places(
    entriesOf(entries, "NoticeDelivered").filter(
      ({ kind, occurredAt, seq }) =>
        seq > issued &&
        kind.notice === notice &&
        kind.delivery !== "Refused" &&
        occurredAt === time,
    ),
  );
}
