import { addWorkingDays } from "../domain/calendar.ts";
import type { Policy } from "../domain/policy.ts";
import type { Millis } from "../domain/units.ts";
import { addDays, dayOf, startOf } from "../rules/days.ts";

/** The first instant that is too late for an answer, so many working days after something was asked; none by a calendar without working days. */
export function answerBy(since: Millis, workingDays: number, policy: Policy): Millis | undefined {
  const last = addWorkingDays(dayOf(policy, since), workingDays, policy);
  return last === undefined ? undefined : startOf(policy, addDays(last, 1));
}
