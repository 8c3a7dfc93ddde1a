import { blake2b } from "@noble/hashes/blake2.js";
import { bytesToHex, concatBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collRoot } from "../../electron/ledger/sync/digest.ts";
import { extendHead } from "../../electron/ledger/sync/hash-chain.ts";
import { headsRoot } from "../../electron/ledger/sync/merkle.ts";
import { decodePage } from "../../electron/ledger/sync/page.ts";
import { emptyHead, firstSeq, pagesBetween } from "../../electron/ledger/sync/plan.ts";
import * as keys from "../../electron/ledger/sync/storage-keys.ts";
import { entryCodec, headLeafCodec, pageCodec } from "../../shared/codec/entry.ts";
import { hash, orgId } from "../../shared/domain/units.ts";
import { anEntry, headOf } from "./sync-fake-chain.ts";

const blake2 = (...parts: Uint8Array[]) => blake2b(concatBytes(...parts), { dkLen: 32 });
const leaf = (n: number) => blake2(Uint8Array.of(0), headLeafCodec.enc(headOf(n, [anEntry(n, 0)])));
const node = (a: Uint8Array, b: Uint8Array) => blake2(Uint8Array.of(1), a, b);
const heads = (count: number) =>
  Array.from({ length: count }, (_, i) => headOf(i + 1, [anEntry(i + 1, 0)]));

describe("headsRoot", () => {
  test("is zero for no organisation and the leaf for one", () => {
    expect(headsRoot([])).toBe("00".repeat(32));
    expect(headsRoot(heads(1))).toBe(bytesToHex(leaf(1)));
  });

  test("lets an odd last node move up unchanged", () => {
    const pair = node(leaf(1), leaf(2));
    expect(headsRoot(heads(2))).toBe(bytesToHex(pair));
    expect(headsRoot(heads(3))).toBe(bytesToHex(node(pair, leaf(3))));
    const four = node(pair, node(leaf(3), leaf(4)));
    expect(headsRoot(heads(5))).toBe(bytesToHex(node(four, leaf(5))));
    expect(headsRoot(heads(6))).toBe(bytesToHex(node(four, node(leaf(5), leaf(6)))));
  });

  test("changes with every field and with the order", () => {
    const [a, b] = heads(2) as [never, never];
    const roots = [
      [a, b],
      [b, a],
      [a],
      [{ ...(a as object), length: 2 }, b],
      [{ ...(a as object), org: orgId(7) }, b],
      [{ ...(a as object), head: hash("12".repeat(32)) }, b],
    ].map((list) => headsRoot(list as never));
    expect(new Set(roots).size).toBe(roots.length);
  });
});

test("collRoot finds the one COLL item among others and refuses what is not 32 bytes", () => {
  const root = "ab".repeat(32);
  const coll = `0x04434f4c4c80${root}`;
  const aura = "0x066175726120f34a861100000000";
  expect(collRoot([aura, coll, "0x0446524e4b080102"])).toBe(root);
  expect(collRoot([aura])).toBeUndefined();
  expect(collRoot([coll, coll])).toBeUndefined();
  expect(collRoot([`0x04434f4c4c08abab`])).toBeUndefined();
});

test("storage keys are FRAME's", () => {
  // `Timestamp.Now` is the same on every Substrate chain.
  expect(keys.NOW_KEY).toBe("0xf0c365c3cf59d671eb72da0e7a4113c49f1f0515f462cdcf84e0f1d6045dfcbb");
  expect(keys.pageKey(orgId(1), 2)).toHaveLength(2 + 2 * (16 + 16 + 12 + 12));
});

test("pagesBetween covers exactly the new entries, in order", () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(300), (from, more) => {
      const known = { ...emptyHead(orgId(1)), length: from };
      const target = { org: orgId(1), length: from + more, head: hash("01".repeat(32)) };
      const planned = pagesBetween(known, more === 0 ? known : target);
      if (!planned.ok) throw new Error(JSON.stringify(planned.error));
      const seqs = planned.value.flatMap((task) =>
        Array.from({ length: task.size - task.skip }, (_, i) => firstSeq(task) + i),
      );
      expect(seqs).toEqual(Array.from({ length: more }, (_, i) => from + i));
    }),
  );
});

test("decodePage cuts out the very bytes of each entry, wherever the page lies in memory", () => {
  fc.assert(
    fc.property(fc.nat(16), fc.nat(9), (count, offset) => {
      const entries = Array.from({ length: count }, (_, seq) => anEntry(3, seq * 1000));
      const page = pageCodec.enc(entries);
      const memory = new Uint8Array(page.length + offset + 5);
      memory.set(page, offset);
      const decoded = decodePage(memory.subarray(offset, offset + page.length));
      expect(decoded.map(({ entry }) => entry)).toEqual(entries);
      for (const { raw, entry } of decoded) expect(raw).toEqual(entryCodec.enc(entry));
    }),
  );
  expect(() => decodePage(concatBytes(pageCodec.enc([anEntry(1, 0)]), Uint8Array.of(0)))).toThrow();
});

test("extendHead gives the same end in one step and in two", () => {
  fc.assert(
    fc.property(fc.nat(20), fc.nat(20), (a, b) => {
      const entries = Array.from({ length: a + b }, (_, seq) => anEntry(2, seq));
      const raw = entries.map((entry) => ({ raw: entryCodec.enc(entry), entry }));
      const first = extendHead(emptyHead(orgId(2)), raw.slice(0, a));
      const second = first.ok ? extendHead(first.value, raw.slice(a)) : first;
      expect(second).toEqual({ ok: true, value: headOf(2, entries) });
    }),
  );
});
