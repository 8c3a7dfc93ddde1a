import { type Push, TOPICS, type Topic } from "../../shared/ipc/contract.ts";
import { Listeners } from "../light-node/listeners.ts";

/** Changes within this time go out as one push (ms). */
const GATHER_MS = 50;

/** Gathers what changed and tells the views, so that a burst of changes makes them ask once. */
export class PushHub {
  readonly #listeners = new Listeners<Push>();
  readonly #changed = new Set<Topic>();
  #timer: NodeJS.Timeout | undefined;

  onPush(listener: (push: Push) => void): () => void {
    return this.#listeners.add(listener);
  }

  changed(...topics: readonly Topic[]): void {
    for (const topic of topics) this.#changed.add(topic);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const changed = TOPICS.filter((topic) => this.#changed.delete(topic));
      this.#listeners.tell({ changed });
    }, GATHER_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
