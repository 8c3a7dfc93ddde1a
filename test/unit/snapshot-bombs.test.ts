import { concatBytes } from "@noble/hashes/utils.js";
import { cryptoWaitReady } from "@polkadot/util-crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { readRecord } from "../../electron/evidence/record.ts";
import { decodeEntry } from "../../electron/snapshot/entry-row.ts";
import { memorySource } from "../../electron/snapshot/page-store.ts";
import { verifySnapshot } from "../../electron/snapshot/verify.ts";
import { entryCodec } from "../../shared/codec/entry.ts";
import { type Hash, hash } from "../../shared/domain/units.ts";
import { blake2Hex } from "../../shared/snapshot/bytes.ts";
import { MOST } from "../../shared/snapshot/schema.ts";
import { snapshotOf } from "../snapshot/made-snapshot.ts";
import { syntheticChain } from "../snapshot/synthetic-chain.ts";
import { vectorChain } from "../snapshot/vector-chain.ts";

beforeAll(async () => {
  await cryptoWaitReady();
});

/** 2^30 − 1, the largest compact number of four bytes. */
const MANY = Uint8Array.of(0xfe, 0xff, 0xff, 0xff);
const head = concatBytes(Uint8Array.of(2), new Uint8Array(16 + 16 + 8), Uint8Array.of(0));
const letters = (text: string, times: number) => new TextEncoder().encode(text.repeat(times));

/** Records whose makers put them on the chain: their commitment is right, and only reading them could harm. */
const RECORDS: [string, Uint8Array][] = [
  ["a list of 2^30 files", concatBytes(head, MANY)],
  ["a list of 2^30 files, some of them there", concatBytes(head, MANY, new Uint8Array(200_000))],
  ["a note of 2^30 bytes", concatBytes(head.subarray(0, -1), Uint8Array.of(1), MANY)],
  ["lists in lists", letters("[", MOST.record)],
  ["objects in objects", letters('{"text":', 30_000)],
  ["a long number", concatBytes(letters('{"occurredAt":', 1), letters("9", 200_000))],
];

describe("records that a branch put on the chain to harm its auditor", () => {
  it.each(RECORDS)("%s: refused by name", { timeout: 20_000 }, async (_, record) => {
    expect(readRecord(record)).toBeUndefined();
    const { options, evidence } = vectorChain();
    const commitment = hash(blake2Hex(concatBytes(evidence.salt, record))) as Hash;
    const entries = options.entries.map((entry) =>
      entry.commitment === undefined ? entry : { ...entry, commitment },
    );
    const chain = syntheticChain({ ...options, entries });
    const bytes = await snapshotOf(chain, {
      orgs: [1, 2, 7],
      evidence: { records: [{ salt: evidence.salt, record }], files: [] },
    });
    const { parts } = await verifySnapshot(memorySource(bytes), chain.pinned);
    expect(parts.find(({ part }) => part === "evidence")).toMatchObject({
      result: "failed",
      place: { table: "evidence", row: 1 },
      reason: "row 1 of evidence: the record cannot be read",
    });
  });
});

describe("entries that announce more than they have", () => {
  const { options } = vectorChain();
  const plan = entryCodec.enc({
    ...(options.entries[0] as (typeof options.entries)[number]),
    kind: { type: "PlanAgreed", parts: [] },
  });

  it.each([
    ["a plan of 2^30 parts", concatBytes(plan.subarray(0, -1), MANY)],
    [
      "a plan of 2^30 parts, some of them there",
      concatBytes(plan.subarray(0, -1), MANY, new Uint8Array(12_000)),
    ],
  ])("%s: refused", { timeout: 20_000 }, (_, raw) => {
    expect(() => decodeEntry(raw)).toThrow();
  });
});
