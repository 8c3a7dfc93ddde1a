import * as path from "node:path";
import { fail, type Result } from "../../shared/errors.ts";
import { type Push, TOPICS } from "../../shared/ipc/contract.ts";
import { commitStaged, discardStaged } from "../backup/staged-profile.ts";
import { listKeystores } from "../keys/key-files.ts";
import type { LedgerService } from "../ledger-service.ts";
import { Listeners } from "../light-node/listeners.ts";
import { onDisk } from "../store/file-system.ts";
import { openLocalStore } from "../store/local-store.ts";
import { lockProfile } from "./profile-lock.ts";

export interface RestoringOptions {
  readonly dataDir: string;
  readonly dataKey: Uint8Array;
  /** Whether rows of the register come with the chain, and are nobody's work. */
  readonly demo: boolean;
  /** Opens the service of whatever is in the folder now. */
  readonly open: () => LedgerService;
}

/**
 * A service whose profile can be replaced by that of a backup. When the service has laid a backup out beside its profile, it comes to
 * rest; if the profile is still empty then, the restored one takes its place; and a new service opens what is there. Calls wait
 * meanwhile.
 */
export class RestoringService implements LedgerService {
  readonly #options: RestoringOptions;
  readonly #listeners = new Listeners<Push>();
  #service: LedgerService;
  /** Restores happen one after another, and nothing else while one takes its place. */
  #restores: Promise<unknown> = Promise.resolve();
  #taking: Promise<unknown> = Promise.resolve();

  constructor(options: RestoringOptions) {
    this.#options = options;
    this.#service = this.#opened();
  }

  async call(channel: string, input: unknown): Promise<Result<unknown>> {
    if (channel !== "backup.restore") {
      await this.#taking;
      return this.#service.call(channel, input);
    }
    const restore = this.#restores.then(async () => {
      const staged = await this.#service.call(channel, input);
      if (!staged.ok) return staged;
      const taken = this.#take();
      this.#taking = taken.catch(() => undefined);
      const result = await taken;
      return result.ok ? staged : result;
    });
    this.#restores = restore.catch(() => undefined);
    return restore;
  }

  onPush(listener: (push: Push) => void): () => void {
    return this.#listeners.add(listener);
  }

  resumed(): void {
    this.#service.resumed();
  }

  async stop(): Promise<void> {
    await this.#restores;
    await this.#service.stop();
  }

  async #take(): Promise<Result<void>> {
    await this.#service.stop();
    const taken = await this.#replace();
    this.#service = this.#opened();
    this.#listeners.tell({ changed: [...TOPICS] });
    return taken;
  }

  /** Replaces the profile, unless something was put into it since the service looked. */
  async #replace(): Promise<Result<void>> {
    const { dataDir } = this.#options;
    const lock = lockProfile(dataDir);
    if (!lock.ok) return lock;
    try {
      const empty = await this.#isEmpty();
      if (!empty.ok) return empty;
      return onDisk(dataDir, () => commitStaged(dataDir));
    } finally {
      lock.value.release();
    }
  }

  async #isEmpty(): Promise<Result<void>> {
    const { dataDir, dataKey, demo } = this.#options;
    const local = await openLocalStore({ dir: path.join(dataDir, "local"), dataKey });
    if (!local.ok) return local;
    const empty =
      local.value.isEmpty(demo) && listKeystores(path.join(dataDir, "keys")).length === 0;
    const closed = local.value.close();
    if (empty) return closed;
    const gone = onDisk(dataDir, () => discardStaged(dataDir));
    return gone.ok ? fail({ kind: "ProfileNotEmpty" }) : gone;
  }

  #opened(): LedgerService {
    const service = this.#options.open();
    service.onPush((push) => this.#listeners.tell(push));
    return service;
  }
}
