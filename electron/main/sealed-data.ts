import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Folders of a profile with what the data key seals and nobody can tell it again; the last is a restore that a kill cut short. */
const SEALED_FOLDERS = ["local", "evidence", "restored"];

/**
 * Whether a profile holds anything that only its data key can open: each of the folders may be lost without the others. Empty
 * folders hold nothing. Throws the errors of `node:fs`.
 */
export const holdsSealedData = (dataDir: string): boolean =>
  SEALED_FOLDERS.some((folder) => hasFile(join(dataDir, folder)));

function hasFile(folder: string): boolean {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true }).some(
      (entry) => !entry.isDirectory(),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}
