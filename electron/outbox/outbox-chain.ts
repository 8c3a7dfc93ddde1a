import { bytesToHex } from "@noble/hashes/utils.js";
import type { AccountId, Hash } from "../../shared/domain/units.ts";
import { ok, type Result } from "../../shared/errors.ts";
import type { BlockRef, LightNode } from "../light-node/types.ts";
import { BlockBodies } from "./block-bodies.ts";
import type { ChainContext } from "./chain-context.ts";
import type { ChainError } from "./chain-error.ts";
import { dispatchErrorOf } from "./dispatch-error.ts";
import { PoolWatches } from "./pool-watches.ts";
import { blockHashKey, EVENTS_KEY } from "./storage-keys.ts";

/** What the pool says of bytes that were handed to it. Hints only: the journal decides. */
export type SubmitHint =
  | { type: "broadcast" }
  | { type: "inBlock"; block: Hash; height: number }
  | { type: "retracted"; block: Hash }
  /** The pool lost or gave up the bytes; they can be sent again. */
  | { type: "lost" };

/** What the outbox needs of the chain. */
export interface OutboxChain {
  /** Whether sending makes sense: the node follows the chain and has a peer. */
  ready(): boolean;
  /** Hands signed bytes (hexadecimal) to the network and listens. Answers the way to stop listening. */
  submit(extrinsic: string, listener: (hint: SubmitHint) => void): () => void;
  /** The finalized nonce of an account at the block that the context was last refreshed at. */
  nonce(account: AccountId, at: BlockRef): number | undefined;
  /** The finalized runtime at that block. */
  runtime(at: BlockRef): { specVersion: number; transactionVersion: number } | undefined;
  /**
   * Looks for the bytes in the bodies of the finalized blocks: in `hint`, if that block is final, then backwards from
   * `head`. Answers how they were executed, or undefined when they are in none. Errors: NodeUnavailable.
   */
  refusal(
    extrinsic: string,
    head: BlockRef,
    hint: BlockRef | undefined,
  ): Promise<Result<(BlockRef & { error: ChainError | undefined }) | undefined>>;
}

/** Finalized blocks whose bodies are searched for lost bytes: three minutes of 3 s blocks. */
const SEARCH_BLOCKS = 64;

export function createOutboxChain(node: LightNode, context: ChainContext): OutboxChain {
  const bodies = new BlockBodies(node);
  const watches = new PoolWatches(node);

  const outcome = async (block: Hash, index: number): Promise<Result<ChainError | undefined>> => {
    const values = await node.storage([EVENTS_KEY], block);
    if (!values.ok) return values;
    const runtime = context.current();
    if (!runtime.ok) return runtime;
    return dispatchErrorOf(runtime.value.runtime, values.value.get(EVENTS_KEY), index);
  };

  const isFinal = async (block: BlockRef, head: BlockRef): Promise<Result<boolean>> => {
    const key = blockHashKey(block.height);
    const values = await node.storage([key], head.hash);
    if (!values.ok) return values;
    const known = values.value.get(key);
    return ok(known !== undefined && bytesToHex(known) === block.hash);
  };

  return {
    ready: () => node.status().state === "following" && node.status().peers > 0,
    submit: (extrinsic, listener) => watches.submit(extrinsic, listener),
    nonce(account, at) {
      const state = context.account(account);
      return state?.height === at.height ? state.nonce : undefined;
    },
    runtime(at) {
      const current = context.current();
      return current.ok && current.value.height === at.height ? current.value.runtime : undefined;
    },
    async refusal(extrinsic, head, hint) {
      const near = hint === undefined || hint.height > head.height - SEARCH_BLOCKS;
      const final = near ? ok(false) : await isFinal(hint, head);
      if (!final.ok) return final;
      let at = final.value && hint ? hint.hash : head.hash;
      for (let searched = 0; searched < SEARCH_BLOCKS; searched++) {
        const found = await bodies.get(at);
        if (!found.ok) return found;
        const { height, parent } = found.value;
        const index = found.value.indexOf(extrinsic);
        if (index >= 0) {
          const error = await outcome(at, index);
          return error.ok ? ok({ hash: at, height, error: error.value }) : error;
        }
        if (height === 0) break;
        at = parent;
      }
      return ok(undefined);
    },
  };
}
