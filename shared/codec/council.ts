import { blake2b } from "@noble/hashes/blake2.js";
import { bytesToHex, concatBytes } from "@noble/hashes/utils.js";
import { Struct, Tuple, u32, Vector } from "scale-ts";
import type { Proposal } from "../domain/council.ts";
import type { Policy } from "../domain/policy.ts";
import { type Hash, hash, type Millis, millis } from "../domain/units.ts";
import { decodeMatter } from "./matter.ts";
import { policyCodec } from "./policy.ts";
import { hexOf, safeU64 } from "./primitives.ts";

/** `Council.Members`. */
export const membersCodec = Vector(hexOf(32));
/** `Council.Proposals`: the hashes of the open motions. */
export const proposalsCodec = Vector(hexOf(32));
/** `Council.Prime`. */
export const primeCodec = hexOf(32);

/** `Votes` of pallet-collective, as stored under a motion's hash. */
export const votesCodec = Struct({
  index: u32,
  threshold: u32,
  ayes: Vector(hexOf(32)),
  nays: Vector(hexOf(32)),
  end: u32,
});

/** Pallet and call index of `Consortium.set_policy` (docs/architecture.md). */
export const SET_POLICY = [5, 6] as const;

const setPolicyArgs = Tuple(safeU64, policyCodec);

/** The bytes of a call `Consortium.set_policy(from, policy)`. */
export const encodeSetPolicy = (from: Millis, policy: Policy): Uint8Array =>
  concatBytes(Uint8Array.of(...SET_POLICY), setPolicyArgs.enc([from, policy]));

/** blake2_256 of a call's bytes: the name of the motion that proposes it. */
export const motionHash = (call: Uint8Array): Hash =>
  hash(bytesToHex(blake2b(call, { dkLen: 32 })));

/**
 * Reads a proposed call. One that is not byte for byte what this program would write, as of a chain with
 * another shape of the policy, is an `Other` too: nobody shall vote on a guess.
 */
export function decodeProposal(bytes: Uint8Array): Proposal {
  const other: Proposal = { type: "Other", pallet: bytes[0] ?? 0, call: bytes[1] ?? 0 };
  if (bytes[0] !== SET_POLICY[0] || bytes[1] !== SET_POLICY[1]) return decodeMatter(bytes) ?? other;
  try {
    const [from, policy] = setPolicyArgs.dec(bytes.slice(2));
    const proposal: Proposal = { type: "SetPolicy", from: millis(from), policy };
    const again = encodeSetPolicy(proposal.from, proposal.policy);
    return bytesToHex(again) === bytesToHex(bytes) ? proposal : other;
  } catch {
    return other;
  }
}
