import { type DerivedStore, openDerivedStore } from "../../electron/store/derived-store.ts";
import { GENESIS } from "./fixtures.ts";
import { freshFolder } from "./folder.ts";
import { unsynced } from "./unsynced-files.ts";

/** An empty derived store in a folder of its own. */
export async function openUnsynced(): Promise<DerivedStore> {
  const store = await openDerivedStore({ dir: freshFolder(), genesis: GENESIS, files: unsynced });
  if (!store.ok) throw new Error(JSON.stringify(store.error));
  return store.value;
}
