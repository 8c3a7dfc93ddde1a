import type { Window } from "../domain/escalation.ts";
import type { Policy } from "../domain/policy.ts";
import type { Millis, Person } from "../domain/units.ts";
import type { CaseFacts } from "./case-facts.ts";

/** Everything that the rules of a step look at. */
export interface Judgement {
  readonly facts: CaseFacts;
  /** In force at the claimed time. */
  readonly policy: Policy;
  /** Chain time. */
  readonly now: Millis;
  /** How far back counts as now (ms), by the policy in force now. */
  readonly clockToleranceMs: number;
  /** The claimed time. */
  readonly at: Millis;
  /** Who acts. */
  readonly person: Person;
  /** Declared blackouts of the case's organisation and of those above it. */
  readonly blackouts: readonly Window[];
  /** Whether the act carries evidence that stays at the branch. */
  readonly evidence: boolean;
}
