import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApiPromise, WsProvider } from "@polkadot/api";
import type { ApiOptions } from "@polkadot/api/types";
import { expect, it, onTestFinished } from "vitest";
import { loadChainSpec } from "../../electron/light-node/chain-spec.ts";
import { createLightNode } from "../../electron/light-node/light-node.ts";
import { demoPair } from "../../scripts/chain/demo-accounts.ts";
import { ok } from "../../shared/errors.ts";
import { DEV_CHAIN, startDevChainProcess } from "./dev-chain-process.ts";
import { until } from "./outbox-console.ts";

it("says that smoldot died of a panic, starts it anew and follows again", async () => {
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
  const remark = api.tx.system?.remark?.("0x00");
  // Behind a gap, so that the pool holds it for as long as the test takes.
  const signed = await remark?.signAsync(pair, { nonce: 1 });
  const filler = await api.tx.system?.remark?.("0x01").signAsync(pair, { nonce: 0 });
  if (!signed || !filler) throw new Error("no System.remark");

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
  const watch = () =>
    node.provider.subscribe(
      "author_extrinsicUpdate",
      "author_submitAndWatchExtrinsic",
      [signed.toHex()],
      () => undefined,
    );
  // The fault of smoldot 3.4.1 that the outbox avoids (electron/outbox/pool-watches.ts).
  const first = await watch();
  await watch();
  await node.provider.unsubscribe("author_extrinsicUpdate", "author_unwatchExtrinsic", first);
  await filler.send();
  await until(
    "the panic",
    async () => log.some((line) => line.startsWith("light node lost")) || undefined,
  );
  await following();
  expect(states).toContain("failed: NodeUnavailable");
  expect(log.filter((line) => line.startsWith("light node: restart"))).toHaveLength(1);
  const height = node.status().finalized ?? 0;
  await until("new blocks", async () => (node.status().finalized ?? 0) > height || undefined);
}, 360_000);
