import { bytesToHex, concatBytes, hexToBytes } from "@noble/hashes/utils.js";
import { cryptoWaitReady, ed25519Verify } from "@polkadot/util-crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { blake2 } from "../../shared/snapshot/bytes.ts";
import { checkJustification, nextSet } from "../../shared/snapshot/grandpa.ts";
import { decodeHeader } from "../../shared/snapshot/header.ts";
import { StateProof } from "../../shared/snapshot/trie/proof.ts";
import { makeTrie } from "../../shared/snapshot/trie/root.ts";
import {
  authority,
  headerOf,
  justificationOf,
  proofOf,
  scheduledChange,
} from "../snapshot/synthetic-chain.ts";

beforeAll(async () => {
  await cryptoWaitReady();
});

const ROOT = "11".repeat(32);
const header = headerOf(100, ROOT, []);
const block = { hash: blake2(header), number: 100 };
const child = headerOf(101, ROOT, [], block.hash);
const grandchild = headerOf(102, ROOT, [], blake2(child));
const stranger = headerOf(101, ROOT, []);

const at = (bytes: Uint8Array, number: number) => ({ hash: blake2(bytes), number });
const target = { hash: decodeHeader(header).hash, number: 100 };
const set = () => ({
  id: 3,
  authorities: [0, 1, 2, 3].map((n) => ({
    key: bytesToHex(authority(3, n).publicKey),
    weight: 1n,
  })),
});
const vote = (n: number, to = block) => ({ pair: authority(3, n), block: to });
const three = () => [vote(0), vote(1), vote(2)];
const check = (bytes: Uint8Array, of = set()) =>
  checkJustification(bytes, target, of, ed25519Verify);

describe("a justification", () => {
  it("holds with more than two thirds, for the block or blocks on top of it", () => {
    check(justificationOf(block, 3, three()));
    const votes = [vote(0), vote(1, at(child, 101)), vote(2, at(grandchild, 102))];
    check(justificationOf(block, 3, votes, [child, grandchild]));
  });

  it.each([
    ["two of four", () => justificationOf(block, 3, [vote(0), vote(1)]), /only 2 of the weight 4/],
    ["no vote", () => justificationOf(block, 3, []), /only 0/],
    [
      "a doubled vote",
      () => justificationOf(block, 3, [vote(0), vote(1), vote(1)]),
      /vote 3 is of somebody who voted before/,
    ],
    [
      "a foreign vote",
      () => justificationOf(block, 3, [...three(), { pair: authority(9, 9), block }]),
      /vote 4 is of nobody/,
    ],
    [
      "a vote beside the block",
      () => justificationOf(block, 3, [vote(0), vote(1), vote(2, at(stranger, 101))], [stranger]),
      /vote 3 is for a block that is not on top/,
    ],
    [
      "a vote without its ancestry",
      () => justificationOf(block, 3, [vote(0), vote(1), vote(2, at(child, 101))]),
      /vote 3 is for a block that is not on top/,
    ],
    [
      "a vote below the block",
      () => justificationOf(block, 3, [vote(0), vote(1), vote(2, { ...block, number: 99 })]),
      /vote 3 is for a block that is not on top/,
    ],
    ["an ancestry too many", () => justificationOf(block, 3, three(), [child]), /leads nowhere/],
    [
      "a vote of another round",
      () => justificationOf(block, 3, [vote(0), vote(1), { ...vote(2), round: 6n }]),
      /vote 3 is not signed/,
    ],
    [
      "votes of another set id",
      () => {
        const votes = three().map((one) => ({ ...one, setId: 2 }));
        return justificationOf(block, 3, votes);
      },
      /vote 1 is not signed/,
    ],
    ["another block", () => justificationOf(at(child, 101), 3, three()), /of another block/],
    [
      "bytes behind it",
      () => concatBytes(justificationOf(block, 3, three()), Uint8Array.of(0)),
      /more bytes/,
    ],
    ["an early end", () => justificationOf(block, 3, three()).slice(0, -1), /too early/],
  ])("falls with %s", (_, make, reason) => {
    expect(() => check(make())).toThrow(reason);
  });

  it("weighs votes, and two thirds are not more than two thirds", () => {
    const { authorities } = set();
    const heavy = authorities.map((one, n) => ({ ...one, weight: n === 3 ? 10n : 1n }));
    expect(() => check(justificationOf(block, 3, three()), { id: 3, authorities: heavy })).toThrow(
      /only 3 of the weight 13/,
    );
    expect(() =>
      check(justificationOf(block, 3, [vote(0), vote(1)]), {
        id: 3,
        authorities: authorities.slice(0, 3),
      }),
    ).toThrow(/only 2 of the weight 3/);
  });

  it("falls with any byte changed", () => {
    const good = justificationOf(block, 3, three());
    fc.assert(
      fc.property(fc.nat({ max: good.length - 1 }), fc.integer({ min: 1, max: 255 }), (n, mask) => {
        const bad = good.slice();
        bad[n] = (bad[n] as number) ^ mask;
        expect(() => check(bad)).toThrow(RangeError);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a change of authorities", () => {
  it("is read from the header that ends the set", () => {
    const next = nextSet(decodeHeader(headerOf(9, ROOT, [scheduledChange(4, 4)])), set());
    expect(next?.id).toBe(4);
    expect(next?.authorities[1]?.key).toBe(bytesToHex(authority(4, 1).publicKey));
    expect(nextSet(decodeHeader(header), set())).toBeUndefined();
  });

  it("is not followed when it waits", () => {
    const late = decodeHeader(headerOf(9, ROOT, [scheduledChange(4, 4, 2)]));
    expect(() => nextSet(late, set())).toThrow(/waits for 2 blocks/);
  });
});

describe("the trie of the state", () => {
  const key = fc.uint8Array({ maxLength: 6 });
  const value = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.uint8Array({ minLength: 33, maxLength: 200 }),
  );
  const state = fc.dictionary(key.map(bytesToHex), value, { maxKeys: 30 });

  it("proves every value, and that others are absent", () => {
    fc.assert(
      fc.property(state, fc.array(key, { maxLength: 5 }), (values, others) => {
        const trie = makeTrie(Object.entries(values).map(([k, v]) => [hexToBytes(k), v]));
        for (const one of [...Object.keys(values), ...others.map(bytesToHex)]) {
          const proof = new StateProof(trie.root, proofOf(trie, [`0x${one}`]));
          expect(proof.read(hexToBytes(one))).toEqual(values[one]);
        }
      }),
      { numRuns: 120 },
    );
  });

  it("has, without values, the root that every chain has for a block without extrinsics", () => {
    expect(makeTrie([]).root).toBe(
      "03170a2e7597b7b7e3d84c05391d139a62b157e78786d8c082f29dcf4c111314",
    );
  });

  it("does not prove what its nodes do not reach", () => {
    const trie = makeTrie(
      Array.from({ length: 60 }, (_, n) => [Uint8Array.of(n, 7), new Uint8Array(50).fill(n)]),
    );
    const proof = new StateProof(trie.root, proofOf(trie, ["0x0107"]));
    expect(() => proof.read(Uint8Array.of(50, 7))).toThrow(/lacks the node/);
  });
});
