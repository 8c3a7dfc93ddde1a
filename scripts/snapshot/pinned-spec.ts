import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type PinnedChain, pinChain } from "../../electron/snapshot/pinned-chain.ts";
import { DEFAULT_CHAIN_DATA_DIR } from "../chain/paths.ts";

/** The specification of the demo chain of this checkout. */
export const DEMO_SPEC = join(DEFAULT_CHAIN_DATA_DIR, "spec.json");

/** The chain of a specification's file. Throws with a sentence. */
export function readPinned(file: string): PinnedChain {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new Error(
      `There is no chain specification ${file}: name one with --chain. It is what a verification trusts.`,
    );
  }
  const pinned = pinChain(file, text);
  if (pinned.ok) return pinned.value;
  const { error } = pinned;
  throw new Error(`${file}: ${"issue" in error ? error.issue : error.kind}.`);
}
