import type { Entry } from "../../shared/domain/entry.ts";
import type { CaseFacts } from "../../shared/rules/facts.ts";
import type { DerivedReader } from "../store/derived-reader.ts";
import { foldEntries } from "./fold.ts";
import type { CaseProjection } from "./fold-types.ts";
import { factsOf, type RulesStore } from "./rules-context.ts";

/** What follows from the entries of a case, whatever the time is. */
export interface KnownCases {
  /** As `factsOf`. */
  factsOf(entries: readonly Entry[]): CaseFacts | undefined;
  /** As `foldEntries`. */
  stateOf(entries: readonly Entry[]): CaseProjection;
}

/**
 * Computed once for each array of entries (`CaseQueries.history` answers the same one until an entry comes), and anew when policies or
 * operators changed. No clock is in it: what the time decides is judged when it is asked.
 */
export function knownCases(store: RulesStore & Pick<DerivedReader, "rulesVersion">): KnownCases {
  const kept = <T>(compute: (entries: readonly Entry[]) => T) => {
    const known = new WeakMap<readonly Entry[], { readonly rules: number; readonly value: T }>();
    return (entries: readonly Entry[]): T => {
      const rules = store.rulesVersion();
      const found = known.get(entries);
      if (found?.rules === rules) return found.value;
      const value = compute(entries);
      known.set(entries, { rules, value });
      return value;
    };
  };
  return {
    factsOf: kept((entries) => factsOf(store, entries)),
    stateOf: kept((entries) => foldEntries(undefined, entries, store.policy)),
  };
}
