import type { Entry, EntryKind } from "../domain/entry.ts";
import { NO_CONDITIONS } from "../domain/escalation.ts";
import type { AccountId, Millis, Person } from "../domain/units.ts";
import { approvalEnd, approved } from "./approvals.ts";
import { type CaseFacts, proposalOf } from "./case-facts.ts";
import type { FoldContext } from "./fold-steps.ts";

type Kind<T extends EntryKind["type"]> = Extract<EntryKind, { type: T }>;

/** The person behind an entry; an account that is not known stands for itself. */
const personBehind = (actor: AccountId | undefined, context: FoldContext): Person =>
  (actor && context.personOf(actor)) ?? ((actor ?? "") as string as Person);

/** A new proposal; it replaces one of its kind, which had lapsed, and the notice that was issued under that. */
export function withProposal(
  facts: CaseFacts,
  kind: Kind<"EscalationProposed">,
  entry: Entry,
  context: FoldContext,
): CaseFacts {
  const proposal = {
    kind: kind.escalation,
    proposal: entry.act,
    amount: kind.amount,
    proposer: personBehind(entry.actor, context),
    approvals: [],
    conditions: NO_CONDITIONS,
    validUntil: 0 as Millis,
  };
  const others = facts.escalations.filter((open) => open.kind !== kind.escalation);
  const notice = kind.escalation === "Disconnection" ? undefined : facts.notice;
  return { ...facts, notice, escalations: [...others, proposal] };
}

/** One more approval. Complete, a disconnection waits to be carried out; every other kind ends. */
export function withApproval(
  facts: CaseFacts,
  kind: Kind<"EscalationApproved">,
  entry: Entry,
  context: FoldContext,
): CaseFacts {
  const open = proposalOf(facts, kind.proposal);
  if (open === undefined) return facts;
  if (kind.complete && open.kind !== "Disconnection") return withoutProposal(facts, kind.proposal);
  const policy = context.policy(entry.policy);
  // Of a policy that is not known nothing can be said: the approval counts as lapsed, and the chain judges.
  const end = policy ? approvalEnd(policy, entry.occurredAt) : entry.occurredAt;
  const validUntil = (kind.complete ? Math.max(1, end) : 0) as Millis;
  const next = approved(open, personBehind(entry.actor, context), kind.conditions, validUntil);
  return {
    ...facts,
    escalations: facts.escalations.map((other) => (other === open ? next : other)),
  };
}

/** A proposal ends: it is complete, or it is rejected or taken back, and with it the notice that was issued under it. */
export function withoutProposal(
  facts: CaseFacts,
  proposal: Kind<"EscalationRejected">["proposal"],
): CaseFacts {
  const open = proposalOf(facts, proposal);
  return {
    ...facts,
    escalations: facts.escalations.filter((other) => other !== open),
    notice: open?.kind === "Disconnection" ? undefined : facts.notice,
  };
}

/** Supply is cut: the approval and the notice are used up. */
export const withCut = (facts: CaseFacts, at: Millis): CaseFacts => ({
  ...facts,
  cut: { at, reconnectBy: undefined },
  escalations: facts.escalations.filter((open) => open.kind !== "Disconnection"),
  notice: undefined,
});
