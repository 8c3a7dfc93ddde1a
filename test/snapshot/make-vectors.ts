import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cryptoWaitReady } from "@polkadot/util-crypto";
import type { EvidenceChoice } from "../../electron/snapshot/evidence-rows.ts";
import type { SnapshotChoice } from "../../electron/snapshot/write.ts";
import { hash } from "../../shared/domain/units.ts";
import { blake2Hex } from "../../shared/snapshot/bytes.ts";
import { snapshotOf } from "./made-snapshot.ts";
import { syntheticChain } from "./synthetic-chain.ts";
import { vectorChain } from "./vector-chain.ts";
import { vectorsOf } from "./vectors.ts";

// Makes test/fixtures/snapshot-1 anew: `npx tsx test/snapshot/make-vectors.ts`. The files are the format's, not the
// program's: after the format is released they change with its version only.
await cryptoWaitReady();
const folder = join(import.meta.dirname, "../fixtures/snapshot-1");
const { options, evidence, file, withheld } = vectorChain();
const chain = syntheticChain(options);
const carried: EvidenceChoice = {
  records: [evidence],
  files: [
    {
      blake2: hash(blake2Hex(file)),
      length: file.length,
      async *bytes() {
        yield file;
      },
    },
  ],
};
const whole: SnapshotChoice = { orgs: [1, 2, 7], evidence: carried };
const bytes = await snapshotOf(chain, whole);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "spec.json"), chain.spec);
writeFileSync(join(folder, "whole.snapshot"), bytes);
writeFileSync(
  join(folder, "redacted.snapshot"),
  await snapshotOf(chain, { ...whole, withhold: (entry) => entry.case === withheld }),
);
writeFileSync(
  join(folder, "vectors.json"),
  `${JSON.stringify(await vectorsOf(bytes, chain.spec, chain.pinned), null, 1)}\n`,
);
