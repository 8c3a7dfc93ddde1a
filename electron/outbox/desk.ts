import { randomBytes } from "node:crypto";
import { blake2b } from "@noble/hashes/blake2.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import type { Act, ActDetail } from "../../shared/domain/act.ts";
import type { OutboxItem } from "../../shared/domain/outbox.ts";
import {
  type AccountId,
  actId,
  type CaseId,
  type Hash,
  type Millis,
  millis,
} from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { Preview } from "../../shared/ipc/schemas.ts";
import type { KeyService } from "../keys/key-service.ts";
import type { KnownCase } from "./case-facts.ts";
import type { ChainContext, SigningContext } from "./chain-context.ts";
import type { OutboxEngine, OutboxItems } from "./engine.ts";
import { eraLast } from "./era.ts";
import { clockErrors, type JudgeFacts, judge } from "./judge.ts";
import { mayBeDropped, mayBeResigned, mayStillEnter } from "./machine.ts";
import { type SaltedNote, saltNote } from "./note.ts";
import { decodePayload } from "./preview.ts";
import { SUPPORTED_SPEC_VERSION } from "./runtime.ts";
import { assemble, buildPayload, type Payload, signable } from "./sign.ts";

export interface DeskOptions {
  readonly items: OutboxItems;
  /** Keeps a note and its salt; durable when it answers. */
  readonly putNote: (note: SaltedNote) => Result<void>;
  readonly engine: OutboxEngine;
  readonly context: Pick<ChainContext, "current" | "account">;
  readonly keys: Pick<KeyService, "selected" | "sign">;
  /** The chain that the profile belongs to, once it is known. */
  readonly genesis: () => Hash | undefined;
  readonly facts: JudgeFacts;
}

/** Blocks that signed bytes must have left to travel in, for signing to make sense: half an hour of 3 s blocks. */
const MARGIN_BLOCKS = 600;

/** What an operator wants to record. */
export interface Intent {
  readonly case: CaseId;
  readonly detail: ActDetail;
  readonly occurredAt: Millis;
  readonly note?: string | undefined;
  /** The place of the entry that the act corrects. */
  readonly supersedes?: number | undefined;
}

/** The measured clock offset as the chain can hold it (i32, ms); 0 while it is not known. */
const offsetOf = (measured: number | undefined): number =>
  Math.max(-(2 ** 31), Math.min(2 ** 31 - 1, Math.round(measured ?? 0)));

/** Who would sign, and what of the chain is needed for it. */
interface Ready {
  readonly account: AccountId;
  readonly locked: boolean;
  readonly context: SigningContext;
  readonly finalizedNonce: number;
}

