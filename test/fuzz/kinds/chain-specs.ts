import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseChainSpec } from "../../../electron/light-node/chain-spec.ts";
import { pinChain } from "../../../electron/snapshot/pinned-chain.ts";
import { judgeError } from "../clear.ts";
import type { Kind } from "../kind.ts";
import { mutateJson } from "../mutate-value.ts";
import { TAKEN } from "../verdict.ts";

const SPEC = join(import.meta.dirname, "../../fixtures/snapshot-1/spec.json");

/** Chain specifications, as the light node reads them and as a verification pins them. */
export const chainSpecs: Kind = {
  name: "chain specs",
  share: 120,
  async open() {
    const spec = JSON.parse(readFileSync(SPEC, "utf8")) as object;
    const bootNodes = [
      "/ip4/127.0.0.1/tcp/30333/ws/p2p/12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp",
    ];
    const whole = JSON.stringify({ ...spec, chainType: "Development", bootNodes });
    return {
      async once(rng) {
        const text = mutateJson(whole, rng);
        const followed = parseChainSpec("spec.json", text);
        const pinned = pinChain("spec.json", text);
        for (const result of [followed, pinned]) {
          if (result.ok) continue;
          const verdict = await judgeError(result.error);
          if (verdict.is !== "refused") return verdict;
        }
        return followed.ok && pinned.ok ? TAKEN : { is: "refused" };
      },
    };
  },
};
