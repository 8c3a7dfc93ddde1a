import { fail, type Result } from "../../shared/errors.ts";
import type { Push } from "../../shared/ipc/contract.ts";
import { TOPICS } from "../../shared/ipc/contract.ts";
import type { LedgerService } from "../ledger-service.ts";
import { Listeners } from "../light-node/listeners.ts";

/** Pause (ms) between two looks at a profile that is held. */
const AGAIN_MS = 500;

/**
 * Stands in for the service of a profile that another process holds. A console that was killed leaves its ledger service
 * behind for a moment, which then lets go: so this one asks again until `open` gives a service, tells the views, and from
 * then on is that service. Until then every call is answered with `ProfileInUse`.
 */
export class WaitingService implements LedgerService {
  readonly #dataDir: string;
  readonly #open: () => LedgerService | undefined;
  readonly #listeners = new Listeners<Push>();
  #timer: NodeJS.Timeout | undefined;
  #service: LedgerService | undefined;

  constructor(dataDir: string, open: () => LedgerService | undefined) {
    this.#dataDir = dataDir;
    this.#open = open;
    this.#timer = setInterval(() => this.#tryAgain(), AGAIN_MS);
  }

  call(channel: string, input: unknown): Promise<Result<unknown>> {
    if (this.#service) return this.#service.call(channel, input);
    return Promise.resolve(fail({ kind: "ProfileInUse", dataDir: this.#dataDir }));
  }

  onPush(listener: (push: Push) => void): () => void {
    return this.#listeners.add(listener);
  }

  resumed(): void {
    this.#service?.resumed();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#service?.stop();
  }

  #tryAgain(): void {
    const service = this.#open();
    if (!service) return;
    clearInterval(this.#timer);
    this.#service = service;
    service.onPush((push) => this.#listeners.tell(push));
    this.#listeners.tell({ changed: [...TOPICS] });
  }
}
