import type { DerivedStore, ProvedBatch } from "../../electron/store/derived-store.ts";
import type { Entry, EntryKind } from "../../shared/domain/entry.ts";
import { MINUTE_MS } from "../../shared/domain/time.ts";
import type { CaseId, Millis } from "../../shared/domain/units.ts";
import { actIdOf, batchOf, caseIdOf, contact, entryOf, NOON, payment } from "../store/fixtures.ts";
import { clerkOf, mix, ORGS } from "./branch-entries.ts";

const COMPLAINT: EntryKind = { type: "ComplaintMade", ground: "Billing" };
const KINDS = [contact, payment(100), contact, COMPLAINT] as const;

/** A case that a block has an entry of. */
export interface BlockCase {
  readonly org: number;
  readonly id: CaseId;
}

/** Cases spread over those that were folded, another part of them for each height. */
const spread = (height: number, count: number, folded: number): BlockCase[] => {
  const first = mix(height, 77) % folded;
  const stride = 1 + Math.floor(folded / Math.max(1, count));
  return Array.from({ length: count }, (_, n) => {
    const of = (first + n * stride) % folded;
    return { org: 1 + (of % ORGS), id: caseIdOf(of) };
  });
};

/**
 * A block with so many new entries on cases that the store holds already, each on another one: on `worked` first, then on others. `height`
 * makes it another block. Of copied cases none is taken: their entries' bytes name the case they were copied from. What the store
 * was told of organisations and policies is not told again, as by the sync.
 */
export function blockOf(
  store: Pick<DerivedStore, "heads">,
  height: number,
  count: number,
  {
    folded = 10_000,
    worked = [],
    at = NOON,
  }: { folded?: number; worked?: readonly BlockCase[]; at?: Millis } = {},
): ProvedBatch {
  const heads = store.heads();
  const next = new Map<number, number>(heads.map(({ org, length }) => [org, length]));
  const cases = new Map([...worked, ...spread(height, count, folded)].map((one) => [one.id, one]));
  const entries: Entry[] = [];
  for (const { org, id } of [...cases.values()].slice(0, count)) {
    const n = entries.length;
    const seq = next.get(org) ?? 0;
    next.set(org, seq + 1);
    const kind = KINDS[n % KINDS.length] ?? contact;
    entries.push(
      entryOf(org, seq, id, kind, {
        ...{ actor: clerkOf(org, height + n), act: actIdOf(`block ${height} ${n}`) },
        ...{ occurredAt: (at - n * MINUTE_MS) as Millis, at },
      }),
    );
  }
  return batchOf(height, entries, heads, { at, orgs: [], policies: [] });
}
