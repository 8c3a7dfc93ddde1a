import { ed25519Verify } from "@polkadot/util-crypto";
import { z } from "zod";
import { ok, type Result } from "../../shared/errors.ts";
import { type AuthoritySet, checkJustification, nextSet } from "../../shared/snapshot/grandpa.ts";
import { decodeHeader } from "../../shared/snapshot/header.ts";
import { toldHeader } from "./final-headers.ts";
import type { NodeRpc } from "./rpc.ts";
import type { FinalHeader } from "./write.ts";

const hashSchema = z.string().regex(/^0x[0-9a-f]{64}$/);

/** Blocks without a justification that are passed over before a search gives up. */
const LOOK_AHEAD = 64;

/**
 * The ends of all authority sets before a block, as `setEnds` finds them, with a few questions for each set instead of every
 * header: a block's justification is of one set only, so the last block of a set is found by halving, and the end of a set
 * always has a justification. Undefined when the node keeps too few justifications for it.
 */
export async function searchSetEnds(
  rpc: NodeRpc,
  height: number,
  pinned: AuthoritySet,
  progress: (done: number) => void,
): Promise<Result<FinalHeader[] | undefined>> {
  const ends: FinalHeader[] = [];
  let set = pinned;
  for (let from = 1; ; ) {
    const last = await lastOf(rpc, set, from, height);
    if (!last.ok) return last;
    if (last.value === undefined) return ok(undefined);
    const { header, justification } = last.value;
    const decoded = decodeHeader(header);
    // The set that finalized the block itself may end with it: that is no end before it.
    if (decoded.number >= height) return ok(ends);
    const next = readNext(decoded, set);
    if (next === undefined) return ok(undefined);
    ends.push({ header, justification });
    set = next;
    from = decoded.number + 1;
    progress(from / height);
  }
}

function readNext(
  header: ReturnType<typeof decodeHeader>,
  set: AuthoritySet,
): AuthoritySet | undefined {
  try {
    return nextSet(header, set);
  } catch (error) {
    // A change that cannot be followed: the slower way says so.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The last block up to `high` that a set finalized; its first is `low`. */
async function lastOf(
  rpc: NodeRpc,
  set: AuthoritySet,
  low: number,
  high: number,
): Promise<Result<FinalHeader | undefined>> {
  let found: FinalHeader | undefined;
  let [first, end] = [low, high];
  while (first <= end) {
    const middle = Math.floor((first + end) / 2);
    const block = await justifiedFrom(rpc, middle, high);
    if (!block.ok) return block;
    if (block.value === undefined) return ok(undefined);
    if (isOf(block.value, set)) {
      found = block.value;
      first = decodeHeader(block.value.header).number + 1;
    } else end = middle - 1;
  }
  return ok(found);
}

/** The first block from a number on that has a justification. */
async function justifiedFrom(
  rpc: NodeRpc,
  from: number,
  to: number,
): Promise<Result<FinalHeader | undefined>> {
  for (let number = from; number <= Math.min(to, from + LOOK_AHEAD); number += 1) {
    const hash = await rpc.call("chain_getBlockHash", [number], hashSchema);
    if (!hash.ok) return hash;
    const told = await toldHeader(rpc, hash.value);
    if (!told.ok) return told;
    const { header, justification } = told.value;
    if (justification !== undefined) return ok({ header, justification });
  }
  return ok(undefined);
}

function isOf({ header, justification }: FinalHeader, set: AuthoritySet): boolean {
  try {
    checkJustification(justification, decodeHeader(header), set, ed25519Verify);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
