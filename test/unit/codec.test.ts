import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBatch, encodeBatch } from "../../electron/store/proved-batch.ts";
import { entryCodec, entryKindCodec, pageCodec } from "../../shared/codec/entry.ts";
import { ENTRY_TYPES, type EntryKind } from "../../shared/domain/entry.ts";
import {
  accountId,
  actId,
  caseId,
  hash,
  millis,
  orgId,
  person,
} from "../../shared/domain/units.ts";
import { batchOf, contact, entryOf, opened } from "../store/fixtures.ts";
import { caseKindArbitrary, journalArbitrary, orgKindArbitrary } from "./entry-arbitrary.ts";

const CASES = [caseId("01".repeat(16)), caseId("02".repeat(16))];

describe("codecs", () => {
  it("bring any entry back as it was, alone and in pages", () => {
    fc.assert(
      fc.property(journalArbitrary(CASES), (entries) => {
        for (const entry of entries) expect(entryCodec.dec(entryCodec.enc(entry))).toEqual(entry);
        expect(pageCodec.dec(pageCodec.enc(entries))).toEqual(entries);
      }),
    );
  });

  it("write a kind's place in the list of types as its first byte", () => {
    const placed = (kind: EntryKind) =>
      expect(entryKindCodec.enc(kind)[0]).toBe(ENTRY_TYPES.indexOf(kind.type));
    const seen = new Set<string>();
    const all = fc.oneof(caseKindArbitrary, orgKindArbitrary);
    for (const kind of fc.sample(all, 2_000)) {
      placed(kind);
      seen.add(kind.type);
    }
    expect(ENTRY_TYPES.filter((type) => !seen.has(type))).toEqual([]);
  });

  it("write an entry as SCALE lays it out", () => {
    const entry = entryOf(
      7,
      258,
      caseId("11".repeat(16)),
      { type: "PromiseMade", amount: 5 as never, due: 20_000 as never },
      {
        actor: accountId("22".repeat(32)),
        at: millis(1),
        occurredAt: millis(2),
        clockOffset: -3,
        policy: 3,
        act: actId("33".repeat(16)),
        provenance: "Imported",
        commitment: hash("44".repeat(32)),
        supersedes: 257,
      },
    );
    const bytes = Buffer.from(entryCodec.enc(entry)).toString("hex");
    expect(bytes).toBe(
      [
        "07000000",
        "02010000",
        `01${"11".repeat(16)}`,
        `01${"22".repeat(32)}`,
        "0100000000000000",
        "0200000000000000",
        "fdffffff",
        "03000000",
        "33".repeat(16),
        "01",
        `01${"44".repeat(32)}`,
        "0101010000",
        "06",
        "0500000000000000",
        "204e0000",
      ].join(""),
    );
  });

  it("refuse unknown words", () => {
    const bytes = entryCodec.enc(entryOf(1, 0, undefined, contact));
    const unknown = bytes.slice();
    unknown[unknown.length - 1] = 200;
    expect(() => entryCodec.dec(unknown)).toThrow();
  });

  it("bring a batch back as it was", () => {
    fc.assert(
      fc.property(journalArbitrary(CASES), (entries) => {
        const batch = batchOf(9, entries, [], {
          operators: [
            {
              account: accountId("55".repeat(32)),
              org: orgId(1),
              role: "Cashier",
              active: false,
              since: millis(4),
              person: person("66".repeat(32)),
            },
          ],
        });
        expect(decodeBatch(encodeBatch(batch))).toEqual(batch);
      }),
      { numRuns: 30 },
    );
  });

  it("refuse a batch that is cut short at any byte", () => {
    const whole = encodeBatch(batchOf(1, [entryOf(1, 0, CASES[0], opened(1))]));
    const frame = new DataView(whole.buffer, whole.byteOffset).getUint32(0, true) + 4;
    for (let length = 0; length < whole.length; length += 1)
      if (length !== frame) expect(() => decodeBatch(whole.subarray(0, length))).toThrow();
  });
});
