import type { OrgId } from "../../shared/domain/units.ts";
import { MAX_CHUNK_ENTRIES, MAX_CHUNKS } from "./chunk-codec.ts";
import type { ImportCase } from "./types.ts";

/** Cases of one organisation that go in one call. */
export type Batch = readonly ImportCase[];

/** Collects cases into batches, for each organisation its own. */
export interface Batcher {
  /** Takes a case; gives back the batch that is full without it, if one is. */
  add(one: ImportCase): Batch | undefined;
  /** The batches that are not full. */
  rest(): Batch[];
}

/** `maxEntries` may fall while the import runs, when the chain refuses calls for their size. */
export function createBatcher(maxEntries: (org: OrgId) => number): Batcher {
  const open = new Map<OrgId, { cases: ImportCase[]; entries: number; chunks: number }>();
  return {
    add(one) {
      const held = open.get(one.org) ?? { cases: [], entries: 0, chunks: 0 };
      const entries = one.entries.length;
      const chunks = Math.ceil(entries / MAX_CHUNK_ENTRIES);
      const full =
        held.cases.length > 0 &&
        (held.entries + entries > maxEntries(one.org) || held.chunks + chunks > MAX_CHUNKS);
      const into = full ? { cases: [], entries: 0, chunks: 0 } : held;
      into.cases.push(one);
      into.entries += entries;
      into.chunks += chunks;
      open.set(one.org, into);
      return full ? held.cases : undefined;
    },
    rest: () => [...open.values()].map((held) => held.cases),
  };
}

export function entriesOf(batch: Batch): number {
  return batch.reduce((sum, one) => sum + one.entries.length, 0);
}
