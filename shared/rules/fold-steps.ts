import type { Entry, EntryKind } from "../domain/entry.ts";
import type { Policy } from "../domain/policy.ts";
import { DAY_MS } from "../domain/time.ts";
import type { AccountId, Fen, Millis, Person } from "../domain/units.ts";
import { addFen, type BillFacts, type CaseFacts, MAX_DEMANDS, owedOf } from "./case-facts.ts";
import { charged, takeSurplus } from "./clearing.ts";

/** What a journal entry alone does not say. */
export interface FoldContext {
  /** Whose account it is, when it is known. */
  personOf(account: AccountId): Person | undefined;
  /** A version of the policy, when it is known. */
  policy(version: number): Policy | undefined;
  /** The entry at a place of an organisation's journal, when it is known: what a correction supersedes. */
  entry(org: Entry["org"], seq: number): Entry | undefined;
}

/** The longest back-dating that any policy allows, and the week before it: older contacts are forgotten (ms). */
const CONTACT_MEMORY_MS = (30 + 7) * DAY_MS;

/** The list with a time in its place, ascending; when there is no room the oldest goes. */
export function remember(times: readonly Millis[], time: Millis, most: number): readonly Millis[] {
  const first = times[0];
  if (times.length >= most && first !== undefined && time < first) return times;
  const next = times.length >= most ? times.slice(times.length - most + 1) : [...times];
  let place = next.length;
  while (place > 0 && (next[place - 1] as Millis) > time) place -= 1;
  next.splice(place, 0, time);
  return next;
}

/** The list without one such time. */
export function forget(times: readonly Millis[], time: Millis): readonly Millis[] {
  const place = times.indexOf(time);
  return place < 0 ? times : times.toSpliced(place, 1);
}

/** Without contacts that can no longer share 7 days with an acceptable claimed time. */
export const withoutOldContacts = (facts: CaseFacts, now: Millis): CaseFacts => ({
  ...facts,
  contacts: facts.contacts.filter((time) => time >= now - CONTACT_MEMORY_MS),
});

/** One more bill; what came in too early clears it. */
export function withBill(
  facts: CaseFacts,
  kind: Extract<EntryKind, { type: "BillAdded" }>,
): CaseFacts {
  const none = 0 as Fen;
  const bill: BillFacts = {
    bill: kind.bill,
    amount: kind.amount,
    due: kind.due,
    penalty: none,
    expense: none,
    amountCleared: none,
    penaltyCleared: none,
    expenseCleared: none,
    disputed: false,
  };
  return takeSurplus({
    ...facts,
    principal: addFen(facts.principal, kind.amount),
    bills: [...facts.bills, bill],
  });
}

/** One more penalty or expense; what came in too early clears it. */
export const withCharge = (
  facts: CaseFacts,
  kind: Extract<EntryKind, { type: "ChargeAdded" }>,
): CaseFacts =>
  takeSurplus({
    ...withBillChanged(facts, kind.bill, (bill) => charged(bill, kind.charge, kind.amount)),
    charges: addFen(facts.charges, kind.amount),
  });

/** One bill changed, when there is one of this number. */
export const withBillChanged = (
  facts: CaseFacts,
  no: BillFacts["bill"],
  change: (bill: BillFacts) => BillFacts,
): CaseFacts => ({
  ...facts,
  bills: facts.bills.map((bill) => (bill.bill === no ? change(bill) : bill)),
});

/** A dispute begins or ends. */
export const withDispute = (
  facts: CaseFacts,
  no: BillFacts["bill"],
  disputed: boolean,
): CaseFacts => withBillChanged(facts, no, (bill) => ({ ...bill, disputed }));

/** One more delivered demand, unless it was refused. */
export const withDemand = (
  facts: CaseFacts,
  kind: Extract<EntryKind, { type: "NoticeDelivered" }>,
  at: Millis,
): CaseFacts =>
  kind.notice === "Dunning" && kind.delivery !== "Refused"
    ? { ...facts, demands: remember(facts.demands, at, MAX_DEMANDS) }
    : facts;

/** What came in counts for the promise. */
export const withPaid = (facts: CaseFacts, amount: Fen): CaseFacts => ({
  ...facts,
  paid: addFen(facts.paid, amount),
  promise: facts.promise && { ...facts.promise, paid: addFen(facts.promise.paid, amount) },
});

/** When nothing is owed any more, promises, open escalations and the served notice have served their purpose. */
export const settled = (facts: CaseFacts): CaseFacts =>
  owedOf(facts) > 0 ? facts : { ...facts, promise: undefined, escalations: [], notice: undefined };
