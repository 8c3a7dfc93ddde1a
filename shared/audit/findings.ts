import type { EntryType } from "../domain/entry.ts";
import type { AccountId, CaseId, Millis, OrgId } from "../domain/units.ts";
import type { AppError } from "../errors.ts";

/** What was not as it should be, at one entry of one journal. */
export interface Finding {
  /**
   * `breach`: the act was not allowed. `late`: it came after its deadline, which the chain takes and writes down. `open`: the
   * deadline is over and nothing came.
   */
  readonly kind: "breach" | "late" | "open";
  readonly org: OrgId;
  readonly seq: number;
  readonly case: CaseId | undefined;
  readonly entry: EntryType;
  readonly imported: boolean;
  /** Chain time and claimed time. */
  readonly at: Millis;
  readonly occurredAt: Millis;
  readonly actor: AccountId | undefined;
  /** Version of the policy that judged it. */
  readonly policy: number;
  readonly rule: FindingRule;
  /** What a refusal says, with its dates and numbers; only of a breach that is one. */
  readonly error: AppError | undefined;
  /** The deadline of what is late or open. */
  readonly due: Millis | undefined;
}

/** Rules that no refusal stands for. */
export const OWN_RULES = [
  /** The entry names another version of the policy than the one in force at its claimed time. */
  "PolicyVersion",
  /** An approval counts as complete, or not, against the rules. */
  "Completeness",
  /** A payment clears in another order than the policy gives. */
  "Clearing",
  /** An entry that only another act can write. */
  "Consequence",
  "ReconnectLate",
  "DisputeAnswerLate",
  "ComplaintAnswerLate",
] as const;

/** A word of docs/rules.md, or one of our own. */
export type FindingRule = string;

/** What could not be judged, and how often. */
export interface Unjudged {
  readonly reason: "operatorUnknown" | "policyUnknown" | "imported" | "timeOfDayUnknown";
  readonly entries: number;
}
