import type { Reject, RejectCause } from "../../shared/register/rejects.ts";

/** Rejects that are kept with their rows; further ones are only counted, so that a wrong file cannot fill the memory. */
export const KEPT_REJECTS = 100_000;

/** Gathers the rows that are not taken. */
export class Rejects {
  count = 0;
  readonly #kept: Reject[] = [];

  add(line: number, cause: RejectCause, row: () => string): void {
    this.count += 1;
    if (this.#kept.length < KEPT_REJECTS) this.#kept.push({ line, cause, row: row() });
  }

  inOrder(): readonly Reject[] {
    return this.#kept.sort((a, b) => a.line - b.line);
  }
}
