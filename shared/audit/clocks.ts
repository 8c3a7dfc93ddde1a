import { addWorkingDays } from "../domain/calendar.ts";
import type { Entry } from "../domain/entry.ts";
import type { Policy } from "../domain/policy.ts";
import type { CaseId, Millis } from "../domain/units.ts";
import type { CaseFacts } from "../rules/case-facts.ts";
import { addDays, dayOf, startOf } from "../rules/days.ts";
import { aboutEntry } from "./about-entry.ts";
import type { Finding, FindingRule } from "./findings.ts";

interface Clock {
  readonly started: Entry;
  readonly due: Millis;
}

interface CaseClocks {
  /** By bill. */
  readonly disputes: Map<number, Clock>;
  /** First come, first answered. */
  complaints: Clock[];
  reconnect: Clock | undefined;
}

/**
 * The deadlines that the chain does not enforce but writes down: answers to disputes and complaints in so many working days,
 * supply back in so many hours once all is paid. By the policy that the entry names which started the clock.
 */
export class Clocks {
  readonly #policy: (version: number) => Policy | undefined;
  readonly #cases = new Map<CaseId, CaseClocks>();

  constructor(policy: (version: number) => Policy | undefined) {
    this.#policy = policy;
  }

  /** What an entry answers too late, by what was known before it. */
  late(entry: Entry, before: CaseFacts | undefined): Finding[] {
    const { kind } = entry;
    const clocks = entry.case === undefined ? undefined : this.#cases.get(entry.case);
    if (kind.type === "Reconnected" && before?.cut?.reconnectBy !== undefined)
      return this.#lateBy(entry, before.cut.reconnectBy, "ReconnectLate");
    if (kind.type === "DisputeAnswered")
      return this.#lateBy(entry, clocks?.disputes.get(kind.bill)?.due, "DisputeAnswerLate");
    if (kind.type === "ComplaintAnswered")
      return this.#lateBy(entry, clocks?.complaints[0]?.due, "ComplaintAnswerLate");
    return [];
  }

  /** Starts and ends clocks. */
  after(entry: Entry, facts: CaseFacts): void {
    const { kind, case: id } = entry;
    if (id === undefined) return;
    const clocks = this.#cases.get(id) ?? {
      disputes: new Map(),
      complaints: [],
      reconnect: undefined,
    };
    const policy = this.#policy(entry.policy);
    if (kind.type === "DisputeOpened" && !clocks.disputes.has(kind.bill)) {
      const due = policy && answerBy(policy, entry.occurredAt, policy.disputeAnswerDays);
      if (due !== undefined) clocks.disputes.set(kind.bill, { started: entry, due });
    }
    if (kind.type === "DisputeAnswered") clocks.disputes.delete(kind.bill);
    if (kind.type === "ComplaintMade") {
      const due = policy && answerBy(policy, entry.occurredAt, policy.complaintAnswerDays);
      if (due !== undefined)
        clocks.complaints = [...clocks.complaints, { started: entry, due }].sort(
          (a, b) => a.started.occurredAt - b.started.occurredAt,
        );
    }
    if (kind.type === "ComplaintAnswered") clocks.complaints = clocks.complaints.slice(1);
    const reconnectBy = facts.cut?.reconnectBy;
    if (reconnectBy === undefined) clocks.reconnect = undefined;
    else clocks.reconnect ??= { started: entry, due: reconnectBy };
    if (facts.closed) {
      clocks.disputes.clear();
      clocks.complaints = [];
    }
    this.#cases.set(id, clocks);
  }

  /** Deadlines that are over at a time, with nothing that came. */
  open(until: Millis): Finding[] {
    const over = (clock: Clock | undefined, rule: FindingRule): Finding[] =>
      clock && clock.due < until
        ? [{ ...aboutEntry(clock.started), kind: "open", rule, error: undefined, due: clock.due }]
        : [];
    return [...this.#cases.values()].flatMap(({ disputes, complaints, reconnect }) => [
      ...[...disputes.values()].flatMap((clock) => over(clock, "DisputeAnswerLate")),
      ...complaints.flatMap((clock) => over(clock, "ComplaintAnswerLate")),
      ...over(reconnect, "ReconnectLate"),
    ]);
  }

  #lateBy(entry: Entry, due: Millis | undefined, rule: FindingRule): Finding[] {
    if (due === undefined || entry.occurredAt <= due) return [];
    return [{ ...aboutEntry(entry), kind: "late", rule, error: undefined, due }];
  }
}

/** The end of the last working day for an answer: the first instant at which it is late. */
function answerBy(policy: Policy, since: Millis, days: number): Millis | undefined {
  const day = addWorkingDays(dayOf(policy, since), days, policy);
  return day === undefined ? undefined : ((startOf(policy, addDays(day, 1)) - 1) as Millis);
}
