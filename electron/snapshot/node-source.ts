import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { u64 } from "scale-ts";
import { z } from "zod";
import { headValueCodec } from "../../shared/codec/entry.ts";
import type { JournalHead } from "../../shared/domain/entry.ts";
import { hash, type OrgId } from "../../shared/domain/units.ts";
import { ok, type Result } from "../../shared/errors.ts";
import type { AuthoritySet } from "../../shared/snapshot/grandpa.ts";
import { decodeHeader } from "../../shared/snapshot/header.ts";
import { emptyHead, pagesBetween } from "../ledger/sync/plan.ts";
import { pullPages } from "../ledger/sync/pull.ts";
import { headKey, ORG_IDS_KEY, SET_ID_KEY } from "../ledger/sync/storage-keys.ts";
import { latestProvable, setEnds } from "./final-headers.ts";
import { type NodeRpc, unavailable } from "./rpc.ts";
import { searchSetEnds } from "./search-set-ends.ts";
import { orgIds } from "./state.ts";
import type { ChainAtBlock, FinalHeader } from "./write.ts";

const hexSchema = z.string().regex(/^0x([0-9a-f]{2})*$/);
const changesSchema = z.array(
  z.object({ changes: z.array(z.tuple([z.string(), hexSchema.nullable()])) }),
);
const proofSchema = z.object({ proof: z.array(hexSchema) });

const bytesOf = (hex: string) => hexToBytes(hex.slice(2));

/** Heads and organisations asked for in one call. */
const KEYS_AT_ONCE = 1_000;

export interface NodeBlock {
  readonly source: ChainAtBlock;
  readonly height: number;
  readonly hash: string;
  readonly genesis: string;
}

/**
 * A chain as one node tells it, at the latest block that it can prove final, or the latest up to `height`. All of it is
 * proved by the snapshot that is made of it. Fails with `NodeUnavailable`.
 */
export async function nodeAtBlock(
  rpc: NodeRpc,
  options: {
    readonly height?: number | undefined;
    /** Who finalizes from the first block on; with it, changes of authorities are found sooner. */
    readonly authorities?: AuthoritySet;
    readonly progress?: (done: number) => void;
  },
): Promise<Result<NodeBlock>> {
  const genesis = await rpc.call("chain_getBlockHash", [0], hexSchema);
  if (!genesis.ok) return genesis;
  const last = await latestProvable(rpc, options.height);
  if (!last.ok) return last;
  const { number } = decodeHeader(last.value.header);
  const read = (keys: readonly string[]) => readValues(rpc, keys, last.value.hash);
  const heads = await readHeads(read);
  if (!heads.ok) return heads;
  const ends = await endsBefore(
    rpc,
    number,
    last.value.hash,
    options.authorities,
    options.progress,
  );
  if (!ends.ok) return ends;
  const { header, justification } = last.value;
  return ok({
    height: number,
    hash: last.value.hash.slice(2),
    genesis: genesis.value.slice(2),
    source: {
      finality: [...ends.value, { header, justification }],
      heads: heads.value,
      entries: (head) => entriesOf(read, head),
      async prove(keys) {
        const proof = await rpc.call("state_getReadProof", [keys, last.value.hash], proofSchema);
        return proof.ok ? ok(proof.value.proof.map(bytesOf)) : proof;
      },
    },
  });
}

/**
 * The ends of authority sets before a block; none are looked for when the node says that there was no change. With the first set
 * they are searched for, else, or where the search finds no way, every header is read.
 */
export async function endsBefore(
  rpc: NodeRpc,
  number: number,
  hash: string,
  pinned?: AuthoritySet,
  progress: (done: number) => void = () => undefined,
): Promise<Result<FinalHeader[]>> {
  const set = await readValues(rpc, [SET_ID_KEY], hash);
  if (!set.ok) return set;
  const id = set.value.get(SET_ID_KEY);
  if (id === undefined || u64.dec(id) === 0n) return ok([]);
  if (pinned !== undefined) {
    const searched = await searchSetEnds(rpc, number, pinned, progress);
    if (!searched.ok) return searched;
    if (searched.value !== undefined) return ok(searched.value);
  }
  return setEnds(rpc, number, progress);
}

type Read = (keys: readonly string[]) => Promise<Result<Map<string, Uint8Array>>>;

/** What a node says of some keys at a block (its hash with 0x); keys without a value are missing. */
export async function readValues(
  rpc: NodeRpc,
  keys: readonly string[],
  at: string,
): Promise<Result<Map<string, Uint8Array>>> {
  const values = new Map<string, Uint8Array>();
  for (let from = 0; from < keys.length; from += KEYS_AT_ONCE) {
    const part = keys.slice(from, from + KEYS_AT_ONCE);
    const answer = await rpc.call("state_queryStorageAt", [part, at], changesSchema);
    if (!answer.ok) return answer;
    for (const [key, value] of answer.value.flatMap(({ changes }) => changes))
      if (value !== null) values.set(key, bytesOf(value));
  }
  return ok(values);
}

async function readHeads(read: Read): Promise<Result<JournalHead[]>> {
  const list = await read([ORG_IDS_KEY]);
  if (!list.ok) return list;
  let ids: OrgId[];
  try {
    ids = orgIds((key) => list.value.get(key));
  } catch (error) {
    return unavailable(`the list of organisations cannot be read: ${(error as Error).message}`);
  }
  const values = await read(ids.map(headKey));
  if (!values.ok) return values;
  return ok(
    ids.map((org) => {
      const value = values.value.get(headKey(org));
      if (value === undefined) return emptyHead(org);
      const { length, head } = headValueCodec.dec(value);
      return { org, length, head: hash(head) };
    }),
  );
}

/** The pages of a journal, as the sync pulls them. */
async function* entriesOf(read: Read, head: JournalHead): ReturnType<ChainAtBlock["entries"]> {
  const tasks = pagesBetween(emptyHead(head.org), head);
  if (!tasks.ok) {
    yield tasks;
    return;
  }
  const never = async () => unavailable("only values are read");
  const reader = { storage: (keys: readonly string[]) => read(keys), header: never, keys: never };
  for await (const page of pullPages(reader, hash(bytesToHex(new Uint8Array(32))), tasks.value))
    yield page.ok ? page.value.entries : page;
}
