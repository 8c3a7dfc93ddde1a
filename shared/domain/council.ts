import type { AppError } from "../errors.ts";
import type { SignedAct } from "./outbox.ts";
import type { Policy } from "./policy.ts";
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

/**
 * Where a member's act stands. There is no draft: what was not signed is not kept.
 * - signed: the bytes are on disk. broadcast: a peer has them. inBlock: in a block that is not final.
 * - done: its effect was seen in a finalized block, proved. The only kind of done.
 * - refused: the chain said no in the finalized `block`. Without a block: the pool turns the signer away for now.
 * - expired: the bytes can no longer enter the chain. dropped: the member took note of a refusal or an expiry.
 */
export type CouncilActState =
  | { state: "signed" }
  | { state: "broadcast"; at: Millis }
  | { state: "inBlock"; block: Hash; height: number }
  | { state: "done"; block: Hash; height: number; outcome: CouncilOutcome }
  | { state: "refused"; reason: AppError; block: Hash | undefined; height: number | undefined }
  | { state: "expired"; reason: "mortality" | "nonce" | "runtime" }
  | { state: "dropped" };

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
export interface CouncilItem {
  /** 32 hexadecimal digits, random. */
  readonly id: string;
  readonly act: CouncilAct;
  readonly createdAt: Millis;
  readonly updatedAt: Millis;
  readonly signed: SignedAct;
  readonly status: CouncilActState;
}
