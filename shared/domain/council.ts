import type { StaffAct } from "./office.ts";
import type { Policy } from "./policy.ts";
import type { SignedActState, SignedItem } from "./signed-item.ts";
import type { AccountId, Hash, Millis, OrgId, ValidatorKey } from "./units.ts";

/** A validator of the chain by its public keys. */
export interface Validator {
  /** AURA's, sr25519: makes blocks. */
  readonly author: ValidatorKey;
  /** GRANDPA's, ed25519: makes blocks final. */
  readonly voter: ValidatorKey;
}

/** Most validators that the chain can have. */
export const MAX_VALIDATORS = 64;

/** What the council decides beside the policy: who takes part in the consortium, who imports history, who keeps the chain. */
export type Matter =
  /** Admits an organisation. */
  | {
      readonly type: "RegisterOrg";
      readonly org: OrgId;
      readonly parent: OrgId | undefined;
      readonly name: string;
    }
  /** Lets an organisation import its history until a chain time. */
  | { readonly type: "OpenImport"; readonly org: OrgId; readonly until: Millis }
  | { readonly type: "CloseImport"; readonly org: OrgId }
  /** Of any organisation, its administrators included. */
  | StaffAct
  /** Replaces all validators. */
  | { readonly type: "SetValidators"; readonly validators: readonly Validator[] };

/** Most bytes of UTF-8 in an organisation's name. */
export const MAX_ORG_NAME_BYTES = 96;

/** What a motion would do once it is decided. */
export type Proposal =
  | Matter
  /** `Consortium.set_policy`. */
  | { readonly type: "SetPolicy"; readonly from: Millis; readonly policy: Policy }
  /** Another call of the chain, which this program does not read: pallet and call by their indices. */
  | { readonly type: "Other"; readonly pallet: number; readonly call: number };

/** A motion that the council has not closed yet. */
export interface Motion {
  /** blake2_256 of the proposed call: the motion's name on the chain. */
  readonly hash: Hash;
  /** The chain counts motions; the number tells two motions of the same call apart. */
  readonly index: number;
  /** Ayes that carry it. */
  readonly threshold: number;
  readonly ayes: readonly AccountId[];
  readonly nays: readonly AccountId[];
  /** Height from which it can be closed though it is not decided. */
  readonly end: number;
  /** Length of the proposed call in bytes; closing must name it. */
  readonly bytes: number;
  readonly proposal: Proposal;
}

/** The council at a finalized block. */
export interface Council {
  readonly members: readonly AccountId[];
  /** Whose vote counts for those who did not vote by the end. */
  readonly prime: AccountId | undefined;
  readonly motions: readonly Motion[];
  /** Undefined when the chain's two lists of keys cannot be read as one list of validators. */
  readonly validators: readonly Validator[] | undefined;
}

/** What a member signs. */
export type CouncilAct =
  | {
      readonly type: "Propose";
      readonly motion: Hash;
      readonly threshold: number;
      readonly from: Millis;
      readonly policy: Policy;
    }
  | {
      readonly type: "ProposeMatter";
      readonly motion: Hash;
      readonly threshold: number;
      readonly matter: Matter;
    }
  | {
      readonly type: "Vote";
      readonly motion: Hash;
      readonly index: number;
      readonly approve: boolean;
    }
  | {
      readonly type: "Close";
      readonly motion: Hash;
      readonly index: number;
      /** Length of the proposed call. */
      readonly bytes: number;
    };

/** What came of an act that is done. */
export type CouncilOutcome =
  /** The motion stands, or stood. */
  | { readonly type: "Proposed" }
  | { readonly type: "Voted" }
  /** The policy is on the chain as this version. */
  | { readonly type: "PolicySet"; readonly version: number }
  /** The motion was carried, and what it asks for is done. */
  | { readonly type: "CarriedOut" }
  /** The motion is closed; what came of it could not be read. */
  | { readonly type: "Closed" }
  /** The motion is closed and changed nothing: it was not carried, or its call failed. */
  | { readonly type: "WithoutEffect" };

/** Where a member's act stands. */
export type CouncilActState = SignedActState<CouncilOutcome>;

export const COUNCIL_ACT_STATES = [
  "signed",
  "broadcast",
  "inBlock",
  "done",
  "refused",
  "expired",
  "dropped",
] as const;

/** A signed act of a member on its way to the chain. */
export type CouncilItem = SignedItem<CouncilAct, CouncilOutcome>;

/** Whether this program reads a proposal, and it is not about the policy. */
export const isMatter = (proposal: Proposal): proposal is Matter =>
  proposal.type !== "SetPolicy" && proposal.type !== "Other";
