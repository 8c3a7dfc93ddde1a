import type { Policy } from "../domain/policy.ts";
import { type Unmet, unmet } from "../domain/refusals.ts";
import type { Day, Fen, Millis } from "../domain/units.ts";
import { MAX_SUM } from "./case-facts.ts";
import { dayOf } from "./days.ts";

/** What the rules look at in a case that is to be opened. */
export interface OpeningFacts {
  /** Whether the chain has a case of this id. */
  readonly exists: boolean;
  readonly bills: readonly { readonly amount: Fen; readonly due: Day }[];
}

/** Why a case cannot be opened at a claimed time. */
export function openingRefusals(
  { exists, bills }: OpeningFacts,
  policy: Policy,
  at: Millis,
): Unmet[] {
  const today = dayOf(policy, at);
  const left = bills.reduce((room, { amount }) => room - amount, MAX_SUM);
  return [
    ...(exists ? [unmet("CaseExists")] : []),
    ...(bills.length === 0 ? [unmet("NoBill")] : []),
    ...(bills.some(({ amount }) => amount === 0) ? [unmet("ZeroAmount")] : []),
    ...(bills.some(({ due }) => due >= today) ? [unmet("NotOverdue")] : []),
    ...(left < 0 ? [unmet("SumTooLarge")] : []),
  ];
}
