import { createReadStream, statSync } from "node:fs";
import * as path from "node:path";
import { parse } from "csv-parse";
import type { Hash } from "../../shared/domain/units.ts";
import { type RegisterRow, registerRowSchema } from "../store/local-records.ts";
import type { LocalStore } from "../store/local-store.ts";

/** When the demo chain's register was last written (ms); undefined when there is none. */
function registerTime(demoDir: string): number | undefined {
  return statSync(fileOf(demoDir), { throwIfNoEntry: false })?.mtimeMs;
}

/**
 * Reads the register that the import wrote beside the demo chain. Rows that do not fit, such as one that is being
 * written just now, are counted and left out.
 */
async function readRegister(demoDir: string): Promise<{ rows: RegisterRow[]; unreadable: number }> {
  const lines = createReadStream(fileOf(demoDir)).pipe(
    parse({ columns: true, bom: true, relaxColumnCount: true, skipEmptyLines: true }),
  );
  const rows: RegisterRow[] = [];
  let unreadable = 0;
  for await (const line of lines) {
    const row = registerRowSchema.safeParse(line);
    if (row.success) rows.push(row.data);
    else unreadable += 1;
  }
  return { rows, unreadable };
}

const fileOf = (demoDir: string) => path.join(demoDir, "register.csv");

/** Pause between two readings (ms), while the import still writes. */
const PAUSE_MS = 10_000;

/** Takes the demo chain's register over whenever it was written to. */
export class DemoRegister {
  readonly #dir: string;
  readonly #register: Pick<LocalStore["register"], "findByCommitment" | "putMany">;
  readonly #log: (message: string) => void;
  #written: number | undefined;
  #readAt = Number.NEGATIVE_INFINITY;

  constructor(dir: string, register: LocalStore["register"], log: (message: string) => void) {
    this.#dir = dir;
    this.#register = register;
    this.#log = log;
  }

  /** Whether rows were taken over. A register that cannot be read now is read again later. */
  async refresh(): Promise<boolean> {
    const written = registerTime(this.#dir);
    if (written === undefined || written === this.#written) return false;
    if (Date.now() - this.#readAt < PAUSE_MS) return false;
    this.#readAt = Date.now();
    try {
      const { rows, unreadable } = await readRegister(this.#dir);
      if (unreadable > 0) this.#log(`register of the demo chain: ${unreadable} unreadable rows`);
      const fresh = rows.filter(
        ({ commitment }) => !this.#register.findByCommitment(commitment as Hash),
      );
      const put = this.#register.putMany(fresh);
      if (!put.ok) throw new Error(put.error.kind);
      this.#written = written;
      return fresh.length > 0;
    } catch (error) {
      this.#log(`register of the demo chain: ${String(error)}`);
      return false;
    }
  }
}
