import type { Window } from "../domain/escalation.ts";
import type { Policy } from "../domain/policy.ts";
import type { Millis } from "../domain/units.ts";
import { cutBand } from "./cut-hours.ts";
import { addDays, dayOf, minuteOf, minutesMs } from "./days.ts";

/** A window is offered no longer than this: a customer should not have to wait at home all day (minutes). */
const OFFERED_MINUTES = 240;
/** Days that are looked through, as for the next hour of a cut. */
const DAYS_AHEAD = 62;

/**
 * The first window that a disconnection notice issued and delivered at `at` may announce: `noticeMinDays` ahead, in hours
 * in which supply may be cut, on no rest day and in no blackout. Undefined when there is none in 62 days.
 */
export function firstWindow(
  policy: Policy,
  blackouts: readonly Window[],
  at: Millis,
): Window | undefined {
  const first = addDays(dayOf(policy, at), policy.noticeMinDays);
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const day = addDays(first, ahead);
    const band = cutBand(policy, day);
    if (band === undefined) continue;
    const from = minuteOf(policy, day, band[0]);
    const end = minuteOf(policy, day, band[1]);
    const to = Math.min(end, from + minutesMs(OFFERED_MINUTES)) as Millis;
    if (!blackouts.some((blackout) => blackout.from < to && from < blackout.to))
      return { from, to };
  }
  return undefined;
}
