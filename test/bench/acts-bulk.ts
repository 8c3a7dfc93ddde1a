import { setTimeout as sleep } from "node:timers/promises";
import type { ApiPromise } from "@polkadot/api";
import { type CaseId, millis } from "../../shared/domain/units.ts";
import type { TestConsole } from "../chain/outbox-console.ts";
import { complaint, type Signer, signed } from "./acts-api.ts";
import type { Say } from "./child.ts";
import { growthPower, round3 } from "./figures.ts";

const LOOK_MS = 500;

/**
 * Many acts at once at one console: prepared, signed and on disk with the network off, then final with it on. The other side
 * is @polkadot/api, which signs as many of the same calls and keeps nothing.
 */
export async function benchBulk(
  api: ApiPromise,
  desk: TestConsole,
  signer: Signer,
  cases: readonly CaseId[],
  plan: readonly number[],
  say: Say,
) {
  const sizes = [];
  for (const acts of plan) {
    await desk.network(false);
    const begun = performance.now();
    for (let n = 0; n < acts; n += 1) {
      const detail = { type: "RecordComplaint", ground: "Billing" } as const;
      const id = cases[n % cases.length] as CaseId;
      const occurredAt = millis(Date.now() - 60_000);
      const { item } = await desk.get("act.prepare", { case: id, detail, occurredAt });
      await desk.get("act.sign", { item });
    }
    const signedMs = performance.now() - begun;
    const otherBegun = performance.now();
    for (let n = 0; n < acts; n += 1)
      signed(api, complaint(api, cases[n % cases.length] as CaseId), signer.pair, n);
    const otherMs = performance.now() - otherBegun;
    say(`acts: ${acts} signed and on disk in ${Math.round(signedMs)} ms; sending …`);
    const sent = performance.now();
    await desk.network(true);
    for (;;) {
      const rows = await desk.get("outbox.list", { all: false });
      const lost = rows.find(({ status }) => ["refused", "expired"].includes(status.state));
      if (lost) throw new Error(`act ${lost.id} is ${lost.status.state}`);
      if (rows.every(({ status }) => ["finalized", "superseded"].includes(status.state))) break;
      await sleep(LOOK_MS);
    }
    const finalMs = performance.now() - sent;
    say(`acts: ${acts} final after ${Math.round(finalMs / 1_000)} s`);
    sizes.push({
      acts,
      signedMs: round3(signedMs),
      msPerAct: round3(signedMs / acts),
      polkadotMsPerAct: round3(otherMs / acts),
      timesPolkadot: round3(signedMs / otherMs),
      finalMs: round3(finalMs),
      finalPerSecond: round3((acts / finalMs) * 1_000),
    });
  }
  const [small, large] = [sizes.at(0), sizes.at(-1)];
  const growth = (cost: "signedMs" | "finalMs") =>
    small && large && small !== large
      ? growthPower(
          { size: small.acts, cost: small[cost] },
          { size: large.acts, cost: large[cost] },
        )
      : undefined;
  return { sizes, growth: { signed: growth("signedMs"), final: growth("finalMs") } };
}
