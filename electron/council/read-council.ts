import {
  decodeProposal,
  membersCodec,
  motionHash,
  primeCodec,
  proposalsCodec,
  votesCodec,
} from "../../shared/codec/council.ts";
import { pairedValidators } from "../../shared/codec/validators.ts";
import type { Council, Motion, Proposal } from "../../shared/domain/council.ts";
import { accountId, type Hash, hash } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { LightNode } from "../light-node/types.ts";
import {
  AUTHORS_KEY,
  MEMBERS_KEY,
  PRIME_KEY,
  PROPOSALS_KEY,
  proposalKey,
  VOTERS_KEY,
  votingKey,
} from "./storage-keys.ts";

/** What the open motions propose, by their hashes: it cannot change, so it is read once. */
export type KnownProposals = Map<Hash, { readonly proposal: Proposal; readonly bytes: number }>;

const NONE = Uint8Array.of(0);

/**
 * Reads members, motions, votes and validators at a finalized block, with proofs. `known` is brought up to date. Errors:
 * NodeUnavailable; ProgramTooOld, when the state is of a shape that this program does not know.
 */
export async function readCouncil(
  node: Pick<LightNode, "storage">,
  at: Hash,
  known: KnownProposals,
): Promise<Result<Council>> {
  const first = await node.storage(
    [MEMBERS_KEY, PRIME_KEY, PROPOSALS_KEY, AUTHORS_KEY, VOTERS_KEY],
    at,
  );
  if (!first.ok) return first;
  try {
    const hashes = proposalsCodec.dec(first.value.get(PROPOSALS_KEY) ?? NONE).map(hash);
    const unread = hashes.filter((motion) => !known.has(motion));
    const rest = await node.storage([...hashes.map(votingKey), ...unread.map(proposalKey)], at);
    if (!rest.ok) return rest;
    for (const motion of known.keys()) if (!hashes.includes(motion)) known.delete(motion);
    for (const motion of unread) {
      const bytes = rest.value.get(proposalKey(motion));
      if (bytes === undefined || motionHash(bytes) !== motion)
        return fail({ kind: "NodeUnavailable", issue: `no proposal ${motion}` });
      known.set(motion, { proposal: decodeProposal(bytes), bytes: bytes.length });
    }
    const prime = first.value.get(PRIME_KEY);
    return ok({
      members: membersCodec.dec(first.value.get(MEMBERS_KEY) ?? NONE).map(accountId),
      prime: prime && accountId(primeCodec.dec(prime)),
      validators: pairedValidators(first.value.get(AUTHORS_KEY), first.value.get(VOTERS_KEY)),
      motions: hashes.flatMap((motion): Motion[] => {
        const proposed = known.get(motion);
        const votes = rest.value.get(votingKey(motion));
        if (proposed === undefined || votes === undefined) return [];
        const { ayes, nays, ...counts } = votesCodec.dec(votes);
        return [
          {
            ...counts,
            ...proposed,
            hash: motion,
            ayes: ayes.map(accountId),
            nays: nays.map(accountId),
          },
        ];
      }),
    });
  } catch (error) {
    return fail({ kind: "ProgramTooOld", what: "council", issue: String(error) });
  }
}
