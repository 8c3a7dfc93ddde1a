import type { OutboxItem, SignedAct } from "../../shared/domain/outbox.ts";
import type { AccountId, ActId, Hash, Millis } from "../../shared/domain/units.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { BlockRef } from "../light-node/types.ts";
import type { ChainError } from "./chain-error.ts";
import { mayStillEnter, type OutboxEvent, step } from "./machine.ts";
import type { OutboxChain, SubmitHint } from "./outbox-chain.ts";
import { IN_FLIGHT, sendWindow } from "./send-window.ts";

/** The durable items. */
export interface OutboxItems {
  get(id: string): OutboxItem | undefined;
  list(): OutboxItem[];
  /** Durable when it answers. Errors: DiskFull, DiskFailed. */
  put(item: OutboxItem): Result<void>;
}

/** An act's own entry, as the proved store holds it. */
export interface FoundAct {
  readonly block: Hash;
  readonly height: number;
  readonly org: number;
  readonly seq: number;
}

export interface EngineOptions {
  readonly items: OutboxItems;
  /** Looks in the proved journal of the store. */
  readonly findAct: (act: ActId) => FoundAct | undefined;
  readonly chain: OutboxChain;
  /** What a refusal by the chain means to the user. */
  readonly explain: (refusal: ChainError, item: OutboxItem) => AppError;
  /** Why the pool turns the item's signer away, by the last proved read; undefined when it does not. */
  readonly barred: (item: OutboxItem) => AppError | undefined;
  /** Signed bytes beside the outbox that may still enter: they hold nonces too. */
  readonly others?: () => readonly SignedAct[];
  readonly now: () => Millis;
  /** Most items in flight; else `IN_FLIGHT`. */
  readonly inFlight?: number | undefined;
  /** Called after items changed. */
  readonly onChange: () => void;
  /**
   * Called with errors of the disk, when an observed change could not be written, and of the node, when the reason of a
   * refusal could not be looked up. Both are tried again at the next head.
   */
  readonly onError: (error: AppError) => void;
}

/** Proved heads after which bytes are sent again when nothing was heard of them: 30 s of 3 s blocks. */
const RESEND_HEADS = 10;
/** Proved heads over which the reason of a refusal is looked for, before it is given up as unknown. */
const REASON_HEADS = 5;

/**
 * Drives the outbox. Only a proved store decides; what the pool tells is shown and never trusted. Nothing is sent before
 * the first proved head of a session, so that a restart first learns what has become of the acts.
 */
export class OutboxEngine {
  readonly #options: EngineOptions;
  readonly #watches = new Map<string, () => void>();
  /** Heads still to wait before an item is sent again. */
  readonly #waits = new Map<string, number>();
  /** Heads over which an item's nonce was seen moved without a known reason. */
  readonly #unexplained = new Map<string, number>();
  #queue: Promise<unknown> = Promise.resolve();
  /** A head was proved since the node last became ready. */
  #reconciled = false;
  #stopped = false;

  constructor(options: EngineOptions) {
    this.#options = options;
  }

