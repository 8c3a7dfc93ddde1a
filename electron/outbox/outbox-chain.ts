import { bytesToHex } from "@noble/hashes/utils.js";
import { z } from "zod";
import { type AccountId, type Hash, hash } from "../../shared/domain/units.ts";
import { ok, type Result } from "../../shared/errors.ts";
import type { BlockRef, LightNode } from "../light-node/types.ts";
import { BlockBodies } from "./block-bodies.ts";
import type { ChainContext } from "./chain-context.ts";
import type { ChainError } from "./chain-error.ts";
import { dispatchErrorOf } from "./dispatch-error.ts";
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

const hex = z.string().startsWith("0x");

export function createOutboxChain(node: LightNode, context: ChainContext): OutboxChain {
  const bodies = new BlockBodies(node);

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
    submit: (extrinsic, listener) => watch(node, extrinsic, listener),
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

const statusSchema = z.union([
  z.object({ inBlock: hex }),
  z.object({ retracted: hex }),
  z.object({ broadcast: z.array(z.string()) }),
  z.object({ finalized: hex }),
  z.object({ usurped: z.unknown() }),
  z.object({ finalityTimeout: z.unknown() }),
  z.enum(["future", "ready", "invalid", "dropped"]),
]);

/** `author_submitAndWatchExtrinsic` as hints. */
function watch(
  node: LightNode,
  extrinsic: string,
  listener: (hint: SubmitHint) => void,
): () => void {
  let stopped = false;
  let subscription: number | string | undefined;
  const tell = (hint: SubmitHint) => {
    if (!stopped) listener(hint);
  };
  const onStatus = async (error: Error | null, value: unknown) => {
    if (stopped) return;
    const status = statusSchema.safeParse(value);
    if (error !== null || !status.success) return tell({ type: "lost" });
    const told = status.data;
    // Bytes that are already in a block are called invalid too: it means nothing by itself.
    if (told === "future" || told === "ready" || told === "invalid") return;
    if (told === "dropped") return tell({ type: "lost" });
    if ("broadcast" in told) return tell({ type: "broadcast" });
    if ("retracted" in told)
      return tell({ type: "retracted", block: hash(told.retracted.slice(2)) });
    if ("usurped" in told || "finalityTimeout" in told) return tell({ type: "lost" });
    if ("inBlock" in told) {
      const block = hash(told.inBlock.slice(2));
      const header = await node.header(block);
      if (header.ok) tell({ type: "inBlock", block, height: header.value.height });
    }
  };
  node.provider
    .subscribe(
      "author_extrinsicUpdate",
      "author_submitAndWatchExtrinsic",
      [`0x${extrinsic}`],
      (error, value) => void onStatus(error, value),
    )
    .then((id) => {
      subscription = id;
      if (stopped) unwatch();
    })
    .catch(() => tell({ type: "lost" }));
  const unwatch = () => {
    if (subscription === undefined || !node.provider.isConnected) return;
    node.provider
      .unsubscribe("author_extrinsicUpdate", "author_unwatchExtrinsic", subscription)
      .catch(() => undefined);
  };
  return () => {
    stopped = true;
    unwatch();
  };
}
