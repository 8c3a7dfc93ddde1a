import { readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { fillEvidencePage, MOST_IN_PAGE } from "../../electron/snapshot/evidence-page.ts";
import type { PinnedChain } from "../../electron/snapshot/pinned-chain.ts";

/** Writes an evidence package of a snapshot into an HTML file. Throws with a sentence. */
export function writePage(file: string, snapshot: string, chain: PinnedChain, page: string): void {
  const { size } = statSync(snapshot);
  if (size > MOST_IN_PAGE)
    throw new Error(
      `${snapshot} has ${size} bytes; a page takes ${MOST_IN_PAGE}. Show one case with --case, or hand out the snapshot itself.`,
    );
  const base64 = readFileSync(snapshot).toString("base64");
  writeFileSync(`${file}.part`, fillEvidencePage(page, chain, base64));
  renameSync(`${file}.part`, file);
}
