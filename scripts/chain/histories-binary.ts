import { existsSync } from "node:fs";
import { prebuiltExecutable } from "./prebuilt-binary.ts";

/**
 * Path of the program that runs the pallets over histories: the prebuilt one, or the one that `COLLECTION_HISTORIES`
 * names, for other systems and for pallets under work.
 *
 * Throws with a sentence when there is none for this system or the prebuilt file is damaged.
 */
export async function historiesExecutable(): Promise<string> {
  const named = process.env.COLLECTION_HISTORIES;
  if (named) {
    if (!existsSync(named))
      throw new Error(`COLLECTION_HISTORIES names ${named}, which does not exist.`);
    return named;
  }
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      "The prebuilt collection-histories is for Linux x64. Build it with cargo (chain/README.md) and name it in COLLECTION_HISTORIES.",
    );
  }
  return prebuiltExecutable("collection-histories-linux-x64.br", "collection-histories");
}
