import type { SignedItem } from "../../shared/domain/signed-item.ts";
import type { Millis } from "../../shared/domain/units.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { BlockRef } from "../light-node/types.ts";
import type { ChainError } from "./chain-error.ts";
import type { OutboxChain, SubmitHint } from "./outbox-chain.ts";
import { sendWindow } from "./send-window.ts";
import { mayStillEnter, type SignedEvent, step } from "./signed-machine.ts";

type Item<A, O> = SignedItem<A, O>;

/** The durable items. */
export interface SignedItems<A, O> {
  get(id: string): Item<A, O> | undefined;
  list(): Item<A, O>[];
  /** Durable when it answers. Errors: DiskFull, DiskFailed. */
  put(item: Item<A, O>): Result<void>;
}

export interface SignedEngineOptions<A, O, Chain extends OutboxChain = OutboxChain> {
  readonly items: SignedItems<A, O>;
  readonly chain: Chain;
  /** Why the pool turns the signer away, by the last proved read. */
  readonly barred: (item: Item<A, O>) => AppError | undefined;
  readonly now: () => Millis;
  /** Called after items changed. */
  readonly onChange: () => void;
  /** Called with errors of disk and node; what failed is tried again at the next head. */
  readonly onError: (error: AppError) => void;
}

/** Proved heads after which bytes are sent again when nothing was heard of them: 30 s of 3 s blocks. */
const RESEND_HEADS = 10;
/** Most acts in flight: with the outbox's (`IN_FLIGHT`) they leave room in the 64 that the light node holds. */
const IN_FLIGHT_OF_NO_CASE = 16;
/** Proved heads over which the bytes' own block is looked for, before it is given up. */
const SEARCH_HEADS = 5;

/**
 * Drives acts of no case, as the outbox engine drives acts on cases. It is smaller, because what an act has brought about
 * is seen in the state itself (`S`), once the finalized nonce says that the bytes were used. Nothing is sent before the
 * first proved head of a session.
 */
export abstract class SignedEngine<A, O, S, Chain extends OutboxChain = OutboxChain> {
  protected readonly options: SignedEngineOptions<A, O, Chain>;
  readonly #watches = new Map<string, () => void>();
  /** Heads still to wait before an item is sent again. */
  readonly #waits = new Map<string, number>();
  /** Heads over which an item's own block could not be read. */
  readonly #searches = new Map<string, number>();
  #queue: Promise<unknown> = Promise.resolve();
  #reconciled = false;
  #stopped = false;

  constructor(options: SignedEngineOptions<A, O, Chain>) {
    this.options = options;
  }

  /** The state was read at this finalized head, and the chain context refreshed: settle what it decides, then send. */
  proved(head: BlockRef, seen: S): Promise<void> {
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
  add(item: Item<A, O>): Result<void> {
    const put = this.options.items.put(item);
    if (put.ok) this.options.onChange();
    return put;
  }

  /** Writes what an event makes of an item. Inside `exclusive` only. Errors: NotFound, DiskFull, DiskFailed. */
  apply(id: string, event: SignedEvent<O>): Result<Item<A, O>> {
    const item = this.options.items.get(id);
    if (item === undefined) return fail({ kind: "NotFound", what: "signed act" });
    const after = step(item, event, this.options.now());
    if (after === item) return ok(item);
    const put = this.options.items.put(after);
    if (!put.ok) {
      this.options.onError(put.error);
      return put;
    }
    if (!mayStillEnter(after)) this.#forget(id);
    this.options.onChange();
    return ok(after);
  }

  /** Items whose bytes may still enter, by nonce. */
  pending(): Item<A, O>[] {
    return this.options.items
      .list()
      .filter(mayStillEnter)
      .sort((a, b) => a.signed.nonce - b.signed.nonce);
  }

  stop(): void {
    this.#stopped = true;
    this.#unwatchAll();
  }

  async #reconcile(item: Item<A, O>, head: BlockRef, seen: S): Promise<void> {
    const { chain } = this.options;
    const { signed, status, id } = item;
    const nonce = chain.nonce(signed.signer, head);
    const runtime = chain.runtime(head);
    if (nonce === undefined || runtime === undefined) return;
    if (nonce > signed.nonce) return this.settle(item, head, seen);
    this.apply(id, { type: "heightReached", height: head.height });
    this.apply(id, { type: "runtimeSeen", ...runtime });
    if (status.state === "inBlock" && status.height <= head.height)
      this.apply(id, { type: "retracted", block: status.block, at: this.options.now() });
    const reason = this.options.barred(item);
    if (reason) this.apply(id, { type: "poolRefused", reason });
  }

  /** The nonce is used up: by these bytes, or by others. Says what came of the act, or nothing while it cannot be told. */
  protected abstract settle(item: Item<A, O>, head: BlockRef, seen: S): Promise<void>;

  /** The finalized block that holds the bytes; undefined when none does, or it was looked for often enough. */
  protected async ownBlock(
    { id, status, signed }: Item<A, O>,
    head: BlockRef,
  ): Promise<(BlockRef & { readonly error: ChainError | undefined }) | undefined | "later"> {
    const hint =
      status.state === "inBlock" ? { hash: status.block, height: status.height } : undefined;
    const found = await this.options.chain.refusal(signed.extrinsic, head, hint);
    if (found.ok) return found.value;
    this.options.onError(found.error);
    return this.searchedEnough(id) ? undefined : "later";
  }

  protected searchedEnough(id: string): boolean {
    const searches = (this.#searches.get(id) ?? 0) + 1;
    this.#searches.set(id, searches);
    return searches >= SEARCH_HEADS;
  }

  /** Hands over what waits, each signer's in the order of the nonces. */
  #send(): void {
    const { chain, barred } = this.options;
    if (this.#stopped) return;
    if (!chain.ready()) {
      this.#reconciled = false;
      this.#unwatchAll();
      return;
    }
    if (!this.#reconciled) return;
    const able = this.pending().filter((item) => barred(item) === undefined);
    const turn = sendWindow(able, IN_FLIGHT_OF_NO_CASE);
    const inTurn = new Set(turn.map(({ id }) => id));
    for (const id of this.#watches.keys()) if (!inTurn.has(id)) this.#unwatch(id);
    for (const { id, status, signed } of turn) {
      if ((this.#waits.get(id) ?? 0) > 0 || status.state === "inBlock") continue;
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
    const at = this.options.now();
    if (hint.type === "lost") this.#waits.set(id, 0);
    else if (hint.type === "broadcast") this.apply(id, { type: "broadcast", at });
    else if (hint.type === "inBlock") this.apply(id, hint);
    else this.apply(id, { ...hint, at });
  }

  #unwatch(id: string): void {
    this.#watches.get(id)?.();
    this.#watches.delete(id);
    this.#waits.delete(id);
  }

  #forget(id: string): void {
    this.#unwatch(id);
    this.#searches.delete(id);
  }

  #unwatchAll(): void {
    for (const stop of this.#watches.values()) stop();
    this.#watches.clear();
    this.#waits.clear();
  }
}
