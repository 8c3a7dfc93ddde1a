import * as fs from "node:fs";
import { type DerivedStore, openDerivedStore } from "../../electron/store/derived-store.ts";
import { diskFileSystem, type FileSystem } from "../../electron/store/file-system.ts";
import { GENESIS } from "./fixtures.ts";
import { freshFolder } from "./folder.ts";

/** The disk without waiting for it: for tests that stop no process. */
export const unsynced: FileSystem = {
  ...diskFileSystem,
  write: (file, parts) => fs.writeFileSync(file, Buffer.concat(parts)),
  syncDir: () => undefined,
  openAppend: (file, size) => ({ ...diskFileSystem.openAppend(file, size), sync: () => undefined }),
};

/** An empty derived store in a folder of its own. */
export async function openUnsynced(): Promise<DerivedStore> {
  const store = await openDerivedStore({ dir: freshFolder(), genesis: GENESIS, files: unsynced });
  if (!store.ok) throw new Error(JSON.stringify(store.error));
  return store.value;
}
