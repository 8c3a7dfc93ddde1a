import { encodeSetPolicy, motionHash } from "../../shared/codec/council.ts";
import { encodeMatter } from "../../shared/codec/matter.ts";
import {
  type CouncilAct,
  isMatter,
  type Matter,
  type Motion,
} from "../../shared/domain/council.ts";
import type { DatedPolicy } from "../../shared/domain/policy.ts";
import type { AccountId, Millis, Person } from "../../shared/domain/units.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { CouncilIntent, MatterIntent } from "../../shared/ipc/council-schemas.ts";
import { MAX_YEAR_AHEAD_DAYS } from "../../shared/rules/days.ts";
import { carries, twoThirds, verdict } from "../../shared/rules/motion.ts";
import { policyFaults, tooEarly, tooLate } from "../../shared/rules/policy-check.ts";
import { personalDataOnChain } from "../../shared/rules/privacy.ts";
import { staffRefusals } from "../../shared/rules/staff.ts";
import { keysOnce } from "../../shared/rules/validators.ts";
import type { AccountState } from "../outbox/chain-context.ts";
import type { DerivedReader } from "../store/derived-reader.ts";
import type { ReadCouncil } from "./kept-council.ts";

/** What an act is judged by: the last proved state. */
export interface CouncilFacts {
  readonly council: ReadCouncil;
  readonly policies: readonly DatedPolicy[];
  /** Organisations and operators as the journals tell. */
  readonly store: Pick<DerivedReader, "orgs" | "operator">;
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

/**
 * The act that an intent means now; `personFor` tells what stands for a person who is registered. Errors: MotionGone,
 * MotionUnreadable, those of `personFor`.
 */
export function actOf(
  intent: CouncilIntent,
  { motions, members }: ReadCouncil,
  personFor: (sameAs: AccountId | undefined) => Result<Person>,
): Result<CouncilAct> {
  if (intent.type === "Propose") {
    const { from, policy } = intent;
    const motion = motionHash(encodeSetPolicy(from, policy));
    return ok({ type: "Propose", motion, threshold: twoThirds(members.length), from, policy });
  }
  if (intent.type === "ProposeMatter") {
    const matter = matterOf(intent.matter, personFor);
    if (!matter.ok) return matter;
    const motion = motionHash(encodeMatter(matter.value));
    const threshold = twoThirds(members.length);
    return ok({ type: "ProposeMatter", motion, threshold, matter: matter.value });
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

function matterOf(
  matter: MatterIntent,
  personFor: (sameAs: AccountId | undefined) => Result<Person>,
): Result<Matter> {
  if (matter.type !== "RegisterOperator") return ok(matter);
  const { sameAs, ...rest } = matter;
  const person = personFor(sameAs);
  return person.ok ? ok({ ...rest, person: person.value }) : person;
}

const refused = (error: string): AppError => ({
  kind: "ChainRefused",
  pallet: "Consortium",
  error,
  docs: "",
});

/** Why the consortium would not do what a motion asks for if it were carried now, in the chain's order. */
function matterErrors(matter: Matter, { store, now }: CouncilFacts): AppError[] {
  const isOrg = (id: number) => store.orgs().some((org) => org.id === id);
  switch (matter.type) {
    case "RegisterOrg": {
      const { org, parent, name } = matter;
      return [
        ...(isOrg(org) ? [refused("OrgExists")] : []),
        ...(parent !== undefined && !isOrg(parent) ? [refused("OrgUnknown")] : []),
        ...(name === "" ? [refused("EmptyName")] : []),
      ];
    }
    case "OpenImport":
      return [
        ...(matter.until <= now ? [refused("InThePast")] : []),
        ...(isOrg(matter.org) ? [] : [refused("OrgUnknown")]),
      ];
    case "CloseImport":
      return isOrg(matter.org) ? [] : [refused("OrgUnknown")];
    case "SetValidators": {
      const { validators } = matter;
      if (validators.length === 0) return [refused("NoValidator")];
      return keysOnce(validators) ? [] : [refused("ValidatorTwice")];
    }
    default:
      return staffRefusals(matter, undefined, store.operator(matter.account), isOrg).map(refused);
  }
}

/** Why what a motion proposes would not be done if it were carried now. */
const proposalErrors = (proposal: Motion["proposal"], facts: CouncilFacts): AppError[] =>
  isMatter(proposal) ? matterErrors(proposal, facts) : policyErrors(proposal, facts);

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

/** Judges an act by the rules of pallet-collective and of what is proposed. */
export function judgeCouncilAct(act: CouncilAct, facts: CouncilFacts): CouncilJudgement {
  const { council, signer, operator } = facts;
  const unmet: AppError[] = [];
  if (operator?.active === false) unmet.push({ kind: "OperatorRevoked", account: signer });
  if (!council.members.includes(signer)) unmet.push({ kind: "NotCouncilMember", account: signer });
  const motion = council.motions.find(({ hash }) => hash === act.motion);
  // The only text that goes on the chain as it was typed: an organisation's name.
  if (act.type === "ProposeMatter" && act.matter.type === "RegisterOrg")
    unmet.push(...personalDataOnChain({ name: act.matter.name }));
  if (act.type === "Propose" || act.type === "ProposeMatter") {
    const proposal = act.type === "Propose" ? ({ ...act, type: "SetPolicy" } as const) : act.matter;
    unmet.push(...proposalErrors(proposal, facts));
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
    return { unmet, warnings: approve ? proposalErrors(motion.proposal, facts) : [] };
  }
  if (how === "open")
    unmet.push({ kind: "MotionUndecided", ayes: ayes.length, nays: nays.length, threshold });
  return { unmet, warnings: carries(how) ? proposalErrors(motion.proposal, facts) : [] };
}
