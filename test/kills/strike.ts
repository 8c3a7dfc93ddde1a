import { type FSWatcher, mkdirSync, watch } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { KillableConsole } from "./console.ts";
import type { Moment } from "./plan.ts";

/** A moment that does not come (ms) is given up, and the kill happens then. */
const PATIENCE_MS = 25_000;
/** Pause (ms) between two looks at the outbox. */
const LOOK_MS = 60;

/** Waits for the planned moment of a kill and strikes then, once. */
export class Strike {
  readonly #moment: Moment;
  readonly #console: KillableConsole;
  readonly #strike: (late: boolean) => void;
  readonly #watchers: FSWatcher[] = [];
  readonly #timers: NodeJS.Timeout[] = [];
  #done = false;

  /** `dataDir`: the console's profile. `strike` kills; `late` says that the moment did not come. */
  constructor(
    moment: Moment,
    console: KillableConsole,
    dataDir: string,
    strike: (late: boolean) => void,
  ) {
    this.#moment = moment;
    this.#console = console;
    this.#strike = strike;
    this.#after(PATIENCE_MS, true);
    if (moment.when === "starting") this.#after(moment.afterMs);
    if (moment.when === "writing") this.#atWrite(join(dataDir, "local"), moment.write);
    if (moment.when === "closing")
      for (const store of ["local", "derived"]) this.#atImage(join(dataDir, store));
    if (moment.when === "broadcast" || moment.when === "inBlock" || moment.when === "finalized")
      void this.#atState(moment.when, moment.afterMs);
  }

  get done(): boolean {
    return this.#done;
  }

  /** No kill any more: the console has ended by itself. */
  cancel(): void {
    this.#done = true;
    for (const watcher of this.#watchers) watcher.close();
    for (const timer of this.#timers) clearTimeout(timer);
  }

  onSeated(): void {
    if (this.#moment.when === "working") this.#after(this.#moment.afterMs);
    // An image is only written when enough has happened since the last one.
    if (this.#moment.when === "closing") this.#timers.push(setTimeout(() => this.#quit(), 1_500));
  }

  onAsked(count: number): void {
    if (this.#moment.when !== "signing" || this.#moment.act !== count) return;
    if (this.#moment.afterMs === 0) this.#now();
    else this.#after(this.#moment.afterMs);
  }

  onAcknowledged(count: number): void {
    if (this.#moment.when === "acknowledged" && this.#moment.act === count) this.#now();
  }

  #now(late = false): void {
    if (this.#done) return;
    this.cancel();
    this.#strike(late);
  }

  #after(ms: number, late = false): void {
    this.#timers.push(setTimeout(() => this.#now(late), ms));
  }

  #quit(): void {
    if (this.#done || this.#moment.when !== "closing") return;
    this.#console.quit();
    this.#after(this.#moment.afterMs);
  }

  #atWrite(dir: string, write: number): void {
    let writes = 0;
    this.#watch(dir, (file) => {
      if (file.endsWith(".journal")) writes += 1;
      if (writes >= write) this.#now();
    });
  }

  #atImage(dir: string): void {
    this.#watch(dir, (file) => {
      if (file.endsWith(".next.db")) this.#now();
    });
  }

  #watch(dir: string, onFile: (name: string) => void): void {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    this.#watchers.push(watch(dir, (_event, file) => onFile(file ?? "")));
  }

  async #atState(state: string, afterMs: number): Promise<void> {
    let before: ReadonlySet<string> | undefined;
    while (!this.#done) {
      const rows = await this.#console.ask("outbox.list", { all: false });
      if (rows?.ok) {
        const now = new Set(
          rows.value.filter(({ status }) => status.state === state).map(({ id }) => id),
        );
        if (before && [...now].some((id) => !before?.has(id))) return this.#after(afterMs);
        before = now;
      }
      await sleep(LOOK_MS);
    }
  }
}
