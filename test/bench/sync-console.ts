import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cryptoWaitReady } from "@polkadot/util-crypto";
import type { ChainView } from "../../electron/ledger/sync/chain-view.ts";
import { LedgerSync } from "../../electron/ledger/sync/sync.ts";
import { loadChainSpec } from "../../electron/light-node/chain-spec.ts";
import { createLightNode } from "../../electron/light-node/light-node.ts";
import type { BlockRef } from "../../electron/light-node/types.ts";
import { openDerivedStore } from "../../electron/store/derived-store.ts";
import type { Hash } from "../../shared/domain/units.ts";
import { ok } from "../../shared/errors.ts";
import { must } from "./must.ts";

/**
 * The console's own sync, as the ledger service puts it together, from a first finalized head into an empty store on
 * the disk. Argument: the chain spec. Prints a `Reading`.
 */
const log = (line: string) => console.error(line);
const [specFile = ""] = process.argv.slice(2);
const dir = mkdtempSync(join(tmpdir(), "collection-bench-sync-"));
let genesis: Hash | undefined;
const node = createLightNode({
  loadSpec: () => loadChainSpec(specFile),
  acceptGenesis(found) {
    genesis = found;
    return ok(undefined);
  },
  database: { load: async () => undefined, save: async () => undefined },
  log,
});
// As electron/ledger/open-ledger.ts does it before it opens the stores.
await cryptoWaitReady();
const started = performance.now();
const firstHead = new Promise<BlockRef>((resolve) => {
  const end = node.onFinalized((head) => {
    end();
    resolve(head);
  });
});
await node.start();
const head = await firstHead;
const connectMs = performance.now() - started;
const store = must(await openDerivedStore({ dir, genesis: genesis as Hash }));
let proved: (view: ChainView) => void = () => {};
let failed: (error: Error) => void = () => {};
const done = new Promise<ChainView>((resolve, reject) => {
  proved = resolve;
  failed = reject;
});
const sync = new LedgerSync({
  reader: node,
  store: {
    heads: () => store.heads(),
    apply: (batch) => store.apply(batch),
    // As electron/ledger/services/sync.ts does it.
    setIncomplete: (incomplete) =>
      store.setChainInfo("incomplete", Uint8Array.of(incomplete ? 1 : 0)),
  },
  onState: (state) => {
    if (state.state === "mismatch" || state.state === "readOnly")
      failed(new Error(`the sync stopped: ${JSON.stringify(state.error)}`));
  },
  onApplied: () => {},
  onProved: proved,
  log,
});
const cpu = process.cpuUsage();
const begun = performance.now();
sync.head(head);
const view = await done;
const ms = performance.now() - begun;
const { user, system } = process.cpuUsage(cpu);
const entries = view.heads.reduce((sum, { length }) => sum + length, 0);
if (store.entryCount() !== entries) throw new Error("the store does not hold what the heads say");
await sync.stop();
must(store.close());
await node.stop();
rmSync(dir, { recursive: true, force: true });
console.log(JSON.stringify({ entries, ms, cpuMs: (user + system) / 1_000, connectMs }));
process.exit(0);
