/** How this computer's clock stands to the chain's, as it was last measured. */
export interface ClockReading {
  /** Local minus chain time (ms). */
  readonly offsetMs: number;
  /** Local time (ms) at which it was measured. */
  readonly at: number;
  /** How long ago that was (ms), by the local clock. */
  readonly ageMs: number;
  /** Whether it was measured since the program was started. The clock may have been set since an older one. */
  readonly fresh: boolean;
}

/** What an act says as its `clockOffset` when nobody measured: no clock is off by just that. */
export const CLOCK_NOT_MEASURED = -(2 ** 31);
/**
 * A measurement older than this (ms) is not signed any more: a weekend without a network, in which a computer's clock
 * drifts by seconds. */
export const CLOCK_READING_GOOD_MS = 72 * 3_600_000;

/**
 * Whether an entry's `clockOffset` tells a measurement. 0 does not: consoles before this rule signed it when they had none, and the
 * chain writes it where no console was; a measured one holds the seconds that finality takes.
 */
export const isMeasured = (clockOffset: number): boolean =>
  clockOffset !== CLOCK_NOT_MEASURED && clockOffset !== 0;
