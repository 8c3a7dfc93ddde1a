import type { OutboxItem } from "../../shared/domain/outbox.ts";
import { actId, type Hash, type Millis } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { Preview } from "../../shared/ipc/outbox-schemas.ts";
import type { KeyService } from "../keys/key-service.ts";
import { newActId, signedAgainAs } from "./act-id.ts";
import type { KnownCase } from "./case-facts.ts";
import { type DraftOptions, releaseDraft, writeDraft } from "./drafts.ts";
import type { OutboxEngine } from "./engine.ts";
import { type EraseOptions, eraseBound, isKept } from "./erase.ts";
import { type Intent, personalData } from "./intent.ts";
import { clockErrors, type JudgeFacts, judge } from "./judge.ts";
import { mayBeDropped, mayBeResigned, mayStillEnter, pendingError } from "./machine.ts";
import { decodePayload, previewFields } from "./preview.ts";
import { isStillGood, type Ready, type ReadyOptions, readyToSign } from "./ready.ts";
import { assemble, buildPayload, type Payload, signable } from "./sign.ts";
import { type IntentVerdict, verdictOn } from "./verdict.ts";

export interface DeskOptions extends ReadyOptions, DraftOptions, EraseOptions {
  /** What commitments bind; durable when it answers. */
  readonly index: DraftOptions["index"] & EraseOptions["index"];
  readonly engine: OutboxEngine;
  readonly keys: Pick<KeyService, "selected" | "sign">;
  readonly facts: JudgeFacts;
}

/**
 * The desk where acts are written down, shown as they will be signed, and signed. What is signed is byte for byte what
 * the preview decoded; a preview is good until the console closes or its nonce is taken by another act.
 */
