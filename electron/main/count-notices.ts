import type { Topic } from "../../shared/ipc/contract.ts";

/** Changes come in bursts; they are looked at together, this long after the first of them (ms). */
const SETTLE_MS = 3_000;
/** While nothing may be said, it is looked again this often (ms). */
const QUIET_WAIT_MS = 10 * 60_000;

/** How many there are, and whether nothing may be said of them now. */
export interface Counted {
  readonly count: number;
  readonly quiet: boolean;
}

export interface CountNoticesOptions {
  /** What tells that the number may have changed. */
  readonly topics: readonly Topic[];
  /** Undefined when it cannot be told now. */
  readonly look: () => Promise<Counted | undefined>;
  /** Says how many more there are than before. */
  readonly say: (more: number) => void;
  /** Calls back after some ms; answers the way to call it off. */
  readonly after: (ms: number, callback: () => void) => () => void;
}

/**
 * Says that something has become more: how many, and nothing about whom, because it lies open on the desktop. Not for what was there
 * when the console was opened or when somebody else sat down, and not while it has to be quiet.
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
    const counted = await this.#options.look();
    if (counted === undefined) return;
    const more = counted.count - (this.#known ?? counted.count);
    if (more > 0 && counted.quiet) {
      this.#soon(QUIET_WAIT_MS);
      return;
    }
    this.#known = counted.count;
    if (more > 0) this.#options.say(more);
  }
}
