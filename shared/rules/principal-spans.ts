import type { Day, Fen } from "../domain/units.ts";

/**
 * A movement of a bill's principal. A payment that bounced is taken back by a negative change **with the day of the
 * payment**, not its own: the money never came in (for transfers the day of the funds counts), so the debt was unpaid
 * all along, and the two changes cancel as if there had been no payment.
 */
export interface PrincipalChange {
  readonly day: Day;
  /** Fen cleared, or put back when negative. */
  readonly amount: number;
}

/** Days on which the same principal is unpaid. */
export interface PrincipalSpan {
  readonly from: Day;
  /** The day after the last one. */
  readonly to: Day;
  readonly principal: Fen;
}

/**
 * The unpaid principal of a bill over the days from `from` to before `to`, only where it is more than nothing. A change
 * counts from the day after its own. The order of the changes does not matter. More cleared than billed leaves 0 and is
 * remembered, so that its reversal does not raise more than it lowered; more put back than cleared leaves the bill's
 * amount.
 */
export function principalSpans(
  amount: Fen,
  changes: readonly PrincipalChange[],
  from: Day,
  to: Day,
): PrincipalSpan[] {
  const sorted = [...changes].sort((a, b) => a.day - b.day);
  const spans: PrincipalSpan[] = [];
  // A bigint: several changes near the largest safe integer must still cancel exactly.
  let cleared = 0n;
  let start = from;
  const close = (end: number) => {
    const stop = Math.min(end, to) as Day;
    if (stop <= start) return;
    const principal = unpaid(amount, cleared);
    const last = spans.at(-1);
    if (last?.to === start && last.principal === principal)
      spans[spans.length - 1] = { ...last, to: stop };
    else if (principal > 0) spans.push({ from: start, to: stop, principal });
    start = stop;
  };
  for (const change of sorted) {
    close(change.day + 1);
    cleared += BigInt(change.amount);
  }
  close(to);
  return spans;
}

function unpaid(amount: Fen, cleared: bigint): Fen {
  if (cleared <= 0n) return amount;
  const left = BigInt(amount) - cleared;
  return Number(left > 0n ? left : 0n) as Fen;
}
