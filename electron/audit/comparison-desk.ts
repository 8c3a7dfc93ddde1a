import { basename } from "node:path";
import { orgId } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { ComparisonView } from "../../shared/ipc/comparison-schemas.ts";
import { Job, type Turn } from "../proof/job.ts";
import { compareSnapshots } from "../snapshot/compare.ts";
import { verifySnapshot } from "../snapshot/verify.ts";
import type { AuditDesk } from "./audit-desk.ts";
import { openSource, type SourceFile, sha256Of, unreadable } from "./source-file.ts";

/** The comparison of the open snapshot with another file, which is verified first and is not shown. */
export class ComparisonDesk {
  readonly #audit: AuditDesk;
  readonly #job: Job<ComparisonView>;

  constructor(audit: AuditDesk, options: { changed: () => void; log: (message: string) => void }) {
    this.#audit = audit;
    this.#job = new Job<ComparisonView>({
      ...{ none: { state: "none" }, ...options },
      broken: (last) => ({
        state: "unreadable",
        name: last.state === "none" ? "" : last.name,
        error: { kind: "Unknown", issue: "comparison" },
      }),
    });
  }

  get view(): ComparisonView {
    return this.#job.view;
  }

  /** Begins to verify a file and answers at once. Errors: SnapshotNotShown, SnapshotChanged (the open one). */
  begin(path: string): Result<ComparisonView> {
    const open = this.#audit.snapshot();
    if (!open.ok) return open;
    const name = basename(path);
    this.#job.begin({ state: "checking", name, step: "file", done: 0 }, async (turn) => {
      const opened = openSource(path);
      if (!opened.ok) return { state: "unreadable", name, error: opened.error };
      try {
        const compared = await this.#compare(opened.value, turn);
        return compared.ok ? compared.value : { state: "unreadable", name, error: compared.error };
      } catch (error) {
        if (turn.signal.aborted) throw error;
        const told = unreadable(path, error);
        return told.ok ? this.view : { state: "unreadable", name, error: told.error };
      } finally {
        opened.value.close();
      }
    });
    return ok(this.view);
  }

  /** Call before the open snapshot is closed, or another opened. */
  cancel(): void {
    if (this.view.state !== "none") this.#job.cancel();
  }

  /** Resolves when nothing is at work. */
  ready(): Promise<void> {
    return this.#job.ready();
  }

  async #compare(file: SourceFile, turn: Turn<ComparisonView>): Promise<Result<ComparisonView>> {
    const { name } = file;
    const pinned = await this.#audit.pinned();
    if (!pinned.ok) return pinned;
    const tell = (step: Extract<ComparisonView, { state: "checking" }>["step"], done?: number) =>
      turn.tell(step, () => ({ state: "checking", name, step, done }));
    const other = await verifySnapshot(file, pinned.value, {
      progress: (part, done) => tell(part, part === "file" ? Math.min(1, done) : undefined),
    });
    const sha256 =
      other.file === undefined ? undefined : await sha256Of(file, (done) => tell("hash", done));
    const open = this.#audit.snapshot();
    if (!open.ok) return open;
    const shown = open.value.verification;
    const isLater = (other.identity?.height ?? 0) > (shown.identity?.height ?? 0);
    const [earlier, later] = isLater ? [shown, other] : [other, shown];
    const { result, journals, why } = await compareSnapshots(earlier, later, () => tell("compare"));
    if (!file.isSame()) return fail({ kind: "SnapshotChanged", name });
    const { identity } = other;
    return ok({
      state: "compared",
      ...{ name, sha256, isLater, result, why },
      verification: other.result,
      identity: identity && { height: identity.height, at: identity.at },
      journals: journals.map((journal) => ({ ...journal, org: orgId(journal.org) })),
    });
  }
}
