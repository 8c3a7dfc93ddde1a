import type { Conditions } from "../domain/escalation.ts";
import type { Policy } from "../domain/policy.ts";
import type { Fen, Millis } from "../domain/units.ts";
import { approvalEnd } from "./approvals.ts";
import { addDays, dayOf } from "./days.ts";

/**
 * The conditions that the form of an approval begins with, for a supervisor to change.
 * - not before: the first day that a notice served today allows.
 * - not after: the last whole day of an approval that is complete today.
 * - least debt: half of what is owed now, in whole yuan, so that who has paid more than half is not cut under it.
 */
export function suggestedConditions(policy: Policy, now: Millis, owed: Fen): Conditions {
  const today = dayOf(policy, now);
  const last = dayOf(policy, (approvalEnd(policy, now) - 1) as Millis);
  const notBefore = addDays(today, policy.noticeMinDays);
  return {
    notBefore: Math.min(notBefore, last) as Conditions["notBefore"],
    notAfter: last,
    minOwed: (Math.floor(owed / 200) * 100) as Fen,
  };
}
