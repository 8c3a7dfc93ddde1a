import type { Result } from "../../shared/errors.ts";
import { CHANNELS, type Topic } from "../../shared/ipc/contract.ts";
import type { Forward } from "./calls.ts";

/** Changes come in bursts; one look after the last of them is enough (ms). */
const SETTLE_MS = 3_000;
/** Within quiet hours nothing is said; it is looked again this often (ms). */
const QUIET_WAIT_MS = 10 * 60_000;

export interface WarningNoticesOptions {
  readonly ask: Forward;
  /** Shows a message of the system. */
  readonly show: (title: string, body: string) => void;
  /** Calls back after some ms; answers the way to call it off. */
  readonly after: (ms: number, callback: () => void) => () => void;
}

/**
 * Tells by a message of the system that there are more warnings than before: how many, and nothing about whom, because it lies open on
 * the desktop. Not in the policy's quiet hours, and not for what was there when the console was opened.
 */
export class WarningNotices {
  readonly #options: WarningNoticesOptions;
  #known: number | undefined;
  #cancel: (() => void) | undefined;

  constructor(options: WarningNoticesOptions) {
    this.#options = options;
  }

  /** What a push of the ledger service says has changed. */
  changed(topics: readonly Topic[]): void {
    if (topics.includes("warnings")) this.#soon(SETTLE_MS);
  }

  stop(): void {
    this.#cancel?.();
  }

  #soon(ms: number): void {
    this.#cancel?.();
    this.#cancel = this.#options.after(ms, () => void this.#look());
  }

  async #look(): Promise<void> {
    const { ask, show } = this.#options;
    const answer = (await ask("warnings.get", { limit: 1 })) as Result<unknown>;
    if (!answer.ok) return;
    const { sections, quiet } = CHANNELS["warnings.get"].output.parse(answer.value);
    const open = sections.reduce((sum, one) => sum + one.total - one.quiet, 0);
    const more = open - (this.#known ?? open);
    if (more > 0 && quiet) {
      this.#soon(QUIET_WAIT_MS);
      return;
    }
    this.#known = open;
    if (more > 0)
      show(
        "风险预警 · Risk warnings",
        `新增 ${more} 条预警，请打开控制台查看。\n${more} more: open the console to see them.`,
      );
  }
}
