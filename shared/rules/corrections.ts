import type { ActType } from "../domain/act.ts";
import type { Entry, EntryType } from "../domain/entry.ts";
import type { CaseId } from "../domain/units.ts";
import type { CaseFacts } from "./case-facts.ts";
import { forget } from "./fold-steps.ts";

/** What an act that corrects an earlier one says of it. */
export interface Correction {
  /** The case of the act. */
  readonly case: CaseId;
  /** The entry that it names; undefined when the journal has none at that place. */
  readonly entry: Entry | undefined;
  /** Whether a later entry corrects that entry already. */
  readonly superseded: boolean;
}

/** The kinds of entry that can be corrected, by the act that writes them. */
const CORRECTABLE: Partial<Record<ActType, EntryType>> = {
  RecordContact: "ContactMade",
  RecordPromise: "PromiseMade",
  AgreePlan: "PlanAgreed",
};

/** Whether an act may correct the entry that it names: of the same case and kind, recorded, not corrected already. */
export const isCorrectable = (
  type: ActType,
  { case: of, entry, superseded }: Correction,
): boolean =>
  entry !== undefined &&
  entry.case === of &&
  entry.provenance === "Recorded" &&
  entry.kind.type === CORRECTABLE[type] &&
  !superseded;

/** What a correction is judged by: the contact that it corrects does not count. */
export function factsForCorrection(facts: CaseFacts, { entry }: Correction): CaseFacts {
  if (entry?.kind.type !== "ContactMade") return facts;
  return { ...facts, contacts: forget(facts.contacts, entry.occurredAt) };
}
