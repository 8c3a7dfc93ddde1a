import type { CouncilAct, CouncilItem, CouncilOutcome } from "../../shared/domain/council.ts";
import type { Hash } from "../../shared/domain/units.ts";
import type { AppError, Result } from "../../shared/errors.ts";
import type { BlockRef } from "../light-node/types.ts";
import type { ChainError } from "../outbox/chain-error.ts";
import type { OutboxChain } from "../outbox/outbox-chain.ts";
import { SignedEngine, type SignedItems } from "../outbox/signed-engine.ts";
import { motionOf, openEffect, type SeenState, versionEffect } from "./effect.ts";

/** The durable items. */
export type CouncilItems = SignedItems<CouncilAct, CouncilOutcome>;

/** What a finalized block's events say of a motion that was closed in it. */
export type Closing =
  | { readonly executed: true; readonly error: ChainError | undefined }
  | { readonly executed: false };

export interface CouncilChain extends OutboxChain {
  /** Errors: NodeUnavailable, Unknown. */
  closing(motion: Hash, at: BlockRef): Promise<Result<Closing>>;
}

/** Drives the members' acts: what they have brought about is seen in the open motions and in the policy's versions. */
export class CouncilEngine extends SignedEngine<
  CouncilAct,
  CouncilOutcome,
  SeenState,
  CouncilChain
> {
  /**
   * The nonce is used up: by these bytes, or by others. The open motions are asked first, then the bytes' own block, then
   * the versions, which say what was brought about but not by whom.
   */
  protected override async settle(
    item: CouncilItem,
    head: BlockRef,
    seen: SeenState,
  ): Promise<void> {
    const { id, act } = item;
    const done = (at: BlockRef, outcome: CouncilOutcome) =>
      void this.apply(id, { type: "effectSeen", block: at.hash, height: at.height, outcome });
    const failed = (at: BlockRef, error: ChainError) => {
      const reason: AppError = { kind: "ChainRefused", ...error };
      this.apply(id, { type: "failed", reason, block: at.hash, height: at.height });
    };
    const open = openEffect(item, seen.council);
    if (open) return done(head, open);
    const own = await this.ownBlock(item, head);
    if (own === "later") return;
    const version = versionEffect(item, seen);
    if (own && !own.error) {
      if (act.type !== "Close")
        return done(own, { type: act.type === "Vote" ? "Voted" : "Proposed" });
      const closing = await this.#closing(item, own);
      if (closing === "later") return;
      if (closing?.executed && closing.error) return failed(own, closing.error);
      return done(
        own,
        version ?? {
          type:
            closing === undefined ? "Closed" : closing.executed ? "CarriedOut" : "WithoutEffect",
        },
      );
    }
    if (version) return done(head, version);
    if (own?.error) return failed(own, own.error);
    if (act.type === "Close" && motionOf(item, seen.council) === undefined)
      return done(head, { type: "Closed" });
    this.apply(id, { type: "nonceTaken" });
  }

  /** What came of the closed motion; undefined when that cannot be read. */
  async #closing({ id, act }: CouncilItem, own: BlockRef): Promise<Closing | undefined | "later"> {
    const closing = await this.options.chain.closing(act.motion, own);
    if (closing.ok) return closing.value;
    this.options.onError(closing.error);
    return this.searchedEnough(id) ? undefined : "later";
  }
}
