import { randomBytes } from "node:crypto";
import { setImmediate as pause } from "node:timers/promises";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { OutboxItem } from "../../shared/domain/outbox.ts";
import type { AccountId, CaseId, Fen } from "../../shared/domain/units.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { Preview } from "../../shared/ipc/outbox-schemas.ts";
import type { Desk } from "./desk.ts";
import type { Intent } from "./intent.ts";

/** The same act on many cases. */
export interface BulkIntent extends Pick<Intent, "detail" | "occurredAt" | "note"> {
  readonly cases: readonly CaseId[];
}

export interface BulkRow {
  readonly case: CaseId;
  readonly reference: string;
  readonly account: string | undefined;
  readonly outstanding: Fen | undefined;
  /** Why the act will not be recorded on this case; empty when it will. */
  readonly unmet: readonly AppError[];
}

export interface BulkShown {
  readonly batch: string;
  readonly rows: readonly BulkRow[];
  /** The first act that will be recorded, decoded from its bytes; undefined when none will. */
  readonly first: Preview | undefined;
}

export interface BulkDone {
  readonly case: CaseId;
  readonly result: Result<OutboxItem>;
}

/** The desk for one act at a time. */
type OneActDesk = Pick<Desk, "verdict" | "prepare" | "sign" | "again" | "drop">;

interface Batch {
  readonly intent: BulkIntent;
  readonly signer: AccountId;
  /** What the bytes of every act say, by those of the first. */
  readonly says: string;
  readonly open: ReadonlySet<CaseId>;
  readonly drafts: Map<CaseId, string>;
  readonly signed: Map<CaseId, OutboxItem>;
}

/** Previews that are good at a time; the oldest give way. */
const KEPT_BATCHES = 4;

/** What the bytes state, without what differs from case to case: the act's id, its case, its commitment, the clock. */
function statement({ call }: Preview): string {
  const { meta, case: _, ...args } = call.args;
  const { act: _act, commitment: _commitment, clockOffset: _clock, ...shared } = Object(meta);
  return JSON.stringify([call.pallet, call.name, shared, args]);
}

/**
 * One form for many cases. Each act is an act of its own, with its own id, salt, bytes and signature, prepared and signed
 * at the desk like any other: so it is durable before it is reported, and a kill in the middle loses nothing that was.
 * Between two acts everything else has its turn. Batches are kept in memory: a preview is good until the console closes.
 */
export class BulkDesk {
  readonly #desk: OneActDesk;
  readonly #batches = new Map<string, Batch>();

  constructor(desk: OneActDesk) {
    this.#desk = desk;
  }

  /**
   * Judges the act on each case, and drafts it on the first one that it can be recorded on. Errors: those of
   * `Desk.verdict` and `Desk.prepare` that are not of one case.
   */
  async prepare(intent: BulkIntent): Promise<Result<BulkShown>> {
    const { cases, ...act } = intent;
    const rows: BulkRow[] = [];
    for (const id of new Set(cases)) {
      const verdict = this.#desk.verdict({ ...act, case: id });
      if (verdict.ok) rows.push({ case: id, ...verdict.value });
      else if (verdict.error.kind === "NotFound") rows.push(unknownCase(id, verdict.error));
      else return verdict;
      await pause();
    }
    const open = rows.filter(({ unmet }) => unmet.length === 0).map((row) => row.case);
    const batch = bytesToHex(randomBytes(16));
    const [one] = open;
    if (one === undefined) return ok({ batch, rows, first: undefined });
    const first = await this.#desk.prepare({ ...act, case: one });
    if (!first.ok) return first;
    this.#keep(batch, {
      intent,
      signer: first.value.signer,
      says: statement(first.value),
      open: new Set(open),
      drafts: new Map([[one, first.value.item]]),
      signed: new Map(),
    });
    return ok({ batch, rows, first: first.value });
  }

  /**
   * Signs the act on some cases of a batch, one after another. What one case is refused for stops no other; a case that
   * was signed before answers the same item. Errors: NotFound (the preview, when it must be made anew).
   */
  async sign(name: string, cases: readonly CaseId[]): Promise<Result<readonly BulkDone[]>> {
    const batch = this.#batches.get(name);
    if (batch === undefined) return fail({ kind: "NotFound", what: "preview" });
    const done: BulkDone[] = [];
    for (const id of new Set(cases)) {
      done.push({ case: id, result: await this.#signOne(batch, id) });
      await pause();
    }
    return ok(done);
  }

  async #signOne(batch: Batch, id: CaseId): Promise<Result<OutboxItem>> {
    const before = batch.signed.get(id);
    if (before !== undefined) return ok(before);
    // Only what was shown as to be recorded.
    if (!batch.open.has(id)) return fail({ kind: "NotFound", what: "preview" });
    const signed = await this.#prepareAndSign(batch, id);
    if (signed.ok) {
      batch.signed.set(id, signed.value);
      return signed;
    }
    // A draft that was not signed does not stay in the outbox.
    const draft = batch.drafts.get(id);
    batch.drafts.delete(id);
    if (draft !== undefined) await this.#desk.drop(draft);
    return signed;
  }

  async #prepareAndSign(batch: Batch, id: CaseId): Promise<Result<OutboxItem>> {
    const { cases: _, ...act } = batch.intent;
    const draft = batch.drafts.get(id);
    // A draft is shown once more: acts that were signed since have taken its nonce.
    let shown = draft === undefined ? undefined : await this.#desk.again(draft);
    if (shown === undefined || !shown.ok) shown = await this.#desk.prepare({ ...act, case: id });
    if (!shown.ok) return shown;
    batch.drafts.set(id, shown.value.item);
    const refused = differs(batch, id, shown.value);
    return refused === undefined ? this.#desk.sign(shown.value.item) : fail(refused);
  }

  #keep(name: string, batch: Batch): void {
    this.#batches.set(name, batch);
    const [oldest] = this.#batches.keys();
    if (this.#batches.size > KEPT_BATCHES && oldest !== undefined) this.#batches.delete(oldest);
  }
}

/** Why these bytes are not what the operator agreed to: another signer, case or statement, or the gate says no by now. */
function differs({ signer, says }: Batch, id: CaseId, shown: Preview): AppError | undefined {
  if (shown.signer !== signer) return { kind: "NotFound", what: "preview" };
  const named = shown.call.args.case;
  if (named !== `0x${id}` || statement(shown) !== says)
    return { kind: "Unknown", issue: "the bytes say something else than the preview" };
  return shown.unmet[0];
}

const unknownCase = (id: CaseId, error: AppError): BulkRow => ({
  case: id,
  reference: "",
  account: undefined,
  outstanding: undefined,
  unmet: [error],
});
