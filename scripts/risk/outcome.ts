import type { Entry } from "../../shared/domain/entry.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { FeeFactor } from "../../shared/domain/risk.ts";
import type { Millis } from "../../shared/domain/units.ts";
import { feeInputs } from "../../shared/risk/fee-inputs.ts";
import type { FactorInput } from "../../shared/risk/inputs.ts";
import { knownBy } from "../../shared/risk/known-at.ts";
import { storyOf } from "../../shared/risk/story.ts";

/** How a case ended after its notice was delivered. */
export type Outcome = "creditCollection" | "paid" | "undecided";

/** A case at the moment at which its notice was delivered, and what came of it. */
export interface Example {
  /** Claimed time of the delivery. */
  readonly at: Millis;
  /** What was known then. */
  readonly inputs: Readonly<Record<FeeFactor, FactorInput>>;
  readonly outcome: Outcome;
  /** When the outcome was known. */
  readonly decidedAt: Millis | undefined;
}

/**
 * The example that a case gives; undefined without a delivered notice, or when nothing was owed any more. The inputs are of the entries
 * up to the delivery, in logged order, and of no later date: nothing of the outcome is among them. "Paid" is a debt that
 * payments brought to nothing with no credit collection after the notice; a part payment decides nothing.
 */
export function exampleOf(entries: readonly Entry[], policy: Policy): Example | undefined {
  const place = entries.findIndex(
    ({ kind }) =>
      kind.type === "NoticeDelivered" && kind.notice === "Dunning" && kind.delivery !== "Refused",
  );
  const delivery = entries[place];
  if (delivery === undefined) return undefined;
  const at = delivery.occurredAt;
  const context = { policy: () => policy };
  const story = storyOf(knownBy(entries.slice(0, place + 1), at), policy, context);
  if (story.closed || story.owed === 0) return undefined;
  const inputs = feeInputs(story, { now: at, policy, customer: undefined }).of;
  const after = entries.slice(place + 1);
  const collected = after.find(
    ({ kind }) => kind.type === "EscalationProposed" && kind.escalation === "Disconnection",
  );
  if (collected)
    return { at, inputs, outcome: "creditCollection", decidedAt: collected.occurredAt };
  const end = storyOf(entries, policy, context);
  const last = after.findLast(({ kind }) => kind.type === "PaymentReceived");
  if (end.owed > 0 || last === undefined)
    return { at, inputs, outcome: "undecided", decidedAt: undefined };
  return { at, inputs, outcome: "paid", decidedAt: last.occurredAt };
}
