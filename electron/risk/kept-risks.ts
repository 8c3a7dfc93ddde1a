import type { Entry } from "../../shared/domain/entry.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { Millis } from "../../shared/domain/units.ts";
import { type CaseRisk, caseRisk } from "../../shared/risk/case-risk.ts";
import type { CustomerRecord } from "../../shared/risk/customer.ts";
import type { StoryContext } from "../../shared/risk/story.ts";
import { addDays, dayOf, startOf } from "../../shared/rules/days.ts";

/** The customer of a case in the register, and what tells a state of what is known of it from another. */
export interface RegisterState {
  readonly state: string;
  find(): CustomerRecord | undefined;
}

/** What the scores of a case are computed from, beside its entries. */
export interface RiskMoment {
  readonly now: Millis;
  /** In force at the moment: one and the same object while no version of the policy comes. */
  readonly policy: Policy;
  readonly customer: RegisterState;
}

interface Kept {
  readonly risk: CaseRisk;
  readonly policy: Policy;
  readonly customer: string;
  /** They hold from the one to before the other. */
  readonly from: Millis;
  readonly to: Millis;
}

/** The scores of a case with every point told. */
export type RisksOf = (
  entries: readonly Entry[],
  at: RiskMoment,
  context: StoryContext,
) => CaseRisk;

/**
 * `caseRisk`, computed once for each array of entries (`CaseQueries.history` answers the same one until an entry comes) until a clock,
 * the policy or the register changes it. Points change at `changesAt`, the days behind them at each local midnight.
 */
export function keptRisks(): RisksOf {
  const kept = new WeakMap<readonly Entry[], Kept>();
  return (entries, { now, policy, customer }, context) => {
    const known = kept.get(entries);
    if (
      known?.policy === policy &&
      known.customer === customer.state &&
      known.from <= now &&
      now < known.to
    )
      return known.risk;
    const risk = caseRisk(entries, { now, policy, customer: customer.find() }, context);
    const midnight = startOf(policy, addDays(dayOf(policy, now), 1));
    const to = Math.min(midnight, risk.changesAt ?? midnight) as Millis;
    kept.set(entries, { risk, policy, customer: customer.state, from: now, to });
    return risk;
  };
}
