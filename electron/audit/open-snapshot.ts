import type { Hash } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { Part } from "../../shared/snapshot/fault.ts";
import type { PinnedChain } from "../snapshot/pinned-chain.ts";
import { type RulesOfSnapshot, replaySnapshotSteps } from "../snapshot/replay-rules.ts";
import { type Verification, verifySnapshot } from "../snapshot/verify.ts";
import { openSource, type SourceFile, sha256Of, unreadable } from "./source-file.ts";

/** What is being done to a file. */
export type Step = Part | "rules" | "hash";

/** A snapshot that was verified, with all that was found. */
export interface VerifiedSnapshot {
  readonly file: SourceFile;
  readonly verification: Verification;
  /** Of the whole file; absent of files that are no snapshot, which may be of any size. */
  readonly sha256: Hash | undefined;
  /** What the rules say of its entries; absent when what they need is not proved or not readable. */
  readonly rules: RulesOfSnapshot | undefined;
}

export interface Following {
  /** Called often; the answer is awaited, so that others get a turn. Throwing ends everything. */
  progress(step: Step, done: number | undefined): Promise<void>;
}

/**
 * Opens a file, verifies it against a pinned chain, replays the rules over what is proved, and computes its hash. Throws what
 * `progress` throws, with the file closed. Errors: SnapshotUnreadable, SnapshotChanged when it was touched meanwhile.
 */
export async function openSnapshot(
  path: string,
  pinned: PinnedChain,
  { progress }: Following,
): Promise<Result<VerifiedSnapshot>> {
  const opened = openSource(path);
  if (!opened.ok) return opened;
  const file = opened.value;
  let keep = false;
  try {
    const verification = await verifySnapshot(file, pinned, {
      progress: (part, done) => progress(part, part === "file" ? Math.min(1, done) : undefined),
    });
    const rules = await replayed(verification, progress);
    const sha256 = isSnapshot(verification)
      ? await sha256Of(file, (done) => progress("hash", done))
      : undefined;
    if (!file.isSame()) return fail({ kind: "SnapshotChanged", name: file.name });
    keep = true;
    return ok({ file, verification, sha256, rules });
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    return unreadable(path, error);
  } finally {
    if (!keep) file.close();
  }
}

/** Thrown by `progress` when nobody wants the outcome any more. */
export class Cancelled extends Error {}

async function replayed(
  { proved }: Verification,
  progress: Following["progress"],
): Promise<RulesOfSnapshot | undefined> {
  if (proved === undefined) return undefined;
  const steps = replaySnapshotSteps(proved);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await progress("rules", step.value);
  }
}

/** Whether the file at least claims to be a snapshot: of those the hash says which one it is. */
const isSnapshot = ({ parts }: Verification): boolean =>
  !parts.some(
    (part) =>
      part.part === "file" &&
      part.result === "failed" &&
      /no snapshot|not an SQLite|larger than any|is empty/.test(part.reason),
  );
