import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { UpdateConfig } from "./config.ts";
import { checkStaged, fetchFeed, stagePackage } from "./download.ts";
import { type Offer, readFeed, type UpdateTarget } from "./feed.ts";
import { granted, type Outcome, refuse } from "./refusal.ts";

export interface UpdaterOptions {
  readonly config: UpdateConfig;
  readonly current: string;
  readonly target: UpdateTarget;
  /** Folder of the profile that downloads lie in. */
  readonly folder: string;
  /** How many signed acts the outbox holds; undefined when that cannot be said. */
  readonly held: () => Promise<number | undefined>;
  /** Starts the new version. The only step that changes what runs. */
  readonly install: (file: string) => Promise<void> | void;
  readonly now: () => number;
}

/** A package that lies checked on this computer. */
export interface Staged {
  readonly offer: Offer;
  readonly file: string;
}

/**
 * Updates in three steps, each only when it is asked for: look at the feed, download, install. It never installs by
 * itself, and never while the outbox holds something.
 */
export class Updater {
  readonly #options: UpdaterOptions;

  constructor(options: UpdaterOptions) {
    this.#options = options;
  }

  /** What the feed offers to this console. */
  async look(): Promise<Outcome<Offer>> {
    const { config, current, target, now } = this.#options;
    const text = await fetchFeed(config.feed);
    if (!text.ok) return text;
    return readFeed(text.value, {
      publicKey: config.publicKey,
      current,
      target,
      consoleId: this.#consoleId(),
      now: now(),
    });
  }

  /** Downloads what was offered. Nothing is run. */
  async stage(offer: Offer): Promise<Outcome<Staged>> {
    const file = await stagePackage(this.#options.config.feed, offer.package, this.#options.folder);
    return file.ok ? granted({ offer, file: file.value }) : file;
  }

  /** Installs what was downloaded, when it is still what the feed named and the outbox is empty. */
  async install({ offer, file }: Staged): Promise<Outcome<void>> {
    const free = await this.outboxEmpty();
    if (!free.ok) return free;
    const whole = await checkStaged(file, offer.package);
    if (!whole.ok) return whole;
    try {
      await this.#options.install(file);
      return granted(undefined);
    } catch (error) {
      return refuse({ kind: "DiskFailed", issue: (error as Error).message });
    }
  }

  async outboxEmpty(): Promise<Outcome<void>> {
    const held = await this.#options.held();
    if (held === undefined) return refuse({ kind: "OutboxUnknown" });
    return held === 0 ? granted(undefined) : refuse({ kind: "OutboxNotEmpty", held });
  }

  /** Random, made on first use, and never sent anywhere. */
  #consoleId(): string {
    const { folder } = this.#options;
    const file = join(folder, "console-id");
    if (existsSync(file)) return readFileSync(file, "utf8");
    const id = randomBytes(16).toString("hex");
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, id, { mode: 0o600 });
    return id;
  }
}
