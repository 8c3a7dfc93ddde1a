import { type DerivedStore, openDerivedStore } from "../../electron/store/derived-store.ts";
import type { JournalHead } from "../../shared/domain/entry.ts";
import type { Hash } from "../../shared/domain/units.ts";
import { batchOf, customerOf, manyEntries, NOON } from "../store/fixtures.ts";
import { must } from "./must.ts";

const ORGS = 3;
/** As the sync's parts (electron/ledger/sync/sync.ts). */
const PART_ENTRIES = 8_192;

export interface Filled {
  readonly cases: number;
  readonly entries: number;
  /** Time of all `apply` calls together: fold, rows, journal on disk, images. */
  readonly applyMs: number;
}

/** Fills a derived store in `dir` with made-up cases through its own `apply`, as the sync would. */
export async function fillStore(
  dir: string,
  genesis: Hash,
  cases: number,
  progress: (entries: number) => void,
): Promise<Filled> {
  const store: DerivedStore = must(await openDerivedStore({ dir, genesis }));
  let heads: JournalHead[] = [];
  let part: Parameters<typeof batchOf>[1][number][] = [];
  let applyMs = 0;
  let height = 0;
  let total = 0;
  const flush = () => {
    height += 1;
    const batch = batchOf(height, part, heads, { at: NOON });
    const begun = performance.now();
    must(store.apply(batch));
    applyMs += performance.now() - begun;
    heads = [...batch.heads];
    total += part.length;
    part = [];
    progress(total);
  };
  for (const entry of manyEntries(cases, ORGS)) {
    part.push(entry);
    if (part.length === PART_ENTRIES) flush();
  }
  if (part.length > 0) flush();
  must(store.checkpoint());
  must(store.close());
  return { cases, entries: total, applyMs };
}

/** A register of account numbers for the first `count` made-up customers, as a branch holds its own. */
export const syntheticRegister = (count: number) => ({
  version: 1,
  *accounts() {
    for (let n = 0; n < count; n += 1)
      yield { account: `66${String(n).padStart(8, "0")}`, commitment: customerOf(n) };
  },
});
