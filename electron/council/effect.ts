import { encodeSetPolicy, motionHash } from "../../shared/codec/council.ts";
import type {
  Council,
  CouncilAct,
  CouncilItem,
  CouncilOutcome,
} from "../../shared/domain/council.ts";
import type { DatedPolicy } from "../../shared/domain/policy.ts";

/** What a finalized block says of motions and policies. */
export interface SeenState {
  readonly council: Council;
  readonly policies: readonly DatedPolicy[];
}

const isProposal = (
  act: CouncilAct,
): act is Extract<CouncilAct, { type: "Propose" | "ProposeMatter" }> =>
  act.type === "Propose" || act.type === "ProposeMatter";

/** The open motion that an act is about. A motion of the same call that was proposed later has another number. */
export const motionOf = ({ act }: Pick<CouncilItem, "act">, { motions }: Council) =>
  motions.find(
    ({ hash, index }) => hash === act.motion && (isProposal(act) || index === act.index),
  );

/**
 * What an act shows in the open motions: its vote is in `Voting`, its motion in `Proposals`. Undefined when they do not
 * show it; it may have been there, in a block that was left out.
 */
export function openEffect(
  item: Pick<CouncilItem, "act" | "signed">,
  council: Council,
): CouncilOutcome | undefined {
  const { act, signed } = item;
  const motion = motionOf(item, council);
  if (motion === undefined || act.type === "Close") return undefined;
  if (isProposal(act)) return { type: "Proposed" };
  const votes = act.approve ? motion.ayes : motion.nays;
  return votes.includes(signed.signer) ? { type: "Voted" } : undefined;
}

/** The version that the motion of an act became, whoever closed it. Votes are not asked: they may have gone either way. */
export function versionEffect(
  item: Pick<CouncilItem, "act">,
  { council, policies }: SeenState,
): CouncilOutcome | undefined {
  const { act } = item;
  if (act.type === "Vote" || motionOf(item, council) !== undefined) return undefined;
  const version = policies.find(
    ({ from, policy }) => motionHash(encodeSetPolicy(from, policy)) === act.motion,
  );
  return version && { type: "PolicySet", version: version.version };
}
