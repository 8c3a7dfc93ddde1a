import { ApiPromise, WsProvider } from "@polkadot/api";
import type { ApiOptions } from "@polkadot/api/types";
import type { Vec } from "@polkadot/types";

/**
 * What an application without a light node does: pages all journals over a WebSocket that it trusts and decodes them with
 * @polkadot/types. Nothing is proved, checked or stored. Argument: the node's JSON-RPC. Prints a `Reading`.
 */
const PAGE = 1_000;

const [ws = ""] = process.argv.slice(2);
const started = performance.now();
const provider = new WsProvider(ws);
const api = await ApiPromise.create({ provider, noInitWarn: true } as ApiOptions);
const at = await api.at(await api.rpc.chain.getFinalizedHead());
const connectMs = performance.now() - started;
const journal = at.query.collection?.journal;
if (journal === undefined) throw new Error("the chain has no Collection.Journal");
const cpu = process.cpuUsage();
const begun = performance.now();
let entries = 0;
let startKey: string | undefined;
for (;;) {
  const pages = await journal.entriesPaged({
    args: [],
    pageSize: PAGE,
    ...(startKey === undefined ? {} : { startKey }),
  });
  for (const [, page] of pages) entries += (page as unknown as Vec<never>).length;
  if (pages.length < PAGE) break;
  startKey = pages.at(-1)?.[0].toHex();
}
const ms = performance.now() - begun;
const { user, system } = process.cpuUsage(cpu);
await api.disconnect();
console.log(JSON.stringify({ entries, ms, cpuMs: (user + system) / 1_000, connectMs }));
process.exit(0);
