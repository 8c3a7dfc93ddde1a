import { setTimeout as sleep } from "node:timers/promises";
import type { Entry, JournalHead } from "../../../shared/domain/entry.ts";
import type { AccountId, OrgId } from "../../../shared/domain/units.ts";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import type { BlockRef } from "../../light-node/types.ts";
import type { ProvedBatch, RawEntry } from "../../store/proved-batch.ts";
import {
  type ChainReader,
  type ChainView,
  readChainView,
  readOperators,
  readStaff,
  type ViewMemory,
} from "./chain-view.ts";
import { extendHead } from "./hash-chain.ts";
import { emptyHead, type PageTask, pagesBetween } from "./plan.ts";
import { pullPages } from "./pull.ts";

/** Entries in one transaction of the store. A bigger catch-up is stored in parts, so that a restart goes on from there. */
const PART_ENTRIES = 8_192;
/** Pause before the same block is tried again (ms), when no newer one came meanwhile. */
const RETRY_MS = 2_000;

/** A block that brought nothing new is stored at most this often (ms); the store's cursor may lag that much. */
const IDLE_WRITE_MS = 60_000;

/** Where proved entries go. */
export interface SyncStore {
  /** The journals' ends that it holds. */
  heads(): readonly JournalHead[];
  apply(batch: ProvedBatch): Result<void>;
  /** Remembers, durably, whether the last batch was only a part of its block. */
  setIncomplete(incomplete: boolean): Result<void>;
}

/** `target`: entries of all journals at the block being pulled. `readOnly`: the store takes nothing now. */
export type SyncState =
  | { state: "idle" }
  | { state: "syncing"; target: number }
  | { state: "readOnly"; error: AppError }
  | { state: "mismatch"; error: AppError };

export interface SyncOptions {
  readonly reader: ChainReader;
  readonly store: SyncStore;
  readonly onState: (state: SyncState) => void;
  /** After each batch that the store took. */
  readonly onApplied: (batch: ProvedBatch) => void;
  /** The store holds all journals as they are at this block. */
  readonly onProved: (view: ChainView) => void;
  readonly log: (message: string) => void;
  readonly partEntries?: number;
  readonly retryMs?: number;
}

/**
 * Brings the store to each finalized head. Nothing reaches the store that does not continue its journals: every page is
 * proved against the block's state root, every entry continues the hash chain, and a journal's last part is stored only
 * when the chain of hashes ends in the head that the header commits to. A mismatch ends the writing for good. A journal that holds
 * what this program cannot read ends before that page, and the others go on.
 */
export class LedgerSync {
  readonly #options: SyncOptions;
  readonly #memory: ViewMemory = { orgs: [], policies: new Map() };
  readonly #stop = new AbortController();
  readonly #asked = new Set<AccountId>();
  /** Journals that go on in a shape that this program does not know; only another program reads on. */
  readonly #unread = new Map<OrgId, AppError>();
  #tooOld: AppError | undefined;
  /** Once a session: changes of staff come with the journals. */
  #staffAsked = false;
  #state: SyncState = { state: "idle" };
  /** Organisations and policies as the store was last told. */
  #told = "";
  #writtenAt = 0;
  /** Not known at first: an earlier process may have stopped between two parts. */
  #incomplete: boolean | undefined;
  #next: BlockRef | undefined;
  #running: Promise<void> | undefined;

  constructor(options: SyncOptions) {
    this.#options = options;
  }

  get state(): SyncState {
    return this.#state;
  }

  /** Present while the chain says what this program cannot read: nothing may be signed on what is known. */
  get tooOld(): AppError | undefined {
    return this.#tooOld;
  }

