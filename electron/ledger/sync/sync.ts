import { setTimeout as sleep } from "node:timers/promises";
import type { JournalHead } from "../../../shared/domain/entry.ts";
import type { OrgId } from "../../../shared/domain/units.ts";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import type { BlockRef } from "../../light-node/types.ts";
import type { ProvedBatch } from "./batch.ts";
import { type ChainReader, type ChainView, readChainView, type ViewMemory } from "./chain-view.ts";
import { extendHead } from "./hash-chain.ts";
import type { RawEntry } from "./page.ts";
import { emptyHead, type PageTask, pagesBetween } from "./plan.ts";
import { pullPages } from "./pull.ts";

/** Entries in one transaction of the store. A bigger catch-up is stored in parts, so that a restart goes on from there. */
const PART_ENTRIES = 8_192;
/** Pause before the same block is tried again (ms), when no newer one came meanwhile. */
const RETRY_MS = 2_000;

/** Where proved entries go. */
export interface SyncStore {
  /** The journals' ends that it holds. */
  heads(): readonly JournalHead[];
  apply(batch: ProvedBatch): Result<void>;
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
  /** After each batch that the store took. `complete`: the store now holds all of the block. */
  readonly onApplied: (batch: ProvedBatch, complete: boolean) => void;
  readonly log: (message: string) => void;
  readonly partEntries?: number;
  readonly retryMs?: number;
}

/**
 * Brings the store to each finalized head. Nothing reaches the store that does not continue its journals: every page is
 * proved against the block's state root, every entry continues the hash chain, and a journal's last part is stored only
 * when the chain of hashes ends in the head that the header commits to. A mismatch ends the writing for good.
 */
export class LedgerSync {
  readonly #options: SyncOptions;
  readonly #memory: ViewMemory = { orgs: [], policies: new Map() };
  readonly #stop = new AbortController();
  #state: SyncState = { state: "idle" };
  #next: BlockRef | undefined;
  #running: Promise<void> | undefined;

  constructor(options: SyncOptions) {
    this.#options = options;
  }

  get state(): SyncState {
    return this.#state;
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
      if (done.ok) {
        this.#set({ state: "idle" });
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
    if (tasks.value.length > 0) {
      const target = view.value.heads.reduce((sum, { length }) => sum + length, 0);
      this.#set({ state: "syncing", target });
    }
    return this.#pullInto(known, view.value, tasks.value);
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
      const { task, entries } = pulled.value;
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
      const applied = this.#apply(view, known, part, false);
      if (!applied.ok) return applied;
      part = [];
      // Lets requests of the views in between the parts.
      await sleep(0);
      if (this.#stop.signal.aborted) return ok(undefined);
    }
    return this.#apply(view, known, part, true);
  }

  #apply(
    view: ChainView,
    heads: ReadonlyMap<OrgId, JournalHead>,
    entries: RawEntry[],
    complete: boolean,
  ): Result<void> {
    const batch: ProvedBatch = {
      block: view.hash,
      height: view.height,
      at: view.at,
      orgs: [...view.orgs],
      policies: [...view.policies],
      heads: view.heads.map(({ org }) => heads.get(org) as JournalHead),
      entries,
    };
    const applied = this.#options.store.apply(batch);
    if (applied.ok) this.#options.onApplied(batch, complete);
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
