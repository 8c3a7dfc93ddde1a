import { randomBytes } from "node:crypto";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Act, ActDetail } from "../../shared/domain/act.ts";
import {
  EVIDENCE_MAX_FILES,
  type EvidenceFile,
  type EvidenceRecord,
} from "../../shared/domain/evidence.ts";
import type { OutboxItem } from "../../shared/domain/outbox.ts";
import {
  type ActId,
  actId,
  type CaseId,
  type Fen,
  type Hash,
  hash,
  type Millis,
  millis,
} from "../../shared/domain/units.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { Preview } from "../../shared/ipc/schemas.ts";
import { owedOf } from "../../shared/rules/case-facts.ts";
import { personalDataInNote, personalDataOnChain } from "../../shared/rules/privacy.ts";
import type { Evidence } from "../evidence/evidence-service.ts";
import { saltRecord } from "../evidence/record.ts";
import type { KeyService } from "../keys/key-service.ts";
import type { EvidenceIndex } from "../store/local-store.ts";
import { signedAgainAs } from "./act-id.ts";
import type { KnownCase } from "./case-facts.ts";
import type { ChainContext } from "./chain-context.ts";
import type { OutboxEngine, OutboxItems } from "./engine.ts";
import { claimedOffset, clockErrors, type JudgeFacts, judge } from "./judge.ts";
import { mayBeDropped, mayBeResigned, mayStillEnter } from "./machine.ts";
import { decodePayload } from "./preview.ts";
import { MARGIN_BLOCKS, type Ready, readyToSign } from "./ready.ts";
import { assemble, buildPayload, type Payload, signable } from "./sign.ts";

export interface DeskOptions {
  readonly items: OutboxItems;
  /** What commitments bind; durable when it answers. */
  readonly index: Pick<EvidenceIndex, "file" | "find" | "put" | "release" | "erasedAt">;
  readonly evidence: Pick<Evidence, "erase">;
  /** Whether a note of the first kind of record is kept. */
  readonly hasNote: (commitment: Hash) => boolean;
  readonly engine: OutboxEngine;
  readonly context: Pick<ChainContext, "current" | "account">;
  readonly keys: Pick<KeyService, "selected" | "sign">;
  /** The chain that the profile belongs to, once it is known. */
  readonly genesis: () => Hash | undefined;
  readonly facts: JudgeFacts;
}

/** What an operator wants to record. */
export interface Intent {
  readonly case: CaseId;
  readonly detail: ActDetail;
  readonly occurredAt: Millis;
  readonly note?: string | undefined;
  /** Names of files in the vault. */
  readonly files?: readonly Hash[] | undefined;
  /** The act that a notice was made for; else one is drawn. */
  readonly act?: ActId | undefined;
  /** The place of the entry that the act corrects. */
  readonly supersedes?: number | undefined;
}

/** The signed bytes of the item may still reach the chain. */
const pendingError = ({ status, signed }: OutboxItem) =>
  fail({ kind: "ItemPending", state: status.state, validUntil: signed?.validUntil ?? 0 });

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The note as it is kept. A half of a surrogate pair has no bytes of its own. */
const noteOf = ({ note }: Intent): string | undefined =>
  note?.trim().replace(LONE_SURROGATE, "\ufffd") || undefined;

/** Stands for a commitment where only its being there matters. */
const NO_HASH = hash("0".repeat(64));

/** An act judged before it is written down. */
export interface IntentVerdict {
  readonly reference: string;
  readonly account: string | undefined;
  readonly outstanding: Fen;
  /** What stands against it; empty when nothing does. */
  readonly unmet: readonly AppError[];
}

/** Whether the act's texts hold personal numbers. The check is here, where no changed window can pass it by. */
const personalData = (
  { detail }: Pick<Act, "detail">,
  note: string | undefined,
  { account, reference }: KnownCase,
): AppError[] => [
  ...personalDataOnChain(detail, { account }),
  ...personalDataInNote(note, { account, reference }),
];

