import { concatBytes } from "@noble/hashes/utils.js";
import { bool, Option, Struct, str, u8, u32, Vector } from "scale-ts";
import { entryCodec, headLeafCodec } from "../../shared/codec/entry.ts";
import { policyCodec } from "../../shared/codec/policy.ts";
import { chainU64, hexOf, word } from "../../shared/codec/primitives.ts";
import type { Entry, JournalHead } from "../../shared/domain/entry.ts";
import type { DatedPolicy } from "../../shared/domain/policy.ts";
import type { AccountId, Hash, Millis, OrgId, Person } from "../../shared/domain/units.ts";
import { ROLES, type Role } from "../../shared/domain/words.ts";
import { type CaseRiskRow, decodeRisks, encodeRisks } from "./case-risks.ts";

/** An organisation as the chain holds it. */
export interface OrgRecord {
  readonly id: OrgId;
  readonly parent: OrgId | undefined;
  readonly name: string;
  readonly importUntil: Millis;
}

/** An operator as the chain holds it. */
export interface OperatorRecord {
  readonly account: AccountId;
  readonly org: OrgId;
  readonly role: Role;
  readonly active: boolean;
  readonly since: Millis;
  /** Undefined when the journal has told of a change before the console learned whose account it is. */
  readonly person: Person | undefined;
}

/** An entry with the bytes that the hash chain covers. */
export interface RawEntry {
  readonly raw: Uint8Array;
  readonly entry: Entry;
}

/** What was proved at one finalized block and not known before. */
export interface ProvedBatch {
  readonly block: Hash;
  readonly height: number;
  /** Chain time of the block. */
  readonly at: Millis;
  /** All organisations, when they were read; an absent one is kept as it was. */
  readonly orgs: readonly OrgRecord[];
  readonly policies: readonly DatedPolicy[];
  readonly operators?: readonly OperatorRecord[];
  /** The proved heads of the journals that are followed, whether they grew or not. */
  readonly heads: readonly JournalHead[];
  /** The new entries, ordered by organisation and seq; they end where the heads end. */
  readonly entries: readonly RawEntry[];
}

const frameCodec = Struct({
  block: hexOf(32),
  height: u32,
  at: chainU64,
  orgs: Vector(Struct({ id: u32, parent: Option(u32), name: str, importUntil: chainU64 })),
  policies: Vector(Struct({ version: u32, from: chainU64, policy: policyCodec })),
  operators: Vector(
    Struct({
      account: hexOf(32),
      org: u32,
      role: word(ROLES),
      active: bool,
      since: chainU64,
      person: Option(hexOf(32)),
    }),
  ),
  heads: Vector(headLeafCodec),
});

/** A batch as a journal record: the frame's length and bytes, then each entry's length and bytes. */
export function encodeBatch(batch: ProvedBatch): Uint8Array {
  const frame = frameCodec.enc({
    ...batch,
    orgs: [...batch.orgs],
    policies: [...batch.policies],
    operators: [...(batch.operators ?? [])],
    heads: [...batch.heads],
  });
  const parts = [u32.enc(frame.length), frame];
  for (const { raw } of batch.entries) parts.push(u32.enc(raw.length), raw);
  return concatBytes(...parts);
}

/** Throws when the bytes are no batch. */
export function decodeBatch(bytes: Uint8Array): ProvedBatch {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  const next = (): Uint8Array => {
    const start = at + 4;
    at = start + view.getUint32(at, true);
    if (at > bytes.length) throw new RangeError("a batch is cut short");
    // Copied, because scale-ts reads from the start of the underlying buffer.
    return new Uint8Array(bytes.subarray(start, at));
  };
  const frame = frameCodec.dec(next());
  const entries: RawEntry[] = [];
  while (at < bytes.length) {
    const raw = next();
    entries.push({ raw, entry: entryCodec.dec(raw) });
  }
  return { ...(frame as unknown as Omit<ProvedBatch, "entries">), entries };
}

/** The records of the derived database's journal: one byte says which, then its fields. 1 was a batch of schema 1. */
export type DerivedRecord =
  | { readonly type: "genesis"; readonly genesis: Hash }
  | { readonly type: "batch"; readonly batch: ProvedBatch }
  | { readonly type: "chainInfo"; readonly key: string; readonly value: Uint8Array }
  | { readonly type: "risks"; readonly rows: readonly CaseRiskRow[] }
  /** Scores to be computed again: of these customers, or all. */
  | { readonly type: "recheck"; readonly customers: readonly Hash[] | undefined };

const genesisCodec = Struct({ genesis: hexOf(32) });
const chainInfoKeyCodec = str;
const recheckCodec = Struct({ customers: Option(Vector(hexOf(32))) });

export function encodeDerivedRecord(record: DerivedRecord): Uint8Array {
  switch (record.type) {
    case "genesis":
      return concatBytes(u8.enc(0), genesisCodec.enc(record));
    case "batch":
      return concatBytes(u8.enc(3), encodeBatch(record.batch));
    case "chainInfo":
      return concatBytes(u8.enc(2), chainInfoKeyCodec.enc(record.key), record.value);
    case "risks":
      return concatBytes(u8.enc(4), encodeRisks(record.rows));
    case "recheck":
      return concatBytes(u8.enc(5), recheckCodec.enc({ customers: record.customers?.slice() }));
  }
}

/** Throws when the bytes are no record. */
export function decodeDerivedRecord(bytes: Uint8Array): DerivedRecord {
  const body = new Uint8Array(bytes.subarray(1));
  switch (bytes[0]) {
    case 0:
      return { type: "genesis", genesis: genesisCodec.dec(body).genesis as Hash };
    case 3:
      return { type: "batch", batch: decodeBatch(body) };
    case 2: {
      const key = chainInfoKeyCodec.dec(body);
      return { type: "chainInfo", key, value: body.slice(chainInfoKeyCodec.enc(key).length) };
    }
    case 4:
      return { type: "risks", rows: decodeRisks(body) };
    case 5:
      return { type: "recheck", customers: recheckCodec.dec(body).customers as Hash[] | undefined };
    default:
      throw new RangeError(`no record of kind ${bytes[0]}`);
  }
}
