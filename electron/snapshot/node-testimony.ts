import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { z } from "zod";
import { headValueCodec, PAGE_ENTRIES } from "../../shared/codec/entry.ts";
import type { JournalHead } from "../../shared/domain/entry.ts";
import { type Hash, hash, type OrgId } from "../../shared/domain/units.ts";
import type { AppError, Result } from "../../shared/errors.ts";
import { Fault } from "../../shared/snapshot/fault.ts";
import { decodeHeader, journalRoot, type SnapshotHeader } from "../../shared/snapshot/header.ts";
import { StateProof } from "../../shared/snapshot/trie/proof.ts";
import { headsRoot } from "../ledger/sync/merkle.ts";
import { emptyHead } from "../ledger/sync/plan.ts";
import { headKey, NOW_KEY, ORG_IDS_KEY, pageKey } from "../ledger/sync/storage-keys.ts";
import { followFinality } from "./check-finality.ts";
import { toldHeader } from "./final-headers.ts";
import { endsBefore, readValues } from "./node-source.ts";
import { type PinnedChain, shortHash } from "./pinned-chain.ts";
import type { NodeRpc } from "./rpc.ts";
import { orgIds } from "./state.ts";

/** What a node was caught lying about: what it told does not follow from the pinned chain, or not from its own proof. */
export type Lie = "header" | "finality" | "state" | "heads";

/** What became of one node's word about one height. */
export type Testimony =
  | {
      readonly result: "proved";
      readonly block: Hash;
      readonly heads: readonly JournalHead[];
      /** Values of the state that it told and that its proof bears out. */
      readonly values: number;
    }
  | { readonly result: "lie"; readonly about: Lie; readonly reason: string }
  /** Its first block is another: it may be honest, but it says nothing of the pinned chain. */
  | { readonly result: "otherChain"; readonly reason: string }
  /** It did not answer, or does not have the block or its proof. */
  | { readonly result: "silent"; readonly reason: string };

const hexSchema = z.string().regex(/^0x([0-9a-f]{2})*$/);
const hashSchema = hexSchema.length(66);
const proofSchema = z.object({ proof: z.array(hexSchema) });

/** How far above a block the proof of its finality is looked for. */
const LOOK_AHEAD = 64;

class Caught extends Error {
  readonly about: Lie;
  constructor(about: Lie, reason: string) {
    super(reason);
    this.about = about;
  }
}

class OtherChain extends Error {}

class Silent extends Error {}

/**
 * Asks a node for the block at a height, and holds every answer against the pinned chain: the header must have its hash and be
 * proved final, and what the node says of the journals must be what the header's state proves. Never throws for an answer.
 */
export async function hearNode(
  rpc: NodeRpc,
  pinned: PinnedChain,
  height: number,
): Promise<Testimony> {
  try {
    const { header, hash: block } = await finalAt(rpc, pinned, height);
    const proofOf = async (keys: readonly string[]) => {
      const { proof } = told(await rpc.call("state_getReadProof", [keys, block], proofSchema));
      return new StateProof(
        header.stateRoot,
        proof.map((node) => hexToBytes(node.slice(2))),
      );
    };
    const first = await proofOf([ORG_IDS_KEY]);
    const orgs = inState(() => orgIds((key) => first.read(hexToBytes(key.slice(2)))));
    const headKeys = orgs.map(headKey);
    const ends = await proofOf(headKeys);
    const heads = inState(() => orgs.map((org) => headOf(org, ends)));
    if (headsRoot(heads) !== journalRoot(header))
      throw new Caught(
        "heads",
        "the ends of the journals are not those that the header commits to",
      );
    const keys = [NOW_KEY, ORG_IDS_KEY, ...headKeys, ...heads.flatMap(lastPage)];
    const [said, proof] = [told(await readValues(rpc, keys, block)), await proofOf(keys)];
    for (const key of keys) compareValue(key, said.get(key), proof);
    return { result: "proved", block: header.hash, heads, values: keys.length };
  } catch (error) {
    if (error instanceof Caught)
      return { result: "lie", about: error.about, reason: error.message };
    if (error instanceof OtherChain) return { result: "otherChain", reason: error.message };
    if (error instanceof Silent) return { result: "silent", reason: error.message };
    throw error;
  }
}