  /** The store is proved at this finalized head, and the chain context refreshed: settle what it decides, then send. */
  proved(head: BlockRef): Promise<void> {
    return this.exclusive(async () => {
      await this.#reconcile(head);
      this.#reconciled = true;
      for (const [id, heads] of this.#waits) this.#waits.set(id, heads - 1);
      this.#send();
    });
  }

  /** Sends what waits, if it may be sent now. Call after signing, and when the node's state changed. */
  kick(): Promise<void> {
    return this.exclusive(async () => this.#send());
  }

  /** Runs a change of the outbox with no other one in between. */
  exclusive<T>(change: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(change);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  /**
   * Writes what an event makes of an item; answers the item as it is then. Inside `exclusive` only. Errors: NotFound,
   * DiskFull, DiskFailed; then nothing changed.
   */
  apply(id: string, event: OutboxEvent): Result<OutboxItem> {
    const item = this.#options.items.get(id);
    if (item === undefined) return fail({ kind: "NotFound", what: "outbox item" });
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

  /**
   * The nonce for a signer's next act: the smallest from the finalized one on that no bytes hold which may still enter,
   * be they of the outbox or not.
   * So an expired act in the middle is a gap that the next signature fills, and later ones are not lost with it.
   */
  nextNonce(signer: AccountId, finalized: number): number {
    const others = this.#options.others?.().filter((other) => other.signer === signer) ?? [];
    const taken = new Set([
      ...this.pending(signer).map((item) => item.signed?.nonce),
      ...others.map((other) => other.nonce),
    ]);
    let nonce = finalized;
    while (taken.has(nonce)) nonce += 1;
    return nonce;
  }

  stop(): void {
    this.#stopped = true;
    this.#unwatchAll();
  }

  /** Items whose bytes may still enter, by nonce. */
  pending(signer?: AccountId): OutboxItem[] {
    return this.#options.items
      .list()
      .filter(
        (item) => mayStillEnter(item) && (signer === undefined || item.signed?.signer === signer),
      )
      .sort((a, b) => (a.signed?.nonce ?? 0) - (b.signed?.nonce ?? 0));
  }

  async #reconcile(head: BlockRef): Promise<void> {
    const { items, findAct, chain } = this.#options;
    for (const item of items.list()) {
      if (item.status.state === "finalized" || item.status.state === "superseded") continue;
      const found = findAct(item.act.act);
      if (found) this.apply(item.id, { type: "entrySeen", ...found });
    }
    for (const item of this.pending()) {
      const nonce = chain.nonce(item.signed?.signer as AccountId, head);
      const runtime = chain.runtime(head);
      if (nonce === undefined || runtime === undefined || item.signed === undefined) continue;
      if (nonce > item.signed.nonce) {
        await this.#nonceMoved(item, nonce, head);
        continue;
      }
      this.apply(item.id, { type: "heightReached", height: head.height });
      this.apply(item.id, { type: "runtimeSeen", ...runtime });
      if (item.status.state === "inBlock" && item.status.height <= head.height) {
        const { block } = item.status;
        this.apply(item.id, { type: "retracted", block, at: this.#options.now() });
      }
      const reason = this.#options.barred(item);
      if (reason) this.apply(item.id, { type: "poolRefused", reason });
    }
  }

  /** The signer's nonce is used up and the act is not recorded: the chain refused it, or another transaction came first. */
  async #nonceMoved(item: OutboxItem, nonce: number, head: BlockRef): Promise<void> {
    const { chain, explain } = this.#options;
    const { status, signed } = item;
    const hint =
      status.state === "inBlock" ? { hash: status.block, height: status.height } : undefined;
    const refusal = await chain.refusal(signed?.extrinsic ?? "", head, hint);
    if (refusal.ok && refusal.value?.error) {
      const { error, hash: block, height } = refusal.value;
      this.apply(item.id, { type: "dispatchFailed", reason: explain(error, item), block, height });
      return;
    }
    if (!refusal.ok) this.#options.onError(refusal.error);
    const tries = (this.#unexplained.get(item.id) ?? 0) + 1;
    this.#unexplained.set(item.id, tries);
    if (refusal.ok || tries >= REASON_HEADS) this.apply(item.id, { type: "nonceMoved", nonce });
  }

  /** Hands over what waits and is its turn, each signer's in the order of the nonces. */
  #send(): void {
    if (this.#stopped) return;
    if (!this.#options.chain.ready()) {
      this.#reconciled = false;
      this.#unwatchAll();
      return;
    }
    if (!this.#reconciled) return;
    const able = this.pending().filter((item) => this.#options.barred(item) === undefined);
    const turn = sendWindow(able, this.#options.inFlight ?? IN_FLIGHT);
    const inTurn = new Set(turn.map(({ id }) => id));
    for (const id of this.#watches.keys()) if (!inTurn.has(id)) this.#unwatch(id);
    for (const item of turn) {
      const waits = (this.#waits.get(item.id) ?? 0) > 0;
      if (waits || item.status.state === "inBlock" || item.signed === undefined) continue;
      this.#watches.get(item.id)?.();
      this.#waits.set(item.id, RESEND_HEADS);
      const stop = this.#options.chain.submit(item.signed.extrinsic, (hint) => {
        void this.exclusive(async () => this.#hear(item.id, hint));
      });
      this.#watches.set(item.id, stop);
    }
  }

  #hear(id: string, hint: SubmitHint): void {
    const item = this.#options.items.get(id);
    if (this.#stopped || item === undefined || !this.#watches.has(id)) return;
    const at = this.#options.now();
    switch (hint.type) {
      case "broadcast":
        this.apply(id, { type: "broadcast", at });
        break;
      case "inBlock":
        this.apply(id, { type: "inBlock", block: hint.block, height: hint.height });
        break;
      case "retracted":
        this.apply(id, { type: "retracted", block: hint.block, at });
        break;
      case "lost":
        this.#waits.set(id, 0);
        break;
    }
  }

  #forget(id: string): void {
    this.#unwatch(id);
    this.#unexplained.delete(id);
  }

  #unwatch(id: string): void {
    this.#watches.get(id)?.();
    this.#watches.delete(id);
    this.#waits.delete(id);
  }

  #unwatchAll(): void {
    for (const stop of this.#watches.values()) stop();
    this.#watches.clear();
    this.#waits.clear();
  }
}
