/** Thrown inside work that nobody wants any more. */
export class Cancelled extends Error {}

/** Shortest time between two tellings of the same step (ms). */
const TELL_MS = 150;

export interface JobOptions<View> {
  /** The view while there is nothing to tell. */
  readonly none: View;
  readonly changed: () => void;
  readonly log: (message: string) => void;
  /** The view of work that ended by a bug, given the one before. */
  readonly broken: (last: View) => View;
}

/** What work gets to tell how far it is, and to learn that it is to end. */
export interface Turn<View> {
  /** Aborted when the work is given up. */
  readonly signal: AbortSignal;
  /** Lets others have their turn, and shows the view when the step is a new one or some time has passed. Throws `Cancelled`. */
  tell(step: string, view: () => View): Promise<void>;
}

/** One long piece of work at a time, and what is shown of it. */
export class Job<View> {
  readonly #options: JobOptions<View>;
  #view: View;
  #running: AbortController | undefined;
  #working: Promise<void> = Promise.resolve();

  constructor(options: JobOptions<View>) {
    this.#options = options;
    this.#view = options.none;
  }

  get view(): View {
    return this.#view;
  }

  get busy(): boolean {
    return this.#running !== undefined;
  }

  /** Begins the work; `end` is the view when it is done. What ran before is given up. */
  begin(first: View, work: (turn: Turn<View>) => Promise<View>): void {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.#show(first);
    this.#working = work(this.#turn(running.signal))
      .catch((error: unknown) => {
        // What fails because it was given up, as a file that was closed, is no bug.
        if (error instanceof Cancelled || running.signal.aborted) return this.#options.none;
        const { log, broken } = this.#options;
        log(`bug in a proof: ${error instanceof Error ? error.stack : error}`);
        return broken(this.#view);
      })
      .then((end) => {
        if (this.#running !== running) return;
        this.#running = undefined;
        this.#show(end);
      });
  }

  /** Gives the work up, or forgets how it ended. */
  cancel(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.#show(this.#options.none);
  }

  /** Resolves when nothing is at work. */
  ready(): Promise<void> {
    return this.#working;
  }

  #turn(signal: AbortSignal): Turn<View> {
    let last: string | undefined;
    let toldAt = 0;
    return {
      signal,
      tell: async (step, view) => {
        await new Promise<void>((resolve) => setImmediate(resolve));
        if (signal.aborted) throw new Cancelled();
        const now = performance.now();
        if (step === last && now - toldAt < TELL_MS) return;
        [last, toldAt] = [step, now];
        this.#show(view());
      },
    };
  }

  #show(view: View): void {
    this.#view = view;
    this.#options.changed();
  }
}
