/**
 * A console that is killed between signing and sending: opens the local store of the folder in argv, signs three acts,
 * says so, and waits for its end.
 */
import { OutboxEngine } from "../../electron/outbox/engine.ts";
import { openLocalStore } from "../../electron/store/local-store.ts";
import { millis } from "../../shared/domain/units.ts";
import { FakeChain } from "./outbox-fake-chain.ts";
import { draft, signedAct } from "./outbox-fixtures.ts";

const opened = await openLocalStore({
  dir: process.argv[2] as string,
  dataKey: new Uint8Array(32).fill(7),
});
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const items = opened.value.outbox;
const engine = new OutboxEngine({
  items,
  findAct: () => undefined,
  chain: new FakeChain().port,
  explain: () => ({ kind: "NoKey" }),
  barred: () => undefined,
  now: () => millis(1),
  onChange: () => {},
  onError: (error) => {
    throw new Error(JSON.stringify(error));
  },
});
for (const n of [1, 2, 3]) {
  const id = n.toString(16).padStart(32, "0");
  items.put(draft(id));
  const signed = signedAct({ extrinsic: `${id}0${n - 1}`, nonce: n - 1, validUntil: 100 });
  const done = engine.apply(id, { type: "signed", signed });
  if (done.ok) process.stdout.write(`signed ${id}\n`);
}
setInterval(() => {}, 1_000);
