import type { Changes } from "./apply-batch.ts";
import type { Condition } from "./case-filter.ts";
import type { EntryPlace } from "./entry-rows.ts";
import type { Sql, SqlValue } from "./sql.ts";

/** Entries of one type, along an index that has no other column than they are asked by. */
export interface CountedArm extends Condition {
  /** The index, as SQL names it. */
  readonly index: string;
  /** What makes the index hold them: its parameters come first. */
  readonly source: "counts = 1" | "actor = ?";
}

interface KeptCount {
  total: number;
  /** Entries of each journal that are in it. */
  lengths: ReadonlyMap<number, number>;
  /** Places of `#uncounted` that are taken out of it. */
  seen: number;
}

/** Counts that are kept; each is a few numbers. */
const MOST_COUNTS = 64;
/** Entries that counted once and are remembered, so that kept counts can take them out. */
const MOST_UNCOUNTED = 10_000;

/**
 * How many entries pass: counted once along an index, which takes the longer the more there are, and from then on only what came since
 * is looked at, by its place in the journals.
 */
export class KeptCounts {
  readonly #sql: Sql;
  readonly #kept = new Map<string, KeptCount>();
  #uncounted: EntryPlace[] = [];

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** Of these journals; `key` says all that the arms do. */
  of(key: string, orgs: readonly number[], arms: readonly CountedArm[]): number {
    const lengths = this.#lengths(orgs);
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      this.#carryOn(kept, lengths, arms);
      return kept.total;
    }
    const total = arms.reduce(
      (sum, { index, source, sql, params }) =>
        sum +
        this.#sql.number(
          `SELECT count(*) FROM entries ${index} WHERE ${source} AND ${sql}`,
          params,
        ),
      0,
    );
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= MOST_COUNTS && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(key, { total, lengths, seen: this.#uncounted.length });
    return total;
  }

  /** What a batch changed, once it is in the store. */
  changed({ uncounted, reclassed }: Pick<Changes, "uncounted" | "reclassed">): void {
    this.#uncounted.push(...uncounted);
    // Only untidy history says another class of a case than before.
    if (!reclassed && this.#uncounted.length <= MOST_UNCOUNTED) return;
    this.#kept.clear();
    this.#uncounted = [];
  }

  #carryOn(
    kept: KeptCount,
    lengths: ReadonlyMap<number, number>,
    arms: readonly CountedArm[],
  ): void {
    for (const arm of arms) {
      for (const [org, length] of lengths) {
        const from = kept.lengths.get(org) ?? 0;
        if (length > from) kept.total += this.#among(arm, "org = ? AND seq >= ?", [org, from]);
      }
      if (arm.source !== "counts = 1") continue;
      for (const { org, seq } of this.#uncounted.slice(kept.seen))
        if (seq < (kept.lengths.get(org) ?? 0))
          kept.total -= this.#among({ ...arm, source: "counts = 0" }, "org = ? AND seq = ?", [
            ...[org, seq],
          ]);
    }
    kept.lengths = lengths;
    kept.seen = this.#uncounted.length;
  }

  /** Those at some places that pass. `+` keeps SQLite from starting with another index than that of the places. */
  #among(
    { source, sql, params }: Condition & { readonly source: string },
    places: string,
    at: readonly SqlValue[],
  ): number {
    return this.#sql.number(
      `SELECT count(*) FROM entries WHERE ${places} AND +${source} AND +${sql}`,
      [...at, ...params],
    );
  }

  #lengths(orgs: readonly number[]): ReadonlyMap<number, number> {
    return new Map(
      orgs.map((org) => [org, this.#sql.number("SELECT length FROM heads WHERE org = ?", [org])]),
    );
  }
}
