import { cryptoWaitReady } from "@polkadot/util-crypto";
import { Fault, overall, type Part, type PartResult } from "../../shared/snapshot/fault.ts";
import type { SnapshotHeader } from "../../shared/snapshot/header.ts";
import { tableNo } from "../../shared/snapshot/schema.ts";
import type { CheckedFile } from "../../shared/snapshot/sqlite/canonical.ts";
import type { ByteSource } from "../../shared/snapshot/sqlite/reader.ts";
import { checkDerived, DERIVED } from "./check-derived.ts";
import { checkEvidence } from "./check-evidence.ts";
import { checkFile } from "./check-file.ts";
import { checkChain, checkFinality, type Identity, readIdentity } from "./check-finality.ts";
import { checkEntries, checkHeads, type ShownHead } from "./check-journals.ts";
import { checkState } from "./check-state.ts";
import type { Grounds } from "./derive.ts";
import { entryOf } from "./entry-row.ts";
import type { JournalIndex } from "./journal-index.ts";
import { PartResults } from "./part-results.ts";
import type { PinnedChain } from "./pinned-chain.ts";
import type { BlockState } from "./state.ts";

/** Which journals are in the file, and how much of them. */
export interface Scope {
  readonly org: number;
  readonly length: number;
  readonly shown: boolean;
  readonly withheld: number;
}

export interface Verification {
  readonly result: PartResult["result"];
  /** Only parts that the file has; in the order of `PARTS`. */
  readonly parts: readonly PartResult[];
  /** What the file says of itself; absent when it could not be read. */
  readonly identity: Identity | undefined;
  readonly scope: readonly Scope[];
  /** Everything that was proved, for queries and for the replay of the rules; absent unless entries and state are verified. */
  readonly proved: Grounds | undefined;
  /** Its rows, for queries and comparisons: true only as far as the parts say. Absent unless the file is whole. */
  readonly file: CheckedFile | undefined;
}

export interface VerifyOptions {
  /** How far it is, from 0 to 1, and at which part; awaited, so that others get a turn. */
  readonly progress?: (part: Part, done: number) => Promise<void> | undefined;
}

const PAUSE_ROWS = 100;

/**
 * Verifies a snapshot against a pinned chain and nothing else. Never throws for what is in the file: every part is verified,
 * failed with its first wrong record, or not checked with the reason.
 */
export async function verifySnapshot(
  source: ByteSource,
  pinned: PinnedChain,
  options: VerifyOptions = {},
): Promise<Verification> {
  await cryptoWaitReady();
  return new Verifying(source, pinned, options).run();
}

class Verifying {
  readonly #source: ByteSource;
  readonly #pinned: PinnedChain;
  readonly #options: VerifyOptions;
  readonly #parts = new PartResults();
  #rows = 0;

  constructor(source: ByteSource, pinned: PinnedChain, options: VerifyOptions) {
    this.#source = source;
    this.#pinned = pinned;
    this.#options = options;
  }

