import { bytesToHex } from "@noble/hashes/utils.js";
import { readRecord } from "../electron/evidence/record.ts";
import type { EvidenceRecord } from "../shared/domain/evidence.ts";
import { type TableName, tableNo } from "../shared/snapshot/schema.ts";
import type { CheckedFile } from "../shared/snapshot/sqlite/canonical.ts";
import type { Value } from "../shared/snapshot/sqlite/record.ts";

export interface Line {
  readonly org: number;
  readonly seq: number;
  readonly caseNo: number | undefined;
  readonly at: number;
  readonly occurredAt: number;
  readonly actor: string | undefined;
  /** A word of `words.provenance`: what was imported from older books is weaker evidence. */
  readonly provenance: string;
  readonly kind: string;
  readonly fields: string;
  readonly hash: string;
  readonly record: EvidenceRecord | undefined;
}

export interface ShownCase {
  readonly no: number;
  readonly reference: string;
  readonly customer: string;
  readonly class: string;
  readonly stage: string;
}

/** What a verified snapshot shows. */
export interface Content {
  readonly cases: readonly ShownCase[];
  /** Entries that are not withheld, in the order of the file. */
  readonly lines: readonly Line[];
  readonly withheld: number;
  /** Role by account. */
  readonly roles: ReadonlyMap<string, string>;
  /** Row in `files` by hash. */
  readonly files: ReadonlyMap<string, number>;
}

const rowsOf = (file: CheckedFile, name: TableName) => file.rows(tableNo(name));

/** Reads the tables of a snapshot of which no part failed. */
export function contentOf(file: CheckedFile): Content {
  const records = new Map<string, EvidenceRecord>();
  for (const [org, seq, , bytes] of rowsOf(file, "evidence")) {
    const read = readRecord(bytes as Uint8Array);
    if (read) records.set(`${org}/${seq}`, read.record);
  }
  const entries = rowsOf(file, "entries");
  const lines: Line[] = [];
  let withheld = 0;
  for (const row of rowsOf(file, "timeline")) {
    const hash = (entries.next().value as Value[])[2] as Uint8Array;
    const [org, seq, caseNo, at, occurredAt, , actor, , provenance, , , , kind, fields] = row;
    if (kind === "withheld") withheld += 1;
    else
      lines.push({
        ...{ org: org as number, seq: seq as number, kind: kind as string },
        provenance: provenance as string,
        ...{ at: at as number, occurredAt: occurredAt as number, fields: fields as string },
        caseNo: (caseNo as number | null) ?? undefined,
        actor: actor === null ? undefined : bytesToHex(actor as Uint8Array),
        hash: bytesToHex(hash),
        record: records.get(`${org}/${seq}`),
      });
  }
  return {
    lines,
    withheld,
    cases: [...rowsOf(file, "cases")].map(([, , reference, customer, of, stage], index) => ({
      no: index + 1,
      reference: reference as string,
      customer: bytesToHex(customer as Uint8Array),
      class: of as string,
      stage: stage as string,
    })),
    roles: new Map(
      [...rowsOf(file, "operators")].map(([account, , role]) => [
        bytesToHex(account as Uint8Array),
        role as string,
      ]),
    ),
    files: new Map(
      [...rowsOf(file, "files")].map(([hash], index) => [
        bytesToHex(hash as Uint8Array),
        index + 1,
      ]),
    ),
  };
}

/** All bytes of a file in the snapshot. */
export function fileBytes(file: CheckedFile, no: number): Uint8Array {
  const parts = [...rowsOf(file, "file_parts")].flatMap(([of, bytes]) =>
    of === no ? [bytes as Uint8Array] : [],
  );
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
