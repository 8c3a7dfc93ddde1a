import { randomBytes } from "node:crypto";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { SignedItem } from "../../shared/domain/signed-item.ts";
import { type AccountId, millis } from "../../shared/domain/units.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { KeyService } from "../keys/key-service.ts";
import { decodePayload, type PreviewFields, previewFields } from "./preview.ts";
import { isStillGood, type Ready, type ReadyOptions, readyToSign } from "./ready.ts";
import type { Runtime } from "./runtime.ts";
import { assemble, bindCall, type Payload, signable } from "./sign.ts";
import type { SignedEngine, SignedItems } from "./signed-engine.ts";
import { mayStillEnter } from "./signed-machine.ts";

export interface SignedDeskOptions<A, O> extends ReadyOptions {
  readonly items: SignedItems<A, O>;
  readonly engine: Pick<SignedEngine<A, O, never>, "exclusive" | "add" | "apply" | "kick">;
  readonly keys: Pick<KeyService, "selected" | "sign">;
  /** The signer's next free nonce, over all that this console has on the way. */
  readonly nextNonce: (signer: AccountId, finalized: number) => number;
}

/** How an act becomes the bytes of its call, and is read back out of bytes that begin with it. */
export interface CallForm<A> {
  encode(runtime: Runtime, act: A): Result<Uint8Array>;
  read(runtime: Runtime, bytes: Uint8Array): Result<A>;
}

/** What would be signed, read from the very bytes, as it is shown (`signedPreviewFields`). */
export interface PreparedAct<A> extends PreviewFields {
  readonly act: A;
  readonly call: { readonly pallet: string; readonly name: string };
}

/**
 * The desk where acts of no case are shown as they will be signed, and signed. What is signed is byte for byte what the
 * preview read; a preview is good until the console closes or its nonce is taken.
 */
export class SignedDesk<A, O> {
  readonly #options: SignedDeskOptions<A, O>;
  readonly #form: CallForm<A>;
  readonly #prepared = new Map<string, { readonly act: A; readonly payload: Payload }>();

  constructor(options: SignedDeskOptions<A, O>, form: CallForm<A>) {
    this.#options = options;
    this.#form = form;
  }

  /** Previews an act. Inside `exclusive` only. Errors: those of the form, Unknown. */
  prepareAct(ready: Ready, act: A): Result<PreparedAct<A>> {
    const { account, context } = ready;
    const { runtime, genesis, anchor } = context;
    const call = this.#form.encode(runtime, act);
    if (!call.ok) return call;
    const nonce = this.#nonce(ready);
    const payload = bindCall(runtime, call.value, { signer: account, nonce, genesis, anchor });
    const decoded = decodePayload(runtime, payload.bytes, anchor.height);
    if (!decoded.ok) return decoded;
    const read = this.#form.read(runtime, payload.bytes);
    if (!read.ok) return read;
    const item = bytesToHex(randomBytes(16));
    this.#prepared.set(item, { act: read.value, payload });
    const { pallet, name } = decoded.value.call;
    return ok({
      ...previewFields(item, ready, payload, decoded.value),
      act: read.value,
      call: { pallet, name },
    });
  }

  /**
   * Signs what was previewed, unless `refusal` has something against it; the signed bytes are on disk when it answers.
   * Signing twice answers the same item. Errors: NotFound (the preview, when it must be made anew), NoKey, KeyLocked,
   * whatever the chain would refuse for, of the disk.
   */
  signPrepared(
    id: string,
    refusal: (act: A, signer: AccountId) => AppError | undefined,
  ): Promise<Result<SignedItem<A, O>>> {
    return this.#options.engine.exclusive(async () => {
      const { items, engine, keys, facts } = this.#options;
      const signedBefore = items.get(id);
      if (signedBefore !== undefined) return ok(signedBefore);
      const prepared = this.#prepared.get(id);
      const ready = readyToSign(this.#options);
      if (!ready.ok) return ready;
      const { account, context } = ready.value;
      if (
        prepared === undefined ||
        !isStillGood(prepared.payload, ready.value, this.#nonce(ready.value))
      )
        return fail({ kind: "NotFound", what: "preview" });
      const { act, payload } = prepared;
      const refused = refusal(act, account);
      if (refused) return fail(refused);
      const signature = keys.sign(account, signable(payload.bytes));
      if (!signature.ok) return signature;
      const signed = assemble(context.runtime, payload, signature.value);
      const now = millis(facts.now());
      const status = { state: "signed" } as const;
      const item: SignedItem<A, O> = { id, act, createdAt: now, updatedAt: now, signed, status };
      const kept = engine.add(item);
      if (!kept.ok) return kept;
      this.#prepared.delete(id);
      void engine.kick();
      return ok(item);
    });
  }

  /** Takes note of an act that failed. Errors: ItemPending while it may still enter, NotFound, of the disk. */
  drop(id: string): Promise<Result<void>> {
    return this.#options.engine.exclusive(async () => {
      const { items, engine } = this.#options;
      const item = items.get(id);
      if (item === undefined) return fail({ kind: "NotFound", what: "signed act" });
      const { state } = item.status;
      if (mayStillEnter(item))
        return fail({ kind: "ItemPending", state, validUntil: item.signed.validUntil });
      const dropped = engine.apply(id, { type: "dropped" });
      return dropped.ok ? ok(undefined) : dropped;
    });
  }

  #nonce({ account, finalizedNonce }: Ready): number {
    return this.#options.nextNonce(account, finalizedNonce);
  }
}
