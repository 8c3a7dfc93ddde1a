import { PAGE_ENTRIES } from "../../../shared/codec/entry.ts";
import type { JournalHead } from "../../../shared/domain/entry.ts";
import { hash, type OrgId } from "../../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../../shared/errors.ts";

/** One page to pull, and which of its entries are new: from `skip` up to `size` entries in the page. */
export interface PageTask {
  readonly org: OrgId;
  readonly page: number;
  readonly skip: number;
  /** Entries that the page holds at the block being read. */
  readonly size: number;
}

/** Position in the journal of the first new entry of a page. */
export const firstSeq = ({ page, skip }: PageTask) => page * PAGE_ENTRIES + skip;

/** The end of a journal that has no entry. */
export const emptyHead = (org: OrgId): JournalHead => ({
  org,
  length: 0,
  head: hash("00".repeat(32)),
});

/**
 * The pages that lead one journal from the end that the store knows to the end at a finalized block, in order.
 * A finalized journal never shrinks nor changes: else `JournalMismatch`.
 */
export function pagesBetween(known: JournalHead, target: JournalHead): Result<PageTask[]> {
  const mismatch = (issue: string) =>
    fail({ kind: "JournalMismatch", org: target.org, seq: target.length, issue });
  if (target.length < known.length)
    return mismatch(`the journal shrank from ${known.length} to ${target.length} entries`);
  if (target.length === known.length)
    return target.head === known.head ? ok([]) : mismatch("the journal's past changed");
  const tasks: PageTask[] = [];
  for (let start = known.length; start < target.length; ) {
    const page = Math.floor(start / PAGE_ENTRIES);
    const first = page * PAGE_ENTRIES;
    const size = Math.min(PAGE_ENTRIES, target.length - first);
    tasks.push({ org: target.org, page, skip: start - first, size });
    start = first + size;
  }
  return ok(tasks);
}
