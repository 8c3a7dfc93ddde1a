/**
 * The local clock against the chain's. A head counts as fresh when it followed another one in the same session of the
 * node: the first head after a start may be as old as the chain stood still.
 */
export class ClockOffset {
  #fresh: { hash: string; arrivedAt: number } | undefined;
  #follows = false;
  /** Local minus chain time (ms), some seconds of finality included; undefined until a fresh head was seen. */
  value: number | undefined;

  /** The node lost the chain: the next head is not fresh. */
  interrupted(): void {
    this.#follows = false;
    this.#fresh = undefined;
  }

  /** A finalized head arrived at a local time (ms). */
  arrived(hash: string, arrivedAt: number): void {
    this.#fresh = this.#follows ? { hash, arrivedAt } : undefined;
    this.#follows = true;
  }

  /** The chain time (ms) of a head became known. */
  timed(hash: string, at: number): void {
    if (this.#fresh?.hash === hash) this.value = this.#fresh.arrivedAt - at;
  }
}
