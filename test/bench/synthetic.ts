import { scoreCase } from "../../electron/risk/score-case.ts";
import { type DerivedStore, openDerivedStore } from "../../electron/store/derived-store.ts";
import type { Entry, JournalHead } from "../../shared/domain/entry.ts";
import { type Hash, orgId } from "../../shared/domain/units.ts";
import { batchOf, customerOf, manyEntries, NOON, POLICY } from "../store/fixtures.ts";
import { branchEntries, ORGS } from "./branch-entries.ts";
import { must } from "./must.ts";

/**
 * Made-up journals. `plain`: imported cases, nearly all open. `branch`: three years of a branch and two offices below it,
 * recorded by clerks, most cases settled.
 */
export const JOURNALS = ["plain", "branch"] as const;
export type Journal = (typeof JOURNALS)[number];
const entriesOf: Readonly<Record<Journal, (cases: number) => Generator<Entry>>> = {
  plain: (cases) => manyEntries(cases, ORGS),
  branch: branchEntries,
};
/** Scored at once, as the scorer does. */
const SCORED_AT_ONCE = 200;
/** The offices of a `branch` are below its first organisation. */
const orgsOf = (journal: Journal) =>
  journal === "plain"
    ? {}
    : {
        orgs: [1, 2, 3].map((n) => ({
          id: orgId(n),
          parent: n === 1 ? undefined : orgId(1),
          name: `供电所 ${n}`,
          importUntil: NOON,
        })),
      };

/** As the sync's parts (electron/ledger/sync/sync.ts). */
const PART_ENTRIES = 8_192;

export interface Filled {
  readonly cases: number;
  readonly entries: number;
  /** Time of all `apply` calls together: fold, rows, journal on disk, images. */
  readonly applyMs: number;
}

/** Fills a derived store in `dir` with made-up cases through its own `apply`, as the sync would, and scores them without a register. */
export async function fillStore(
  dir: string,
  genesis: Hash,
  cases: number,
  journal: Journal,
): Promise<Filled> {
  const store: DerivedStore = must(await openDerivedStore({ dir, genesis }));
  let heads: JournalHead[] = [];
  let part: Parameters<typeof batchOf>[1][number][] = [];
  let applyMs = 0;
  let height = 0;
  let total = 0;
  const flush = () => {
    height += 1;
    const batch = batchOf(height, part, heads, { at: NOON, ...orgsOf(journal) });
    const begun = performance.now();
    must(store.apply(batch));
    applyMs += performance.now() - begun;
    heads = [...batch.heads];
    total += part.length;
    part = [];
  };
  for (const entry of entriesOf[journal](cases)) {
    part.push(entry);
    if (part.length === PART_ENTRIES) flush();
  }
  if (part.length > 0) flush();
  scoreAll(store);
  must(store.checkpoint());
  must(store.close());
  return { cases, entries: total, applyMs };
}

function scoreAll(store: DerivedStore): void {
  const by = { derived: store, customerOf: () => undefined };
  for (;;) {
    const due = store.risks.due(NOON, SCORED_AT_ONCE);
    if (due.length === 0) return;
    must(store.putRisks(due.map((one) => scoreCase(one, by, { now: NOON, policy: POLICY }))));
  }
}

/** A register of account numbers for the first `count` made-up customers, as a branch holds its own. */
export const syntheticRegister = (count: number) => ({
  version: 1,
  *accounts() {
    for (let n = 0; n < count; n += 1)
      yield { account: `66${String(n).padStart(8, "0")}`, commitment: customerOf(n) };
  },
});
