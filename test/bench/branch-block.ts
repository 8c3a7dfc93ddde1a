import type { DerivedStore, ProvedBatch } from "../../electron/store/derived-store.ts";
import type { Entry, EntryKind } from "../../shared/domain/entry.ts";
import { MINUTE_MS } from "../../shared/domain/time.ts";
import type { Millis } from "../../shared/domain/units.ts";
import { actIdOf, batchOf, caseIdOf, contact, entryOf, NOON, payment } from "../store/fixtures.ts";
import { clerkOf, mix, ORGS } from "./branch-entries.ts";

const COMPLAINT: EntryKind = { type: "ComplaintMade", ground: "Billing" };
const KINDS = [contact, payment(100), contact, COMPLAINT] as const;

/**
 * A block with so many new entries on cases that the store holds already, each on another one. `height` makes it another
 * block. Of copied cases none is taken: their entries' bytes name the case they were copied from.
 */
export function blockOf(
  store: Pick<DerivedStore, "heads" | "orgs">,
  height: number,
  count: number,
  folded = 10_000,
): ProvedBatch {
  const heads = store.heads();
  const next = new Map<number, number>(heads.map(({ org, length }) => [org, length]));
  const entries: Entry[] = [];
  const first = mix(height, 77) % folded;
  const stride = 1 + Math.floor(folded / Math.max(1, count));
  for (let n = 0; n < count; n += 1) {
    const of = (first + n * stride) % folded;
    const org = 1 + (of % ORGS);
    const seq = next.get(org) ?? 0;
    next.set(org, seq + 1);
    const kind = KINDS[n % KINDS.length] ?? contact;
    entries.push(
      entryOf(org, seq, caseIdOf(of), kind, {
        ...{ actor: clerkOf(org, height + n), act: actIdOf(`block ${height} ${n}`) },
        ...{ occurredAt: (NOON - n * MINUTE_MS) as Millis, at: NOON },
      }),
    );
  }
  const orgs = store.orgs().map(({ entries: _, ...org }) => org);
  return batchOf(height, entries, heads, { orgs });
}
