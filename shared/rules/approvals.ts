import type { Conditions } from "../domain/escalation.ts";
import type { Policy } from "../domain/policy.ts";
import type { Fen, Millis, Person } from "../domain/units.ts";
import type { EscalationKind } from "../domain/words.ts";
import type { CaseFacts, EscalationFacts } from "./case-facts.ts";
import { addDays, dayOf, startOf } from "./days.ts";

/** How many approvals of the case's own organisation an escalation needs. */
export function neededApprovals(
  facts: Pick<CaseFacts, "class" | "protected">,
  policy: Pick<Policy, "approvalsHigh" | "highAmount">,
  kind: EscalationKind,
  amount: Fen,
): number {
  const large = (kind === "PenaltyWaiver" || kind === "WriteOff") && amount > policy.highAmount;
  const high = facts.class === "Important" || facts.protected || large;
  return high ? policy.approvalsHigh : 1;
}

/** Both conditions at once. */
export const stricter = (one: Conditions, other: Conditions): Conditions => ({
  notBefore: Math.max(one.notBefore, other.notBefore) as Conditions["notBefore"],
  notAfter: Math.min(one.notAfter, other.notAfter) as Conditions["notAfter"],
  minOwed: Math.max(one.minOwed, other.minOwed) as Fen,
});

/** When an approval that is complete at `at` lapses: after `approvalValidDays` whole local days. */
export const approvalEnd = (
  policy: Pick<Policy, "approvalValidDays" | "utcOffsetMinutes">,
  at: Millis,
): Millis => startOf(policy, addDays(dayOf(policy, at), policy.approvalValidDays + 1));

/** The escalation after one more approval; `validUntil` when that makes it complete, else 0. */
export const approved = (
  open: EscalationFacts,
  by: Person,
  conditions: Conditions,
  validUntil: Millis,
): EscalationFacts => ({
  ...open,
  conditions: stricter(open.conditions, conditions),
  approvals: [...open.approvals, by],
  validUntil,
});
