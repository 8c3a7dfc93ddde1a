import type { Policy } from "../../shared/domain/policy.ts";
import type { AccountId } from "../../shared/domain/units.ts";
import type { AppError } from "../../shared/errors.ts";
import { refusalOf } from "../../shared/rules/refusal-errors.ts";

/** A dispatch error of the chain, named by its metadata. */
export interface ChainError {
  readonly pallet: string;
  readonly error: string;
  readonly docs: string;
}

/** What this console knows that makes a refusal plainer. */
export interface RefusalFacts {
  readonly signer: AccountId;
  /** What the gate says of the act now; its sentence is taken when it names the same rule. */
  readonly gate: readonly AppError[];
  /** The policy in force, when known. */
  readonly policy: Policy | undefined;
}

/**
 * What a refusal by the chain means to the user. The chain's error is only a name; limits and dates come from the gate,
 * which is the same rule set. What the gate cannot explain stays `ChainRefused` with the pallet's own documentation.
 */
export function explainRefusal(refusal: ChainError, facts: RefusalFacts): AppError {
  const { pallet, error, docs } = refusal;
  const known = facts.gate.find((unmet) => refusalOf(unmet) === error);
  if (pallet === "Collection") {
    if (known) return known;
    if (error === "CaseClosed") return { kind: "CaseClosed" };
    if (error === "NotOperator") return { kind: "NotRegistered", account: facts.signer };
    if (error === "TooOld" && facts.policy) {
      return { kind: "TooOld", limitMs: facts.policy.backDatingLimitMs };
    }
    if (error === "InTheFuture" && facts.policy) {
      return { kind: "InTheFuture", toleranceMs: facts.policy.clockToleranceMs };
    }
  }
  return { kind: "ChainRefused", pallet, error, docs };
}
