import { readFile } from "node:fs/promises";
import { committedEntry } from "../../ipc/evidence-handlers.ts";
import { NodeList } from "../../proof/node-list.ts";
import { ProofDesk } from "../../proof/proof-desk.ts";
import type { LedgerOptions } from "../ledger.ts";
import { surroundingsOf } from "../rules-context.ts";
import { localTime } from "./clock.ts";
import type { Stores } from "./stores.ts";

/** Who makes proofs for others, and the nodes that are asked for them. */
export interface Proofs {
  readonly proofs: ProofDesk;
  readonly nodes: NodeList;
}

export function createProofs(
  { demoDir, node, audit, pageFile, changed, log }: LedgerOptions,
  { local, derived, evidence }: Stores,
): Proofs {
  const nodes = new NodeList(local.settings, demoDir);
  const proofs = new ProofDesk({
    nodes,
    evidence,
    pinned: () => audit.pinned(),
    mayAsk: () => node.status().state !== "off",
    entryOf: (id, commitment) => committedEntry(derived, id, commitment),
    lineOf(id) {
      const org = derived.cases.get(id)?.org;
      return org === undefined ? undefined : surroundingsOf(derived, org).line;
    },
    async page() {
      if (pageFile === undefined) throw new Error("this service was given no page");
      return readFile(pageFile, "utf8");
    },
    now: localTime,
    changed: () => changed("proof"),
    log,
  });
  return { proofs, nodes };
}
