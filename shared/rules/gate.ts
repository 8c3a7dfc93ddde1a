import type { ActDetail } from "../domain/act.ts";
import type { Window } from "../domain/escalation.ts";
import type { Policy } from "../domain/policy.ts";
import { unmet } from "../domain/refusals.ts";
import type { Millis, OrgId, Person } from "../domain/units.ts";
import type { AppError } from "../errors.ts";
import type { CaseFacts } from "./case-facts.ts";
import { type Correction, factsForCorrection, isCorrectable } from "./corrections.ts";
import { hasRole, isOpenAbove, type Operator, personOf, rolesFor } from "./operators.ts";
import { candidates, isWhole, NOTHING_TO_DO, type Step } from "./questions.ts";
import { errorOf } from "./refusal-errors.ts";
import { stepRefusals } from "./steps.ts";

export type { CaseFacts } from "./case-facts.ts";
export { type Operator, ROLES_OF } from "./operators.ts";
export type { Step } from "./questions.ts";

/** When and in what surroundings a step is judged. */
export interface GateContext {
  /** Chain time. */
  readonly now: Millis;
  /** The policy in force now: it says how far the claimed time may lie from now. */
  readonly policy: Policy;
  /** The time that the act claims; `now` when absent. */
  readonly occurredAt?: Millis | undefined;
  /** The policy in force at the claimed time, which judges all else; that of now when absent. */
  readonly policyThen?: Policy | undefined;
  /** The case's organisation and all above it, nearest first; only its own when absent. */
  readonly line?: readonly OrgId[] | undefined;
  /** Declared blackouts of these organisations. */
  readonly blackouts?: readonly Window[] | undefined;
  /** Whether the act carries a commitment to evidence; taken as given when absent. */
  readonly evidence?: boolean | undefined;
  /** Present when the act corrects an earlier entry. */
  readonly correction?: Correction | undefined;
  /** Whether the chain has the act already. */
  readonly recorded?: boolean | undefined;
}

/**
 * The conditions that a step does not meet: the rules of docs/rules.md, judged here before anything is signed, in the
 * chain's order. Empty when the step is open. A question without fields is answered for the fields that are most likely
 * to be allowed. An operator that is not known yet is `NoKey`.
 */
export function whyNotYet(
  step: Step,
  facts: CaseFacts,
  who: Operator | undefined,
  context: GateContext,
): AppError[] {
  if (isWhole(step)) return judge(step, facts, who, context);
  const { now, occurredAt = now, policy, policyThen = policy } = context;
  const answers = candidates(step, facts, policyThen, occurredAt).map((act) =>
    judge(act, facts, who, context),
  );
  const fewest = Math.min(...answers.map(({ length }) => length));
  const best = answers.find(({ length }) => length === fewest);
  if (best !== undefined) return best;
  const missing = NOTHING_TO_DO[step.type];
  return missing === undefined ? [] : [errorOf(unmet(missing))];
}

function judge(
  step: ActDetail,
  facts: CaseFacts,
  who: Operator | undefined,
  context: GateContext,
): AppError[] {
  const { now, policy, correction } = context;
  const at = context.occurredAt ?? now;
  const judged = {
    facts: correction ? factsForCorrection(facts, correction) : facts,
    policy: context.policyThen ?? policy,
    now,
    clockToleranceMs: policy.clockToleranceMs,
    at,
    person: who ? personOf(who) : ("" as Person),
    blackouts: context.blackouts ?? [],
    evidence: context.evidence ?? true,
  };
  return [
    ...actErrors(rolesFor(step), who, context),
    ...orgErrors(step, facts, who, context),
    ...(facts.closed ? [{ kind: "CaseClosed" } as const] : []),
    ...(correction && !isCorrectable(step.type, correction)
      ? [errorOf(unmet("NotCorrectable"))]
      : []),
    ...stepRefusals(step, judged).map(errorOf),
  ];
}

/** What every act needs, before its case is looked at: an operator, a role, a time and novelty. */
export function actErrors(
  needed: readonly Operator["role"][],
  who: Operator | undefined,
  context: GateContext,
): AppError[] {
  const { now, recorded } = context;
  return [
    ...whoErrors(needed, who, now),
    ...timeErrors(context),
    ...(recorded ? [errorOf(unmet("DuplicateAct"))] : []),
  ];
}

/** What the signer lacks; `now` is the chain's time, by which deputies stand in. */
export function whoErrors(
  needed: readonly Operator["role"][],
  who: Operator | undefined,
  now: Millis,
): AppError[] {
  if (who === undefined) return [{ kind: "NoKey" }];
  if (!who.active) return [{ kind: "OperatorRevoked", account: who.account }];
  return hasRole(who, needed, now) ? [] : [{ kind: "WrongRole", role: who.role, needed }];
}

function timeErrors({ policy, now, occurredAt = now }: GateContext): AppError[] {
  if (occurredAt < now - policy.backDatingLimitMs)
    return [{ kind: "TooOld", limitMs: policy.backDatingLimitMs }];
  if (occurredAt > now + policy.clockToleranceMs)
    return [{ kind: "InTheFuture", toleranceMs: policy.clockToleranceMs }];
  return [];
}

function orgErrors(
  step: ActDetail,
  facts: CaseFacts,
  who: Operator | undefined,
  { line = [facts.org] }: GateContext,
): AppError[] {
  if (who === undefined || who.org === facts.org) return [];
  if (isOpenAbove(step.type) && line.includes(who.org)) return [];
  return [{ kind: "WrongOrg", operatorOrg: who.org, caseOrg: facts.org }];
}
