import { openSync, readSync } from "node:fs";
import { cryptoWaitReady } from "@polkadot/util-crypto";
import { createBLAKE2b } from "hash-wasm";
import { createPageFile } from "../../electron/snapshot/page-store.ts";
import { verifySnapshotFile } from "../../electron/snapshot/snapshot-file.ts";
import { writeSnapshot } from "../../electron/snapshot/write.ts";
import { must } from "./must.ts";
import { madeChain, madeEntries } from "./snapshot-chain.ts";

// One measurement in a process of its own, so that its memory is its own: snapshot-run.ts WHAT CASES FILE.
const [what, count, file = ""] = process.argv.slice(2);
const cases = Number(count);

/** Makes the file, through the writer, a page at a time. */
async function write(): Promise<number> {
  const chain = madeChain(cases);
  const begun = performance.now();
  const store = createPageFile(file);
  must(
    await writeSnapshot({
      chain: chain.pinned,
      source: chain.source,
      choice: { orgs: [1] },
      store,
      progress: turn,
    }),
  );
  store.close();
  return performance.now() - begun;
}

async function verify(): Promise<number> {
  const { pinned } = madeChain(0);
  const begun = performance.now();
  const { verification, close } = must(await verifySnapshotFile(file, pinned, turn));
  const ms = performance.now() - begun;
  close();
  if (verification.result !== "verified") throw new Error(JSON.stringify(verification.parts));
  return ms;
}

/** The same bytes once through BLAKE2b, as fast as this runtime can. */
async function hash(): Promise<number> {
  const hasher = await createBLAKE2b(256);
  const bytes = new Uint8Array(1 << 20);
  const begun = performance.now();
  const open = openSync(file, "r");
  for (let read = 1; read > 0; ) {
    read = readSync(open, bytes);
    hasher.update(bytes.subarray(0, read));
  }
  hasher.digest();
  return performance.now() - begun;
}

/** The entries made up and encoded, and nothing done with them. */
async function source(): Promise<number> {
  const begun = performance.now();
  let made = 0;
  for (const part of madeEntries(cases)) made += part.length;
  if (made === 0) throw new Error("no entry");
  return performance.now() - begun;
}

const turn = () => new Promise<void>((done) => setImmediate(done));
const WORK = { write, verify, hash, source };

await cryptoWaitReady();
const before = process.cpuUsage();
const ms = await WORK[what as keyof typeof WORK]();
const { user, system } = process.cpuUsage(before);
const { maxRSS } = process.resourceUsage();
const cpuMs = (user + system) / 1_000;
console.log(JSON.stringify({ ms, cpuMs, peakMb: Math.round(maxRSS / 1_024) }));