  /** A finalized head to catch up with; an older one that still waits is forgotten. */
  head(block: BlockRef): void {
    if (this.#stop.signal.aborted || this.#state.state === "mismatch") return;
    this.#next = block;
    this.#running ??= this.#run()
      .catch((error) => {
        // A bug. Reading goes on; the next head tries again.
        const issue = String(error instanceof Error ? error.stack : error);
        this.#options.log(`sync: ${issue}`);
        this.#set({ state: "readOnly", error: { kind: "Unknown", issue } });
      })
      .finally(() => {
        this.#running = undefined;
      });
  }

  /** Resolves when nothing is written any more. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#next && !this.#stop.signal.aborted) {
      const block = this.#next;
      this.#next = undefined;
      const done = await this.#syncTo(block);
      const tooOld = !done.ok && done.error.kind === "ProgramTooOld";
      if (done.ok || tooOld) {
        this.#tooOld = done.ok ? undefined : done.error;
        this.#set(done.ok ? { state: "idle" } : { state: "readOnly", error: done.error });
        continue;
      }
      this.#options.log(`sync of block ${block.height}: ${describe(done.error)}`);
      if (done.error.kind === "JournalMismatch") {
        this.#set({ state: "mismatch", error: done.error });
        return;
      }
      this.#set(
        done.error.kind === "NodeUnavailable"
          ? { state: "idle" }
          : { state: "readOnly", error: done.error },
      );
      await this.#pause();
      this.#next ??= block;
    }
  }

  async #syncTo(block: BlockRef): Promise<Result<void>> {
    const { reader, store } = this.#options;
    const view = await readChainView(reader, block, this.#memory);
    if (!view.ok) return view;
    const known = new Map<OrgId, JournalHead>();
    for (const { org } of view.value.heads) known.set(org, emptyHead(org));
    for (const head of store.heads()) known.set(head.org, head);
    const tasks = plan(known, view.value);
    if (!tasks.ok) return tasks;
    const readable = tasks.value.filter(({ org }) => !this.#unread.has(org));
    if (readable.length > 0) {
      const target = view.value.heads.reduce((sum, { length }) => sum + length, 0);
      this.#set({ state: "syncing", target });
    }
    return this.#pullInto(known, view.value, readable);
  }

  /** Pulls the pages, moves `known` forward over them and stores them part by part. */
  async #pullInto(
    known: Map<OrgId, JournalHead>,
    view: ChainView,
    tasks: readonly PageTask[],
  ): Promise<Result<void>> {
    const { reader, partEntries = PART_ENTRIES } = this.#options;
    const targets = new Map(view.heads.map((head) => [head.org, head]));
    let part: RawEntry[] = [];
    for await (const pulled of pullPages(reader, view.hash, tasks)) {
      if (!pulled.ok) return pulled;
      const { task, entries: read } = pulled.value;
      if (!read.ok) {
        if (!this.#unread.has(task.org)) this.#options.log(`sync: ${describe(read.error)}`);
        this.#unread.set(task.org, read.error);
      }
      if (!read.ok || this.#unread.has(task.org)) continue;
      const entries = read.value;
      const extended = extendHead(known.get(task.org) as JournalHead, entries);
      if (!extended.ok) return extended;
      const { length, head } = extended.value;
      const target = targets.get(task.org) as JournalHead;
      if (length === target.length && head !== target.head) {
        const issue = "the entries do not hash to the head that the header commits to";
        return fail({ kind: "JournalMismatch", org: task.org, seq: length - 1, issue });
      }
      known.set(task.org, extended.value);
      part.push(...entries);
      if (part.length < partEntries) continue;
      const marked = this.#mark(true);
      if (!marked.ok) return marked;
      const applied = await this.#apply(view, known, part);
      if (!applied.ok) return applied;
      part = [];
      // Lets requests of the views in between the parts.
      await sleep(0);
      if (this.#stop.signal.aborted) return ok(undefined);
    }
    const applied = await this.#apply(view, known, part);
    if (!applied.ok) return applied;
    const [unread] = this.#unread.values();
    const marked = this.#mark(unread !== undefined);
    if (!marked.ok) return marked;
    if (unread !== undefined) return fail(unread);
    this.#options.onProved(view);
    return marked;
  }

  #mark(incomplete: boolean): Result<void> {
    if (incomplete === this.#incomplete) return ok(undefined);
    const marked = this.#options.store.setIncomplete(incomplete);
    if (marked.ok) this.#incomplete = incomplete;
    return marked;
  }

  async #apply(
    view: ChainView,
    heads: ReadonlyMap<OrgId, JournalHead>,
    entries: RawEntry[],
  ): Promise<Result<void>> {
    const { reader, store, onApplied } = this.#options;
    const facts = JSON.stringify([view.orgs, view.policies]);
    const told = facts === this.#told;
    if (told && entries.length === 0 && Date.now() - this.#writtenAt < IDLE_WRITE_MS)
      return ok(undefined);
    const strangers = new Set<AccountId>();
    if (!this.#staffAsked) {
      const staff = await readStaff(reader, view.hash);
      if (!staff.ok) return staff;
      for (const account of staff.value) strangers.add(account);
    }
    for (const { entry } of entries)
      for (const account of namedIn(entry)) if (!this.#asked.has(account)) strangers.add(account);
    const operators = await readOperators(reader, [...strangers], view.hash);
    if (!operators.ok) return operators;
    const batch: ProvedBatch = {
      block: view.hash,
      height: view.height,
      at: view.at,
      orgs: told ? [] : view.orgs,
      policies: told ? [] : view.policies,
      operators: operators.value,
      heads: view.heads.map(({ org }) => heads.get(org) as JournalHead),
      entries,
    };
    const applied = store.apply(batch);
    if (!applied.ok) return applied;
    for (const account of strangers) this.#asked.add(account);
    this.#staffAsked = true;
    this.#told = facts;
    this.#writtenAt = Date.now();
    onApplied(batch);
    return applied;
  }

  #set(state: SyncState): void {
    this.#state = state;
    this.#options.onState(state);
  }

  #pause(): Promise<void> {
    const { retryMs = RETRY_MS } = this.#options;
    return sleep(retryMs, undefined, { signal: this.#stop.signal }).catch(() => undefined);
  }
}

/** The accounts of which more has to be known than the entry says: who signed, and whose account was changed or named. */
function namedIn({ actor, kind }: Entry): AccountId[] {
  const named = actor === undefined ? [] : [actor];
  if (kind.type === "OperatorChanged") named.push(kind.account);
  if (kind.type === "DeputyNamed") named.push(kind.supervisor, kind.deputy);
  return named;
}

function plan(known: ReadonlyMap<OrgId, JournalHead>, view: ChainView): Result<PageTask[]> {
  const tasks: PageTask[] = [];
  const targets = new Map(view.heads.map((head) => [head.org, head]));
  for (const [org, from] of known) {
    const pages = pagesBetween(from, targets.get(org) ?? emptyHead(org));
    if (!pages.ok) return pages;
    tasks.push(...pages.value);
  }
  return ok(tasks);
}

const describe = (error: AppError) => JSON.stringify(error);
