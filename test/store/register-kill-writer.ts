/**
 * Started by register.test.ts as a process of its own, and killed. Imports files of its customers one after another, each
 * with a higher consumption, and prints each number when its import was acknowledged.
 */
import { writeSync } from "node:fs";
import { openLocalStore } from "../../electron/store/local-store.ts";
import type { Fact } from "../../shared/register/facts.ts";
import { importOf } from "./register-import.ts";

const opened = await openLocalStore({
  dir: process.argv[2] as string,
  dataKey: new Uint8Array(32).fill(9),
  checkpointBytes: 400_000,
});
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const { customers } = opened.value;
for (let n = customers.version + 1; ; n += 1) {
  const facts: Fact[] = [{ kind: "consumption", at: 24_300, value: n }];
  const accounts = Array.from({ length: 30_000 }, (_, i) => ({ account: `A${i}`, facts }));
  const put = await customers.put(importOf(accounts));
  if (!put.ok) throw new Error(JSON.stringify(put.error));
  writeSync(1, `${n}\n`);
}
