import type { OutboxItem } from "../../shared/domain/outbox.ts";
import type { Hash, Millis } from "../../shared/domain/units.ts";
import { fail, type Result } from "../../shared/errors.ts";
import type { Evidence } from "../evidence/evidence-service.ts";
import type { EvidenceIndex } from "../store/local-store.ts";
import { dropNote } from "./drafts.ts";
import type { OutboxItems } from "./engine.ts";
import { mayStillEnter, pendingError } from "./machine.ts";

/** Where what a commitment binds may lie. */
export interface BoundOptions {
  readonly index: Pick<EvidenceIndex, "find" | "erasedAt">;
  /** Whether a note of the first kind of record is kept. */
  readonly hasNote: (commitment: Hash) => boolean;
}

export interface EraseOptions extends BoundOptions {
  readonly items: OutboxItems;
  readonly evidence: Pick<Evidence, "erase">;
}

/** Whether this console still holds what a commitment binds. */
export const isKept = (commitment: Hash, { index, hasNote }: BoundOptions): boolean =>
  index.find(commitment) !== undefined || hasNote(commitment);

/** Erases what a commitment binds, and what acts bound that were given up for this one. Errors: those of `Desk.erase`. */
export async function eraseBound(commitment: Hash, options: EraseOptions): Promise<Result<Millis>> {
  const { items, index, evidence } = options;
  const acts = sameAct(items.list(), commitment);
  const open = acts.find((item) => item.status.state === "draft" || mayStillEnter(item));
  if (open !== undefined) return fail(pendingError(open));
  const commitments = acts.flatMap(({ act }) => act.commitment ?? []);
  const all = [...new Set([commitment, ...commitments])];
  if (!all.some((one) => isKept(one, options)) && index.erasedAt(commitment) === undefined)
    return fail({ kind: "NotFound", what: "evidence" });
  for (const item of acts) {
    const dropped = dropNote(item, items);
    if (!dropped.ok) return dropped;
  }
  return evidence.erase(all);
}

/** The items with this commitment, and those that were signed again as one of them. */
function sameAct(items: readonly OutboxItem[], commitment: Hash): OutboxItem[] {
  const found = new Set(items.filter(({ act }) => act.commitment === commitment));
  for (let before = 0; before < found.size; ) {
    before = found.size;
    const ids = new Set([...found].map(({ id }) => id));
    for (const item of items)
      if (item.status.state === "superseded" && ids.has(item.status.by ?? "")) found.add(item);
  }
  return [...found];
}
