import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cryptoWaitReady } from "@polkadot/util-crypto";
import { memorySource } from "../../../electron/snapshot/page-store.ts";
import { pinChain } from "../../../electron/snapshot/pinned-chain.ts";
import { verifySnapshot } from "../../../electron/snapshot/verify.ts";
import type { Kind } from "../kind.ts";
import { mutateBytes } from "../mutate-bytes.ts";
import { REFUSED, TAKEN } from "../verdict.ts";

const FOLDER = join(import.meta.dirname, "../../fixtures/snapshot-1");
const read = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));

/** Snapshots whose bytes were changed anywhere; `npm run tamper` changes what they mean. */
export const snapshots: Kind = {
  name: "snapshots",
  share: 50,
  async open() {
    await cryptoWaitReady();
    const pinned = pinChain("spec.json", readFileSync(join(FOLDER, "spec.json"), "utf8"));
    if (!pinned.ok) throw new Error("the specification of the fixtures does not pin");
    const bases = ["whole.snapshot", "redacted.snapshot"].map(read);
    return {
      async once(rng) {
        const base = rng.pick(bases);
        const changed = mutateBytes(base, rng);
        const { result, parts } = await verifySnapshot(memorySource(changed), pinned.value);
        if (Buffer.compare(changed, base) === 0) return TAKEN;
        if (result === "verified") return { is: "effect", told: "a changed snapshot was verified" };
        const words = parts
          .filter((part) => part.result !== "verified")
          .map(({ reason }) => reason);
        return words.length > 0 && words.every((reason) => reason.trim().length > 8)
          ? REFUSED
          : { is: "unclear", told: JSON.stringify(parts) };
      },
    };
  },
};