export class Desk {
  readonly #options: DeskOptions;
  readonly #payloads = new Map<string, Payload>();

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  /**
   * What stands against an act, judged as `prepare` does, with nothing written. Errors: NotFound, NoKey, NotRegistered,
   * NotReady, TooLongOffline, WrongGenesis, UnsupportedRuntime.
   */
  verdict(intent: Intent): Result<IntentVerdict> {
    return verdictOn(intent, this.#options);
  }

  /**
   * Writes a draft and previews it. Errors: PersonalDataOnChain, PersonalDataInNote, EvidenceMissing, TooManyFiles, NoKey,
   * NotRegistered, NotReady, NotFound, TooLongOffline, WrongGenesis, UnsupportedRuntime, of the disk.
   */
  prepare(intent: Intent): Promise<Result<Preview>> {
    return this.#options.engine.exclusive(async () => {
      const known = this.#options.facts.findCase(intent.case);
      if (known === undefined) return fail({ kind: "NotFound", what: "case" });
      const ready = readyToSign(this.#options);
      if (!ready.ok) return ready;
      const id = intent.act ?? newActId();
      if (!this.#isFree(id)) return fail({ kind: "NotFound", what: "notice" });
      const draft = writeDraft(id, intent, known, this.#options);
      return draft.ok ? this.#preview(draft.value, known, ready.value) : draft;
    });
  }

  /**
   * Signs what was previewed; the signed bytes are on disk when it answers. Signing twice answers the same item. Errors:
   * NotFound (the preview, when it must be made anew; the evidence, when it is not kept any more), PersonalDataOnChain,
   * PersonalDataInNote, NoKey, KeyLocked, ClockOff, TooLongOffline, WrongGenesis, what the gate is sure of, of the disk.
   */
  sign(id: string): Promise<Result<OutboxItem>> {
    return this.#options.engine.exclusive(async () => {
      const { items, engine, keys, facts } = this.#options;
      const item = items.get(id);
      if (item === undefined) return fail({ kind: "NotFound", what: "outbox item" });
      if (mayStillEnter(item)) return ok(item);
      const payload = this.#payloads.get(id);
      const ready = readyToSign(this.#options);
      if (!ready.ok) return ready;
      const { account, context } = ready.value;
      const known = facts.findCase(item.act.case);
      if (
        item.status.state !== "draft" ||
        known === undefined ||
        payload === undefined ||
        !isStillGood(payload, ready.value, this.#nonce(ready.value))
      ) {
        return fail({ kind: "NotFound", what: "preview" });
      }
      // A commitment whose salt is gone would bind the signer to what nobody can show.
      const { commitment } = item.act;
      if (commitment !== undefined && !isKept(commitment, this.#options))
        return fail({ kind: "NotFound", what: "evidence" });
      const { sure } = judge(facts, item.act, account, known);
      const [refusal] = [
        ...personalData(item.act, item.note, known),
        ...clockErrors(facts),
        ...sure,
      ];
      if (refusal) return fail(refusal);
      const signature = keys.sign(account, signable(payload.bytes));
      if (!signature.ok) return signature;
      const signed = assemble(context.runtime, payload, signature.value);
      const done = engine.apply(id, { type: "signed", signed });
      if (!done.ok) return done;
      this.#payloads.delete(id);
      void engine.kick();
      return done;
    });
  }

  /**
   * Previews an act once more: a draft as it is, an expired or refused act as a new item. The new item's id follows from
   * the old one's, so that asking twice, or a kill in between, makes one new item and not two. Errors: ItemPending, and
   * those of `prepare`.
   */
  again(id: string): Promise<Result<Preview>> {
    return this.#options.engine.exclusive(async () => {
      const { items, engine, facts } = this.#options;
      const old = items.get(id);
      if (old === undefined) return fail({ kind: "NotFound", what: "outbox item" });
      if (mayStillEnter(old)) return fail(pendingError(old));
      const known = facts.findCase(old.act.case);
      if (known === undefined) return fail({ kind: "NotFound", what: "case" });
      const ready = readyToSign(this.#options);
      if (!ready.ok) return ready;
      if (old.status.state === "draft") return this.#preview(old, known, ready.value);
      if (!mayBeResigned(old)) return fail({ kind: "NotFound", what: "act to sign again" });
      const by = signedAgainAs(actId(id));
      const { detail, occurredAt, supersedes } = old.act;
      const { commitment } = old.act;
      if (commitment !== undefined && this.#options.index.erasedAt(commitment) !== undefined)
        return fail({ kind: "NotFound", what: "evidence" });
      const files = commitment && this.#options.index.find(commitment)?.files;
      const intent = {
        case: old.act.case,
        detail,
        occurredAt,
        note: old.note,
        supersedes,
        files: files?.map(({ file }) => file),
      };
      const existing = items.get(by);
      const draft = existing ? ok(existing) : writeDraft(by, intent, known, this.#options);
      if (!draft.ok) return draft;
      const superseded = engine.apply(id, { type: "resigned", by });
      return superseded.ok ? this.#preview(draft.value, known, ready.value) : superseded;
    });
  }

  /** Gives an item up. Errors: ItemPending while it may still reach the chain, NotFound, of the disk. */
  drop(id: string): Promise<Result<void>> {
    return this.#options.engine.exclusive(async () => {
      const { items, engine } = this.#options;
      const item = items.get(id);
      if (item === undefined) return fail({ kind: "NotFound", what: "outbox item" });
      if (mayStillEnter(item)) return fail(pendingError(item));
      if (item.status.state === "superseded") return ok(undefined);
      if (!mayBeDropped(item)) return fail({ kind: "NotFound", what: "act to give up" });
      const dropped = engine.apply(id, { type: "dropped" });
      if (!dropped.ok) return dropped;
      this.#payloads.delete(id);
      return item.signed === undefined ? releaseDraft(item, this.#options) : ok(undefined);
    });
  }

  /**
   * Erases what a commitment binds, and what acts bound that were given up for this one. The entry on chain stays, and
   * nothing links it to anything any more. Errors: ItemPending while the act may still reach the chain, NotFound, of the
   * disk; after those of the disk it can be asked again.
   */
  erase(commitment: Hash): Promise<Result<Millis>> {
    return this.#options.engine.exclusive(() => eraseBound(commitment, this.#options));
  }

  /** Whether no act has this id, but a draft that was given up unsigned: nothing of it can reach the chain. */
  #isFree(id: string): boolean {
    const item = this.#options.items.get(id);
    return item === undefined || (item.status.state === "superseded" && item.signed === undefined);
  }

  #nonce({ account, finalizedNonce }: Ready): number {
    return this.#options.engine.nextNonce(account, finalizedNonce);
  }

  #preview(item: OutboxItem, known: KnownCase, ready: Ready): Result<Preview> {
    const { account, context } = ready;
    const { runtime, genesis, anchor } = context;
    const binding = { signer: account, nonce: this.#nonce(ready), genesis, anchor };
    const payload = buildPayload(runtime, item.act, binding);
    if (!payload.ok) return payload;
    const decoded = decodePayload(runtime, payload.value.bytes, anchor.height);
    if (!decoded.ok) return decoded;
    this.#payloads.set(item.id, payload.value);
    const { unmet } = judge(this.#options.facts, item.act, account, known);
    return ok({
      ...previewFields(item.id, ready, payload.value, decoded.value),
      call: decoded.value.call,
      unmet: [...clockErrors(this.#options.facts), ...unmet],
      judgedAt: context.at,
      case: {
        id: item.act.case,
        reference: known.reference,
        ...(known.account === undefined ? {} : { account: known.account }),
      },
    });
  }
}
