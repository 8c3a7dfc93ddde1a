import type { Month } from "../domain/month.ts";
import { type Cell, FLOWS } from "./cells.ts";

/** The oldest age of a roll; it stands for that and more. */
export const MAX_AGE = 6;

const BILLED = FLOWS.indexOf("billed");

/** Of what was owed when a month began, of bills of one age, what is owed when it ends (fen; untidy history may bring it below 0). */
interface RollSums {
  readonly month: Month;
  readonly age: number;
  readonly before: number;
  readonly after: number;
}

/**
 * Roll rates from the flows. What is owed of bills due in month D at the end of month M is the sum of all changes up to M. A bill
 * counts from its due month, however late the books got to know of it, because it was owed all along; what is dated
 * after today counts in today's month.
 */
export class Rolls {
  readonly #first: Month;
  readonly #last: Month;
  /** By due month: the changes before the first month told, then of each month told. */
  readonly #changes = new Map<Month, number[]>();

  constructor(first: Month, last: Month) {
    this.#first = first;
    this.#last = last;
  }

  add({ measure, x, y: due, z, fen }: Cell): void {
    if (measure !== "flow" || due >= this.#last) return;
    const since = z === BILLED ? due : Math.min(x, this.#last);
    const place = Math.max(0, since - this.#first + 1);
    let changes = this.#changes.get(due);
    if (changes === undefined) {
      changes = Array.from({ length: this.#last - this.#first + 2 }, () => 0);
      this.#changes.set(due, changes);
    }
    changes[place] = (changes[place] ?? 0) + fen;
  }

  /** Each month with each age. */
  all(): readonly RollSums[] {
    const sums = new Map<number, { before: number; after: number }>();
    const keyOf = (month: Month, age: number) => month * (MAX_AGE + 1) + age;
    for (const [due, changes] of this.#changes) {
      let owed = changes[0] ?? 0;
      for (let month = this.#first; month <= this.#last; month += 1) {
        const before = owed;
        owed += changes[month - this.#first + 1] ?? 0;
        if (month <= due) continue;
        const key = keyOf(month, Math.min(MAX_AGE, month - 1 - due));
        const sum = sums.get(key) ?? { before: 0, after: 0 };
        sums.set(key, { before: sum.before + before, after: sum.after + owed });
      }
    }
    const months = Array.from({ length: this.#last - this.#first + 1 }, (_, i) => this.#first + i);
    return months.flatMap((month) =>
      Array.from({ length: MAX_AGE + 1 }, (_, age) => ({
        ...{ month, age },
        ...(sums.get(keyOf(month, age)) ?? { before: 0, after: 0 }),
      })),
    );
  }
}
