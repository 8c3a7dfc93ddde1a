import { bytesToHex } from "@noble/hashes/utils.js";
import { blake2Hex } from "../../shared/snapshot/bytes.ts";
import { Fault } from "../../shared/snapshot/fault.ts";
import type { SnapshotHeader } from "../../shared/snapshot/header.ts";
import { tableNo } from "../../shared/snapshot/schema.ts";
import type { CheckedFile } from "../../shared/snapshot/sqlite/canonical.ts";
import { StateProof } from "../../shared/snapshot/trie/proof.ts";
import type { Identity } from "./check-finality.ts";
import type { ShownHead } from "./check-journals.ts";
import type { JournalIndex } from "./journal-index.ts";
import { type BlockState, readBlockState, readerOf } from "./state.ts";

/** Reads what is needed of the block's state by its proof, which must hold nothing else. Throws Fault. */
export function checkState(
  file: CheckedFile,
  header: SnapshotHeader,
  identity: Identity,
  heads: readonly ShownHead[],
  index: JournalIndex,
): BlockState {
  const nodes = [...file.rows(tableNo("state_proof"))].map(([node]) => node as Uint8Array);
  const proof = new StateProof(header.stateRoot, nodes);
  const state = readOrFault(proof, index);
  const used = proof.used();
  const wrong = nodes.findIndex((node, row) => !same(node, used[row]));
  if (wrong >= 0)
    throw new Fault(
      { table: "state_proof", row: wrong + 1 },
      `row ${wrong + 1} of state_proof is not needed, or out of order: ${blake2Hex(nodes[wrong] as Uint8Array).slice(0, 16)}…`,
    );
  const { at, program, orgs } = state;
  const row = { table: "chain", row: 1 };
  if (identity.at !== at) throw new Fault(row, `the block's time is ${at}, not ${identity.at}`);
  if (
    identity.specName !== (program?.name ?? null) ||
    identity.specVersion !== (program?.version ?? null)
  )
    throw new Fault(
      row,
      `the chain's program is ${program?.name ?? "unknown"} ${program?.version ?? ""}`,
    );
  if (orgs.map(({ id }) => id).join() !== heads.map(({ org }) => org).join())
    throw new Fault({ table: "heads" }, "the journals are not those of the chain's organisations");
  return state;
}

function readOrFault(proof: StateProof, index: JournalIndex): BlockState {
  try {
    return readBlockState(readerOf(proof), index.accounts);
  } catch (error) {
    throw new Fault({ table: "state_proof" }, `the block's state: ${(error as Error).message}`);
  }
}

const same = (a: Uint8Array, b: Uint8Array | undefined) =>
  b !== undefined && bytesToHex(a) === bytesToHex(b);
