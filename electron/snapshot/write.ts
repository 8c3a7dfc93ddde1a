import { hexToBytes } from "@noble/hashes/utils.js";
import type { Entry, JournalHead } from "../../shared/domain/entry.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { ABOUT } from "../../shared/snapshot/about.ts";
import { blake2 } from "../../shared/snapshot/bytes.ts";
import { decodeHeader, type SnapshotHeader } from "../../shared/snapshot/header.ts";
import {
  MOST,
  TABLE_NAMES,
  TABLES,
  type TableName,
  tableNo,
} from "../../shared/snapshot/schema.ts";
import { openTables } from "../../shared/snapshot/sqlite/canonical.ts";
import type { Child } from "../../shared/snapshot/sqlite/leaf.ts";
import type { Value } from "../../shared/snapshot/sqlite/record.ts";
import { SqliteWriter } from "../../shared/snapshot/sqlite/writer.ts";
import { StateProof } from "../../shared/snapshot/trie/proof.ts";
import type { RawEntry } from "../store/proved-batch.ts";
import { derivedRows, type Grounds } from "./derive.ts";
import { entryOf } from "./entry-row.ts";
import { type EvidenceChoice, inOrder, partsOf, WantedRecords } from "./evidence-rows.ts";
import { JournalIndex } from "./journal-index.ts";
import type { PageStore } from "./page-store.ts";
import type { PinnedChain } from "./pinned-chain.ts";
import {
  type BlockState,
  FIRST_KEYS,
  furtherKeys,
  type ReadState,
  readBlockState,
  readerOf,
  readHead,
} from "./state.ts";

/** A header with the proof that it is final. */
export interface FinalHeader {
  readonly header: Uint8Array;
  readonly justification: Uint8Array;
}

/** A chain at one final block, as a snapshot wants it. Nothing of it is trusted: the file is verified when it is made. */
export interface ChainAtBlock {
  /** The ends of authority sets since the first block, then the block itself. */
  readonly finality: readonly FinalHeader[];
  /** Of all organisations, in the order of the Merkle tree. */
  readonly heads: readonly JournalHead[];
  /** The journal in order, in parts of any size. */
  entries(head: JournalHead): AsyncIterable<Result<readonly RawEntry[]>>;
  /** Nodes that prove the values, or their absence, of these keys (hexadecimal with 0x). */
  prove(keys: readonly string[]): Promise<Result<readonly Uint8Array[]>>;
}

export interface SnapshotChoice {
  /** The journals to show; others are there by their ends only. */
  readonly orgs: readonly number[];
  /** Entries of which only the hash is shown. */
  readonly withhold?: (entry: Entry) => boolean;
  readonly evidence?: EvidenceChoice;
}

export interface WriteOptions {
  readonly chain: PinnedChain;
  readonly source: ChainAtBlock;
  readonly choice: SnapshotChoice;
  readonly store: PageStore;
  /** How far it is, from 0 to 1; awaited, so that others get a turn. */
  readonly progress?: (done: number) => Promise<void> | undefined;
}

const PAUSE_ROWS = 100;

/**
 * Writes a snapshot. The same block and choice give the same bytes. Holds a few bytes an entry in memory. Fails as the source
 * fails, or with `JournalMismatch` when what the source says does not fit together.
 */
export async function writeSnapshot(options: WriteOptions): Promise<Result<{ entries: number }>> {
  try {
    return await new Writing(options).run();
  } catch (error) {
    // What a node sends and cannot be read: a header, a proof, a value.
    if (error instanceof RangeError) return mismatch(error.message);
    throw error;
  }
}

class Writing {
  readonly #options: WriteOptions;
  readonly #writer: SqliteWriter;
  readonly #leaves: (readonly Child[])[] = [];
  readonly #index = new JournalIndex();
  readonly #records: WantedRecords;
  #rows = 0;

  constructor(options: WriteOptions) {
    this.#options = options;
    this.#records = new WantedRecords(options.choice.evidence?.records ?? []);
    this.#writer = new SqliteWriter(TABLES, (page, bytes) => options.store.write(page, bytes));
  }

