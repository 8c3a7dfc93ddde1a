import type { Entry } from "../../shared/domain/entry.ts";
import { localDay } from "../../shared/domain/time.ts";
import type { BillNo, Day } from "../../shared/domain/units.ts";
import type { PenalizedBill } from "../../shared/rules/penalty.ts";
import type { PrincipalChange } from "../../shared/rules/principal-spans.ts";
import { foldEntry } from "./fold.ts";
import type { CaseProjection } from "./fold-types.ts";

/** A bill with what was cleared of its principal, and when. */
export interface BillOverTime extends PenalizedBill {
  readonly bill: BillNo;
}

/** Money that came in on a day, beyond what was owed. */
interface Kept {
  readonly day: Day;
  left: number;
}

/**
 * The principal of each bill of a case over time, in journal order of the bills: what each entry of its history cleared or
 * put back (docs/rules.md, "Money"), with the day of the money. The changes of a bill add up to what is cleared of it.
 *
 * A change has the day that the payment claims (for a transfer, the day of the funds), not the day of its recording. Money
 * that was too much has it too when it clears a later bill. A reversal has the day of its payment: see `PrincipalChange`.
 */
export function principalOverTime(
  entries: readonly Entry[],
  utcOffsetMinutes: number,
): readonly BillOverTime[] {
  const changes: PrincipalChange[][] = [];
  const kept: Kept[] = [];
  let before: CaseProjection | undefined;
  for (const entry of entries) {
    const after = foldEntry(before, entry);
    const day = localDay(moneyTime(entry, before), utcOffsetMinutes);
    const surplus = after.surplus - (before?.surplus ?? 0);
    // What was kept clears a later bill or charge, the oldest money first; a reversal takes back the newest first.
    const used = surplus < 0 ? take(kept, -surplus, entry.kind.type === "PaymentReversed") : [];
    if (surplus > 0) kept.push({ day, left: surplus });
    for (const [place, bill] of after.bills.entries()) {
      const moved = bill.amountCleared - (before?.bills[place]?.amountCleared ?? 0);
      changes[place] ??= [];
      if (moved === 0) continue;
      const dated = entry.kind.type === "BillAdded" ? used : [{ day, amount: moved }];
      changes[place].push(...dated);
    }
    before = after;
  }
  return (before?.bills ?? []).map(({ bill, due, amount }, place) => ({
    ...{ bill, due, amount },
    changes: changes[place] ?? [],
  }));
}

/** The claimed time of the money that an entry moves: of a reversal that of the payment. */
function moneyTime({ kind, occurredAt }: Entry, before: CaseProjection | undefined) {
  if (kind.type !== "PaymentReversed") return occurredAt;
  return before?.payments.find(({ act }) => act === kind.payment)?.at ?? occurredAt;
}

/** Takes an amount out of the money that is kept, and says of which days it was. */
function take(kept: Kept[], amount: number, newestFirst: boolean): PrincipalChange[] {
  const taken: PrincipalChange[] = [];
  let left = amount;
  while (left > 0) {
    const money = newestFirst ? kept.at(-1) : kept[0];
    if (money === undefined) break;
    const share = Math.min(left, money.left);
    money.left -= share;
    left -= share;
    taken.push({ day: money.day, amount: share });
    if (money.left > 0) continue;
    if (newestFirst) kept.pop();
    else kept.shift();
  }
  return taken;
}
