import type { AppError } from "../errors.ts";
import type { Act } from "./act.ts";
import type { AccountId, Hash, Millis } from "./units.ts";

/**
 * Where an act stands on its way to the chain.
 * - draft: written down, not signed.
 * - signed: the signed bytes are on disk; not sent, or sent and lost.
 * - broadcast: at least one peer has it.
 * - inBlock: seen in a block that is not final yet.
 * - finalized: its own entry was seen in a finalized, proved journal. The only kind of done.
 * - refused: the chain executed it in the finalized `block` and said no; `reason` says why. Without a block: the pool
 *   turned it away, and its bytes could still enter later.
 * - expired: its bytes can no longer enter the chain, and it must be signed again, visibly: their mortality ended
 *   unused, another transaction of the signer took their nonce, or the runtime was upgraded.
 * - superseded: signed again (by `by`) or dropped by the operator; kept for the record.
 */
export type OutboxState =
  | { state: "draft" }
  | { state: "signed" }
  | { state: "broadcast"; at: Millis }
  | { state: "inBlock"; block: Hash; height: number }
  | { state: "finalized"; block: Hash; height: number; org: number; seq: number }
  | { state: "refused"; reason: AppError; block: Hash | undefined; height: number | undefined }
  | { state: "expired"; reason: "mortality" | "nonce" | "runtime" }
  | { state: "superseded"; by: string | undefined };

export const OUTBOX_STATES = [
  "draft",
  "signed",
  "broadcast",
  "inBlock",
  "finalized",
  "refused",
  "expired",
  "superseded",
] as const;

/** The signed bytes and what they are bound to. */
export interface SignedAct {
  /** The whole signed extrinsic, hexadecimal without 0x. */
  readonly extrinsic: string;
  readonly signer: AccountId;
  readonly nonce: number;
  /** Runtime version that the bytes are for. */
  readonly specVersion: number;
  readonly transactionVersion: number;
  /** Last block height in which the bytes are valid. */
  readonly validUntil: number;
}

/** One act in the outbox. `id` is the act's own id, so that one act can never be two items. */
export interface OutboxItem {
  readonly id: string;
  readonly act: Act;
  /** Free text kept at the branch, bound by the act's commitment; undefined when there is none. */
  readonly note: string | undefined;
  readonly createdAt: Millis;
  readonly updatedAt: Millis;
  readonly signed: SignedAct | undefined;
  readonly status: OutboxState;
}
