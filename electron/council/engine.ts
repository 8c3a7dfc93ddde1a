import type { CouncilItem, CouncilOutcome } from "../../shared/domain/council.ts";
import type { Hash, Millis } from "../../shared/domain/units.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { BlockRef } from "../light-node/types.ts";
import type { ChainError } from "../outbox/chain-error.ts";
import type { OutboxChain, SubmitHint } from "../outbox/outbox-chain.ts";
import { motionOf, openEffect, type SeenState, versionEffect } from "./effect.ts";
import { type CouncilEvent, mayStillEnter, step } from "./machine.ts";

/** The durable items. */
export interface CouncilItems {
  get(id: string): CouncilItem | undefined;
  list(): CouncilItem[];
  /** Durable when it answers. Errors: DiskFull, DiskFailed. */
  put(item: CouncilItem): Result<void>;
}

/** What a finalized block's events say of a motion that was closed in it. */
export type Closing =
  | { readonly executed: true; readonly error: ChainError | undefined }
  | { readonly executed: false };

export interface CouncilChain extends OutboxChain {
  /** Errors: NodeUnavailable, Unknown. */
  closing(motion: Hash, at: BlockRef): Promise<Result<Closing>>;
}

export interface CouncilEngineOptions {
  readonly items: CouncilItems;
  readonly chain: CouncilChain;
  /** Why the pool turns the signer away, by the last proved read. */
  readonly barred: (item: CouncilItem) => AppError | undefined;
  readonly now: () => Millis;
  /** Called after items changed. */
  readonly onChange: () => void;
  /** Called with errors of disk and node; what failed is tried again at the next head. */
  readonly onError: (error: AppError) => void;
}

/** Proved heads after which bytes are sent again when nothing was heard of them: 30 s of 3 s blocks. */
const RESEND_HEADS = 10;
/** Proved heads over which the bytes' own block is looked for, before it is given up. */
const SEARCH_HEADS = 5;

/**
 * Drives the members' acts, as the outbox engine drives acts on cases. It is smaller, because what an act has brought
 * about is seen in the state itself, once the finalized nonce says that the bytes were used. Nothing is sent before the
 * first proved head of a session.
 */
export class CouncilEngine {
  readonly #options: CouncilEngineOptions;
  readonly #watches = new Map<string, () => void>();
  /** Heads still to wait before an item is sent again. */
  readonly #waits = new Map<string, number>();
  /** Heads over which an item's own block could not be read. */
  readonly #searches = new Map<string, number>();
  #queue: Promise<unknown> = Promise.resolve();
  #reconciled = false;
  #stopped = false;

  constructor(options: CouncilEngineOptions) {
    this.#options = options;
  }