  async run(): Promise<Result<{ entries: number }>> {
    const { source, choice } = this.#options;
    const last = source.finality.at(-1);
    if (last === undefined) return mismatch("there is no final block");
    const header = decodeHeader(last.header);
    const early = await source.prove(FIRST_KEYS);
    if (!early.ok) return early;
    const read = readerOf(new StateProof(header.stateRoot, early.value));
    this.#table("about", ABOUT);
    this.#table("chain", [this.#chainRow(header, readHead(read))]);
    this.#table(
      "finality",
      source.finality.map((one) => [one.header, one.justification]),
    );
    const { heads } = source;
    const isShown = (org: number) => choice.orgs.includes(org);
    this.#table(
      "heads",
      heads.map(({ org, length, head }) => [org, length, hexToBytes(head), isShown(org) ? 1 : 0]),
    );
    const shown = heads.filter(({ org }) => isShown(org));
    const written = await this.#entries(shown);
    if (!written.ok) return written;
    const evidence = await this.#evidence();
    if (!evidence.ok) return evidence;
    const state = await this.#state(header.stateRoot, read);
    if (!state.ok) return state;
    await this.#derived(
      state.value,
      shown.map(({ org }) => org),
    );
    this.#writer.finish();
    return ok({ entries: this.#index.rows });
  }

  #chainRow(header: SnapshotHeader, { at, program }: Pick<BlockState, "at" | "program">): Value[] {
    const { chain, source } = this.#options;
    const links = source.finality.length - 1;
    return [
      hexToBytes(chain.genesis),
      chain.name,
      chain.id,
      chain.ss58,
      hexToBytes(header.hash),
      header.number,
      at,
      program?.name ?? null,
      program?.version ?? null,
      links,
    ];
  }

  async #entries(shown: readonly JournalHead[]): Promise<Result<void>> {
    const { source, choice } = this.#options;
    const total = shown.reduce((sum, { length }) => sum + length, 0);
    for (const head of shown)
      for await (const part of source.entries(head)) {
        if (!part.ok) return part;
        for (const { raw, entry } of part.value) {
          const hidden = choice.withhold?.(entry) ?? false;
          this.#writer.add([entry.org, entry.seq, blake2(raw), hidden ? null : raw]);
          this.#index.add(entry.org, hidden ? undefined : entry);
          if (!hidden) this.#records.add(entry);
          await this.#pause(this.#index.rows / (2 * total));
        }
      }
    this.#end();
    return ok(undefined);
  }

  async #evidence(): Promise<Result<void>> {
    const rows = this.#records.rows();
    if (rows === undefined)
      return mismatch("a record of the evidence belongs to no entry that is shown");
    this.#table("evidence", rows);
    const files = inOrder(this.#options.choice.evidence?.files ?? []);
    this.#table(
      "files",
      files.map(({ blake2: hash, length }) => [hexToBytes(hash), length]),
    );
    for (const [index, file] of files.entries())
      for await (const part of partsOf(file.bytes(), MOST.filePart)) {
        this.#writer.add([index + 1, part]);
        await this.#options.progress?.(0.5);
      }
    this.#end();
    return ok(undefined);
  }

  async #state(root: string, early: ReadState): Promise<Result<BlockState>> {
    const { accounts } = this.#index;
    const keys = [...FIRST_KEYS, ...furtherKeys(early, accounts)];
    const nodes = await this.#options.source.prove(keys);
    if (!nodes.ok) return nodes;
    const proof = new StateProof(root, nodes.value);
    const state = readBlockState(readerOf(proof), accounts);
    this.#table(
      "state_proof",
      proof.used().map((node) => [node]),
    );
    return ok(state);
  }

  async #derived(state: BlockState, shown: readonly number[]): Promise<void> {
    const { store } = this.#options;
    const written = openTables(store, TABLES, this.#leaves);
    const entries = tableNo("entries");
    const grounds: Grounds = {
      state,
      shown,
      index: this.#index,
      entry: (row) => entryOf(written.row(entries, row)),
    };
    for (const [table, values] of derivedRows(grounds)) {
      while (TABLE_NAMES[this.#leaves.length] !== table) this.#end();
      this.#writer.add(values);
      await this.#pause(0.5 + Math.min(0.5, this.#rows / (this.#index.rows * 6 + 1)));
    }
    while (this.#leaves.length < TABLES.length) this.#end();
  }

  #table(name: TableName, rows: Iterable<readonly Value[]>): void {
    if (TABLE_NAMES[this.#leaves.length] !== name)
      throw new Error(`${name} is written out of turn`);
    for (const values of rows) this.#writer.add(values);
    this.#end();
  }

  #end(): void {
    this.#leaves.push(this.#writer.endTable());
  }

  async #pause(done: number): Promise<void> {
    this.#rows += 1;
    if (this.#rows % PAUSE_ROWS === 0) await this.#options.progress?.(done);
  }
}

const mismatch = (issue: string) => fail({ kind: "JournalMismatch", org: 0, seq: 0, issue });