  async run(): Promise<Verification> {
    const { progress } = this.#options;
    const file = await this.#parts.try("file", async () => {
      const file = await checkFile(this.#source, (done) => progress?.("file", done));
      return [file, file.counts.reduce((sum, count) => sum + count, 0)];
    });
    const identity = file && readOr(() => readIdentity(file));
    const chain = await this.#parts.after("chain", file, "the file is not whole", (file) => {
      const identity = readIdentity(file);
      checkChain(identity, this.#pinned);
      return [{ file, identity }, 1];
    });
    const header = await this.#parts.after(
      "finality",
      chain,
      "it is not of the pinned chain",
      (known) => [
        checkFinality(known.file, known.identity, this.#pinned),
        known.file.counts[tableNo("finality")] ?? 0,
      ],
    );
    const heads = await this.#parts.after(
      "heads",
      header,
      "the header is not proved final",
      (header) => {
        const heads = checkHeads(file as CheckedFile, header);
        return [heads, heads.length];
      },
    );
    const index = await this.#entries(file, heads);
    await this.#evidence(file, heads, index);
    const state = await this.#state(file, header, identity, heads, index);
    const proved = await this.#derived(file, heads, index, state);
    const scope = (heads ?? []).map(({ org, length, shown }) => ({
      ...{ org, length, shown },
      withheld: index?.withheld.get(org) ?? 0,
    }));
    const parts = this.#parts.all;
    return { result: overall(parts), parts, identity, scope, proved, file };
  }

  async #entries(
    file: CheckedFile | undefined,
    heads: readonly ShownHead[] | undefined,
  ): Promise<JournalIndex | undefined> {
    const index = await this.#parts.after(
      "entries",
      heads,
      "the ends of the journals are not proved",
      async (heads) => {
        const index = await checkEntries(file as CheckedFile, heads, () => this.#pause("entries"));
        return [index, index.rows];
      },
    );
    const withheld = [...(index?.withheld.values() ?? [])].reduce((sum, n) => sum + n, 0);
    if (withheld > 0) {
      const reason = `${withheld} entries are withheld: their hashes prove that they are there, not what they say`;
      this.#parts.notChecked("withheld", reason);
    }
    return index;
  }

  async #evidence(
    file: CheckedFile | undefined,
    heads: readonly ShownHead[] | undefined,
    index: JournalIndex | undefined,
  ): Promise<void> {
    const tables = ["evidence", "files", "file_parts"] as const;
    if (file !== undefined && tables.every((name) => file.counts[tableNo(name)] === 0)) return;
    await this.#parts.after(
      "evidence",
      index && heads,
      "the entries are not proved",
      async (heads) => {
        const pause = () => this.#pause("evidence");
        const { records, files, absent } = await checkEvidence(file as CheckedFile, heads, pause);
        if (absent === 0) return [true, records + files];
        const reason = `${records} records and ${files} files are right, but ${absent} files that the records name are not in the snapshot`;
        return { notChecked: reason };
      },
    );
  }

  async #state(
    file: CheckedFile | undefined,
    header: SnapshotHeader | undefined,
    identity: Identity | undefined,
    heads: readonly ShownHead[] | undefined,
    index: JournalIndex | undefined,
  ): Promise<BlockState | undefined> {
    // Which operators are needed is known from the entries.
    return this.#parts.after("state", heads && index, "the entries are not proved", (index) => [
      checkState(
        file as CheckedFile,
        header as SnapshotHeader,
        identity as Identity,
        heads as readonly ShownHead[],
        index,
      ),
      (file as CheckedFile).counts[tableNo("state_proof")] ?? 0,
    ]);
  }

  async #derived(
    file: CheckedFile | undefined,
    heads: readonly ShownHead[] | undefined,
    index: JournalIndex | undefined,
    state: BlockState | undefined,
  ): Promise<Grounds | undefined> {
    if (!file || !heads || !index || !state) {
      const reason = "what it is derived from is not proved";
      for (const part of DERIVED) this.#parts.notChecked(part, reason);
      return undefined;
    }
    const grounds: Grounds = {
      state,
      index,
      shown: heads.filter(({ shown }) => shown).map(({ org }) => org),
      entry: (row) => entryOf(file.row(tableNo("entries"), row)),
    };
    const found = await checkDerived(file, grounds, () => this.#pause("timeline"));
    for (const [part, result] of found) {
      // Of policies that cannot be read no row can be computed, so none of them is wrong.
      const unread = part === "policies" && grounds.state.policies === undefined;
      if ("fault" in result && !unread) this.#parts.failed(part, result.fault);
      // Entries of which nothing of this kind follows: that the table is empty was checked, but proves nothing.
      else {
        const checked = "checked" in result ? result.checked : 0;
        if (checked === 0 && index.rows > 0 && part !== "policies") continue;
        const reason = whyUnchecked(part, checked, grounds);
        if (reason === undefined) this.#parts.verified(part, checked);
        else this.#parts.notChecked(part, reason);
      }
    }
    return grounds;
  }

  #pause(part: Part): Promise<void> | undefined {
    this.#rows += 1;
    return this.#rows % PAUSE_ROWS === 0 ? this.#options.progress?.(part, 0) : undefined;
  }
}

/** Why a derived table that is as it must be says less than it seems to. */
function whyUnchecked(
  part: (typeof DERIVED)[number],
  checked: number,
  { state, index }: Grounds,
): string | undefined {
  if (part === "policies" && state.policies === undefined)
    return "the policies are of a layout that this program does not read";
  const withheld = [...index.withheld.values()].reduce((sum, n) => sum + n, 0);
  if (withheld > 0 && (part === "cases" || part === "bills" || part === "figures"))
    return `${withheld} entries are withheld, and any of them may belong to these`;
  return checked > 0 ? undefined : "there is nothing to check";
}

function readOr<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}
