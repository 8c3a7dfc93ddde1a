import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DevChain, startDevChain } from "../../scripts/chain/dev-chain.ts";
import { CHAIN_NODE } from "../../scripts/chain/node-binary.ts";
import { unpacked } from "../../scripts/chain/prebuilt-binary.ts";
import { finalizedNumber } from "../../scripts/chain/rpc.ts";
import { rpcPort } from "./dev-chain-process.ts";
import { followFinalized } from "./follow-finalized.ts";
import { underWine, wineMissing } from "./wine.ts";

const MINUTES = 60_000;

let dir = "";
let missing: string | undefined;
let launcher = "";
let chain: DevChain | undefined;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "windows-node-"));
  const executable = await unpacked(CHAIN_NODE, "win32");
  missing =
    executable === undefined
      ? "There is no prebuilt Windows node (npm run chain:build -- --windows)."
      : await wineMissing(console.error);
  if (missing !== undefined || executable === undefined) return;
  launcher = await underWine(executable, dir);
  process.env.COLLECTION_NODE = launcher;
  chain = await startDevChain({ dataDir: join(dir, "chain") });
}, 8 * MINUTES);

afterAll(async () => {
  delete process.env.COLLECTION_NODE;
  await chain?.stop();
  rmSync(dir, { recursive: true, force: true, maxRetries: 10 });
}, MINUTES);

describe("the Windows node, under Wine", () => {
  it(
    "makes and finalizes blocks, and a light node follows it",
    async ({ skip }) => {
      if (chain === undefined) return skip(missing);
      const port = rpcPort(chain.ready);
      const from = await finalizedNumber(port);
      await expect
        .poll(() => finalizedNumber(port), { timeout: MINUTES })
        .toBeGreaterThan(from + 2);
      const seen = await followFinalized(readFileSync(chain.ready.spec, "utf8"), 2);
      expect(seen.at(-1)?.number).toBeGreaterThan(0);
    },
    3 * MINUTES,
  );

  it(
    "ends when its launcher closes its standard input, which stands for a signal there",
    async ({ skip }) => {
      if (chain === undefined) return skip(missing);
      const { spec } = chain.ready;
      await chain.stop();
      chain = undefined;
      const args = [
        ...["--base-path", join(dir, "alone"), "--chain", spec, "--database", "paritydb"],
        ...["--listen-addr", "/ip4/127.0.0.1/tcp/0/ws", "--rpc-port", "0", "--no-mdns"],
        ...["--no-prometheus", "--no-telemetry", "--exit-with-parent"],
      ];
      const child = spawn(launcher, args, { stdio: ["pipe", "ignore", "pipe"] });
      let log = "";
      child.stderr.on("data", (chunk: Buffer) => {
        log += chunk.toString();
      });
      const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
      await expect.poll(() => log, { timeout: MINUTES }).toContain("Idle");
      child.stdin.end();
      // 1 when an orderly stop took longer than its grace (chain/node/src/parent.rs), as it may under Wine.
      expect([0, 1]).toContain(await ended);
    },
    3 * MINUTES,
  );
});
