import type { Window } from "../domain/escalation.ts";
import { type Unmet, unmet } from "../domain/refusals.ts";
import { DAY_MS } from "../domain/time.ts";
import type { Millis } from "../domain/units.ts";
import { isBeyondYear, MAX_YEAR_AHEAD_DAYS } from "./days.ts";

/** Most blackouts of one organisation that are not over. */
export const MAX_BLACKOUTS = 32;
/** The longest blackout (ms): 60 days. */
export const MAX_BLACKOUT_MS = 60 * DAY_MS;

/** Those that are not over at a chain time: the others are forgotten when one more is declared. */
const running = (declared: readonly Window[], now: Millis): Window[] =>
  declared.filter((window) => window.to > now);

/** An organisation's blackouts after it declared one more at a chain time. */
export const blackoutsAfter = (
  declared: readonly Window[],
  { from, to }: Window,
  now: Millis,
): readonly Window[] => [...running(declared, now), { from, to }];

/** Why an organisation cannot declare a blackout beside those that it declared before. */
export function blackoutRefusals(
  declared: readonly Window[],
  { from, to }: Window,
  now: Millis,
): Unmet[] {
  const days = MAX_BLACKOUT_MS / DAY_MS;
  const full = running(declared, now).length >= MAX_BLACKOUTS;
  return [
    ...(from >= to || to - from > MAX_BLACKOUT_MS ? [unmet("WindowContradicts", { days })] : []),
    ...(isBeyondYear(now, to) ? [unmet("TooFarAhead", { needed: MAX_YEAR_AHEAD_DAYS })] : []),
    ...(full ? [unmet("TooManyBlackouts", { needed: MAX_BLACKOUTS })] : []),
  ];
}