/** The items with this commitment, and those that were signed again as one of them. */
function sameAct(items: readonly OutboxItem[], commitment: Hash): OutboxItem[] {
  const found = new Set(items.filter(({ act }) => act.commitment === commitment));
  for (let before = 0; before < found.size; ) {
    before = found.size;
    const ids = new Set([...found].map(({ id }) => id));
    for (const item of items)
      if (item.status.state === "superseded" && ids.has(item.status.by ?? "")) found.add(item);
  }
  return [...found];
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
    const { facts } = this.#options;
    const known = facts.findCase(intent.case);
    if (known === undefined) return fail({ kind: "NotFound", what: "case" });
    const ready = readyToSign(this.#options);
    if (!ready.ok) return ready;
    const note = noteOf(intent);
    const { case: caseId, detail, occurredAt, supersedes, files = [] } = intent;
    const bound = note === undefined && files.length === 0 ? undefined : NO_HASH;
    const act: Act = {
      act: actId(bytesToHex(randomBytes(16))),
      org: known.facts.org,
      case: caseId,
      occurredAt,
      clockOffset: claimedOffset(facts.clockOffset()),
      commitment: bound,
      supersedes,
      detail,
    };
    const unmet = [
      ...personalData(intent, note, known),
      ...clockErrors(facts),
      ...judge(facts, act, ready.value.account, known).unmet,
    ];
    const { reference, account } = known;
    return ok({ reference, account, outstanding: owedOf(known.facts), unmet });
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
      const id = intent.act ?? bytesToHex(randomBytes(16));
      if (!this.#isFree(id)) return fail({ kind: "NotFound", what: "notice" });
      const draft = this.#draft(id, intent, known);
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
        payload.signer !== account ||
        payload.specVersion !== context.runtime.specVersion ||
        payload.validUntil < context.height + MARGIN_BLOCKS ||
        payload.nonce !== this.#nonce(ready.value)
      ) {
        return fail({ kind: "NotFound", what: "preview" });
      }
      // A commitment whose salt is gone would bind the signer to what nobody can show.
      const { commitment } = item.act;
      if (commitment !== undefined && !this.#isKept(commitment))
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
      if (mayStillEnter(old)) return pendingError(old);
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
      return item.signed === undefined ? this.#release(item) : ok(undefined);
    });
  }

  /**
   * Erases what a commitment binds, and what acts bound that were given up for this one. The entry on chain stays, and
   * nothing links it to anything any more. Errors: ItemPending while the act may still reach the chain, NotFound, of the
   * disk; after those of the disk it can be asked again.
   */
  erase(commitment: Hash): Promise<Result<Millis>> {
    return this.#options.engine.exclusive(async () => {
      const { items, index, evidence } = this.#options;
      const acts = sameAct(items.list(), commitment);
      const open = acts.find((item) => item.status.state === "draft" || mayStillEnter(item));
      if (open !== undefined) return pendingError(open);
      const commitments = acts.flatMap(({ act }) => act.commitment ?? []);
      const all = [...new Set([commitment, ...commitments])];
      if (!all.some((one) => this.#isKept(one)) && index.erasedAt(commitment) === undefined)
        return fail({ kind: "NotFound", what: "evidence" });
      for (const item of acts) {
        const put = this.#dropNote(item);
        if (!put.ok) return put;
      }
      return evidence.erase(all);
    });
  }

  #isKept(commitment: Hash): boolean {
    return this.#options.index.find(commitment) !== undefined || this.#options.hasNote(commitment);
  }

  #dropNote(item: OutboxItem): Result<void> {
    return item.note === undefined
      ? ok(undefined)
      : this.#options.items.put({ ...item, note: undefined });
  }

  /** What was never signed binds nothing: its files are free again, and its words are not kept. */
  #release({ id, act }: OutboxItem): Result<void> {
    const { index, items } = this.#options;
    const released = act.commitment ? index.release(act.commitment) : ok(undefined);
    const dropped = items.get(id);
    return released.ok && dropped ? this.#dropNote(dropped) : released;
  }

  /** Whether no act has this id, but a draft that was given up unsigned: nothing of it can reach the chain. */
  #isFree(id: string): boolean {
    const item = this.#options.items.get(id);
    return item === undefined || (item.status.state === "superseded" && item.signed === undefined);
  }

  #nonce({ account, finalizedNonce }: Ready): number {
    return this.#options.engine.nextNonce(account, finalizedNonce);
  }

  /** Writes the evidence first, then the draft, so that no commitment is ever without its salt. */
  #draft(id: string, intent: Intent, known: KnownCase): Result<OutboxItem> {
    const { items, facts } = this.#options;
    const note = noteOf(intent);
    const { case: caseId, detail, occurredAt } = intent;
    const [personal] = personalData(intent, note, known);
    if (personal) return fail(personal);
    const files = this.#files(intent.files ?? []);
    if (!files.ok) return files;
    const commitment = this.#bind({ act: actId(id), case: caseId, occurredAt, note }, files.value);
    if (!commitment.ok) return commitment;
    const act: Act = {
      act: actId(id),
      org: known.facts.org,
      case: caseId,
      occurredAt,
      clockOffset: claimedOffset(facts.clockOffset()),
      commitment: commitment.value,
      supersedes: intent.supersedes,
      detail,
    };
    const now = millis(facts.now());
    const item: OutboxItem = {
      id,
      act,
      note,
      createdAt: now,
      updatedAt: now,
      signed: undefined,
      status: { state: "draft" },
    };
    const put = items.put(item);
    return put.ok ? ok(item) : put;
  }

  #files(names: readonly Hash[]): Result<EvidenceFile[]> {
    if (names.length > EVIDENCE_MAX_FILES)
      return fail({ kind: "TooManyFiles", limit: EVIDENCE_MAX_FILES });
    const files: EvidenceFile[] = [];
    for (const name of new Set(names)) {
      const file = this.#options.index.file(name);
      if (file === undefined) return fail({ kind: "EvidenceMissing", file: name });
      files.push(file);
    }
    return ok(files);
  }

  /** Salts and keeps what the act is to be bound to; no commitment when there is nothing. */
  #bind(
    record: Omit<EvidenceRecord, "files">,
    files: readonly EvidenceFile[],
  ): Result<Hash | undefined> {
    if (record.note === undefined && files.length === 0) return ok(undefined);
    const { version, salt, commitment } = saltRecord({ ...record, files });
    const kept = { ...record, version, salt: bytesToHex(salt), files };
    const put = this.#options.index.put(commitment, kept);
    return put.ok ? ok(commitment) : put;
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
