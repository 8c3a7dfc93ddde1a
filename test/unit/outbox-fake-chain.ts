import type { BlockRef } from "../../electron/light-node/types.ts";
import type { FoundAct } from "../../electron/outbox/engine.ts";
import type { OutboxChain, SubmitHint } from "../../electron/outbox/outbox-chain.ts";
import type { ActId } from "../../shared/domain/units.ts";
import { type AccountId, hash } from "../../shared/domain/units.ts";
import { ok } from "../../shared/errors.ts";

/** What the fake chain knows of signed bytes. */
export interface FakeExtrinsic {
  readonly bytes: string;
  readonly act: ActId;
  readonly signer: AccountId;
  readonly nonce: number;
  readonly validUntil: number;
  /** The call executes with an error. */
  readonly fails: boolean;
}

interface FakeBlock extends BlockRef {
  readonly body: readonly FakeExtrinsic[];
}

/**
 * A chain that keeps the rules which the outbox relies on (nonces in order, mortality, an act id recorded once) and
 * misbehaves in every way that it may: it loses bytes, says nothing, and throws blocks away that are not final.
 */
export class FakeChain {
  readonly known = new Map<string, FakeExtrinsic>();
  readonly finals: FakeBlock[] = [{ hash: blockHash(0, 0), height: 0, body: [] }];
  readonly recorded = new Map<ActId, FoundAct>();
  readonly submissions: string[] = [];
  #nonces = new Map<AccountId, number>();
  #pool: FakeExtrinsic[] = [];
  #listeners = new Map<string, (hint: SubmitHint) => void>();
  #best: FakeBlock | undefined;
  #forks = 0;
  online = true;
  silent = false;

  get head(): FakeBlock {
    return this.finals.at(-1) as FakeBlock;
  }

  /** Bytes that are handed over and listened to. */
  get inFlight(): FakeExtrinsic[] {
    return [...this.#listeners.keys()].flatMap((bytes) => this.known.get(bytes) ?? []);
  }

  nonceOf = (signer: AccountId) => this.#nonces.get(signer) ?? 0;

  /** A block that is not final, of whatever the pool holds that fits. */
  produce(): void {
    const height = this.head.height + 1;
    const nonces = new Map(this.#nonces);
    const body = [...this.#pool]
      .sort((a, b) => a.nonce - b.nonce)
      .filter((extrinsic) => {
        const nonce = nonces.get(extrinsic.signer) ?? 0;
        const fits = extrinsic.nonce === nonce && height <= extrinsic.validUntil;
        if (fits) nonces.set(extrinsic.signer, nonce + 1);
        return fits;
      });
    this.#forks += 1;
    this.#best = { hash: blockHash(height, this.#forks), height, body };
    for (const { bytes } of body) this.#tell(bytes, { type: "inBlock", ...block(this.#best) });
  }

  /** Throws the block away that is not final; its bytes are lost with it, or back in the pool. */
  reorg(lose: boolean): void {
    for (const { bytes } of this.#best?.body ?? []) {
      if (this.#best) this.#tell(bytes, { type: "retracted", block: this.#best.hash });
      if (lose) this.lose(bytes);
    }
    this.#best = undefined;
  }

  finalize(): void {
    if (this.#best === undefined) this.produce();
    const final = this.#best as FakeBlock;
    for (const extrinsic of final.body) {
      this.#nonces.set(extrinsic.signer, extrinsic.nonce + 1);
      this.lose(extrinsic.bytes);
      if (extrinsic.fails || this.recorded.has(extrinsic.act)) continue;
      const seq = this.recorded.size;
      const { hash, height } = final;
      this.recorded.set(extrinsic.act, { block: hash, height, org: 1, seq });
    }
    this.finals.push(final);
    this.#best = undefined;
  }

  /** A finalized block whose author took nothing of the pool. */
  idle(): void {
    this.reorg(false);
    const height = this.head.height + 1;
    this.#forks += 1;
    this.finals.push({ hash: blockHash(height, this.#forks), height, body: [] });
  }

  /** Empty blocks, to let mortality end. */
  pass(blocks: number): void {
    this.reorg(true);
    const height = this.head.height + blocks;
    this.#pool = [];
    this.finals.push({ hash: blockHash(height, 0), height, body: [] });
  }

  lose(bytes: string): void {
    this.#pool = this.#pool.filter((extrinsic) => extrinsic.bytes !== bytes);
  }

  /** Says that it lost everything; that may be a lie. */
  loseAll(really = true): void {
    for (const { bytes } of this.#pool) this.#tell(bytes, { type: "lost" });
    if (really) this.#pool = [];
  }

  /** A finalized block with a transaction of the same key from another console: what was built beside it is gone. */
  foreign(signer: AccountId): void {
    this.idle();
    this.#nonces.set(signer, this.nonceOf(signer) + 1);
  }

  readonly port: OutboxChain = {
    ready: () => this.online,
    submit: (bytes, listener) => {
      this.submissions.push(bytes);
      this.#listeners.set(bytes, listener);
      const extrinsic = this.known.get(bytes);
      if (
        extrinsic &&
        !this.#pool.includes(extrinsic) &&
        extrinsic.nonce >= this.nonceOf(extrinsic.signer)
      ) {
        this.#pool.push(extrinsic);
        this.#tell(bytes, { type: "broadcast" });
      }
      return () => this.#listeners.delete(bytes);
    },
    nonce: (account, at) => (at.height === this.head.height ? this.nonceOf(account) : undefined),
    runtime: (at) =>
      at.height === this.head.height ? { specVersion: 1, transactionVersion: 1 } : undefined,
    refusal: async (bytes) => {
      const found = this.finals.find(({ body }) => body.some((one) => one.bytes === bytes));
      if (found === undefined) return ok(undefined);
      const error = { pallet: "Collection", error: "CaseClosed", docs: "" };
      return ok({ hash: found.hash, height: found.height, error });
    },
  };

  #tell(bytes: string, hint: SubmitHint): void {
    if (!this.silent) this.#listeners.get(bytes)?.(hint);
  }
}

const block = ({ hash, height }: FakeBlock) => ({ block: hash, height });
const blockHash = (height: number, fork: number) =>
  hash(height.toString(16).padStart(32, "0") + fork.toString(16).padStart(32, "0"));
