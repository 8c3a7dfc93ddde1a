import type { CaseId } from "../../shared/domain/units.ts";
import { ok } from "../../shared/errors.ts";
import type { Forward } from "./calls.ts";

/** Keeps the case of the last link until the window takes it. */
export class CaseLink {
  #case: CaseId | undefined;
  readonly #changed: () => void;

  /** `changed` tells the window that there is one. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  open(id: CaseId | undefined): void {
    if (id === undefined) return;
    this.#case = id;
    this.#changed();
  }

  /** Answers `link.take` before the calls go on to `forward`. */
  answer(forward: Forward): Forward {
    return async (channel, input) => {
      if (channel !== "link.take") return forward(channel, input);
      const taken = this.#case;
      this.#case = undefined;
      return ok(taken === undefined ? {} : { case: taken });
    };
  }
}
