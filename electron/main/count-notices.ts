import type { Topic } from "../../shared/ipc/contract.ts";
import { type After, QUIET_WAIT_MS } from "./quiet-time.ts";

/** Changes come in bursts; they are looked at together, this long after the first of them (ms). */
const SETTLE_MS = 3_000;

export interface CountNoticesOptions {
  /** What tells that the number may have changed. */
  readonly topics: readonly Topic[];
  /** How many there are; undefined when it cannot be told now. */
  readonly look: () => Promise<number | undefined>;
  /** Whether nothing may be said now. */
  readonly isQuiet: () => Promise<boolean>;
  /** Says how many more there are than before. */
  readonly say: (more: number) => void;
  readonly after: After;
}

/**
 * Says that something has become more: how many, and nothing about whom, because it lies open on the desktop. Not for what was there
 * when the console was opened or when somebody else sat down. What became more while it has to be quiet is said once afterwards, in one
 * number, as far as it is still so.
 */
export class CountNotices {
  readonly #options: CountNoticesOptions;
  #known: number | undefined;
  /** Calls off the look that is planned. */
  #cancel: (() => void) | undefined;

  constructor(options: CountNoticesOptions) {
    this.#options = options;
  }

  /** What a push of the ledger service says has changed. */
  changed(topics: readonly Topic[]): void {
    const otherPerson = topics.includes("keys");
    if (otherPerson) this.#known = undefined;
    if (otherPerson || topics.some((topic) => this.#options.topics.includes(topic)))
      this.#soon(SETTLE_MS);
  }

  stop(): void {
    this.#cancel?.();
  }

  #soon(ms: number): void {
    this.#cancel ??= this.#options.after(ms, () => {
      this.#cancel = undefined;
      void this.#look();
    });
  }

  async #look(): Promise<void> {
    const count = await this.#options.look();
    if (count === undefined) return;
    const more = count - (this.#known ?? count);
    if (more > 0 && (await this.#options.isQuiet())) {
      this.#soon(QUIET_WAIT_MS);
      return;
    }
    this.#known = count;
    if (more > 0) this.#options.say(more);
  }
}