async function finalAt(
  rpc: NodeRpc,
  pinned: PinnedChain,
  height: number,
): Promise<{ readonly header: SnapshotHeader; readonly hash: string }> {
  const genesis = told(await rpc.call("chain_getBlockHash", [0], hashSchema)).slice(2);
  if (genesis !== pinned.genesis) throw new OtherChain(`its first block is ${shortHash(genesis)}`);
  const { header, hash, justification } = await blockAt(rpc, height);
  // Nodes keep a justification of the blocks at which they finalized; those between are final by what stands on them.
  let last = { header, hash, justification };
  for (let more = 1; last.justification === undefined; more += 1) {
    if (more > LOOK_AHEAD)
      throw new Silent(`it keeps no proof that block ${height} or one soon after it is final`);
    const next = await blockAt(rpc, height + more);
    if (next.header.parent !== last.header.hash)
      throw new Caught(
        "header",
        `its block ${height + more} does not stand on its block ${height + more - 1}`,
      );
    last = next;
  }
  const ends = told(await endsBefore(rpc, last.header.number, last.hash, pinned.authorities));
  const final = { header: last.header.bytes, justification: last.justification };
  try {
    followFinality(
      [...ends, final].map((one) => () => one),
      pinned,
    );
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    throw new Caught("finality", error.message);
  }
  return { header, hash };
}

async function blockAt(rpc: NodeRpc, height: number) {
  const hash = told(await rpc.call("chain_getBlockHash", [height], hashSchema.nullable()));
  if (hash === null) throw new Silent(`it has no block ${height}`);
  const found = told(await toldHeader(rpc, hash));
  const header = decodeOr(found.header);
  if (`0x${header.hash}` !== hash || header.number !== height)
    throw new Caught(
      "header",
      `the header that it gives for block ${height} is of block ${header.number}, ${shortHash(header.hash)}, and it calls it ${shortHash(hash.slice(2))}`,
    );
  return {
    hash,
    header: { ...header, bytes: found.header },
    justification: found.justification,
  };
}

function decodeOr(bytes: Uint8Array): SnapshotHeader {
  try {
    return decodeHeader(bytes);
  } catch (error) {
    throw new Caught("header", `its header cannot be read: ${(error as Error).message}`);
  }
}

/** Reads what a proof must reach. */
function inState<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Caught("state", (error as Error).message);
  }
}

function headOf(org: OrgId, proof: StateProof): JournalHead {
  const value = proof.read(hexToBytes(headKey(org).slice(2)));
  if (value === undefined) return emptyHead(org);
  const { length, head } = headValueCodec.dec(value);
  return { org, length, head: hash(head) };
}

const lastPage = ({ org, length }: JournalHead): string[] =>
  length === 0 ? [] : [pageKey(org, Math.floor((length - 1) / PAGE_ENTRIES))];

function compareValue(key: string, said: Uint8Array | undefined, proof: StateProof): void {
  const proved = inState(() => proof.read(hexToBytes(key.slice(2))));
  const [a, b] = [said, proved].map((value) => value && bytesToHex(value));
  if (a === b) return;
  const shown = (value: string | undefined) => (value === undefined ? "nothing" : shortHash(value));
  throw new Caught(
    "state",
    `it says ${shown(a)} at ${key.slice(0, 70)}, where its own proof has ${shown(b)}`,
  );
}

function told<T>(answer: Result<T>): T {
  if (answer.ok) return answer.value;
  throw new Silent(sentence(answer.error));
}

const sentence = (error: AppError): string => ("issue" in error ? error.issue : error.kind);
