import { blake2b } from "@noble/hashes/blake2.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalRecord, recordCommitment, saltRecord } from "../../electron/evidence/record.ts";
import { type EvidenceRecord, type FileFacts, MEDIA_TYPES } from "../../shared/domain/evidence.ts";
import { actId, caseId, hash, millis } from "../../shared/domain/units.ts";

const hex = (bytes: number) =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((all) => bytesToHex(all));
const file: fc.Arbitrary<FileFacts> = fc.record({
  blake2: hex(32).map(hash),
  sha256: hex(32).map(hash),
  sm3: hex(32).map(hash),
  bytes: fc.nat(),
  mediaType: fc.constantFrom(...MEDIA_TYPES),
});
const record: fc.Arbitrary<EvidenceRecord> = fc.record({
  act: hex(16).map(actId),
  case: hex(16).map(caseId),
  occurredAt: fc.nat().map(millis),
  note: fc.option(fc.string({ unit: "grapheme" }), { nil: undefined }),
  files: fc.uniqueArray(file, { maxLength: 4, selector: ({ blake2 }) => blake2 }),
});
const SALT = new Uint8Array(32).fill(7);
const commitment = (one: EvidenceRecord) => recordCommitment(one, SALT, 2);

/** The same record but for one thing. */
const changes: ((
  one: EvidenceRecord,
  other: EvidenceRecord,
  extra: FileFacts,
) => EvidenceRecord)[] = [
  (one, { act }) => ({ ...one, act }),
  (one, other) => ({ ...one, case: other.case }),
  (one, { occurredAt }) => ({ ...one, occurredAt }),
  (one, { note }) => ({ ...one, note }),
  (one) => ({ ...one, note: `${one.note ?? ""} ` }),
  (one) => ({ ...one, note: one.note === undefined ? "" : undefined }),
  (one) => ({ ...one, files: one.files.slice(1) }),
  (one, _, extra) => ({ ...one, files: [...one.files, extra] }),
  ...(["blake2", "sha256", "sm3", "bytes", "mediaType"] as const).map(
    (field) => (one: EvidenceRecord, _: EvidenceRecord, extra: FileFacts) => ({
      ...one,
      files: one.files.map((each, at) => (at === 0 ? { ...each, [field]: extra[field] } : each)),
    }),
  ),
];
const sorted = (one: EvidenceRecord) =>
  JSON.stringify({ ...one, files: [...one.files].sort((a, b) => (a.blake2 < b.blake2 ? -1 : 1)) });

describe("the record behind a commitment", () => {
  it("gives the same bytes for the same record, in whatever order its files came", () => {
    fc.assert(
      fc.property(record, (one) => {
        const again = { ...one, files: [...one.files].reverse() };
        expect(commitment(again)).toBe(commitment(one));
        expect(commitment({ ...one, files: [...one.files, ...one.files] })).toBe(commitment(one));
        const { version, record: kept, salt, commitment: made } = saltRecord(one);
        expect(recordCommitment(kept, salt, version)).toBe(made);
      }),
    );
  });

  it("gives other bytes for any other record", () => {
    fc.assert(
      fc.property(
        record,
        record,
        file,
        fc.constantFrom(...changes),
        (one, other, extra, change) => {
          const changed = change(one, other, extra);
          fc.pre(sorted(changed) !== sorted(one));
          expect(canonicalRecord(changed, 2)).not.toEqual(canonicalRecord(one, 2));
          expect(commitment(changed)).not.toBe(commitment(one));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("is, byte for byte, what the document says", () => {
    const one: EvidenceRecord = {
      act: actId("a1".repeat(16)),
      case: caseId("c1".repeat(16)),
      occurredAt: millis(0x0102),
      note: "电",
      files: [
        {
          blake2: hash("11".repeat(32)),
          sha256: hash("22".repeat(32)),
          sm3: hash("33".repeat(32)),
          bytes: 5,
          mediaType: "text/plain",
        },
      ],
    };
    const text = (plain: string) => bytesToHex(new TextEncoder().encode(plain));
    const expected = [
      "02",
      "a1".repeat(16),
      "c1".repeat(16),
      "0201000000000000",
      `010c${text("电")}`,
      "04",
      `${"11".repeat(32)}${"22".repeat(32)}${"33".repeat(32)}0500000000000000`,
      `28${text("text/plain")}`,
    ].join("");
    expect(bytesToHex(canonicalRecord(one, 2))).toBe(expected);
    const salted = new Uint8Array([...SALT, ...hexToBytes(expected)]);
    expect(commitment(one)).toBe(bytesToHex(blake2b(salted, { dkLen: 32 })));
  });

  it("still knows the notes of the first version, which no other record can pass for", () => {
    fc.assert(
      fc.property(record, (one) => {
        const old = canonicalRecord({ ...one, note: one.note ?? "" }, 1);
        expect(new TextDecoder().decode(old)).toBe(
          `{"act":"${one.act}","case":"${one.case}","occurredAt":${one.occurredAt},"text":${JSON.stringify(one.note ?? "")}}`,
        );
        expect(canonicalRecord(one, 2)[0]).not.toBe(old[0]);
      }),
    );
  });
});
