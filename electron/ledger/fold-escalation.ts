import type { Entry } from "../../shared/domain/entry.ts";
import { NO_CONDITIONS } from "../../shared/domain/escalation.ts";
import type { ActId, Millis } from "../../shared/domain/units.ts";
import type { EscalationKind } from "../../shared/domain/words.ts";
import { approvalEnd, stricter } from "../../shared/rules/approvals.ts";
import type { Draft, Kind, PolicyOf } from "./fold-types.ts";

/** When an approval that is complete with this entry lapses. One under an unknown policy counts as lapsed. */
function validUntil({ policy: version, occurredAt }: Entry, policyOf: PolicyOf): Millis {
  const policy = policyOf(version);
  return policy === undefined ? occurredAt : approvalEnd(policy, occurredAt);
}

/** The step is no longer open; without it a notice of disconnection is worth nothing. */
function end(draft: Draft, kind: EscalationKind): void {
  draft.escalations = draft.escalations.filter((open) => open.kind !== kind);
  if (kind === "Disconnection") draft.notice = undefined;
}

/** A new proposal, in the place of one of its kind that had lapsed. */
export function propose(draft: Draft, kind: Kind<"EscalationProposed">, entry: Entry): void {
  end(draft, kind.escalation);
  if (draft.turnedDown?.kind === kind.escalation) draft.turnedDown = undefined;
  draft.escalations.push({
    kind: kind.escalation,
    proposal: entry.act,
    amount: kind.amount,
    proposer: entry.actor,
    proposedAt: entry.occurredAt,
    approvals: [],
    conditions: NO_CONDITIONS,
    validUntil: undefined,
  });
}

/** One more approval. Complete, a disconnection waits to be carried out; every other kind ends. */
export function approve(
  draft: Draft,
  kind: Kind<"EscalationApproved">,
  entry: Entry,
  policyOf: PolicyOf,
): void {
  const index = draft.escalations.findIndex(({ proposal }) => proposal === kind.proposal);
  const open = draft.escalations[index];
  if (open === undefined) return;
  if (kind.complete && open.kind !== "Disconnection") {
    end(draft, open.kind);
    return;
  }
  draft.escalations[index] = {
    ...open,
    approvals: entry.actor === undefined ? open.approvals : [...open.approvals, entry.actor],
    conditions: stricter(open.conditions, kind.conditions),
    validUntil: kind.complete ? validUntil(entry, policyOf) : undefined,
  };
}

/** A proposal is rejected, or returned to be made better: its proposer must learn of it. */
export function turnDown(draft: Draft, kind: Kind<"EscalationRejected">, at: Millis): void {
  const open = draft.escalations.find(({ proposal }) => proposal === kind.proposal);
  if (open !== undefined) draft.turnedDown = { kind: open.kind, returned: kind.returned, at };
  giveUp(draft, kind.proposal);
}

/** A proposal or approval is taken back. */
export function giveUp(draft: Draft, proposal: ActId): void {
  const open = draft.escalations.find((one) => one.proposal === proposal);
  if (open !== undefined) end(draft, open.kind);
}

/** Supply is cut: approval and notice are used up. */
export function cut(draft: Draft, at: Millis): void {
  end(draft, "Disconnection");
  draft.cut = { at, reconnectBy: undefined };
}
