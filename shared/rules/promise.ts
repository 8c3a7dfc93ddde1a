import type { Millis } from "../domain/units.ts";
import type { PromiseFacts } from "./case-facts.ts";
import { addDays, dayOf, startOf, type Zone } from "./days.ts";

/**
 * Until when a promise is in force: the end of the day of its next part that is not paid yet. Undefined when that day is
 * over (the promise is broken) or all of it is paid.
 */
export function promiseUntil(zone: Zone, promise: PromiseFacts, at: Millis): Millis | undefined {
  const next = nextPart(promise);
  if (next === undefined || dayOf(zone, at) > next.due) return undefined;
  return startOf(zone, addDays(next.due, 1));
}

/** The first part that what was paid since does not cover. */
export function nextPart(promise: PromiseFacts): PromiseFacts["parts"][number] | undefined {
  let sum = 0;
  return promise.parts.find(({ amount }) => {
    sum += amount;
    return sum > promise.paid;
  });
}
