import type { Entry } from "../domain/entry.ts";
import type { Policy } from "../domain/policy.ts";
import type { ConductFactor, FeeFactor } from "../domain/risk.ts";
import type { Millis } from "../domain/units.ts";
import { conductInputs } from "./conduct.ts";
import type { CustomerRecord } from "./customer.ts";
import { feeInputs } from "./fee-inputs.ts";
import { type Score, scoreOf } from "./score.ts";
import { type StoryContext, storyOf } from "./story.ts";

/** Both scores of a case at a moment. */
export interface CaseRisk {
  /** Undefined for a closed case: nobody owes any more. */
  readonly fee: Score<FeeFactor> | undefined;
  readonly conduct: Score<ConductFactor>;
  /** The next moment at which they may change although no new entry comes; undefined when they never will. */
  readonly changesAt: Millis | undefined;
}

/** The scores of a case: of the entries known at the moment, in journal order (docs/risk.md). Pure. */
export function caseRisk(
  entries: readonly Entry[],
  at: {
    readonly now: Millis;
    /** In force at the moment. */
    readonly policy: Policy;
    readonly customer: CustomerRecord | undefined;
  },
  context: StoryContext,
): CaseRisk {
  const { now, policy } = at;
  const story = storyOf(entries, policy, context);
  const conduct = conductInputs(story, now, policy, context);
  const fee = story.closed ? undefined : feeInputs(story, at);
  const changes = [conduct.changesAt, fee?.changesAt].filter((moment) => moment !== undefined);
  return {
    fee: fee && scoreOf(policy.feeRisk, fee.of),
    conduct: scoreOf(policy.conductRisk, conduct.of),
    changesAt: changes.length === 0 ? undefined : (Math.min(...changes) as Millis),
  };
}
