import type { Entry } from "../domain/entry.ts";

/** What a finding says of its entry. */
export const aboutEntry = (entry: Entry) => ({
  org: entry.org,
  seq: entry.seq,
  case: entry.case,
  entry: entry.kind.type,
  imported: entry.provenance === "Imported",
  at: entry.at,
  occurredAt: entry.occurredAt,
  actor: entry.actor,
  policy: entry.policy,
});
