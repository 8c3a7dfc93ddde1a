import { bytesToHex, concatBytes } from "@noble/hashes/utils.js";
import { createBLAKE2b } from "hash-wasm";
import { blake2Hex } from "../../shared/snapshot/bytes.ts";
import { Fault } from "../../shared/snapshot/fault.ts";
import { MOST, tableNo } from "../../shared/snapshot/schema.ts";
import type { CheckedFile } from "../../shared/snapshot/sqlite/canonical.ts";
import { readRecord } from "../evidence/record.ts";
import type { ShownHead } from "./check-journals.ts";
import { entryOf } from "./entry-row.ts";

/** What of the evidence was checked, and how many files are named by its records but not in the snapshot. */
export interface EvidenceCheck {
  readonly records: number;
  readonly files: number;
  readonly absent: number;
}

/** Holds every record against the commitment of its entry, and every file against the records that name it. Throws Fault. */
export async function checkEvidence(
  file: CheckedFile,
  heads: readonly ShownHead[],
  pause: () => Promise<void> | undefined,
): Promise<EvidenceCheck> {
  const named = checkRecords(file, heads);
  const files = await checkFiles(file, named, pause);
  return { records: file.counts[tableNo("evidence")] ?? 0, files, absent: named.size - files };
}

/** The files that the records name, by hash, and how long they are. */
function checkRecords(file: CheckedFile, heads: readonly ShownHead[]): Map<string, number> {
  const named = new Map<string, number>();
  let row = 0;
  let before = [-1, -1];
  for (const [org, seq, salt, record] of file.rows(tableNo("evidence"))) {
    row += 1;
    const place = { table: "evidence", row, org: org as number, seq: seq as number };
    const wrong = (reason: string) => new Fault(place, `row ${row} of evidence: ${reason}`);
    const at = rowOf(heads, place.org, place.seq);
    if (at === undefined) throw wrong("there is no such entry in the file");
    const order = [heads.findIndex((head) => head.org === org), place.seq];
    if (compare(before, order) >= 0) throw wrong("it is out of order");
    before = order;
    const { entry } = entryOf(file.row(tableNo("entries"), at));
    if (entry === undefined) throw wrong("its entry is withheld");
    if ((salt as Uint8Array).length !== 32) throw wrong("the salt has not 32 bytes");
    const bytes = record as Uint8Array;
    if (blake2Hex(concatBytes(salt as Uint8Array, bytes)) !== entry.commitment)
      throw wrong("the record is not the one that the entry commits to");
    const read = readRecord(bytes);
    if (read === undefined) throw wrong("the record cannot be read");
    if (read.record.case !== entry.case || read.record.act !== entry.act)
      throw wrong("the record is of another act");
    for (const { blake2, bytes: length } of read.record.files) named.set(blake2, length);
  }
  return named;
}

const compare = (a: readonly number[], b: readonly number[]): number =>
  (a[0] as number) - (b[0] as number) || (a[1] as number) - (b[1] as number);

/** The row of `entries` that holds an entry: journals lie one after the other. */
function rowOf(heads: readonly ShownHead[], org: number, seq: number): number | undefined {
  let before = 0;
  for (const head of heads) {
    if (!head.shown) continue;
    if (head.org === org) return seq < head.length ? before + seq + 1 : undefined;
    before += head.length;
  }
  return undefined;
}

async function checkFiles(
  file: CheckedFile,
  named: ReadonlyMap<string, number>,
  pause: () => Promise<void> | undefined,
): Promise<number> {
  const parts = file.rows(tableNo("file_parts"));
  let part = parts.next();
  let partNo = 1;
  let before = "";
  let row = 0;
  for (const [hash, length] of file.rows(tableNo("files"))) {
    row += 1;
    const expected = bytesToHex(hash as Uint8Array);
    const place = { table: "files", row };
    const wrong = (reason: string) => new Fault(place, `file ${row}: ${reason}`);
    if (expected <= before) throw wrong("the files are not ascending by hash");
    before = expected;
    if (named.get(expected) !== length) throw wrong("no record names it with this length");
    const hasher = await createBLAKE2b(256);
    let left = length as number;
    while (left > 0) {
      if (part.done || part.value[0] !== row) throw wrong("a part of its bytes is missing");
      const bytes = part.value[1] as Uint8Array;
      if (
        bytes.length === 0 ||
        bytes.length > left ||
        (bytes.length < MOST.filePart && bytes.length < left)
      )
        throw new Fault(
          { table: "file_parts", row: partNo },
          `part ${partNo} of the files has not the length that it must have`,
        );
      hasher.update(bytes);
      left -= bytes.length;
      part = parts.next();
      partNo += 1;
      await pause();
    }
    if (hasher.digest() !== expected) throw wrong("its bytes are not those that the record names");
  }
  if (!part.done)
    throw new Fault({ table: "file_parts", row: partNo }, `part ${partNo} belongs to no file`);
  return row;
}
