import { z } from "zod";
import { hash } from "../../shared/domain/units.ts";
import type { LightNode } from "../light-node/types.ts";
import type { SubmitHint } from "./outbox-chain.ts";

const hex = z.string().startsWith("0x");

const statusSchema = z.union([
  z.object({ inBlock: hex }),
  z.object({ retracted: hex }),
  z.object({ broadcast: z.array(z.string()) }),
  z.object({ finalized: hex }),
  z.object({ usurped: z.unknown() }),
  z.object({ finalityTimeout: z.unknown() }),
  z.enum(["future", "ready", "invalid", "dropped"]),
]);

type Listener = (hint: SubmitHint) => void;

/** Bytes that smoldot's pool was asked to watch, until it has said its last word on them. */
interface Watch {
  listener: Listener | undefined;
  /** The provider lost the subscription; the pool may still hold the bytes, and their watcher. */
  cut: boolean;
}

/** The states in which there is no session with smoldot, so that what was watched in it is gone. */
const NO_SESSION: readonly string[] = ["off", "starting", "failed", "wrongChain"];

/**
 * Hands bytes to smoldot's pool and tells what it says, with never more than one watcher of the same bytes: smoldot
 * panics when it has news for bytes with several watchers of which one has gone (smoldot 3.4.1, `update_status` of
 * `transactions_service.rs`). So a watch is never given up while its session lasts, only no longer listened to, and what
 * is handed over again is not watched again.
 */
export class PoolWatches {
  readonly #node: Pick<LightNode, "provider" | "rpc" | "header">;
  readonly #watches = new Map<string, Watch>();

  constructor(node: Pick<LightNode, "provider" | "rpc" | "header" | "onChange">) {
    this.#node = node;
    node.onChange(({ state }) => {
      if (NO_SESSION.includes(state)) this.#watches.clear();
    });
  }

  /** Hands signed bytes (hexadecimal) over and listens. Answers the way to stop listening. */
  submit(extrinsic: string, listener: Listener): () => void {
    const known = this.#watches.get(extrinsic);
    const watch = known ?? { listener, cut: false };
    watch.listener = listener;
    if (known === undefined) void this.#open(extrinsic, watch);
    // While the watch stands, the pool holds the bytes and tells its peers of them again and again.
    else if (known.cut)
      void this.#node
        .rpc("author_submitExtrinsic", [`0x${extrinsic}`])
        .catch(() => watch.listener?.({ type: "lost" }));
    return () => {
      if (watch.listener === listener) watch.listener = undefined;
    };
  }

  async #open(extrinsic: string, watch: Watch): Promise<void> {
    this.#watches.set(extrinsic, watch);
    let subscription: string | number | undefined;
    let over = false;
    const end = () => {
      over = true;
      if (this.#watches.get(extrinsic) === watch) this.#watches.delete(extrinsic);
      if (subscription === undefined || !this.#node.provider.isConnected) return;
      // The pool has forgotten it already; the provider keeps it until told.
      this.#node.provider
        .unsubscribe("author_extrinsicUpdate", "author_unwatchExtrinsic", subscription)
        .catch(() => undefined);
    };
    const onStatus = (error: Error | null, value: unknown) => {
      if (error !== null) {
        watch.cut = true;
        watch.listener?.({ type: "lost" });
      } else void this.#told(value, watch, end);
    };
    try {
      subscription = await this.#node.provider.subscribe(
        "author_extrinsicUpdate",
        "author_submitAndWatchExtrinsic",
        [`0x${extrinsic}`],
        onStatus,
      );
      if (over) end();
    } catch {
      end();
      watch.listener?.({ type: "lost" });
    }
  }

  async #told(value: unknown, watch: Watch, end: () => void): Promise<void> {
    const status = statusSchema.safeParse(value);
    if (!status.success) return;
    const told = status.data;
    if (told === "future" || told === "ready") return;
    // Bytes that are already in a block are called invalid too: it means nothing by itself.
    if (told === "invalid") return end();
    if (typeof told === "object" && "broadcast" in told)
      return watch.listener?.({ type: "broadcast" });
    if (typeof told === "object" && "retracted" in told)
      return watch.listener?.({ type: "retracted", block: hash(told.retracted.slice(2)) });
    if (typeof told === "object" && "inBlock" in told) {
      const block = hash(told.inBlock.slice(2));
      const header = await this.#node.header(block);
      if (header.ok) watch.listener?.({ type: "inBlock", block, height: header.value.height });
      return;
    }
    end();
    if (typeof told === "string" || !("finalized" in told)) watch.listener?.({ type: "lost" });
  }
}