  /** The council was read at this finalized head, and the chain context refreshed: settle what it decides, then send. */
  proved(head: BlockRef, seen: SeenState): Promise<void> {
    return this.exclusive(async () => {
      for (const item of this.pending()) await this.#reconcile(item, head, seen);
      this.#reconciled = true;
      for (const [id, heads] of this.#waits) this.#waits.set(id, heads - 1);
      this.#send();
    });
  }

  /** Sends what waits, if it may be sent now. */
  kick(): Promise<void> {
    return this.exclusive(async () => this.#send());
  }

  /** Runs a change with no other one in between. */
  exclusive<T>(change: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(change);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  /** Keeps a signed act; durable when it answers. Errors: DiskFull, DiskFailed. */
  add(item: CouncilItem): Result<void> {
    const put = this.#options.items.put(item);
    if (put.ok) this.#options.onChange();
    return put;
  }

  /** Writes what an event makes of an item. Inside `exclusive` only. Errors: NotFound, DiskFull, DiskFailed. */
  apply(id: string, event: CouncilEvent): Result<CouncilItem> {
    const item = this.#options.items.get(id);
    if (item === undefined) return fail({ kind: "NotFound", what: "council act" });
    const after = step(item, event, this.#options.now());
    if (after === item) return ok(item);
    const put = this.#options.items.put(after);
    if (!put.ok) {
      this.#options.onError(put.error);
      return put;
    }
    if (!mayStillEnter(after)) this.#forget(id);
    this.#options.onChange();
    return ok(after);
  }

  /** Items whose bytes may still enter, by nonce. */
  pending(): CouncilItem[] {
    return this.#options.items
      .list()
      .filter(mayStillEnter)
      .sort((a, b) => a.signed.nonce - b.signed.nonce);
  }

  stop(): void {
    this.#stopped = true;
    this.#unwatchAll();
  }

  async #reconcile(item: CouncilItem, head: BlockRef, seen: SeenState): Promise<void> {
    const { chain } = this.#options;
    const { signed, status, id } = item;
    const nonce = chain.nonce(signed.signer, head);
    const runtime = chain.runtime(head);
    if (nonce === undefined || runtime === undefined) return;
    if (nonce > signed.nonce) return this.#settle(item, head, seen);
    this.apply(id, { type: "heightReached", height: head.height });
    this.apply(id, { type: "runtimeSeen", ...runtime });
    if (status.state === "inBlock" && status.height <= head.height)
      this.apply(id, { type: "retracted", block: status.block, at: this.#options.now() });
    const reason = this.#options.barred(item);
    if (reason) this.apply(id, { type: "poolRefused", reason });
  }

  /**
   * The nonce is used up: by these bytes, or by others. The open motions are asked first, then the bytes' own block, then
   * the versions, which say what was brought about but not by whom.
   */
  async #settle(item: CouncilItem, head: BlockRef, seen: SeenState): Promise<void> {
    const { id, act } = item;
    const done = (at: BlockRef, outcome: CouncilOutcome) =>
      void this.apply(id, { type: "effectSeen", block: at.hash, height: at.height, outcome });
    const failed = (at: BlockRef, error: ChainError) => {
      const reason: AppError = { kind: "ChainRefused", ...error };
      this.apply(id, { type: "failed", reason, block: at.hash, height: at.height });
    };
    const open = openEffect(item, seen.council);
    if (open) return done(head, open);
    const own = await this.#ownBlock(item, head);
    if (own === "later") return;
    const version = versionEffect(item, seen);
    if (own && !own.error) {
      if (act.type !== "Close")
        return done(own, { type: act.type === "Vote" ? "Voted" : "Proposed" });
      const error = await this.#closingError(item, own);
      if (error === "later") return;
      if (error) return failed(own, error);
      return done(own, version ?? { type: "WithoutEffect" });
    }
    if (version) return done(head, version);
    if (own?.error) return failed(own, own.error);
    if (act.type === "Close" && motionOf(item, seen.council) === undefined)
      return done(head, { type: "WithoutEffect" });
    this.apply(id, { type: "nonceTaken" });
  }

  /** The finalized block that holds the bytes; undefined when none does, or it was looked for often enough. */
  async #ownBlock(
    { id, status, signed }: CouncilItem,
    head: BlockRef,
  ): Promise<(BlockRef & { readonly error: ChainError | undefined }) | undefined | "later"> {
    const hint =
      status.state === "inBlock" ? { hash: status.block, height: status.height } : undefined;
    const found = await this.#options.chain.refusal(signed.extrinsic, head, hint);
    if (found.ok) return found.value;
    this.#options.onError(found.error);
    return this.#searchedEnough(id) ? undefined : "later";
  }

  /** Why the call failed that the closed motion was to carry out; undefined when it did not, or was not carried. */
  async #closingError(
    { id, act }: CouncilItem,
    own: BlockRef,
  ): Promise<ChainError | undefined | "later"> {
    const closing = await this.#options.chain.closing(act.motion, own);
    if (closing.ok) return closing.value.executed ? closing.value.error : undefined;
    this.#options.onError(closing.error);
    return this.#searchedEnough(id) ? undefined : "later";
  }

  #searchedEnough(id: string): boolean {
    const searches = (this.#searches.get(id) ?? 0) + 1;
    this.#searches.set(id, searches);
    return searches >= SEARCH_HEADS;
  }

  /** Hands over what waits, each signer's in the order of the nonces. */
  #send(): void {
    const { chain, barred } = this.#options;
    if (this.#stopped) return;
    if (!chain.ready()) {
      this.#reconciled = false;
      this.#unwatchAll();
      return;
    }
    if (!this.#reconciled) return;
    for (const item of this.pending()) {
      const { id, status, signed } = item;
      if ((this.#waits.get(id) ?? 0) > 0 || status.state === "inBlock" || barred(item)) continue;
      this.#watches.get(id)?.();
      this.#waits.set(id, RESEND_HEADS);
      const stop = chain.submit(signed.extrinsic, (hint) => {
        void this.exclusive(async () => this.#hear(id, hint));
      });
      this.#watches.set(id, stop);
    }
  }

  #hear(id: string, hint: SubmitHint): void {
    if (this.#stopped || !this.#watches.has(id)) return;
    const at = this.#options.now();
    if (hint.type === "lost") this.#waits.set(id, 0);
    else if (hint.type === "broadcast") this.apply(id, { type: "broadcast", at });
    else if (hint.type === "inBlock") this.apply(id, hint);
    else this.apply(id, { ...hint, at });
  }

  #forget(id: string): void {
    this.#watches.get(id)?.();
    this.#watches.delete(id);
    this.#waits.delete(id);
    this.#searches.delete(id);
  }

  #unwatchAll(): void {
    for (const stop of this.#watches.values()) stop();
    this.#watches.clear();
    this.#waits.clear();
  }
}
