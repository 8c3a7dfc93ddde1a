import type { Entry } from "../../shared/domain/entry.ts";
import type { CaseId } from "../../shared/domain/units.ts";
import { type CaseKey, KeptByCase } from "./kept-by-case.ts";

/** Entries that are kept at most, of all cases together: more than all lists of the console show at once. */
const MOST_ENTRIES = 32_768;

/**
 * The entries of the cases on the screens. Decoding them is most of what a row costs, so it is done once. The list of a case is one and
 * the same array until an entry of the case comes: what is computed from it is kept by it, in a WeakMap, and is given up with it.
 */
export class KeptHistories {
  readonly #kept: KeptByCase<readonly Entry[]>;

  constructor(most = MOST_ENTRIES) {
    this.#kept = new KeptByCase(most);
  }

  /** The entries of a case, in journal order. `read` is asked when they are not kept. */
  of(one: CaseKey, read: () => readonly Entry[]): readonly Entry[] {
    const known = this.#kept.get(one.no);
    if (known !== undefined) return known;
    const entries = read();
    this.#kept.set(one, entries, entries.length);
    return entries;
  }

  /** The same, but what is not kept is not kept for it either: for passes over many cases. */
  passing({ no }: CaseKey, read: () => readonly Entry[]): readonly Entry[] {
    return this.#kept.peek(no) ?? read();
  }

  /** New entries, once they are in the store, in journal order. */
  came(news: readonly Entry[]): void {
    const byCase = new Map<CaseId, Entry[]>();
    for (const entry of news) {
      if (entry.case === undefined || this.#kept.numberOf(entry.case) === undefined) continue;
      const ofCase = byCase.get(entry.case);
      if (ofCase === undefined) byCase.set(entry.case, [entry]);
      else ofCase.push(entry);
    }
    for (const [id, more] of byCase) this.#add(id, more);
  }

  #add(id: CaseId, more: readonly Entry[]): void {
    const no = this.#kept.numberOf(id) ?? 0;
    const known = this.#kept.peek(no) ?? [];
    const org = known.at(-1)?.org;
    // Another organisation's entries may go before these: then the case is read again when it is asked of.
    if (more.some((entry) => entry.org !== org)) this.#kept.forget(no);
    else this.#kept.set({ no, id }, [...known, ...more], known.length + more.length);
  }
}
