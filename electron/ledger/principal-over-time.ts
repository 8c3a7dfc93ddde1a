import type { Entry } from "../../shared/domain/entry.ts";
import { localDay } from "../../shared/domain/time.ts";
import type { ActId, BillNo, Day, Fen, Millis } from "../../shared/domain/units.ts";
import { type CaseFacts, factsAfter } from "../../shared/rules/facts.ts";
import type { PenalizedBill } from "../../shared/rules/penalty.ts";
import type { PrincipalChange } from "../../shared/rules/principal-spans.ts";

/** A bill with what was cleared of its principal, and when. */
export interface BillOverTime extends PenalizedBill {
  readonly bill: BillNo;
}

/** Money needs neither persons nor policies: an entry states its own clearing. */
const CONTEXT = {
  personOf: () => undefined,
  policy: () => undefined,
  entry: () => undefined,
};

/**
 * The principal of each bill of a case over time, in journal order of the bills: told entry by entry by the same reducer
 * as the rules use (docs/rules.md, "Money").
 *
 * A change has the day that its entry claims (for a transfer, the day of the funds), not the day of its recording. A
 * reversal has the day of the payment that it reverses: see `PrincipalChange`. Money that came in before there was
 * anything to clear counts from the day of the bill or charge that it cleared.
 */
export function principalOverTime(
  entries: readonly Entry[],
  utcOffsetMinutes: number,
): readonly BillOverTime[] {
  const changes = new Map<BillNo, PrincipalChange[]>();
  const paidAt = new Map<ActId, Millis>();
  let facts: CaseFacts | undefined;
  for (const entry of entries) {
    const { kind, act, occurredAt } = entry;
    if (kind.type === "PaymentReceived") paidAt.set(act, occurredAt);
    const reversed = kind.type === "PaymentReversed" ? paidAt.get(kind.payment) : undefined;
    const day = localDay(reversed ?? occurredAt, utcOffsetMinutes);
    const before = facts?.bills ?? [];
    facts = factsAfter(facts, entry, CONTEXT);
    for (const [place, bill] of facts.bills.entries()) {
      const amount = bill.amountCleared - (before[place]?.amountCleared ?? 0);
      if (amount !== 0) changeOf(changes, bill.bill).push({ day, amount: amount as Fen });
    }
  }
  return (facts?.bills ?? []).map(({ bill, due, amount }) => ({
    bill,
    due: due as Day,
    amount,
    changes: changes.get(bill) ?? [],
  }));
}

function changeOf(changes: Map<BillNo, PrincipalChange[]>, bill: BillNo): PrincipalChange[] {
  const known = changes.get(bill) ?? [];
  changes.set(bill, known);
  return known;
}
