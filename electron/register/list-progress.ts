import { basename } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { fail, type Result } from "../../shared/errors.ts";

/** How far a list under way is. */
export interface ListRunning {
  /** The file's own name. */
  readonly file: string;
  readonly phase: "reading" | "judging";
  readonly rows: number;
}

/** Pause between two tellings (ms). */
const TELL_MS = 300;

/** Tells how far a list is, and lets one be read at a time. */
export class ListProgress {
  running: ListRunning | undefined;
  readonly #changed: () => void;
  #told = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Errors: RegisterBusy, those of `read`. */
  async during<T>(path: string, read: () => Promise<Result<T>>): Promise<Result<T>> {
    if (this.running !== undefined) return fail({ kind: "RegisterBusy", file: this.running.file });
    this.#tell({ file: basename(path), phase: "reading", rows: 0 });
    try {
      return await read();
    } finally {
      this.running = undefined;
      this.#changed();
    }
  }

  /** Call between two slices of the work: others get their turn. */
  async pause(phase: ListRunning["phase"], rows: number): Promise<void> {
    this.#tell({ file: this.running?.file ?? "", phase, rows });
    await turn();
  }

  #tell(running: ListRunning): void {
    const phase = this.running?.phase;
    this.running = running;
    const at = performance.now();
    if (phase === running.phase && at - this.#told < TELL_MS) return;
    this.#told = at;
    this.#changed();
  }
}
