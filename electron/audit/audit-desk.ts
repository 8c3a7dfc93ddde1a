import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { AuditView } from "../../shared/ipc/audit-schemas.ts";
import { type PinnedChain, pinChain } from "../snapshot/pinned-chain.ts";
import { Cancelled, openSnapshot, type Step, type VerifiedSnapshot } from "./open-snapshot.ts";
import { viewOf } from "./snapshot-view.ts";

export interface AuditDeskOptions {
  /** Raw specification of the pinned chain: the only thing that a verification trusts. */
  readonly specFile: string;
  /** What is shown has changed, or how far a verification is. */
  readonly changed: () => void;
  readonly log: (message: string) => void;
}

/** Shortest time between two tellings of how far it is (ms). */
const TELL_MS = 150;

/**
 * The snapshot that the console shows in place of the live chain: one at a time, read-only, without network, chain or key. It
 * is verified here, beside everything else that the service does; other requests get their turn in between.
 */
export class AuditDesk {
  readonly #options: AuditDeskOptions;
  #pinned: Result<PinnedChain> | undefined;
  #view: AuditView = { state: "none" };
  #open: VerifiedSnapshot | undefined;
  /** Grows with each wish, so that an older one that is still at work gives up. */
  #wish = 0;
  #working: Promise<void> = Promise.resolve();

  constructor(options: AuditDeskOptions) {
    this.#options = options;
  }

  get view(): AuditView {
    return this.#view;
  }

  /** What is open and was not touched since it was verified. Errors: SnapshotNotShown, SnapshotChanged. */
  snapshot(): Result<VerifiedSnapshot> {
    const open = this.#open;
    if (open === undefined) return fail({ kind: "SnapshotNotShown" });
    if (open.file.isSame()) return ok(open);
    const { name } = open.file;
    const error = { kind: "SnapshotChanged", name } as const;
    this.#leave({ state: "unreadable", name, error });
    return fail(error);
  }

  /** The pinned chain. Errors: BadChainSpec. */
  async pinned(): Promise<Result<PinnedChain>> {
    if (!this.#pinned?.ok) this.#pinned = await readPinned(this.#options.specFile);
    return this.#pinned;
  }

  /** Begins to verify a file and answers at once; the view tells how far it is and how it ended. */
  open(path: string): AuditView {
    const wish = this.#leave({
      state: "checking",
      name: basename(path),
      step: "file",
      done: 0,
    });
    this.#working = this.#verify(path, wish).catch((error: unknown) => {
      if (error instanceof Cancelled) return;
      this.#options.log(`bug in a snapshot: ${error instanceof Error ? error.stack : error}`);
      if (wish === this.#wish)
        this.#show({
          state: "unreadable",
          name: basename(path),
          error: { kind: "Unknown", issue: "snapshot" },
        });
    });
    return this.#view;
  }

  /** Back to the live chain: whatever is open is closed, whatever is under way given up. */
  close(): void {
    this.#leave({ state: "none" });
  }

  /** Resolves when nothing is being verified. */
  ready(): Promise<void> {
    return this.#working;
  }

  async #verify(path: string, wish: number): Promise<void> {
    const name = basename(path);
    const pinned = await this.pinned();
    const ended = pinned.ok
      ? await openSnapshot(path, pinned.value, { progress: this.#progress(name, wish) })
      : pinned;
    if (wish !== this.#wish) {
      if (ended.ok) ended.value.file.close();
      return;
    }
    if (!ended.ok) return this.#show({ state: "unreadable", name, error: ended.error });
    this.#open = ended.value;
    this.#show(viewOf(ended.value));
  }

  #progress(name: string, wish: number) {
    let told = 0;
    let last: Step | undefined;
    return async (step: Step, done: number | undefined) => {
      await new Promise<void>((resolve) => setImmediate(resolve));
      if (wish !== this.#wish) throw new Cancelled();
      const now = performance.now();
      if (step === last && now - told < TELL_MS) return;
      [told, last] = [now, step];
      this.#show({ state: "checking", name, step, done });
    };
  }

  #show(view: AuditView): void {
    this.#view = view;
    this.#options.changed();
  }

  #leave(view: AuditView): number {
    this.#wish += 1;
    this.#open?.file.close();
    this.#open = undefined;
    this.#show(view);
    return this.#wish;
  }
}

async function readPinned(file: string): Promise<Result<PinnedChain>> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const issue = code === "ENOENT" ? "there is no such file" : `cannot be read (${code})`;
    return fail({ kind: "BadChainSpec", file, issue });
  }
  return pinChain(file, text);
}
