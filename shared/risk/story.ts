import type { Entry } from "../domain/entry.ts";
import type { Policy } from "../domain/policy.ts";
import type { Fen, Millis } from "../domain/units.ts";
import { type CaseFacts, owedOf } from "../rules/case-facts.ts";
import { dayOf } from "../rules/days.ts";
import { type FoldContext, factsAfter } from "../rules/facts.ts";
import { Answers } from "./story-answers.ts";
import { Bills } from "./story-bills.ts";
import { Notices } from "./story-notices.ts";
import { Promises } from "./story-promises.ts";
import type { Contact, Cut, Payment, Story } from "./story-types.ts";

/** What the scores ask of the store beside a case's entries. */
export type StoryContext = Pick<FoldContext, "policy">;

/**
 * What happened in a case, as the scores look at it: told in one pass over the entries that are known, in journal order.
 * `zone` gives the local days. Total, like the fold: untidy imported history is taken as it is.
 */
export function storyOf(
  entries: readonly Entry[],
  zone: Pick<Policy, "utcOffsetMinutes">,
  context: StoryContext,
): Story {
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]));
  const superseded = new Set(entries.map(({ supersedes }) => supersedes));
  const fold: FoldContext = {
    // Who a person is decides about approvals only, which no score looks at.
    personOf: () => undefined,
    policy: context.policy,
    entry: (_org, seq) => bySeq.get(seq),
  };
  const bills = new Bills();
  const promises = new Promises();
  const answers = new Answers();
  const notices = new Notices();
  const payments: Payment[] = [];
  const bounced: { seq: number; at: Millis }[] = [];
  const contacts: Contact[] = [];
  const cuts: Cut[] = [];
  let facts: CaseFacts | undefined;
  let settledAt: Millis | undefined;

  for (const entry of entries) {
    const { seq, occurredAt: at, kind } = entry;
    const day = dayOf(zone, at);
    facts = factsAfter(facts, entry, fold);
    const owed = owedOf(facts);
    bills.after(entry, facts.bills, day);
    promises.after(entry, owed, day);
    answers.after(entry);
    notices.after(entry);
    if (kind.type === "PaymentReceived")
      payments.push({ seq, at, act: entry.act, leftOwed: owed > 0 });
    if (kind.type === "PaymentReversed") {
      bounced.push({ seq, at });
      const place = payments.findIndex(({ act }) => act === kind.payment);
      if (place >= 0) payments.splice(place, 1);
    }
    if (kind.type === "ContactMade" && !superseded.has(seq))
      contacts.push({ entry, protected: facts.protected });
    if (kind.type === "Disconnected")
      cuts.push({
        entry,
        protected: facts.protected,
        reconnectBy: undefined,
        reconnected: undefined,
      });
    const cut = cuts.at(-1);
    if (cut !== undefined && cut.reconnected === undefined) {
      cut.reconnectBy = facts.cut?.reconnectBy ?? cut.reconnectBy;
      if (kind.type === "Reconnected") cut.reconnected = entry;
    }
    settledAt = owed > 0 ? undefined : (settledAt ?? at);
  }
  return {
    closed: facts?.closed ?? true,
    owed: facts === undefined ? (0 as Fen) : owedOf(facts),
    settledAt,
    bills: bills.list,
    payments,
    bounced,
    promises: promises.all(),
    disputes: answers.disputes,
    complaints: answers.complaints,
    notices,
    contacts: contacts.toSorted((a, b) => a.entry.occurredAt - b.entry.occurredAt),
    cuts,
  };
}
