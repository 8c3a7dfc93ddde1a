import type { Policy } from "./policy.ts";
import type { SignedActState, SignedItem } from "./signed-item.ts";
import type { AccountId, Hash, Millis } from "./units.ts";

/** What a motion would do once it is decided. */
export type Proposal =
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
