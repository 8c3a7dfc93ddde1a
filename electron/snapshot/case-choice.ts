import type { SnapshotChoice } from "./write.ts";

/** Which cases a snapshot shows; of the others only the hashes of their entries are in it. */
export interface CaseChoice {
  /** These alone; all when undefined. */
  readonly only?: readonly string[] | undefined;
  /** Not these. */
  readonly withhold?: readonly string[] | undefined;
}

/** Whether a case is shown. */
export const isShown = ({ only, withhold = [] }: CaseChoice, id: string): boolean =>
  !withhold.includes(id) && (only === undefined || only.includes(id));

/** The choice of journals and cases as the writer wants it. */
export function choiceOf(orgs: readonly number[], cases: CaseChoice): SnapshotChoice {
  if (cases.only === undefined && (cases.withhold ?? []).length === 0) return { orgs };
  return {
    orgs,
    // Entries of no case (staff, blackouts) tell of no customer; the rules need them.
    withhold: ({ case: id }) => id !== undefined && !isShown(cases, id),
  };
}
