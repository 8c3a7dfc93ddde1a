import type { Window } from "../domain/escalation.ts";
import { type Unmet, unmet } from "../domain/refusals.ts";
import { DAY_MS } from "../domain/time.ts";
import type { Millis } from "../domain/units.ts";

/** Most blackouts of one organisation that are not over. */
export const MAX_BLACKOUTS = 32;
/** The longest blackout (ms): 60 days. */
export const MAX_BLACKOUT_MS = 60 * DAY_MS;

/** Why an organisation cannot declare a blackout, beside the ones that it declared and that are not over `now`. */
export function blackoutRefusals(
  declared: readonly Window[],
  { from, to }: Window,
  now: Millis,
): Unmet[] {
  const days = MAX_BLACKOUT_MS / DAY_MS;
  const running = declared.filter((window) => window.to > now).length;
  return [
    ...(from >= to || to - from > MAX_BLACKOUT_MS ? [unmet("WindowContradicts", { days })] : []),
    ...(running >= MAX_BLACKOUTS ? [unmet("TooManyBlackouts", { needed: MAX_BLACKOUTS })] : []),
  ];
}
