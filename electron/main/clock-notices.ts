import type { CaseAlarm } from "../../shared/ipc/clock-schemas.ts";
import type { Topic } from "../../shared/ipc/contract.ts";
import type { NoticedScreen } from "../../shared/ipc/link-schemas.ts";
import { answer } from "./answer.ts";
import type { Forward } from "./calls.ts";
import { clockMessages } from "./clock-words.ts";
import { type After, isQuietTime, QUIET_WAIT_MS } from "./quiet-time.ts";

/** Changes come in bursts; they are looked at together, this long after the first of them (ms). */
const SETTLE_MS = 3_000;
/** After these the clocks may be others. */
const TOPICS: readonly Topic[] = ["cases", "outbox", "keys", "asOf"];

export interface ClockNoticesOptions {
  readonly ask: Forward;
  readonly show: (title: string, body: string, screen: NoticedScreen) => void;
  readonly after: After;
}

/**
 * Says that legal clocks of the own organisation run out: each once, over restarts as well. It looks when something changed and when
 * the next alarm comes, which the service tells with each answer.
 *
 * A reconnection is for the customer's good and its time is set by law, and yet it waits for the end of the quiet hours like all
 * messages (docs/decisions/clocks.md): what ran out in them is told as late then.
 */
export class ClockNotices {
  readonly #options: ClockNoticesOptions;
  /** What was said since the start: not again, also when it could not be kept. */
  readonly #said = new Set<string>();
  /** A look follows soon, and nothing puts it off. */
  #settling = false;
  #cancel: (() => void) | undefined;

  constructor(options: ClockNoticesOptions) {
    this.#options = options;
  }

  /** What a push of the ledger service says has changed. */
  changed(topics: readonly Topic[]): void {
    if (this.#settling || !topics.some((topic) => TOPICS.includes(topic))) return;
    this.#plan(SETTLE_MS);
    this.#settling = true;
  }

  #plan(ms: number): void {
    if (this.#settling) return;
    this.#cancel?.();
    this.#cancel = this.#options.after(ms, () => {
      this.#settling = false;
      this.#cancel = undefined;
      void this.#look();
    });
  }

  async #look(): Promise<void> {
    const { ask, show } = this.#options;
    const view = await answer(ask, "clocks.get", {});
    if (view === undefined) return this.#plan(QUIET_WAIT_MS);
    const { now, nextAt, alarms } = view;
    if (alarms.length > 0) {
      if (await isQuietTime(ask)) return this.#plan(QUIET_WAIT_MS);
      // Two looks may overlap, so what is said is marked before anything is waited for.
      const news = alarms.filter((alarm) => !this.#said.has(keyOf(alarm)));
      for (const alarm of news) this.#said.add(keyOf(alarm));
      for (const { title, body } of clockMessages({ ...view, alarms: news }))
        show(title, body, "day");
      await ask("clocks.told", { alarms });
    }
    if (nextAt !== undefined) this.#plan(Math.max(SETTLE_MS, nextAt - now));
  }
}

const keyOf = ({ case: id, kind, dueAt }: CaseAlarm): string => `${id} ${kind} ${dueAt}`;
