import { renameSync, rmSync } from "node:fs";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { Part } from "../../shared/snapshot/fault.ts";
import { VaultError } from "../evidence/whole-file.ts";
import { createPageFile, openByteFile } from "./page-store.ts";
import type { PinnedChain } from "./pinned-chain.ts";
import { type Verification, verifySnapshot } from "./verify.ts";
import { type ChainAtBlock, type SnapshotChoice, writeSnapshot } from "./write.ts";

/** How far it is, from 0 to 1; awaited, so that others get a turn. */
export type Progress = (what: "write" | Part, done: number) => Promise<void> | undefined;

/** A verification and the file that its results read from; close it when they are no longer used. */
export interface VerifiedFile {
  readonly verification: Verification;
  readonly bytes: number;
  close(): void;
}

/**
 * Writes a snapshot into a file, and verifies what was written before the file gets its name. Fails as the chain's source
 * fails, as evidence that was opened does not give its bytes, `DiskFailed`, or `JournalMismatch` when what a node told does not prove itself.
 */
export async function makeSnapshotFile(options: {
  readonly path: string;
  readonly chain: PinnedChain;
  readonly source: ChainAtBlock;
  readonly choice: SnapshotChoice;
  readonly progress?: Progress;
}): Promise<Result<{ readonly bytes: number; readonly verification: Verification }>> {
  const { path, chain, source, choice, progress } = options;
  const part = `${path}.part`;
  try {
    const store = createPageFile(part);
    const written = await writeSnapshot({
      ...{ chain, source, choice, store },
      progress: (done) => progress?.("write", done),
    }).finally(() => store.close());
    if (!written.ok) return written;
    const verified = await verifySnapshotFile(part, chain, progress);
    if (!verified.ok) return verified;
    verified.value.close();
    const { verification, bytes } = verified.value;
    const wrong = verification.parts.find(({ result }) => result === "failed");
    if (wrong?.result === "failed")
      return fail({ kind: "JournalMismatch", org: 0, seq: 0, issue: wrong.reason });
    renameSync(part, path);
    return ok({ bytes, verification });
  } catch (error) {
    // Evidence that could be opened and then did not give all its bytes.
    if (error instanceof VaultError) return fail(error.error);
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    return fail<AppError>({ kind: "DiskFailed", file: path, issue: code });
  } finally {
    rmSync(part, { force: true });
  }
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "this user may not read it",
  EPERM: "this user may not read it",
  EBUSY: "another program has locked it",
  EISDIR: "it is a folder",
};

/** Verifies a file, which is opened for reading only. Fails with `EvidenceUnreadable` when it cannot be read at all. */
export async function verifySnapshotFile(
  path: string,
  pinned: PinnedChain,
  progress?: Progress,
): Promise<Result<VerifiedFile>> {
  let file: ReturnType<typeof openByteFile>;
  try {
    file = openByteFile(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const issue = WHY[code ?? ""] ?? message;
    return fail<AppError>({ kind: "EvidenceUnreadable", name: path, issue });
  }
  try {
    const verification = await verifySnapshot(file, pinned, { ...(progress && { progress }) });
    return ok({ verification, bytes: file.size, close: file.close });
  } catch (error) {
    file.close();
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return fail<AppError>({ kind: "EvidenceUnreadable", name: path, issue: WHY[code] ?? message });
  }
}
