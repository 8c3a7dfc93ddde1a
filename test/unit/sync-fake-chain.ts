import { blake2b } from "@noble/hashes/blake2.js";
import { bytesToHex, concatBytes, hexToBytes } from "@noble/hashes/utils.js";
import { u32, u64, Vector } from "scale-ts";
import type { ChainReader } from "../../electron/ledger/sync/chain-view.ts";
import { headsRoot } from "../../electron/ledger/sync/merkle.ts";
import * as keys from "../../electron/ledger/sync/storage-keys.ts";
import type { SyncStore } from "../../electron/ledger/sync/sync.ts";
import type { BlockRef } from "../../electron/light-node/types.ts";
import { entryCodec, headValueCodec, PAGE_ENTRIES, pageCodec } from "../../shared/codec/entry.ts";
import { orgCodec } from "../../shared/codec/policy.ts";
import type { Entry, JournalHead } from "../../shared/domain/entry.ts";
import { actId, caseId, fen, hash, millis, type OrgId, orgId } from "../../shared/domain/units.ts";
import { fail, ok } from "../../shared/errors.ts";

const blake2 = (bytes: Uint8Array) => blake2b(bytes, { dkLen: 32 });

/** A plausible entry. */
export const anEntry = (org: number, seq: number): Entry => ({
  org: orgId(org),
  seq,
  case: caseId(seq.toString(16).padStart(32, "0")),
  actor: undefined,
  at: millis(1_700_000_000_000 + seq),
  occurredAt: millis(1_700_000_000_000),
  clockOffset: 0,
  policy: 1,
  act: actId("00".repeat(16)),
  provenance: "Imported",
  commitment: undefined,
  supersedes: undefined,
  kind: {
    type: "PaymentReceived",
    amount: fen(seq + 1),
    method: "Cash",
    clearing: "OldestBillFirst",
  },
});

/** The end of a journal, computed the slow and plain way of docs/architecture.md. */
export function headOf(org: number, entries: readonly Entry[]): JournalHead {
  let head: Uint8Array = new Uint8Array(32);
  for (const entry of entries) head = blake2(concatBytes(head, blake2(entryCodec.enc(entry))));
  return { org: orgId(org), length: entries.length, head: hash(bytesToHex(head)) };
}

/** A scripted node: blocks that were made, each with its own storage, and faults to play. */
export class FakeChain implements ChainReader {
  readonly journals = new Map<number, Entry[]>();
  readonly #blocks = new Map<string, { logs: string[]; storage: Map<string, Uint8Array> }>();
  #height = 0;
  /** Changes what a storage read answers. */
  lie: (values: Map<string, Uint8Array>) => void = () => undefined;
  /** Reads that fail before one works again. */
  failures = 0;
  reads: (readonly string[])[] = [];

  append(org: number, count: number): void {
    const journal = this.journals.get(org) ?? [];
    this.journals.set(org, journal);
    for (let i = 0; i < count; i++) journal.push(anEntry(org, journal.length));
  }

  /** Makes a block of the journals as they are. */
  block(root?: string): BlockRef {
    const orgs = [...this.journals.keys()].sort((a, b) => a - b);
    const storage = new Map<string, Uint8Array>([
      [keys.NOW_KEY, u64.enc(BigInt(1_700_000_000_000 + this.#height))],
      [keys.ORG_IDS_KEY, Vector(u32).enc(orgs)],
    ]);
    const heads = orgs.map((org) => headOf(org, this.journals.get(org) ?? []));
    for (const head of heads) {
      const org = { parent: undefined, name: `org ${head.org}`, importUntil: 0 };
      storage.set(keys.orgKey(head.org), orgCodec.enc(org));
      if (head.length > 0) storage.set(keys.headKey(head.org), headValueCodec.enc(head));
      this.#pages(head.org, storage);
    }
    const logs = [`0x04434f4c4c80${root ?? headsRoot(heads)}`];
    const ref = {
      hash: hash(
        bytesToHex(
          blake2(hexToBytes((root ?? headsRoot(heads)) + bytesToHex(u32.enc(this.#height)))),
        ),
      ),
      height: this.#height++,
    };
    this.#blocks.set(ref.hash, { logs, storage });
    return ref;
  }

  #pages(org: OrgId, storage: Map<string, Uint8Array>): void {
    const journal = this.journals.get(org) ?? [];
    for (let page = 0; page * PAGE_ENTRIES < journal.length; page++) {
      const entries = journal.slice(page * PAGE_ENTRIES, (page + 1) * PAGE_ENTRIES);
      storage.set(keys.pageKey(org, page), pageCodec.enc(entries));
    }
  }

  async header(at: string) {
    const block = this.#blocks.get(at);
    if (!block) return fail({ kind: "NodeUnavailable", issue: "unknown block" });
    const zero = hash("00".repeat(32));
    return ok({
      hash: hash(at),
      height: 0,
      parent: zero,
      stateRoot: zero,
      extrinsicsRoot: zero,
      logs: block.logs,
    });
  }

  async keys(prefix: string, at: string) {
    const known = this.#blocks.get(at)?.storage.keys() ?? [];
    return ok([...known].filter((key) => key.startsWith(prefix)).sort());
  }

  async storage(wanted: readonly string[], at: string) {
    this.reads.push(wanted);
    if (this.failures > 0) {
      this.failures -= 1;
      return fail({ kind: "NodeUnavailable", issue: "No node available for storage query" });
    }
    const values = new Map<string, Uint8Array>();
    for (const key of wanted) {
      const value = this.#blocks.get(at)?.storage.get(key);
      if (value) values.set(key, value);
    }
    this.lie(values);
    return ok(values);
  }
}

/** Keeps what it is given, in memory; throws when a batch does not continue what it has. */
export class FakeStore implements SyncStore {
  readonly journals = new Map<number, Entry[]>();
  #heads: readonly JournalHead[] = [];
  batches = 0;
  incomplete = false;
  setIncomplete = (incomplete: boolean) => {
    this.incomplete = incomplete;
    return ok(undefined);
  };
  heads = () => this.#heads;
  apply: SyncStore["apply"] = (batch) => {
    for (const { entry } of batch.entries) {
      const journal = this.journals.get(entry.org) ?? [];
      this.journals.set(entry.org, journal);
      if (entry.seq !== journal.length) throw new Error(`entry ${entry.seq} at ${journal.length}`);
      journal.push(entry);
    }
    this.#heads = batch.heads;
    this.batches += 1;
    return ok(undefined);
  };
}
