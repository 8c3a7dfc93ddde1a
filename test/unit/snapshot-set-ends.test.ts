import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { cryptoWaitReady } from "@polkadot/util-crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { setEnds } from "../../electron/snapshot/final-headers.ts";
import type { NodeRpc } from "../../electron/snapshot/rpc.ts";
import { searchSetEnds } from "../../electron/snapshot/search-set-ends.ts";
import { ok } from "../../shared/errors.ts";
import { blake2 } from "../../shared/snapshot/bytes.ts";
import {
  authority,
  headerOf,
  justificationOf,
  scheduledChange,
} from "../snapshot/synthetic-chain.ts";

beforeAll(async () => {
  await cryptoWaitReady();
});

const HEIGHT = 600;
const ROOT = "11".repeat(32);
const first = {
  id: 0,
  authorities: [0, 1, 2].map((n) => ({
    key: bytesToHex(authority(0, n).publicKey),
    weight: 1n,
  })),
};

/**
 * A node's chain whose authorities change in these blocks. It keeps the justification of every so many blocks, and of the last
 * block of each set.
 */
function node(changes: readonly number[], every: number) {
  let asked = 0;
  const set = (number: number) => changes.filter((end) => end < number).length;
  const logs = (number: number) =>
    changes.includes(number) ? [scheduledChange(set(number) + 1, 3)] : [];
  const header = (number: number) => headerOf(number, ROOT, logs(number));
  const numbers = new Map<string, number>();
  const hash = (number: number) => {
    const text = `0x${bytesToHex(blake2(header(number)))}`;
    numbers.set(text, number);
    return text;
  };
  const told = (number: number) => {
    const bytes = header(number);
    return {
      parentHash: `0x${bytesToHex(bytes.subarray(0, 32))}`,
      number: `0x${number.toString(16)}`,
      stateRoot: `0x${ROOT}`,
      extrinsicsRoot: `0x${"01".repeat(32)}`,
      digest: { logs: logs(number).map((log) => `0x${bytesToHex(log)}`) },
    };
  };
  const block = (number: number) => {
    const target = { hash: hexToBytes(hash(number).slice(2)), number };
    const kept = number % every === 0 || changes.includes(number) || number === HEIGHT;
    const votes = [0, 1, 2].map((n) => ({ pair: authority(set(number), n), block: target }));
    const bytes = justificationOf(target, set(number), votes);
    return {
      block: { header: told(number) },
      justifications: kept ? [[[...Buffer.from("FRNK")], [...bytes]]] : null,
    };
  };
  const answer = (method: string, [param]: readonly unknown[]) => {
    asked += 1;
    if (method === "chain_getBlockHash") return hash(param as number);
    const number = numbers.get(param as string) as number;
    return method === "chain_getHeader" ? told(number) : block(number);
  };
  const rpc: NodeRpc = {
    call: async (method, params, schema) => ok(schema.parse(answer(method, params))),
    batch: async (method, list, schema) =>
      ok(list.map((params) => schema.parse(answer(method, params)))),
  };
  return { rpc, asked: () => asked };
}

describe("the ends of authority sets", () => {
  it("are found by searching as they are by reading every header", async () => {
    const changes = fc.uniqueArray(fc.integer({ min: 1, max: HEIGHT }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(changes, fc.integer({ min: 1, max: 9 }), async (ends, every) => {
        const sorted = [...ends].sort((a, b) => a - b);
        const [one, other] = [node(sorted, every), node(sorted, every)];
        const searched = await searchSetEnds(one.rpc, HEIGHT, first, () => undefined);
        const read = await setEnds(other.rpc, HEIGHT, () => undefined);
        expect(searched).toEqual(read);
        expect(searched.ok && searched.value).toHaveLength(
          sorted.filter((end) => end < HEIGHT).length,
        );
        // Two questions a block, ten halvings a set, and the blocks passed over.
        expect(one.asked()).toBeLessThan((sorted.length + 1) * 11 * 2 * every);
      }),
      { numRuns: 25 },
    );
  });

  it("are not found, rather than guessed, where too few justifications are kept", async () => {
    const { rpc } = node([], 1_000);
    expect(await searchSetEnds(rpc, HEIGHT, first, () => undefined)).toEqual(ok(undefined));
    // Another first set than the chain's.
    const other = { id: 0, authorities: [{ key: "ab".repeat(32), weight: 1n }] };
    const alien = node([50], 1);
    expect(await searchSetEnds(alien.rpc, HEIGHT, other, () => undefined)).toEqual(ok(undefined));
  });
});
