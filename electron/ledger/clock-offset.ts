import type { ClockReading } from "../../shared/domain/clock.ts";

/** A measurement as it is kept over restarts. */
export interface KeptMeasurement {
  /** Local minus chain time (ms). */
  readonly offsetMs: number;
  /** Local time (ms) at which it was measured. */
  readonly at: number;
}

/** A measurement is written down again when it is this much older (ms) than the one on the disk, */
const KEPT_AGE_MS = 10 * 60_000;
/** or differs by so much (ms). */
const KEPT_DIFFERENCE_MS = 1_000;

/**
 * The local clock against the chain's. A head counts as fresh when it followed another one in the same session of the
 * node: the first head after a start may be as old as the chain stood still.
 */
export class ClockOffset {
  #head: { hash: string; arrivedAt: number } | undefined;
  #follows = false;
  #last: KeptMeasurement | undefined;
  #onDisk: KeptMeasurement | undefined;
  #fresh = false;
  readonly #keep: (measured: KeptMeasurement) => void;

  /** `kept` is of an earlier run; `keep` writes one down for the next. */
  constructor(kept?: KeptMeasurement, keep: (measured: KeptMeasurement) => void = () => undefined) {
    this.#last = kept;
    this.#onDisk = kept;
    this.#keep = keep;
  }

  /** The last measurement, seen at a local time (ms); undefined when there never was one. */
  reading(now: number): ClockReading | undefined {
    if (this.#last === undefined) return undefined;
    const { offsetMs, at } = this.#last;
    return { offsetMs, at, ageMs: Math.abs(now - at), fresh: this.#fresh };
  }

  /** The node lost the chain: the next head is not fresh. */
  interrupted(): void {
    this.#follows = false;
    this.#head = undefined;
  }

  /** A finalized head arrived at a local time (ms). */
  arrived(hash: string, arrivedAt: number): void {
    this.#head = this.#follows ? { hash, arrivedAt } : undefined;
    this.#follows = true;
  }

  /** The chain time (ms) of a head became known; some seconds of finality are in the difference. */
  timed(hash: string, chainTime: number): void {
    if (this.#head?.hash !== hash) return;
    const at = this.#head.arrivedAt;
    const measured = { offsetMs: at - chainTime, at };
    this.#last = measured;
    this.#fresh = true;
    const before = this.#onDisk;
    if (
      before !== undefined &&
      Math.abs(at - before.at) < KEPT_AGE_MS &&
      Math.abs(measured.offsetMs - before.offsetMs) < KEPT_DIFFERENCE_MS
    )
      return;
    this.#onDisk = measured;
    this.#keep(measured);
  }
}
