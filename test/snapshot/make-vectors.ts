import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cryptoWaitReady } from "@polkadot/util-crypto";
import { snapshotOf } from "./made-snapshot.ts";
import { vectorSnapshots } from "./vector-chain.ts";
import { vectorsOf } from "./vectors.ts";

// Makes test/fixtures/snapshot-1 anew: `npx tsx test/snapshot/make-vectors.ts`. The files are the format's, not the
// program's: after the format is released they change with its version only.
await cryptoWaitReady();
const folder = join(import.meta.dirname, "../fixtures/snapshot-1");
const { chain, whole, redacted } = vectorSnapshots();
const bytes = await snapshotOf(chain, whole);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "spec.json"), chain.spec);
writeFileSync(join(folder, "whole.snapshot"), bytes);
writeFileSync(join(folder, "redacted.snapshot"), await snapshotOf(chain, redacted));
writeFileSync(
  join(folder, "vectors.json"),
  `${JSON.stringify(await vectorsOf(bytes, chain.spec, chain.pinned), null, 1)}\n`,
);
