import { existsSync } from "node:fs";
import { prebuiltExecutable } from "./prebuilt-binary.ts";

/**
 * Path of an executable chain node: the prebuilt one, or the one that `COLLECTION_NODE` names, for other systems.
 *
 * Throws with a sentence when there is no node for this system or the prebuilt file is damaged.
 */
export async function nodeExecutable(): Promise<string> {
  const named = process.env.COLLECTION_NODE;
  if (named) {
    if (!existsSync(named))
      throw new Error(`COLLECTION_NODE names ${named}, which does not exist.`);
    return named;
  }
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      "The prebuilt chain node is for Linux x64. Build one with cargo (chain/README.md) and name it in COLLECTION_NODE, or use a chain elsewhere with --chain SPEC.json.",
    );
  }
  return prebuiltExecutable("collection-node-linux-x64.br", "collection-node");
}
