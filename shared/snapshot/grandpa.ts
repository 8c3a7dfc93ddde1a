import { bytesToHex, concatBytes, hexToBytes } from "@noble/hashes/utils.js";
import { u32, u64 } from "scale-ts";
import type { Hash } from "../domain/units.ts";
import { Cursor } from "./bytes.ts";
import { readHeader, type SnapshotHeader } from "./header.ts";

/** Who finalizes blocks, under a number that counts the changes. */
export interface AuthoritySet {
  readonly id: number;
  readonly authorities: readonly { readonly key: string; readonly weight: bigint }[];
}

/** Ed25519: whether `signature` is `key`'s over `message`. */
export type VerifySignature = (
  message: Uint8Array,
  signature: Uint8Array,
  key: Uint8Array,
) => boolean;

interface Vote {
  readonly hash: string;
  readonly number: number;
  readonly signature: Uint8Array;
  readonly voter: Uint8Array;
  readonly voterHex: string;
}

interface Justification {
  readonly round: bigint;
  readonly hash: string;
  readonly number: number;
  readonly votes: readonly Vote[];
  readonly ancestries: readonly SnapshotHeader[];
}

const VOTE_BYTES = 132;
const LEAST_HEADER_BYTES = 98;

function decode(bytes: Uint8Array): Justification {
  const cursor = new Cursor(bytes);
  const round = cursor.u64();
  const [hash, number] = [cursor.hex(32), cursor.u32()];
  const votes = Array.from({ length: cursor.count(VOTE_BYTES) }, (): Vote => {
    const [target, height] = [cursor.hex(32), cursor.u32()];
    const [signature, voter] = [cursor.take(64), cursor.take(32)];
    return { hash: target, number: height, signature, voter, voterHex: bytesToHex(voter) };
  });
  const ancestries = Array.from({ length: cursor.count(LEAST_HEADER_BYTES) }, () =>
    readHeader(cursor, bytes),
  );
  cursor.end();
  return { round, hash, number, votes, ancestries };
}

/** What a voter signs: `Message::Precommit`, the round and the set. */
export const signedMessage = (
  target: { readonly hash: Uint8Array; readonly number: number },
  round: bigint,
  setId: number,
): Uint8Array =>
  concatBytes(
    Uint8Array.of(1),
    target.hash,
    u32.enc(target.number),
    u64.enc(round),
    u64.enc(BigInt(setId)),
  );

/**
 * Checks that more than two thirds of a set's weight voted for a header or for blocks on top of it. Stricter than the chain's
 * own check: a voter counts once, and every vote and every ancestry must be good and needed.
 * @throws RangeError with the first thing that is wrong
 */
export function checkJustification(
  bytes: Uint8Array,
  header: { readonly hash: Hash; readonly number: number },
  { id, authorities }: AuthoritySet,
  verify: VerifySignature,
): void {
  const { round, hash, number, votes, ancestries } = decode(bytes);
  if (hash !== header.hash || number !== header.number)
    throw new RangeError("the justification is of another block");
  const weights = new Map(authorities.map(({ key, weight }) => [key, weight]));
  const parents = new Map(ancestries.map((one) => [one.hash as string, one]));
  const used = new Set<string>();
  const voted = new Set<string>();
  let weight = 0n;
  for (const [index, vote] of votes.entries()) {
    const named = `vote ${index + 1}`;
    const own = weights.get(vote.voterHex);
    if (own === undefined) throw new RangeError(`${named} is of nobody in the authority set`);
    if (voted.has(vote.voterHex)) throw new RangeError(`${named} is of somebody who voted before`);
    voted.add(vote.voterHex);
    if (!leadsTo(vote, { hash, number }, parents, used))
      throw new RangeError(`${named} is for a block that is not on top of the finalized one`);
    const block = { hash: hexToBytes(vote.hash), number: vote.number };
    const message = signedMessage(block, round, id);
    if (!verify(message, vote.signature, vote.voter))
      throw new RangeError(`${named} is not signed by its voter for this round and authority set`);
    weight += own;
  }
  const total = authorities.reduce((sum, one) => sum + one.weight, 0n);
  if (weight * 3n <= total * 2n)
    throw new RangeError(`only ${weight} of the weight ${total} voted for the block`);
  if (used.size !== ancestries.length)
    throw new RangeError("a header among the ancestries leads nowhere");
}

/** Follows parents from a vote's block down to the finalized one. */
function leadsTo(
  vote: { readonly hash: string; readonly number: number },
  target: { readonly hash: string; readonly number: number },
  headers: ReadonlyMap<string, SnapshotHeader>,
  used: Set<string>,
): boolean {
  let { hash, number } = vote;
  while (number > target.number) {
    const header = headers.get(hash);
    if (header === undefined || header.number !== number) return false;
    used.add(hash);
    hash = header.parent;
    number -= 1;
  }
  return hash === target.hash && number === target.number;
}

const SCHEDULED = 1;
const FORCED = 2;
const AUTHORITY_BYTES = 40;

/** Keys and weights as `AuthorityList` has them. Throws RangeError. */
export function readAuthorities(cursor: Cursor): AuthoritySet["authorities"] {
  return Array.from({ length: cursor.count(AUTHORITY_BYTES) }, () => ({
    key: cursor.hex(32),
    weight: cursor.u64(),
  }));
}

/**
 * The next set, when a header ends a set: its `ScheduledChange`, in force from the next block. Undefined when it changes
 * nothing. A forced change has no proof that could be followed.
 * @throws RangeError
 */
export function nextSet(header: SnapshotHeader, set: AuthoritySet): AuthoritySet | undefined {
  for (const { engine, payload } of header.consensus) {
    if (engine !== "FRNK") continue;
    if (payload[0] === FORCED) throw new RangeError("the authorities were changed by force");
    if (payload[0] !== SCHEDULED) continue;
    const cursor = new Cursor(payload.subarray(1));
    const authorities = readAuthorities(cursor);
    const delay = cursor.u32();
    cursor.end();
    if (delay !== 0) throw new RangeError(`the change of authorities waits for ${delay} blocks`);
    return { id: set.id + 1, authorities };
  }
  return undefined;
}
