import type { Entry } from "../domain/entry.ts";
import { type CaseFacts, noFacts } from "./case-facts.ts";
import { importedOnto } from "./fold-imported.ts";
import { recordedOnto } from "./fold-recorded.ts";
import type { FoldContext } from "./fold-steps.ts";

export type * from "./case-facts.ts";
export type { FoldContext } from "./fold-steps.ts";

/**
 * One journal entry onto what the rules know of its case, as the pallet applies the act. Pure and total: the chain has
 * judged recorded acts already, and imported history may be in any order, so nothing is refused here and nothing throws.
 * Entries without a case (changes of staff, blackouts) change nothing.
 */
export function factsAfter(
  facts: CaseFacts | undefined,
  entry: Entry,
  context: FoldContext,
): CaseFacts {
  const { kind } = entry;
  if (facts === undefined) {
    const known = noFacts(entry.org, kind.type === "CaseOpened" ? kind.class : "Residential");
    return kind.type === "CaseOpened" ? known : factsAfter(known, entry, context);
  }
  // History that opens a case twice only says of what class the customer is.
  if (kind.type === "CaseOpened") return { ...facts, class: kind.class };
  return entry.provenance === "Imported"
    ? importedOnto(facts, entry)
    : recordedOnto(facts, entry, context);
}
