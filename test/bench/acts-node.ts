import { setTimeout as sleep } from "node:timers/promises";
import type { ApiPromise } from "@polkadot/api";
import type { CaseId } from "../../shared/domain/units.ts";
import { complaint, type Extrinsic, remark, type Signer, signed } from "./acts-api.ts";
import type { Say } from "./child.ts";
import { growthPower, median, range, round3 } from "./figures.ts";

export interface NodePlan {
  /** Signed calls of one kind that are handed over at once; and rounds of each. */
  readonly sizes: readonly number[];
  readonly rounds: number;
}

interface Reading {
  readonly ms: number;
  /** Most of them in one block. */
  readonly fullest: number;
}

const LOOK_MS = 100;

/** Signed acts a second through one node, and `System.remark` of the same length through the same node, in turns. */
export async function benchNode(
  api: ApiPromise,
  signers: readonly Signer[],
  cases: ReadonlyMap<number, readonly CaseId[]>,
  plan: NodePlan,
  say: Say,
) {
  const sizes = [];
  for (const size of plan.sizes) {
    const acts: Reading[] = [];
    const remarks: Reading[] = [];
    for (let round = 1; round <= plan.rounds; round += 1) {
      const caseOf = (org: number, n: number) => {
        const ids = cases.get(org) ?? [];
        return ids[n % ids.length] as CaseId;
      };
      const act = (org: number, n: number) => complaint(api, caseOf(org, n));
      const other = (org: number, n: number) => remark(api, act(org, n));
      const runs = [
        async () => {
          const before = await recorded(api);
          acts.push(await pass(api, await prepared(api, signers, size, act)));
          const now = await recorded(api);
          if (now - before !== size)
            throw new Error(`${now - before} of ${size} acts were recorded`);
        },
        async () => remarks.push(await pass(api, await prepared(api, signers, size, other))),
      ];
      // Each side goes first in every other round.
      for (const run of round % 2 === 1 ? runs : runs.reverse()) await run();
      const told = ({ ms }: Reading) => Math.round((size / ms) * 1_000);
      const [a, b] = [acts.at(-1), remarks.at(-1)] as [Reading, Reading];
      say(`acts: ${size}, round ${round}: ${told(a)} acts a second, ${told(b)} remarks a second`);
    }
    const side = (readings: readonly Reading[]) => {
      const rates = readings.map(({ ms }) => (size / ms) * 1_000);
      return {
        perSecond: round3(median(rates)),
        range: range(rates).map(round3),
        ms: round3(median(readings.map(({ ms }) => ms))),
        fullestBlock: Math.max(...readings.map(({ fullest }) => fullest)),
      };
    };
    const [own, other] = [side(acts), side(remarks)];
    sizes.push({
      size,
      rounds: plan.rounds,
      acts: own,
      remarks: other,
      ratio: round3(own.perSecond / other.perSecond),
    });
  }
  const [small, large] = [sizes.at(0), sizes.at(-1)];
  const grows = (kind: "acts" | "remarks") =>
    small && large && small !== large
      ? growthPower(
          { size: small.size, cost: small[kind].ms },
          { size: large.size, cost: large[kind].ms },
        )
      : undefined;
  return { sizes, growth: { acts: grows("acts"), remarks: grows("remarks") } };
}

interface Prepared {
  readonly extrinsics: readonly Extrinsic[];
  /** The nonce of each signer when all are in blocks. */
  readonly until: ReadonlyMap<string, number>;
}

async function prepared(
  api: ApiPromise,
  signers: readonly Signer[],
  size: number,
  call: (org: number, n: number) => Extrinsic,
): Promise<Prepared> {
  const until = new Map<string, number>();
  for (const { pair } of signers) {
    const nonce = await api.rpc.system.accountNextIndex(pair.address);
    until.set(pair.address, nonce.toNumber());
  }
  const extrinsics = Array.from({ length: size }, (_, n) => {
    const { pair, org } = signers[n % signers.length] as Signer;
    const nonce = until.get(pair.address) ?? 0;
    until.set(pair.address, nonce + 1);
    return signed(api, call(org, n), pair, nonce);
  });
  return { extrinsics, until };
}

/** Hands all over at once, and waits until the best chain holds them. */
async function pass(api: ApiPromise, { extrinsics, until }: Prepared): Promise<Reading> {
  const begun = performance.now();
  const first = (await api.rpc.chain.getHeader()).number.toNumber();
  await Promise.all(extrinsics.map((one) => api.rpc.author.submitExtrinsic(one)));
  const accounts = [...until.keys()];
  for (;;) {
    const states = (await api.query.system?.account?.multi(accounts)) as unknown as {
      nonce: { toNumber(): number };
    }[];
    const there = states.every(
      ({ nonce }, n) => nonce.toNumber() >= (until.get(accounts[n] ?? "") ?? 0),
    );
    if (there) break;
    await sleep(LOOK_MS);
  }
  const ms = performance.now() - begun;
  const last = (await api.rpc.chain.getHeader()).number.toNumber();
  let fullest = 0;
  for (let height = first + 1; height <= last; height += 1) {
    const block = await api.rpc.chain.getBlock(await api.rpc.chain.getBlockHash(height));
    const count = block.block.extrinsics.filter(({ isSigned }) => isSigned).length;
    fullest = Math.max(fullest, count);
  }
  return { ms, fullest };
}

/** Entries of all journals. */
async function recorded(api: ApiPromise): Promise<number> {
  const heads = (await api.query.collection?.heads?.entries()) ?? [];
  return heads.reduce((sum, [, head]) => sum + (head.toJSON() as { length: number }).length, 0);
}
