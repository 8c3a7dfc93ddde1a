import { encodeSetPolicy, motionHash } from "../../shared/codec/council.ts";
import type { Council, CouncilItem, CouncilOutcome } from "../../shared/domain/council.ts";
import type { DatedPolicy } from "../../shared/domain/policy.ts";

/** What a finalized block says of motions and policies. */
export interface SeenState {
  readonly council: Council;
  readonly policies: readonly DatedPolicy[];
}

/** The open motion that an act is about. A motion of the same call that was proposed later has another number. */
export const motionOf = ({ act }: Pick<CouncilItem, "act">, { motions }: Council) =>
  motions.find(
    ({ hash, index }) => hash === act.motion && (act.type === "Propose" || index === act.index),
  );

/** The version of the policy that the motion of an act became. */
function versionOf({ act }: Pick<CouncilItem, "act">, policies: readonly DatedPolicy[]) {
  return policies.find(
    ({ from, policy }) => motionHash(encodeSetPolicy(from, policy)) === act.motion,
  );
}

/**
 * What an act has brought about, as far as the state shows it: the vote is in `Voting`, the motion is in `Proposals`,
 * the version is in `Policies`. Undefined when the state does not show it; it may have, in a block that was left out.
 */
export function effectOf(
  item: Pick<CouncilItem, "act" | "signed">,
  { council, policies }: SeenState,
): CouncilOutcome | undefined {
  const { act, signed } = item;
  const motion = motionOf(item, council);
  if (act.type === "Vote") {
    const votes = act.approve ? motion?.ayes : motion?.nays;
    return votes?.includes(signed.signer) ? { type: "Voted" } : undefined;
  }
  if (act.type === "Propose" && motion !== undefined) return { type: "Proposed" };
  const version = motion === undefined ? versionOf(item, policies) : undefined;
  return version && { type: "PolicySet", version: version.version };
}
