import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApiPromise, WsProvider } from "@polkadot/api";
import type { ApiOptions } from "@polkadot/api/types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { demoPair } from "../../scripts/chain/demo-accounts.ts";
import { type DevChain, startDevChain } from "../../scripts/chain/dev-chain.ts";
import { bestNumber, finalizedNumber, rpc } from "../../scripts/chain/rpc.ts";
import { rpcPort } from "./dev-chain-process.ts";
import { followFinalized } from "./follow-finalized.ts";

const MINUTES = 60_000;

function tx(api: ApiPromise, pallet: string, call: string) {
  const found = api.tx[pallet]?.[call];
  if (found === undefined) throw new Error(`The chain has no call ${pallet}.${call}`);
  return found;
}

const hex = z.string().regex(/^0x[0-9a-f]*$/);
const blockSchema = z.object({
  block: z.object({ header: z.object({ digest: z.object({ logs: z.array(hex) }) }) }),
  justifications: z.array(z.tuple([z.array(z.number()), z.array(z.number())])).nullable(),
});

let dir = "";
let chain: DevChain;
let port = 0;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "node-"));
  chain = await startDevChain({ dataDir: dir });
  port = rpcPort(chain.ready);
}, 3 * MINUTES);

afterAll(async () => {
  await chain?.stop();
  rmSync(dir, { recursive: true, force: true });
}, MINUTES);

describe("a node of the demo chain", () => {
  it(
    "finalizes the best block before the next one, each with a justification",
    async () => {
      const from = await finalizedNumber(port);
      await expect.poll(() => finalizedNumber(port), { timeout: 30_000 }).toBeGreaterThan(from + 3);
      expect((await bestNumber(port)) - (await finalizedNumber(port))).toBeLessThanOrEqual(1);
      for (let number = 1; number <= from + 3; number += 1) {
        const hash = await rpc(port, "chain_getBlockHash", [number]);
        const { block, justifications } = blockSchema.parse(
          await rpc(port, "chain_getBlock", [hash]),
        );
        const engines = justifications?.map(([engine]) => Buffer.from(engine).toString());
        expect(engines, `block ${number}`).toEqual(["FRNK"]);
        // A consensus item (4) of engine COLL holds 32 bytes, which is 0x80 as a compact length.
        const roots = block.header.digest.logs.filter((log) => log.startsWith("0x04434f4c4c80"));
        expect(roots, `block ${number}`).toHaveLength(1);
        expect(roots[0]).toHaveLength(2 + 2 * (1 + 4 + 1 + 32));
      }
    },
    MINUTES,
  );

  it(
    "takes transactions of operators and refuses those of strangers in the pool",
    async () => {
      const provider = new WsProvider(chain.ready.ws);
      const api = await ApiPromise.create({ provider, noInitWarn: true } as ApiOptions);
      try {
        const sign = async (path: string) =>
          (
            await tx(api, "system", "remark")("0x01").signAsync(await demoPair(path), { nonce: 0 })
          ).toHex();
        const submit = async (path: string) =>
          rpc(port, "author_submitExtrinsic", [await sign(path)]);
        await expect(submit("//stranger")).rejects.toThrow(/signing address/i);
        expect(await submit("//org1//collector1")).toMatch(/^0x[0-9a-f]{64}$/);
      } finally {
        await api.disconnect();
      }
    },
    MINUTES,
  );

  it(
    "serves a light node that knows only the spec",
    async () => {
      const seen = await followFinalized(readFileSync(chain.ready.spec, "utf8"), 3);
      for (const { digest } of seen) {
        expect(digest.logs.some((log) => log.startsWith("0x04434f4c4c"))).toBe(true);
      }
      expect(seen.at(-1)?.number).toBeGreaterThan(seen[0]?.number as number);
    },
    MINUTES,
  );
});
