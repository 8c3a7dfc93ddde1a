import * as fs from "node:fs";
import * as path from "node:path";
import { LOST, SEALED } from "../evidence/vault.ts";
import { diskFileSystem } from "../store/file-system.ts";

/** A restore while it is laid out. A kill leaves it half; it counts for nothing. */
export const STAGING = "restoring";
/** A restore that is whole. From the rename on it is the profile, however often its moving into place is interrupted. */
const STAGED = "restored";

/** What a backup puts back, each as one folder. */
const EVIDENCE = "evidence";
const PARTS = ["local", EVIDENCE, "keys"];
/** What is told by the chain again. Its index of accounts would be that of another register. */
const DERIVED = "derived";

const removeAll = (folder: string) => fs.rmSync(folder, { recursive: true, force: true });

/** Forgets a restore that was not committed. Throws the errors of `node:fs`. */
export const discardStaged = (dataDir: string): void => removeAll(path.join(dataDir, STAGING));

/** The instant from which on the profile is the restored one. Throws the errors of `node:fs`. */
export function commitStaged(dataDir: string): void {
  fs.renameSync(path.join(dataDir, STAGING), path.join(dataDir, STAGED));
  diskFileSystem.syncDir(dataDir);
}

/**
 * Files that lay in the vault of a profile that had lost its index: newer than the backup, perhaps. They are set aside in the
 * restored one.
 */
function keepFiles(from: string, to: string): void {
  const lost = path.join(to, LOST);
  for (const folder of [from, path.join(from, LOST)]) {
    const sealed = fs.existsSync(folder) && fs.existsSync(to) ? fs.readdirSync(folder) : [];
    for (const name of sealed.filter((one) => one.endsWith(SEALED))) {
      fs.mkdirSync(lost, { recursive: true, mode: 0o700 });
      fs.renameSync(path.join(folder, name), path.join(lost, name));
    }
  }
  if (fs.existsSync(lost)) diskFileSystem.syncDir(lost);
}

/**
 * Brings a profile to rest that a kill left in the midst of a restore: one that was committed is finished, another forgotten. To be
 * called whenever a profile is opened, under its lock and before anything else. Throws the errors of `node:fs`.
 */
export function finishStaged(dataDir: string): void {
  for (const _step of finishingSteps(dataDir));
}

/** The same step by step: stopped after any of them, it can be begun again. */
export function* finishingSteps(dataDir: string): Generator<void> {
  discardStaged(dataDir);
  const staged = path.join(dataDir, STAGED);
  if (!fs.existsSync(staged)) return;
  yield keepFiles(path.join(dataDir, EVIDENCE), path.join(staged, EVIDENCE));
  for (const part of PARTS) {
    if (!fs.existsSync(path.join(staged, part))) continue;
    yield removeAll(path.join(dataDir, part));
    yield fs.renameSync(path.join(staged, part), path.join(dataDir, part));
    diskFileSystem.syncDir(dataDir);
  }
  yield removeAll(path.join(dataDir, DERIVED));
  removeAll(staged);
  yield diskFileSystem.syncDir(dataDir);
}
