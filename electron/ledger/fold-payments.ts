import type { Entry } from "../../shared/domain/entry.ts";
import type { ActId, Fen } from "../../shared/domain/units.ts";
import { addFen } from "../../shared/rules/case-facts.ts";
import { clockStarted } from "../../shared/rules/reconnection.ts";
import { clear, clearPenalties, outstandingOf, unclear } from "./fold-money.ts";
import { type Draft, isRecorded, type Kind, type PolicyOf } from "./fold-types.ts";

/** Money came in. */
export function pay(
  draft: Draft,
  kind: Kind<"PaymentReceived">,
  entry: Entry,
  policyOf: PolicyOf,
): void {
  const { amount, clearing } = kind;
  draft.paid = addFen(draft.paid, amount);
  if (draft.promise) draft.promise = withPaid(draft.promise, amount);
  // Imported payments have no act of their own and are never reversed.
  if (isRecorded(entry))
    draft.payments.push({ act: entry.act, at: entry.occurredAt, amount, clearing });
  clear(draft, clearing, amount);
  settle(draft, entry, policyOf);
}

/** A part of what is owed is waived. */
export function waive(
  draft: Draft,
  { amount, penaltyOnly }: Kind<"AmountWaived">,
  entry: Entry,
  policyOf: PolicyOf,
): void {
  draft.waived = addFen(draft.waived, amount);
  if (penaltyOnly) clearPenalties(draft, amount);
  else clear(draft, "OldestBillFirst", amount);
  settle(draft, entry, policyOf);
}

/** A payment bounced: it no longer counts, and a debt that is back stops the clock of reconnection. */
export function bounce(draft: Draft, act: ActId): void {
  const index = draft.payments.findIndex((payment) => payment.act === act);
  const payment = draft.payments[index];
  if (payment === undefined) return;
  const { amount, clearing } = payment;
  draft.payments.splice(index, 1);
  draft.paid = (draft.paid - amount) as Fen;
  if (draft.promise) draft.promise = withPaid(draft.promise, -amount);
  unclear(draft, clearing, amount);
  if (draft.cut && outstandingOf(draft) > 0) draft.cut = { ...draft.cut, reconnectBy: undefined };
}

const withPaid = (made: NonNullable<Draft["promise"]>, amount: number): Draft["promise"] => ({
  ...made,
  paid: Math.max(0, addFen(made.paid, amount)) as Fen,
});

/** When nothing is owed any more, promise, open escalations and the served notice die, and supply is due back. */
function settle(draft: Draft, entry: Entry, policyOf: PolicyOf): void {
  if (outstandingOf(draft) > 0) return;
  draft.promise = undefined;
  draft.escalations = [];
  draft.turnedDown = undefined;
  draft.notice = undefined;
  const hours = policyOf(entry.policy)?.reconnectHours;
  if (isRecorded(entry)) draft.cut = clockStarted(draft.cut, entry.occurredAt, hours);
}
