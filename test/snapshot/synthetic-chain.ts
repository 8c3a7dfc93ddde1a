import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { ed25519PairFromSeed, ed25519Sign } from "@polkadot/util-crypto";
import { compact, str, u32, u64, Vector } from "scale-ts";
import { extendHead } from "../../electron/ledger/sync/hash-chain.ts";
import { headsRoot } from "../../electron/ledger/sync/merkle.ts";
import { emptyHead } from "../../electron/ledger/sync/plan.ts";
import * as keys from "../../electron/ledger/sync/storage-keys.ts";
import { type PinnedChain, pinChain } from "../../electron/snapshot/pinned-chain.ts";
import type { ChainAtBlock, FinalHeader } from "../../electron/snapshot/write.ts";
import type { OperatorRecord, RawEntry } from "../../electron/store/proved-batch.ts";
import { entryCodec, headValueCodec } from "../../shared/codec/entry.ts";
import { datedPolicyCodec, operatorCodec, orgCodec } from "../../shared/codec/policy.ts";
import type { Entry, JournalHead } from "../../shared/domain/entry.ts";
import type { DatedPolicy } from "../../shared/domain/policy.ts";
import { type OrgId, orgId } from "../../shared/domain/units.ts";
import { ok } from "../../shared/errors.ts";
import { blake2 } from "../../shared/snapshot/bytes.ts";
import { signedMessage } from "../../shared/snapshot/grandpa.ts";
import { StateProof } from "../../shared/snapshot/trie/proof.ts";
import { type MadeTrie, makeTrie } from "../../shared/snapshot/trie/root.ts";

/** A chain made in memory, with authorities of its own, so that a snapshot of it proves itself without any node. */
export interface SyntheticOptions {
  readonly orgs: readonly { readonly id: number; readonly parent?: number | undefined }[];
  readonly entries: readonly Entry[];
  readonly policies: readonly DatedPolicy[];
  readonly operators?: readonly OperatorRecord[];
  /** How many authorities finalize; default 4. */
  readonly authorities?: number;
  /** How often the authorities are replaced before the block; default 1. */
  readonly changes?: number;
  readonly height?: number;
  readonly at?: number;
}

export interface SyntheticChain {
  readonly spec: string;
  readonly pinned: PinnedChain;
  readonly source: ChainAtBlock;
  readonly heads: readonly JournalHead[];
}

export const authority = (set: number, index: number) =>
  ed25519PairFromSeed(blake2(utf8ToBytes(`authority ${set} ${index}`)));

export interface VoteShape {
  readonly pair: ReturnType<typeof authority>;
  readonly block: { readonly hash: Uint8Array; readonly number: number };
  /** What is signed instead of the right round and set. */
  readonly round?: bigint;
  readonly setId?: number;
}

const ROUND = 7n;

/** A GRANDPA justification of some votes. */
export function justificationOf(
  block: { readonly hash: Uint8Array; readonly number: number },
  setId: number,
  votes: readonly VoteShape[],
  ancestries: readonly Uint8Array[] = [],
): Uint8Array {
  const precommits = votes.map(({ pair, block: to, round = ROUND, setId: id = setId }) =>
    concatBytes(
      to.hash,
      u32.enc(to.number),
      ed25519Sign(signedMessage(to, round, id), pair),
      pair.publicKey,
    ),
  );
  return concatBytes(
    u64.enc(ROUND),
    block.hash,
    u32.enc(block.number),
    compact.enc(precommits.length),
    ...precommits,
    compact.enc(ancestries.length),
    ...ancestries,
  );
}

export const digestItem = (engine: string, payload: Uint8Array): Uint8Array =>
  concatBytes(Uint8Array.of(4), utf8ToBytes(engine), compact.enc(payload.length), payload);

export const headerOf = (
  number: number,
  stateRoot: string,
  logs: readonly Uint8Array[],
  parent: Uint8Array = new Uint8Array(32).fill(number % 251),
): Uint8Array =>
  concatBytes(
    parent,
    compact.enc(number),
    hexToBytes(stateRoot),
    new Uint8Array(32).fill(1),
    compact.enc(logs.length),
    ...logs,
  );

const authorityList = (set: number, count: number): Uint8Array =>
  concatBytes(
    compact.enc(count),
    ...Array.from({ length: count }, (_, index) =>
      concatBytes(authority(set, index).publicKey, u64.enc(1n)),
    ),
  );

export const scheduledChange = (set: number, count: number, delay = 0): Uint8Array =>
  digestItem("FRNK", concatBytes(Uint8Array.of(1), authorityList(set, count), u32.enc(delay)));

/** Journals whose entries are made when they are asked for. */
export interface SyntheticJournals {
  readonly heads: readonly JournalHead[];
  entries(org: number): Iterable<readonly RawEntry[]>;
}

