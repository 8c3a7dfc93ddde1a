import { setTimeout as sleep } from "node:timers/promises";
import type { ApiPromise } from "@polkadot/api";
import { type CaseId, millis } from "../../shared/domain/units.ts";
import type { TestConsole } from "../chain/outbox-console.ts";
import { complaint, type Signer } from "./acts-api.ts";
import type { Say } from "./child.ts";
import { quantile, round3 } from "./figures.ts";

/** From the signing until it was known to be final. */
interface Taken {
  readonly blocks: number;
  readonly ms: number;
}

/** A human pause (ms) between two acts; no multiple of the time of a block. */
const PAUSE_MS = 700;
const LOOK_MS = 50;

const distribution = (taken: readonly Taken[]) => {
  const blocks = taken.map((one) => one.blocks);
  const ms = taken.map((one) => one.ms);
  const counts: Record<string, number> = {};
  for (const n of [...blocks].sort((a, b) => a - b)) counts[n] = (counts[n] ?? 0) + 1;
  return {
    blocks: { p50: quantile(blocks, 0.5), p95: quantile(blocks, 0.95), most: Math.max(...blocks) },
    ms: { p50: round3(quantile(ms, 0.5)), p95: round3(quantile(ms, 0.95)) },
    counts,
  };
};

/**
 * How many blocks pass from the signing until the signer knows that the act is final: the console, which proves it into
 * its store, and @polkadot/api, which believes the node, both at work at the same time.
 */
export async function benchFinal(
  api: ApiPromise,
  desk: TestConsole,
  signer: Signer,
  cases: readonly CaseId[],
  acts: number,
  say: Say,
) {
  let best = 0;
  const stop = await api.rpc.chain.subscribeNewHeads(({ number }) => {
    best = number.toNumber();
  });
  const waiting = new Map<string, { readonly best: number; readonly at: number }>();
  const proved: Taken[] = [];
  const trusted: Promise<Taken>[] = [];
  const first = (await api.rpc.system.accountNextIndex(signer.pair.address)).toNumber();
  let signing = true;
  const watching = (async () => {
    while (signing || waiting.size > 0) {
      for (const { id, status } of await desk.get("outbox.list", { all: true })) {
        const began = waiting.get(id);
        if (began === undefined || status.state !== "finalized") continue;
        waiting.delete(id);
        proved.push({ blocks: best - began.best, ms: performance.now() - began.at });
      }
      await sleep(LOOK_MS);
    }
  })();
  for (let n = 0; n < acts; n += 1) {
    const id = cases[n % cases.length] as CaseId;
    const detail = { type: "RecordComplaint", ground: "Billing" } as const;
    const occurredAt = millis(Date.now() - 60_000);
    const { item } = await desk.get("act.prepare", { case: id, detail, occurredAt });
    await desk.get("act.sign", { item });
    waiting.set(item, { best, at: performance.now() });
    const believing = believed(api, signer, id, first + n, () => best);
    believing.catch(() => undefined);
    trusted.push(believing);
    await sleep(PAUSE_MS);
  }
  signing = false;
  await watching;
  const other = distribution(await Promise.all(trusted));
  stop();
  const own = distribution(proved);
  say(`acts: final after ${own.blocks.p50} blocks, believed after ${other.blocks.p50}`);
  return {
    acts,
    proved: own,
    believed: other,
    ratio: round3(own.blocks.p50 / other.blocks.p50),
  };
}

function believed(
  api: ApiPromise,
  { pair }: Signer,
  id: CaseId,
  nonce: number,
  best: () => number,
): Promise<Taken> {
  const began = { best: best(), at: performance.now() };
  return new Promise((resolve, reject) => {
    complaint(api, id)
      .signAndSend(pair, { nonce }, ({ status, dispatchError }) => {
        if (dispatchError) reject(new Error(dispatchError.toString()));
        else if (status.isFinalized)
          resolve({ blocks: best() - began.best, ms: performance.now() - began.at });
      })
      .catch(reject);
  });
}
