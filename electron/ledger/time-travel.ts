import { DEFAULT_UTC_OFFSET_MINUTES } from "../../shared/domain/time.ts";
import type { Day, Millis } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { AsOfView } from "../../shared/ipc/as-of-schemas.ts";
import { addDays, dayOf, startOf } from "../../shared/rules/days.ts";
import { scoreCase } from "../risk/score-case.ts";
import type { ScorerOptions } from "../risk/scorer.ts";
import type { DerivedReader } from "../store/derived-reader.ts";
import type { DerivedStore } from "../store/derived-store.ts";
import type { PastStore } from "../store/past-store.ts";

export interface TimeTravelOptions {
  readonly live: DerivedStore;
  readonly customerOf: ScorerOptions["register"]["customerOf"];
  /** The chain's time now, as well as it can be told (ms). */
  readonly now: () => Millis;
  readonly pause: () => Promise<void>;
  /** What is shown has changed, or how far its making is. */
  readonly changed: () => void;
  readonly log: (message: string) => void;
}

/** Cases that are scored in one go. */
const AT_ONCE = 200;
/** Copying is about this part of the work; the rest is scoring. */
const COPYING = 0.5;
/** Before a policy is known. */
const DEFAULT_ZONE = { utcOffsetMinutes: DEFAULT_UTC_OFFSET_MINUTES };

/**
 * What the console shows: the ledger as it is, or, turned back, all that was known at the end of a past day (docs/risk.md, "As
 * of a moment"). The past is a copy in memory and for reading only; the journal goes on behind it.
 */
export class TimeTravel {
  readonly #options: TimeTravelOptions;
  #past: PastStore | undefined;
  #day: Day | undefined;
  #done: number | undefined;
  /** Grows with each wish, so that an older one that is still being made gives up. */
  #wish = 0;
  #making: Promise<void> = Promise.resolve();

  /** The questions of the views, answered by what is shown. */
  readonly store: DerivedReader;

  constructor(options: TimeTravelOptions) {
    this.#options = options;
    // Each question goes to the store that is shown when it is asked.
    this.store = new Proxy({} as DerivedReader, {
      get: (_, name) => Reflect.get(this.#past ?? options.live, name),
    });
  }

  /** The moment that is shown (ms). */
  now(): Millis {
    return this.#past?.moment ?? this.#options.now();
  }

  get view(): AsOfView {
    const first = this.#options.live.knownSince();
    return {
      day: this.#past && this.#day,
      moment: this.#past?.moment,
      done: this.#done,
      first: first === undefined ? undefined : dayOf(this.#zone(), first),
    };
  }

  /**
   * Begins to show the end of a past day, or, without one, shows the present. How far a past day is made ready is in `view`; what
   * was shown is shown until then. Errors: AsOfTooEarly before the first entry, AsOfInFuture for today and later.
   */
  show(day: Day | undefined): Result<AsOfView> {
    const { live, now, log } = this.#options;
    this.#wish += 1;
    if (day === undefined) {
      this.#leave();
      return ok(this.view);
    }
    const zone = this.#zone();
    const first = live.knownSince();
    if (first === undefined || day < dayOf(zone, first))
      return fail({ kind: "AsOfTooEarly", day, first: first && dayOf(zone, first) });
    if (day >= dayOf(zone, now())) return fail({ kind: "AsOfInFuture", day });
    const moment = (startOf(zone, addDays(day, 1)) - 1) as Millis;
    this.#done = 0;
    this.#making = this.#make(day, moment, this.#wish).catch((error: unknown) => {
      log(`bug in a past day: ${error instanceof Error ? error.stack : String(error)}`);
      this.#leave();
    });
    return ok(this.view);
  }

  /** Resolves when nothing is being made. */
  ready(): Promise<void> {
    return this.#making;
  }

  async #make(day: Day, moment: Millis, wish: number): Promise<void> {
    const wanted = () => wish === this.#wish;
    const past = await this.#options.live.asOf(moment, (done) =>
      this.#step(done * COPYING, wanted),
    );
    if (wanted()) await this.#score(past, wanted);
    if (!wanted()) {
      past.close();
      return;
    }
    this.#past?.close();
    this.#past = past;
    this.#day = day;
    this.#done = undefined;
    this.#options.changed();
  }

  close(): void {
    this.#wish += 1;
    this.#past?.close();
    this.#past = undefined;
  }

  #leave(): void {
    this.#past?.close();
    this.#past = undefined;
    this.#day = undefined;
    this.#done = undefined;
    this.#options.changed();
  }

  async #score(past: PastStore, wanted: () => boolean): Promise<void> {
    const policy = past.policyInForce(past.moment)?.policy;
    if (policy === undefined) return;
    const by = { derived: past, customerOf: this.#options.customerOf };
    const total = past.cases.list(
      { filter: {}, sort: { by: "reference", descending: false }, offset: 0, limit: 1 },
      { now: past.moment, today: dayOf(policy, past.moment), overdueAgeDays: 0, levels: undefined },
    ).total;
    for (let scored = 0; wanted(); scored += AT_ONCE) {
      const due = past.risks.due(0 as Millis, AT_ONCE);
      if (due.length === 0) return;
      past.putRisks(due.map((one) => scoreCase(one, by, { now: past.moment, policy })));
      await this.#step(COPYING + (1 - COPYING) * Math.min(1, scored / Math.max(1, total)), wanted);
    }
  }

  async #step(done: number, wanted: () => boolean): Promise<void> {
    if (wanted()) {
      const percent = Math.floor(done * 100);
      if (percent !== Math.floor((this.#done ?? -1) * 100)) {
        this.#done = done;
        this.#options.changed();
      }
    }
    await this.#options.pause();
  }

  #zone() {
    return this.#options.live.policyInForce(this.#options.now())?.policy ?? DEFAULT_ZONE;
  }
}
