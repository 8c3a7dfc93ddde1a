import type { ClockReading } from "../../shared/domain/clock.ts";
import type { OpeningAct } from "../../shared/domain/opening.ts";
import type { CaseId, Millis } from "../../shared/domain/units.ts";
import type { AppError } from "../../shared/errors.ts";
import { actErrors, type Operator } from "../../shared/rules/gate.ts";
import { openingRefusals } from "../../shared/rules/opening.ts";
import { errorOf } from "../../shared/rules/refusal-errors.ts";
import { clockRefusals } from "../outbox/judge.ts";
import type { DerivedStore } from "../store/derived-store.ts";

/** Who may open cases (docs/rules.md). */
export const OPENERS = ["Collector", "Supervisor"] as const;

export interface OpeningFacts {
  readonly store: Pick<DerivedStore, "policyInForce">;
  readonly who: Operator | undefined;
  /** Whether the chain has the case, or an act on its way opens it. */
  readonly exists: (id: CaseId) => boolean;
  /** The chain's time now. */
  readonly now: Millis;
  /** How the local clock stands to the chain's; undefined when it was never measured. */
  readonly clock: ClockReading | undefined;
}

/** Why the chain would refuse the act, each reason once. */
export function judgeOpening(
  { cases, occurredAt }: Pick<OpeningAct, "cases" | "occurredAt">,
  { store, who, exists, now, clock }: OpeningFacts,
): AppError[] {
  const dated = store.policyInForce(now);
  if (dated === undefined) return [{ kind: "NotReady", what: "chainMetadata" }];
  const { policy } = dated;
  const then = store.policyInForce(occurredAt)?.policy ?? policy;
  const refusals = cases.flatMap(({ case: id, bills }) =>
    openingRefusals({ exists: exists(id), bills }, then, occurredAt),
  );
  const words = new Map(refusals.map((refusal) => [refusal.refusal, refusal]));
  return [
    ...clockRefusals(clock, policy),
    ...actErrors(OPENERS, who, { now, policy, occurredAt }),
    ...[...words.values()].map(errorOf),
  ];
}
