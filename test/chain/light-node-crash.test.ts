import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ApiPromise, WsProvider } from "@polkadot/api";
import type { ApiOptions } from "@polkadot/api/types";
import { expect, it, onTestFinished } from "vitest";
import { loadChainSpec } from "../../electron/light-node/chain-spec.ts";
import { createLightNode } from "../../electron/light-node/light-node.ts";
import { demoPair } from "../../scripts/chain/demo-accounts.ts";
import { ok } from "../../shared/errors.ts";
import { DEV_CHAIN, startDevChainProcess } from "./dev-chain-process.ts";
import { until } from "./outbox-console.ts";

/** The fault depends on what smoldot hears of first, so it is provoked more than once. */
const ATTEMPTS = 5;
/** How long a provoked panic takes to show (ms). */
const SHOWS_MS = 20_000;

it("says that smoldot died of a panic, starts it anew and follows again", async (context) => {
  const dir = mkdtempSync(join(tmpdir(), "light-node-crash-"));
  const chain = startDevChainProcess([...DEV_CHAIN, "--data-dir", join(dir, "chain")]);
  onTestFinished(async () => {
    chain.child.kill("SIGTERM");
    await chain.ended;
    rmSync(dir, { recursive: true, force: true });
  });
  const ready = await chain.ready;
  const ws = new WsProvider(ready.ws);
  const api = await ApiPromise.create({ provider: ws, noInitWarn: true } as ApiOptions);
  const pair = await demoPair("//org1//cashier");
  const log: string[] = [];
  const states: string[] = [];
  const node = createLightNode({
    loadSpec: () => loadChainSpec(ready.spec),
    acceptGenesis: () => ok(undefined),
    database: { load: async () => undefined, save: async () => undefined },
    log: (line) => log.push(line),
  });
  onTestFinished(() => node.stop());
  onTestFinished(() => api.disconnect());
  node.onChange(({ state, error }) => states.push(error ? `${state}: ${error.kind}` : state));
  await node.start();
  const following = () =>
    until("following", async () => node.status().state === "following" || undefined);
  await following();
  await until("the provider", async () => node.provider.isConnected || undefined);
  const panicked = () => log.some((line) => line.startsWith("light node lost"));
  // The fault of smoldot 3.4.1 that the outbox avoids (electron/outbox/pool-watches.ts).
  async function provoke(nonce: number): Promise<void> {
    const remark = (text: string, at: number) =>
      api.tx.system?.remark?.(text).signAsync(pair, { nonce: at });
    // Behind a gap, so that the pool holds it until the filler comes.
    const held = await remark("0x00", nonce + 1);
    const filler = await remark("0x01", nonce);
    if (!held || !filler) throw new Error("no System.remark");
    const watch = () =>
      node.provider.subscribe(
        "author_extrinsicUpdate",
        "author_submitAndWatchExtrinsic",
        [held.toHex()],
        () => undefined,
      );
    const first = await watch();
    await watch();
    await node.provider.unsubscribe("author_extrinsicUpdate", "author_unwatchExtrinsic", first);
    await filler.send();
    for (const end = Date.now() + SHOWS_MS; Date.now() < end && !panicked(); ) await sleep(200);
  }
  for (let attempt = 0; attempt < ATTEMPTS && !panicked(); attempt += 1)
    await provoke(2 * attempt).catch(async (error) => {
      // A panic in the middle of it fails the calls under way.
      await sleep(2_000);
      if (!panicked()) throw error;
    });
  if (!panicked()) context.skip("smoldot did not panic, so there was nothing to recover from");
  await following();
  expect(states).toContain("failed: NodeUnavailable");
  expect(log.filter((line) => line.startsWith("light node: restart"))).toHaveLength(1);
  const height = node.status().finalized ?? 0;
  await until("new blocks", async () => (node.status().finalized ?? 0) > height || undefined);
}, 360_000);
