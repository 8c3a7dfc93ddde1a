import { bytesToHex } from "@noble/hashes/utils.js";
import type { Entry, JournalHead } from "../../shared/domain/entry.ts";
import type { Hash, OrgId } from "../../shared/domain/units.ts";
import { blake2 } from "../../shared/snapshot/bytes.ts";
import { Fault, type Place } from "../../shared/snapshot/fault.ts";
import { journalRoot, type SnapshotHeader } from "../../shared/snapshot/header.ts";
import { tableNo } from "../../shared/snapshot/schema.ts";
import type { CheckedFile } from "../../shared/snapshot/sqlite/canonical.ts";
import { headsRoot } from "../ledger/sync/merkle.ts";
import { decodeEntry, type EntryRow, entryRow } from "./entry-row.ts";
import { JournalIndex } from "./journal-index.ts";

/** A journal's end, and whether the journal is in the file. */
export interface ShownHead extends JournalHead {
  readonly shown: boolean;
}

/** Holds the ends of all journals against the root in the header. Throws Fault. */
export function checkHeads(file: CheckedFile, header: SnapshotHeader): ShownHead[] {
  const heads = [...file.rows(tableNo("heads"))].map(
    ([org, length, head, shown], index): ShownHead => {
      if (shown !== 0 && shown !== 1)
        throw new Fault({ table: "heads", row: index + 1 }, `shown is ${shown}, not 0 or 1`);
      const end = bytesToHex(head as Uint8Array) as Hash;
      return { org: org as OrgId, length: length as number, head: end, shown: shown === 1 };
    },
  );
  const orgs = new Set<number>();
  for (const [index, { org, length }] of heads.entries()) {
    const place = { table: "heads", row: index + 1, org };
    if (orgs.has(org)) throw new Fault(place, `organisation ${org} has two journals`);
    orgs.add(org);
    for (const n of [org, length])
      if (!Number.isInteger(n) || n < 0 || n > 0xffff_ffff)
        throw new Fault(place, `${n} is out of range`);
  }
  const root = journalRoot(header);
  if (root === undefined)
    throw new Fault(
      { table: "finality", row: file.counts[tableNo("finality")] as number },
      "the header commits to no journals (it has no COLL digest of 32 bytes)",
    );
  if (headsRoot(heads) !== root)
    throw new Fault(
      { table: "heads" },
      "the journals' ends are not those that the header commits to",
    );
  return heads;
}

/**
 * Goes over all entries: each is at its place, has its hash and can be read, and each journal's chain of hashes ends where
 * its head says. Throws Fault with the first that is not.
 */
export async function checkEntries(
  file: CheckedFile,
  heads: readonly ShownHead[],
  pause: () => Promise<void> | undefined,
): Promise<JournalIndex> {
  const index = new JournalIndex();
  const rows = file.rows(tableNo("entries"));
  let row = 0;
  for (const head of heads) {
    if (!head.shown) continue;
    const chain = new Uint8Array(64);
    for (let seq = 0; seq < head.length; seq += 1) {
      row += 1;
      const place = { table: "entries", row, org: head.org, seq };
      const next = rows.next();
      if (next.done) throw new Fault(place, `${named(place)} is missing`);
      const found = entryRow(next.value);
      index.add(head.org, checkEntry(found, place));
      chain.set(found.hash, 32);
      chain.set(blake2(chain));
      await pause();
    }
    if (bytesToHex(chain.subarray(0, 32)) !== head.head)
      throw new Fault(
        { table: "entries", org: head.org },
        `the entries of organisation ${head.org} do not hash to the end of its journal`,
      );
  }
  const more = rows.next();
  if (!more.done) {
    const { org, seq } = entryRow(more.value);
    const place = { table: "entries", row: row + 1, org, seq };
    throw new Fault(place, `${named(place)} is beyond the end of every journal in the file`);
  }
  return index;
}

function checkEntry(
  found: EntryRow,
  place: Place & { org: number; seq: number },
): Entry | undefined {
  if (found.org !== place.org || found.seq !== place.seq)
    throw new Fault(place, `${named(found)} stands where ${named(place)} belongs`);
  if (found.hash.length !== 32)
    throw new Fault(place, `the hash of ${named(place)} has not 32 bytes`);
  if (found.raw === null) return undefined;
  if (bytesToHex(blake2(found.raw)) !== bytesToHex(found.hash))
    throw new Fault(place, `${named(place)} does not have its hash`);
  let entry: Entry;
  try {
    entry = decodeEntry(found.raw);
  } catch (error) {
    throw new Fault(place, `${named(place)} cannot be read: ${(error as Error).message}`);
  }
  if (entry.org !== place.org || entry.seq !== place.seq)
    throw new Fault(place, `${named(place)} says that it is ${named(entry)}`);
  return entry;
}

const named = ({ org, seq }: { readonly org?: number; readonly seq?: number }) =>
  `entry ${seq} of organisation ${org}`;
