import type { CaseId } from "../../shared/domain/units.ts";

/** A case by its number in the tables and its id. */
export interface CaseKey {
  readonly no: number;
  readonly id: CaseId;
}

interface Kept<T> {
  readonly id: CaseId;
  readonly value: T;
  readonly weight: number;
}

/** Something of single cases. When all that is kept weighs more than `most`, what was asked for longest ago gives way. */
export class KeptByCase<T> {
  readonly #most: number;
  /** By the number of the case, the one that was asked for longest ago first. */
  readonly #kept = new Map<number, Kept<T>>();
  readonly #numbers = new Map<CaseId, number>();
  #weight = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(no: number): T | undefined {
    const kept = this.#kept.get(no);
    if (kept === undefined) return undefined;
    // While there is much room nothing gives way, and the order does not matter.
    if (2 * this.#weight > this.#most) {
      this.#kept.delete(no);
      this.#kept.set(no, kept);
    }
    return kept.value;
  }

  /** The same without counting as asked for. */
  peek(no: number): T | undefined {
    return this.#kept.get(no)?.value;
  }

  /** The number of a case of which something is kept. */
  numberOf(id: CaseId): number | undefined {
    return this.#numbers.get(id);
  }

  set({ no, id }: CaseKey, value: T, weight = 1): void {
    this.forget(no);
    this.#kept.set(no, { id, value, weight });
    this.#numbers.set(id, no);
    this.#weight += weight;
    for (const [oldest] of this.#kept) {
      if (this.#weight <= this.#most || oldest === no) return;
      this.forget(oldest);
    }
  }

  forget(no: number): void {
    const kept = this.#kept.get(no);
    if (kept === undefined) return;
    this.#kept.delete(no);
    this.#numbers.delete(kept.id);
    this.#weight -= kept.weight;
  }

  clear(): void {
    this.#kept.clear();
    this.#numbers.clear();
    this.#weight = 0;
  }
}
