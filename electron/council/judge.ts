import { encodeSetPolicy, motionHash } from "../../shared/codec/council.ts";
import type { CouncilAct, Motion } from "../../shared/domain/council.ts";
import type { DatedPolicy } from "../../shared/domain/policy.ts";
import type { AccountId, Millis } from "../../shared/domain/units.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { CouncilIntent } from "../../shared/ipc/council-schemas.ts";
import { MAX_YEAR_AHEAD_DAYS } from "../../shared/rules/days.ts";
import { carries, twoThirds, verdict } from "../../shared/rules/motion.ts";
import { policyFaults, tooEarly, tooLate } from "../../shared/rules/policy-check.ts";
import type { AccountState } from "../outbox/chain-context.ts";
import type { ReadCouncil } from "./kept-council.ts";

/** What an act is judged by: the last proved state. */
export interface CouncilFacts {
  readonly council: ReadCouncil;
  readonly policies: readonly DatedPolicy[];
  readonly signer: AccountId;
  readonly operator: AccountState["operator"];
  /** The chain's time now. */
  readonly now: Millis;
}

export interface CouncilJudgement {
  /** Why the chain would refuse. */
  readonly unmet: AppError[];
  /** Why the motion could be carried and yet change nothing. */
  readonly warnings: AppError[];
}

/** The act that an intent means now. Errors: MotionGone, MotionUnreadable. */
export function actOf(
  intent: CouncilIntent,
  { motions, members }: ReadCouncil,
): Result<CouncilAct> {
  if (intent.type === "Propose") {
    const { from, policy } = intent;
    const motion = motionHash(encodeSetPolicy(from, policy));
    return ok({ type: "Propose", motion, threshold: twoThirds(members.length), from, policy });
  }
  const motion = motions.find(({ hash }) => hash === intent.motion);
  if (motion === undefined) return fail({ kind: "MotionGone" });
  if (motion.proposal.type === "Other") return fail({ kind: "MotionUnreadable" });
  const { index, bytes } = motion;
  return ok(
    intent.type === "Vote"
      ? { type: "Vote", motion: motion.hash, index, approve: intent.approve }
      : { type: "Close", motion: motion.hash, index, bytes },
  );
}

/** Why the policy that a motion proposes would not be taken if it were carried now. */
function policyErrors(proposal: Motion["proposal"], facts: CouncilFacts): AppError[] {
  if (proposal.type !== "SetPolicy") return [];
  const faults = policyFaults(proposal.policy);
  const lastFrom = facts.policies.reduce((last, { from }) => Math.max(last, from), 0) as Millis;
  const days = MAX_YEAR_AHEAD_DAYS;
  const after = tooEarly(proposal.from, facts.now, lastFrom);
  return [
    ...(faults.length > 0 ? [{ kind: "PolicyContradictory", faults } as const] : []),
    ...(after === undefined ? [] : [{ kind: "PolicyTooEarly", after } as const]),
    ...(tooLate(proposal.from, facts.now) ? [{ kind: "PolicyTooLate", days } as const] : []),
  ];
}

/** Judges an act by the rules of pallet-collective and of `set_policy`. */
export function judgeCouncilAct(act: CouncilAct, facts: CouncilFacts): CouncilJudgement {
  const { council, signer, operator } = facts;
  const unmet: AppError[] = [];
  if (operator?.active === false) unmet.push({ kind: "OperatorRevoked", account: signer });
  if (!council.members.includes(signer)) unmet.push({ kind: "NotCouncilMember", account: signer });
  const motion = council.motions.find(({ hash }) => hash === act.motion);
  if (act.type === "Propose") {
    unmet.push(...policyErrors({ ...act, type: "SetPolicy" }, facts));
    if (motion !== undefined) unmet.push({ kind: "MotionExists" });
    return { unmet, warnings: [] };
  }
  if (motion === undefined || motion.index !== act.index)
    return { unmet: [...unmet, { kind: "MotionGone" }], warnings: [] };
  // The act comes into a later block than the one that was read.
  const how = verdict(motion, council, council.height + 1);
  const { ayes, nays, threshold } = motion;
  if (act.type === "Vote") {
    const { approve } = act;
    if ((approve ? ayes : nays).includes(signer)) unmet.push({ kind: "SameVote", approve });
    return { unmet, warnings: approve ? policyErrors(motion.proposal, facts) : [] };
  }
  if (how === "open")
    unmet.push({ kind: "MotionUndecided", ayes: ayes.length, nays: nays.length, threshold });
  return { unmet, warnings: carries(how) ? policyErrors(motion.proposal, facts) : [] };
}
