import { entryKindOf } from "../../shared/domain/act-kind.ts";
import type { OutboxItem } from "../../shared/domain/outbox.ts";
import type { AccountId, Hash } from "../../shared/domain/units.ts";
import type { Role } from "../../shared/domain/words.ts";
import type { TimelineItem } from "../../shared/ipc/timeline-schemas.ts";
import type { StoredEntry } from "../store/case-queries.ts";

/** What this console holds behind a commitment. */
export type LineEvidence = Pick<TimelineItem, "note" | "files" | "erasedAt">;

/** What a timeline line needs beside the entry. */
export interface TimelineLookups {
  evidenceOf(commitment: Hash): LineEvidence;
  roleOf(account: AccountId): Role | undefined;
  /** Position of the entry that corrects the one at this position. */
  supersededBy(seq: number): number | undefined;
}

/** An entry that was proved. */
export function provedLine(stored: StoredEntry, lookups: TimelineLookups): TimelineItem {
  const { entry, block, height } = stored;
  const { actor, commitment, supersedes } = entry;
  const supersededBy = lookups.supersededBy(entry.seq);
  const role = actor && lookups.roleOf(actor);
  return {
    key: `${entry.org}/${entry.seq}`,
    at: entry.at,
    occurredAt: entry.occurredAt,
    ...(actor && { actor }),
    ...(role && { actorRole: role }),
    policy: entry.policy,
    clockOffset: entry.clockOffset,
    ...(supersedes !== undefined && { supersedes }),
    ...(supersededBy !== undefined && { supersededBy }),
    provenance: entry.provenance,
    ...(commitment && { commitment, ...lookups.evidenceOf(commitment) }),
    kind: entry.kind,
    proof: { state: "final", block, height, seq: entry.seq },
  };
}

/** An act of this console that the store has not seen final; undefined for those that are done or given up. */
export function localLine(item: OutboxItem, lookups: TimelineLookups): TimelineItem | undefined {
  const { act, note, signed, status } = item;
  if (status.state === "finalized" || status.state === "superseded") return undefined;
  const role = signed && lookups.roleOf(signed.signer);
  return {
    key: item.id,
    occurredAt: act.occurredAt,
    ...(signed && { actor: signed.signer }),
    ...(role && { actorRole: role }),
    clockOffset: act.clockOffset,
    ...(act.supersedes !== undefined && { supersedes: act.supersedes }),
    provenance: "Recorded",
    ...(act.commitment && {
      commitment: act.commitment,
      ...lookups.evidenceOf(act.commitment),
    }),
    ...(note !== undefined && { note }),
    kind: entryKindOf(act.detail),
    proof:
      status.state === "inBlock"
        ? { state: "inBlock", item: item.id, block: status.block, height: status.height }
        : { state: "local", item: item.id, outbox: status.state },
  };
}
