import type { CollectionCall, NewCase } from "../../shared/codec/call.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { DAY_MS, MINUTE_MS } from "../../shared/domain/time.ts";
import type { Millis } from "../../shared/domain/units.ts";
import { BLACKOUT_REASONS, CUSTOMER_CLASSES } from "../../shared/domain/words.ts";
import { dayOf } from "../../shared/rules/days.ts";
import { farWindow, HUGE } from "./any-act.ts";
import type { Rng } from "./rng.ts";

/** A case with one to four bills, most of them ripe or soon ripe; now and then one that cannot be opened. */
export function newCase(
  rng: Rng,
  policy: Policy,
  now: Millis,
  known: readonly NewCase["case"][],
): NewCase {
  const fresh = rng.hex(16) as NewCase["case"];
  const today = dayOf(policy, now);
  const ripe = policy.cutAfterOverdueDays;
  return {
    case: rng.chance(4) ? (known[0] ?? fresh) : fresh,
    reference: `H${known.length}`,
    customer: rng.hex(32) as NewCase["customer"],
    class: rng.pick(CUSTOMER_CLASSES),
    bills: Array.from({ length: rng.int(rng.chance(3) ? 0 : 1, 4) }, () => {
      const overdue = (rng.chance(2) ? 0 : 1) + rng.pick([0, ripe, ripe + 5, rng.int(0, 90)]);
      return {
        period: 202_600 + rng.int(1, 12),
        amount: (rng.chance(2) ? rng.pick([0, ...HUGE]) : rng.int(1_000, 60_000)) as never,
        due: (today - overdue) as never,
      };
    }),
  };
}

/** A time that an act claims: now, back-dated within the limit or beyond it, or ahead of the chain. */
export function claimedTime(rng: Rng, policy: Policy, now: Millis): Millis {
  const { backDatingLimitMs, clockToleranceMs } = policy;
  const shift = rng.pick([
    0,
    0,
    -rng.int(0, 600) * MINUTE_MS,
    -rng.int(0, Math.floor(backDatingLimitMs / MINUTE_MS)) * MINUTE_MS,
    -backDatingLimitMs,
    -backDatingLimitMs - 1,
    -clockToleranceMs,
    -clockToleranceMs - 1,
    clockToleranceMs,
    clockToleranceMs + 1,
  ]);
  return (now + shift) as Millis;
}

/** A blackout near now, of this length or of one that may be too long or backwards. */
export function newBlackout(
  rng: Rng,
  now: Millis,
  length?: number,
): Pick<Extract<CollectionCall, { type: "DeclareBlackout" }>, "type" | "reason" | "from" | "to"> {
  const reason = rng.pick(BLACKOUT_REASONS);
  // One that ends about now: what it still forbids depends on when it is forgotten.
  if (length === undefined && rng.chance(25)) {
    const to = (now + rng.int(-1, 4) * MINUTE_MS) as Millis;
    return { type: "DeclareBlackout", reason, from: (to - DAY_MS) as Millis, to };
  }
  if (length === undefined && rng.chance(15))
    return { type: "DeclareBlackout", reason, ...farWindow(rng, now) };
  const from = (now + rng.int(length ? 1 : -2, 6) * DAY_MS) as Millis;
  const lengths = [DAY_MS, 3 * DAY_MS, 60 * DAY_MS, 61 * DAY_MS, -1];
  const to = (from + (length ?? rng.pick(lengths))) as Millis;
  return { type: "DeclareBlackout", reason, from, to };
}
