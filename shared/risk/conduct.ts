import type { Policy } from "../domain/policy.ts";
import { CONDUCT_FACTORS, type ConductFactor } from "../domain/risk.ts";
import { DAY_MS, WEEK_MS } from "../domain/time.ts";
import type { Millis } from "../domain/units.ts";
import { type FactorInput, type Inputs, NextChange } from "./inputs.ts";
import { type Mark, type MarksContext, marksOf } from "./marks.ts";
import type { Contact, Story } from "./story-types.ts";

/** The first moment that the score of conduct looks back to; earlier marks no longer count. */
export const conductSince = (policy: Pick<Policy, "conductDays">, now: Millis): Millis =>
  (now - policy.conductDays * DAY_MS) as Millis;

/** The inputs of the conduct risk of one case (docs/risk.md); closed cases have it too. */
export function conductInputs(
  story: Story,
  now: Millis,
  policy: Policy,
  context: MarksContext,
): Inputs<ConductFactor> {
  const next = new NextChange(now);
  const since = conductSince(policy, now);
  const span = policy.conductDays * DAY_MS;
  const counted = marksOf(story, now, context, next).filter((mark) => {
    if (!mark.waits) next.at(mark.at + span);
    return mark.waits || mark.at > since;
  });
  const recent = story.contacts.filter(({ entry }) => entry.occurredAt > since);
  for (const { entry } of recent) next.at(entry.occurredAt + span);
  const of = Object.fromEntries(
    CONDUCT_FACTORS.map((factor) => [
      factor,
      factor === "ContactsIn7Days" ? mostIn7Days(recent) : ofMarks(counted, factor),
    ]),
  ) as Record<ConductFactor, FactorInput>;
  return { of, changesAt: next.first };
}

function ofMarks(marks: readonly Mark[], factor: ConductFactor): FactorInput {
  const found = marks.filter((mark) => mark.factor === factor);
  return { value: found.length, entries: found.map(({ seq }) => seq) };
}

/** The most contacts in any 7 times 24 hours; `contacts` ascend by claimed time. */
function mostIn7Days(contacts: readonly Contact[]): FactorInput {
  let best: readonly Contact[] = [];
  let first = 0;
  for (const [index, { entry }] of contacts.entries()) {
    while ((contacts[first]?.entry.occurredAt ?? 0) <= entry.occurredAt - WEEK_MS) first += 1;
    if (index - first + 1 > best.length) best = contacts.slice(first, index + 1);
  }
  return { value: best.length, entries: best.map(({ entry }) => entry.seq) };
}