/** The signed bytes of the item may still reach the chain. */
const pendingError = ({ status, signed }: OutboxItem) =>
  fail({ kind: "ItemPending", state: status.state, validUntil: signed?.validUntil ?? 0 });

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
   * Writes a draft and previews it. Errors: NoKey, NotRegistered, NotReady, NotFound, TooLongOffline, WrongGenesis,
   * UnsupportedRuntime, of the disk.
   */
  prepare(intent: Intent): Promise<Result<Preview>> {
    return this.#options.engine.exclusive(async () => {
      const known = this.#options.facts.findCase(intent.case);
      if (known === undefined) return fail({ kind: "NotFound", what: "case" });
      const ready = this.#ready();
      if (!ready.ok) return ready;
      const id = bytesToHex(randomBytes(16));
      const draft = this.#draft(id, intent, known);
      return draft.ok ? this.#preview(draft.value, known, ready.value) : draft;
    });
  }

  /**
   * Signs what was previewed; the signed bytes are on disk when it answers. Signing twice answers the same item. Errors:
   * NotFound (the preview, when it must be made anew), NoKey, KeyLocked, ClockOff, TooLongOffline, WrongGenesis, what the
   * gate is sure of, of the disk.
   */
  sign(id: string): Promise<Result<OutboxItem>> {
    return this.#options.engine.exclusive(async () => {
      const { items, engine, keys, facts } = this.#options;
      const item = items.get(id);
      if (item === undefined) return fail({ kind: "NotFound", what: "outbox item" });
      if (mayStillEnter(item)) return ok(item);
      const payload = this.#payloads.get(id);
      const ready = this.#ready();
      if (!ready.ok) return ready;
      const { account, context } = ready.value;
      const known = facts.findCase(item.act.case);
      if (
        item.status.state !== "draft" ||
        known === undefined ||
        payload === undefined ||
        payload.signer !== account ||
        payload.specVersion !== context.runtime.specVersion ||
        payload.validUntil < context.height + MARGIN_BLOCKS ||
        payload.nonce !== this.#nonce(ready.value)
      ) {
        return fail({ kind: "NotFound", what: "preview" });
      }
      const { sure } = judge(facts, item.act, account, known);
      const [refusal] = [...clockErrors(facts), ...sure];
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
      if (mayStillEnter(old)) return pendingError(old);
      const known = facts.findCase(old.act.case);
      if (known === undefined) return fail({ kind: "NotFound", what: "case" });
      const ready = this.#ready();
      if (!ready.ok) return ready;
      if (old.status.state === "draft") return this.#preview(old, known, ready.value);
      if (!mayBeResigned(old)) return fail({ kind: "NotFound", what: "act to sign again" });
      const by = bytesToHex(blake2b(hexToBytes(id), { dkLen: 16 }));
      const { detail, occurredAt, supersedes } = old.act;
      const intent = { case: old.act.case, detail, occurredAt, note: old.note, supersedes };
      const existing = items.get(by);
      const draft = existing ? ok(existing) : this.#draft(by, intent, known);
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
      if (mayStillEnter(item)) return pendingError(item);
      if (item.status.state === "superseded") return ok(undefined);
      if (!mayBeDropped(item)) return fail({ kind: "NotFound", what: "act to give up" });
      const dropped = engine.apply(id, { type: "dropped" });
      if (!dropped.ok) return dropped;
      this.#payloads.delete(id);
      return ok(undefined);
    });
  }

  /** Who would sign, and all that is needed to. */
  #ready(): Result<Ready> {
    const { keys, context, genesis, facts } = this.#options;
    const key = keys.selected();
    if (!key.ok) return key;
    const { account, locked } = key.value;
    const chain = context.current();
    if (!chain.ok) return chain;
    const { specVersion, supported } = chain.value.runtime;
    if (!supported) {
      return fail({ kind: "UnsupportedRuntime", specVersion, supported: SUPPORTED_SPEC_VERSION });
    }
    const state = context.account(account);
    if (state === undefined) return fail({ kind: "NotReady", what: "operator" });
    if (state.operator === null) return fail({ kind: "NotRegistered", account });
    const profile = genesis();
    if (profile !== undefined && profile !== chain.value.genesis) {
      return fail({ kind: "WrongGenesis", profile, chain: chain.value.genesis });
    }
    const { runtime, anchor, height, at } = chain.value;
    const limitMs = (eraLast(anchor.height) - MARGIN_BLOCKS - height) * runtime.blockTimeMs;
    const sinceMs = facts.now() - (facts.clockOffset() ?? 0) - at;
    if (sinceMs > limitMs) return fail({ kind: "TooLongOffline", sinceMs, limitMs });
    return ok({ account, locked, context: chain.value, finalizedNonce: state.nonce });
  }

  #nonce({ account, finalizedNonce }: Ready): number {
    return this.#options.engine.nextNonce(account, finalizedNonce);
  }

  /** Writes the note first, then the draft, so that no commitment is ever without its salt. */
  #draft(id: string, intent: Intent, known: KnownCase): Result<OutboxItem> {
    const { items, putNote, facts } = this.#options;
    const text = intent.note?.trim() || undefined;
    const { case: caseId, detail, occurredAt } = intent;
    const note = text && saltNote({ act: actId(id), case: caseId, occurredAt, text });
    const kept = note ? putNote(note) : ok(undefined);
    if (!kept.ok) return kept;
    const act: Act = {
      act: actId(id),
      org: known.facts.org,
      case: caseId,
      occurredAt,
      clockOffset: offsetOf(facts.clockOffset()),
      commitment: note ? note.commitment : undefined,
      supersedes: intent.supersedes,
      detail,
    };
    const now = millis(facts.now());
    const item: OutboxItem = {
      id,
      act,
      note: text,
      createdAt: now,
      updatedAt: now,
      signed: undefined,
      status: { state: "draft" },
    };
    const put = items.put(item);
    return put.ok ? ok(item) : put;
  }

  #preview(item: OutboxItem, known: KnownCase, ready: Ready): Result<Preview> {
    const { account, locked, context } = ready;
    const { runtime, genesis, anchor } = context;
    const binding = { signer: account, nonce: this.#nonce(ready), genesis, anchor };
    const payload = buildPayload(runtime, item.act, binding);
    if (!payload.ok) return payload;
    const decoded = decodePayload(runtime, payload.value.bytes, anchor.height);
    if (!decoded.ok) return decoded;
    this.#payloads.set(item.id, payload.value);
    const { unmet } = judge(this.#options.facts, item.act, account, known);
    const { call, nonce, validUntil, genesis: signedGenesis, specVersion } = decoded.value;
    return ok({
      item: item.id,
      signer: account,
      locked,
      call,
      payload: bytesToHex(payload.value.bytes),
      nonce,
      validUntil,
      genesis: signedGenesis,
      specVersion,
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
