import { blake2b } from "@noble/hashes/blake2.js";
import { bytesToHex, concatBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extendHead } from "../../electron/ledger/sync/hash-chain.ts";
import { decodePage } from "../../electron/ledger/sync/page.ts";
import { emptyHead } from "../../electron/ledger/sync/plan.ts";
import { decodeEntry } from "../../electron/snapshot/entry-row.ts";
import { decodeBatch, encodeBatch } from "../../electron/store/proved-batch.ts";
import { decodeProposal, encodeSetPolicy } from "../../shared/codec/council.ts";
import { entryCodec } from "../../shared/codec/entry.ts";
import { datedPolicyCodec, orgCodec } from "../../shared/codec/policy.ts";
import { chainU64, safeU64 } from "../../shared/codec/primitives.ts";
import { ENTRY_TYPES } from "../../shared/domain/entry.ts";
import { fen, millis, orgId } from "../../shared/domain/units.ts";
import { FIRST_POLICY } from "../fixtures/fake-council.ts";
import { batchOf } from "../store/fixtures.ts";
import { kindCount, rawJournal } from "./raw-entry-arbitrary.ts";

const CASE = new Uint8Array(16).fill(7);
const journals = rawJournal(0, CASE, 16);
const HIGHEST = Number.MAX_SAFE_INTEGER;

/** Every number in a value, at any depth. */
const numbersIn = (value: unknown): number[] =>
  typeof value === "number"
    ? [value]
    : value !== null && typeof value === "object"
      ? Object.values(value).flatMap(numbersIn)
      : [];

const blake2 = (bytes: Uint8Array) => blake2b(bytes, { dkLen: 32 });

describe("whatever a runtime wrote", () => {
  it("is read, with numbers that hold exactly, and hashes to the chain's head", () => {
    const kinds = new Set<string>();
    let large = 0;
    fc.assert(
      fc.property(journals, (raws) => {
        const page = concatBytes(Uint8Array.of(raws.length << 2), ...raws);
        const entries = decodePage(page);
        expect(entries.map(({ raw }) => bytesToHex(raw))).toEqual(
          raws.map((raw) => bytesToHex(raw)),
        );
        for (const { raw, entry } of entries) {
          const numbers = numbersIn(entry);
          expect(numbers.every((number) => Number.isSafeInteger(number))).toBe(true);
          if (numbers.includes(HIGHEST)) large += 1;
          kinds.add(entry.kind.type);
          // A snapshot's reader takes the very bytes, and whoever writes the values again does not stumble.
          expect(decodeEntry(raw)).toEqual(entry);
          expect(() => entryCodec.enc(entry)).not.toThrow();
          expect(() => JSON.stringify(entry)).not.toThrow();
        }
        let head = new Uint8Array(32);
        for (const raw of raws) head = blake2(concatBytes(head, blake2(raw)));
        const extended = extendHead(emptyHead(orgId(1)), entries);
        expect(extended).toMatchObject({ ok: true, value: { head: bytesToHex(head) } });
      }),
      { numRuns: 400 },
    );
    expect(kindCount).toBe(ENTRY_TYPES.length);
    expect([...kinds].sort()).toEqual([...ENTRY_TYPES].sort());
    expect(large).toBeGreaterThan(100);
  });

  it("is stored as it was", () => {
    fc.assert(
      fc.property(journals, (raws) => {
        const page = concatBytes(Uint8Array.of(raws.length << 2), ...raws);
        const batch = { ...batchOf(1, []), entries: decodePage(page) };
        expect(decodeBatch(encodeBatch(batch)).entries).toEqual(batch.entries);
      }),
      { numRuns: 50 },
    );
  });
});

describe("a number of the chain", () => {
  const most = new Uint8Array(8).fill(0xff);

  it("is read as the highest that holds exactly when it is larger", () => {
    expect(chainU64.dec(safeU64.enc(HIGHEST))).toBe(HIGHEST);
    expect(chainU64.dec(chainU64.enc(2 ** 60))).toBe(HIGHEST);
    expect(chainU64.dec(most)).toBe(HIGHEST);
    const org = orgCodec.dec(concatBytes(Uint8Array.of(0, 4, 0x41), most));
    expect(org).toEqual({ parent: undefined, name: "A", importUntil: HIGHEST });
  });

  it("is never written by this program when it is not exact, nor voted on", () => {
    expect(() => safeU64.dec(most)).toThrow(RangeError);
    const policy = { ...FIRST_POLICY, highAmount: fen(2 ** 63) };
    const call = encodeSetPolicy(millis(5), policy);
    expect(decodeProposal(call)).toMatchObject({ type: "Other" });
    const dated = datedPolicyCodec.dec(call.slice(2));
    expect(dated.policy.highAmount).toBe(HIGHEST);
  });
});
