import type { AppError } from "../errors.ts";
import type { SignedAct } from "./outbox.ts";
import type { Hash, Millis } from "./units.ts";

/**
 * Where an act of no case stands: of a council member, or of an organisation. There is no draft: what was not signed is
 * not kept.
 * - signed: the bytes are on disk. broadcast: a peer has them. inBlock: in a block that is not final.
 * - done: its effect was seen in a finalized block, proved. The only kind of done.
 * - refused: the chain said no in the finalized `block`. Without a block: the pool turns the signer away for now.
 * - expired: the bytes can no longer enter the chain. dropped: the signer took note of a refusal or an expiry.
 */
export type SignedActState<Outcome> =
  | { state: "signed" }
  | { state: "broadcast"; at: Millis }
  | { state: "inBlock"; block: Hash; height: number }
  | { state: "done"; block: Hash; height: number; outcome: Outcome }
  | { state: "refused"; reason: AppError; block: Hash | undefined; height: number | undefined }
  | { state: "expired"; reason: "mortality" | "nonce" | "runtime" }
  | { state: "dropped" };

/** A signed act of no case on its way to the chain. */
export interface SignedItem<Act, Outcome> {
  /** 32 hexadecimal digits, random. */
  readonly id: string;
  readonly act: Act;
  readonly createdAt: Millis;
  readonly updatedAt: Millis;
  readonly signed: SignedAct;
  readonly status: SignedActState<Outcome>;
}

/** Whether the signer must take note of an act: the chain refused it for good, or its bytes can no longer enter. */
export const mustBeNoted = (status: SignedActState<unknown>): boolean =>
  status.state === "expired" || (status.state === "refused" && status.block !== undefined);
