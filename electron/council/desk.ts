import { randomBytes } from "node:crypto";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { CouncilAct, CouncilItem } from "../../shared/domain/council.ts";
import type { DatedPolicy } from "../../shared/domain/policy.ts";
import type { AccountId } from "../../shared/domain/units.ts";
import { millis } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { CouncilIntent, CouncilPreview } from "../../shared/ipc/council-schemas.ts";
import type { KeyService } from "../keys/key-service.ts";
import { chainNow } from "../outbox/judge.ts";
import { decodePayload } from "../outbox/preview.ts";
import { MARGIN_BLOCKS, type Ready, type ReadyOptions, readyToSign } from "../outbox/ready.ts";
import { assemble, bindCall, type Payload, signable } from "../outbox/sign.ts";
import { encodeCouncilCall, readCouncilCall } from "./call.ts";
import type { CouncilEngine, CouncilItems } from "./engine.ts";
import { actOf, type CouncilJudgement, judgeCouncilAct } from "./judge.ts";
import type { ReadCouncil } from "./kept-council.ts";
import { mayStillEnter } from "./machine.ts";

export interface CouncilDeskOptions extends ReadyOptions {
  readonly items: CouncilItems;
  readonly engine: CouncilEngine;
  readonly keys: Pick<KeyService, "selected" | "sign">;
  readonly council: () => ReadCouncil | undefined;
  readonly policies: () => readonly DatedPolicy[];
  /** The signer's next free nonce, over all that this console has on the way. */
  readonly nextNonce: (signer: AccountId, finalized: number) => number;
}

interface Prepared {
  readonly act: CouncilAct;
  readonly payload: Payload;
}

/**
 * The desk where a member's acts are shown as they will be signed, and signed. What is signed is byte for byte what the
 * preview read; a preview is good until the console closes or its nonce is taken.
 */
export class CouncilDesk {
  readonly #options: CouncilDeskOptions;
  readonly #prepared = new Map<string, Prepared>();

  constructor(options: CouncilDeskOptions) {
    this.#options = options;
  }

  /** Previews an act. Errors: those of `readyToSign`, MotionGone, MotionUnreadable, UnsupportedRuntime. */
  prepare(intent: CouncilIntent): Promise<Result<CouncilPreview>> {
    return this.#options.engine.exclusive(async () => {
      const ready = readyToSign(this.#options);
      if (!ready.ok) return ready;
      const council = this.#options.council();
      if (council === undefined) return fail({ kind: "NotReady", what: "chainMetadata" });
      const act = actOf(intent, council);
      if (!act.ok) return act;
      const { account, locked, context } = ready.value;
      const { runtime, genesis, anchor } = context;
      const call = encodeCouncilCall(runtime, act.value);
      if (!call.ok) return call;
      const nonce = this.#nonce(ready.value);
      const payload = bindCall(runtime, call.value, { signer: account, nonce, genesis, anchor });
      const decoded = decodePayload(runtime, payload.bytes, anchor.height);
      if (!decoded.ok) return decoded;
      const read = readCouncilCall(runtime, payload.bytes);
      if (!read.ok) return read;
      const item = bytesToHex(randomBytes(16));
      this.#prepared.set(item, { act: read.value, payload });
      const { pallet, name } = decoded.value.call;
      return ok({
        item,
        signer: account,
        locked,
        act: read.value,
        call: { pallet, name },
        payload: bytesToHex(payload.bytes),
        nonce: decoded.value.nonce,
        validUntil: decoded.value.validUntil,
        genesis: decoded.value.genesis,
        specVersion: decoded.value.specVersion,
        ...this.#judge(read.value, council, account),
        judgedAt: council.at,
      });
    });
  }

  /**
   * Signs what was previewed; the signed bytes are on disk when it answers. Signing twice answers the same item. Errors:
   * NotFound (the preview, when it must be made anew), NoKey, KeyLocked, whatever the chain would refuse for, of the disk.
   */
  sign(id: string): Promise<Result<CouncilItem>> {
    return this.#options.engine.exclusive(async () => {
      const { items, engine, keys, facts } = this.#options;
      const signedBefore = items.get(id);
      if (signedBefore !== undefined) return ok(signedBefore);
      const prepared = this.#prepared.get(id);
      const council = this.#options.council();
      const ready = readyToSign(this.#options);
      if (!ready.ok) return ready;
      const { account, context } = ready.value;
      if (
        prepared === undefined ||
        council === undefined ||
        prepared.payload.signer !== account ||
        prepared.payload.specVersion !== context.runtime.specVersion ||
        prepared.payload.validUntil < context.height + MARGIN_BLOCKS ||
        prepared.payload.nonce !== this.#nonce(ready.value)
      )
        return fail({ kind: "NotFound", what: "preview" });
      const { act, payload } = prepared;
      const [refusal] = this.#judge(act, council, account).unmet;
      if (refusal) return fail(refusal);
      const signature = keys.sign(account, signable(payload.bytes));
      if (!signature.ok) return signature;
      const signed = assemble(context.runtime, payload, signature.value);
      const now = millis(facts.now());
      const item: CouncilItem = {
        id,
        act,
        createdAt: now,
        updatedAt: now,
        signed,
        status: { state: "signed" },
      };
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
      if (item === undefined) return fail({ kind: "NotFound", what: "council act" });
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

  #judge(act: CouncilAct, council: ReadCouncil, signer: AccountId): CouncilJudgement {
    const { policies, facts, context } = this.#options;
    const operator = context.account(signer)?.operator ?? null;
    const now = chainNow(facts);
    return judgeCouncilAct(act, { council, policies: policies(), signer, operator, now });
  }
}