function journals(options: SyntheticOptions): SyntheticJournals {
  const byOrg = new Map<number, RawEntry[]>(options.orgs.map(({ id }) => [id, []]));
  for (const entry of options.entries)
    byOrg.get(entry.org)?.push({ entry, raw: entryCodec.enc(entry) });
  const heads = options.orgs.map(({ id }) => {
    const head = extendHead(emptyHead(orgId(id)), byOrg.get(id) ?? []);
    if (!head.ok) throw new Error(JSON.stringify(head.error));
    return head.value;
  });
  return {
    heads,
    *entries(org) {
      const all = byOrg.get(org) ?? [];
      for (let at = 0; at < all.length; at += 50) yield all.slice(at, at + 50);
    },
  };
}

function stateOf(options: SyntheticOptions, heads: readonly JournalHead[]): MadeTrie {
  const state = new Map<string, Uint8Array>([
    [keys.NOW_KEY, u64.enc(BigInt(options.at ?? 1_800_000_000_000))],
    [keys.RUNTIME_KEY, concatBytes(compact.enc(1), str.enc("collection"))],
    [keys.ORG_IDS_KEY, Vector(u32).enc(options.orgs.map(({ id }) => id))],
    [keys.LATEST_POLICY_KEY, u32.enc(options.policies.length)],
  ]);
  for (const { id, parent } of options.orgs)
    state.set(
      keys.orgKey(id as OrgId),
      orgCodec.enc({ parent, name: `组织 ${id}`, importUntil: 0 }),
    );
  for (const { version, from, policy } of options.policies)
    state.set(keys.policyKey(version), datedPolicyCodec.enc({ from, policy }));
  for (const { account, person = "00".repeat(32), ...operator } of options.operators ?? [])
    state.set(keys.operatorKey(account), operatorCodec.enc({ ...operator, person }));
  for (const head of heads)
    if (head.length > 0) state.set(keys.headKey(head.org), headValueCodec.enc(head));
  // Something else, so that the proof is a part of the trie.
  for (let n = 0; n < 40; n += 1)
    state.set(`0x${bytesToHex(blake2(u32.enc(n)))}`, new Uint8Array(n * 3).fill(n));
  return makeTrie([...state].map(([key, value]) => [hexToBytes(key.slice(2)), value]));
}

/** The nodes of a trie that prove the values of these keys. */
export function proofOf({ root, nodes }: MadeTrie, wanted: readonly string[]): Uint8Array[] {
  const proof = new StateProof(root, [...nodes.values()]);
  for (const key of wanted) proof.read(hexToBytes(key.slice(2)));
  return proof.used();
}

/** The chain over `options.entries`, or over journals that are given instead. */
export function syntheticChain(
  options: SyntheticOptions,
  given: SyntheticJournals = journals(options),
): SyntheticChain {
  const { authorities = 4, changes = 1, height = 1_000 } = options;
  const spec = JSON.stringify({
    name: "Synthetic",
    id: "synthetic",
    properties: { ss58Format: 42 },
    bootNodes: [],
    genesis: {
      raw: {
        top: {
          [keys.AUTHORITIES_KEY]: `0x${bytesToHex(authorityList(0, authorities))}`,
          "0x3a636f6465": `0x${"ab".repeat(300)}`,
        },
      },
    },
  });
  const pinned = pinChain("spec.json", spec);
  if (!pinned.ok) throw new Error(JSON.stringify(pinned.error));
  const { heads } = given;
  const trie = stateOf(options, heads);
  const final = (set: number, number: number, header: Uint8Array): FinalHeader => {
    const block = { hash: blake2(header), number };
    const votes = Array.from({ length: Math.floor((authorities * 2) / 3) + 1 }, (_, index) => ({
      pair: authority(set, index),
      block,
    }));
    return { header, justification: justificationOf(block, set, votes) };
  };
  const links = Array.from({ length: changes }, (_, set) => {
    const number = (set + 1) * 10;
    return final(set, number, headerOf(number, trie.root, [scheduledChange(set + 1, authorities)]));
  });
  const coll = digestItem("COLL", hexToBytes(headsRoot(heads)));
  const preRuntime = concatBytes(
    Uint8Array.of(6),
    utf8ToBytes("aura"),
    compact.enc(8),
    u64.enc(5n),
  );
  const block = final(changes, height, headerOf(height, trie.root, [preRuntime, coll]));
  return {
    spec,
    pinned: pinned.value,
    heads,
    source: {
      finality: [...links, block],
      heads,
      async *entries({ org }) {
        for (const part of given.entries(org)) yield ok(part);
      },
      prove: async (wanted) => ok(proofOf(trie, wanted)),
    },
  };
}
