import { quantile, round3 } from "./figures.ts";

const TICK_MS = 2;

/** Looks how long anything else had to wait for its turn while something was done (ms), by what was going on. */
export class EventLoop {
  readonly #waits = new Map<string, number[]>();
  readonly #phase: () => string;
  readonly #timer: NodeJS.Timeout;
  #last = performance.now();

  constructor(phase: () => string = () => "all") {
    this.#phase = phase;
    this.#timer = setInterval(() => this.#look(), TICK_MS);
  }

  #look(): void {
    const now = performance.now();
    const waits = this.#waits.get(this.#phase()) ?? [];
    this.#waits.set(this.#phase(), waits);
    waits.push(Math.max(0, now - this.#last - TICK_MS));
    this.#last = now;
  }

  /** The waits so far, of all phases and of each; looks no more. */
  end() {
    this.#look();
    clearInterval(this.#timer);
    const told = (waits: readonly number[]) => ({
      p95: round3(quantile(waits, 0.95)),
      longest: round3(Math.max(...waits)),
    });
    return {
      ...told([...this.#waits.values()].flat()),
      phases: [...this.#waits].map(([phase, waits]) => ({ phase, ...told(waits) })),
    };
  }
}
