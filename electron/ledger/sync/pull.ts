import type { Hash } from "../../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import type { RawEntry } from "../../store/proved-batch.ts";
import type { ChainReader } from "./chain-view.ts";
import { decodePage } from "./page.ts";
import { firstSeq, type PageTask } from "./plan.ts";
import { pageKey } from "./storage-keys.ts";

/** Pages asked for in one proved read (about 0.8 MB), and how many reads are under way at once. */
const PAGES_PER_READ = 256;
const READS_AT_ONCE = 4;

/** A page and its new entries. */
export interface PulledPage {
  readonly task: PageTask;
  /** Fails with `ProgramTooOld` only. */
  readonly entries: Result<RawEntry[]>;
}

/**
 * Pulls pages at one block, several reads at once, and gives the new entries of each in the order of the tasks. Holds at
 * most `READS_AT_ONCE` reads in memory. Ends after the first failure: `NodeUnavailable`, or `JournalMismatch` when a page
 * is missing or of another size than the head says. A page is proved to be what the chain holds: one that does not decode is
 * of a shape that this program does not know (`ProgramTooOld` in the place of its entries), and the reading goes on.
 */
export async function* pullPages(
  reader: ChainReader,
  at: Hash,
  tasks: readonly PageTask[],
): AsyncGenerator<Result<PulledPage>> {
  const reads: { tasks: PageTask[]; values: ReturnType<ChainReader["storage"]> }[] = [];
  let next = 0;
  const fill = () => {
    while (next < tasks.length && reads.length < READS_AT_ONCE) {
      const part = tasks.slice(next, next + PAGES_PER_READ);
      const keys = part.map(({ org, page }) => pageKey(org, page));
      reads.push({ tasks: part, values: reader.storage(keys, at) });
      next += part.length;
    }
  };
  for (fill(); reads.length > 0; fill()) {
    const read = reads[0] as (typeof reads)[number];
    const values = await read.values;
    if (!values.ok) return yield values;
    // Only now, so that a consumer that is slow also slows the reading.
    reads.shift();
    fill();
    for (const task of read.tasks) {
      const entries = newEntries(task, values.value.get(pageKey(task.org, task.page)));
      if (!entries.ok && entries.error.kind !== "ProgramTooOld") return yield entries;
      yield ok({ task, entries });
    }
  }
}

function newEntries(task: PageTask, page: Uint8Array | undefined): Result<RawEntry[]> {
  const mismatch = (issue: string) =>
    fail({
      kind: "JournalMismatch",
      org: task.org,
      seq: firstSeq(task),
      issue: `page ${task.page}: ${issue}`,
    });
  if (!page) return mismatch("it is missing");
  try {
    const entries = decodePage(page);
    if (entries.length !== task.size)
      return mismatch(`it holds ${entries.length} entries, not ${task.size}`);
    return ok(entries.slice(task.skip));
  } catch (error) {
    const issue = `organisation ${task.org}, page ${task.page}: ${String(error)}`;
    return fail({ kind: "ProgramTooOld", what: "entry", issue });
  }
}
