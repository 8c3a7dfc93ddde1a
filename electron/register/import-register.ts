import { basename } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { localDay } from "../../shared/domain/time.ts";
import type { Millis } from "../../shared/domain/units.ts";
import { type AppError, fail, type Result } from "../../shared/errors.ts";
import {
  type RegisterReport,
  type RegisterSummary,
  registerReportSchema,
} from "../../shared/ipc/register-schemas.ts";
import type { AccountFacts } from "../../shared/register/facts.ts";
import type { LocalStore } from "../store/local-store.ts";
import { Gaps } from "./gaps.ts";
import { readWhole } from "./list-file.ts";
import { type FileProblem, type ParsedRegister, parseRegister } from "./parse.ts";

/** Most bytes of a file: it is held in memory while it is read. A million rows of consumption are about 25 MB. */
export const MAX_REGISTER_BYTES = 256 * 1024 * 1024;
/** The files are those of a Chinese branch, whatever zone the desktop is set to. */
const UTC_OFFSET_MINUTES = 480;
/** Pause between two tellings of how far an import is (ms). */
const TELL_MS = 500;

export interface RegisterImportDeps {
  readonly customers: LocalStore["customers"];
  readonly now: () => Millis;
  /** Call when how far an import is, or what is known, has changed. */
  readonly changed: () => void;
}

export type Running = NonNullable<RegisterSummary["running"]>;

/**
 * Imports of the customer register, one at a time. All of a file or nothing is taken over; a kill in the middle has no
 * effect, and the file is simply imported again.
 */
export class RegisterImport {
  running: Running | undefined;
  readonly #deps: RegisterImportDeps;
  #told = 0;

  constructor(deps: RegisterImportDeps) {
    this.#deps = deps;
  }

  /**
   * Takes a file over. Errors: RegisterBusy, RegisterUnreadable, RegisterTooLarge, RegisterEncoding, RegisterHeader; those of the
   * disk. Nothing has changed then; only when the disk fails after all was put aside, the next import or the next start finishes this one.
   */
  async run(path: string): Promise<Result<RegisterReport>> {
    if (this.running !== undefined) return fail({ kind: "RegisterBusy", file: this.running.file });
    const file = basename(path);
    this.#progress({ file, phase: "reading", rows: 0 });
    try {
      const bytes = await readWhole(path, file, MAX_REGISTER_BYTES);
      if (!bytes.ok) return bytes;
      const parsed = await parseRegister(bytes.value, {
        today: localDay(this.#deps.now(), UTC_OFFSET_MINUTES),
        doubled: this.#deps.customers.doubled(),
        pause: (rows) => this.#pause({ file, phase: "reading", rows }),
      });
      return "kind" in parsed ? await this.#put(file, parsed) : fail(problemOf(file, parsed));
    } finally {
      this.running = undefined;
      this.#deps.changed();
    }
  }

  async #put(file: string, parsed: ParsedRegister): Promise<Result<RegisterReport>> {
    const { customers, now } = this.#deps;
    const { kind, encoding, ignored, rows, taken, rejected, rejects, accounts } = parsed;
    const gaps = new Gaps();
    let unlinked = 0;
    function* looked(): Generator<AccountFacts> {
      for (const account of parsed.facts()) {
        if (!customers.isLinked(account.account)) unlinked += 1;
        if (kind === "consumption") gaps.add(account, customers.months(account.account));
        yield account;
      }
    }
    let phase: Running["phase"] = "writing";
    const report = () => {
      phase = "finishing";
      this.#progress({ file, phase, rows });
      return registerReportSchema.parse({
        at: now(),
        ...{ file, kind, encoding, ignored: ignored.map((name) => name.slice(0, 64)).slice(0, 50) },
        ...{ rows, taken, rejected, kept: rejects.length, accounts, changed: 0, unlinked },
        ...gaps.report(),
      });
    };
    const pause = () => this.#pause({ file, phase, rows });
    return customers.put({ accounts: looked(), rejects, report, pause });
  }

  async #pause(running: Running): Promise<void> {
    this.#progress(running);
    await turn();
  }

  #progress(running: Running): void {
    const phase = this.running?.phase;
    this.running = running;
    const at = performance.now();
    if (phase === running.phase && at - this.#told < TELL_MS) return;
    this.#told = at;
    this.#deps.changed();
  }
}

const problemOf = (name: string, problem: FileProblem): AppError =>
  "badLine" in problem
    ? { kind: "RegisterEncoding", name, line: problem.badLine }
    : { kind: "RegisterHeader", name, ...problem };
