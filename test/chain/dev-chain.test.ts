import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isAlive, waitForEnd } from "../../scripts/chain/processes.ts";
import { finalizedNumber, rpc } from "../../scripts/chain/rpc.ts";
import {
  DEV_CHAIN,
  processIds,
  readySchema,
  rpcPort,
  startDevChainProcess,
} from "./dev-chain-process.ts";

const MINUTES = 60_000;

let dir = "";
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "dev-chain-"));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const args = () => [...DEV_CHAIN, "--data-dir", dir];
const genesisOf = (port: number) => rpc(port, "chain_getBlockHash", [0]);

async function allEnd(pids: readonly number[]): Promise<void> {
  for (const pid of pids) expect(await waitForEnd(pid, 20_000), `process ${pid}`).toBe(true);
}

describe("the dev chain's life", () => {
  let genesis: unknown;
  let reached = 0;

  it(
    "prints one ready line, refuses a second start, and stops on SIGTERM",
    async () => {
      const chain = startDevChainProcess(args());
      const ready = await chain.ready;
      genesis = await genesisOf(rpcPort(ready));
      reached = await finalizedNumber(rpcPort(ready));
      expect(reached).toBeGreaterThan(0);
      const pids = processIds(dir);

      const second = startDevChainProcess(args());
      expect(await second.ended).toBe(1);
      expect(second.stderr()).toContain("already runs in");
      expect(pids.every(isAlive)).toBe(true);

      chain.child.kill("SIGTERM");
      expect(await chain.ended).toBe(0);
      await allEnd(pids);
      expect(readySchema.parse(JSON.parse(chain.stdout()))).toEqual(ready);
      expect(existsSync(join(dir, "ready.json"))).toBe(false);
    },
    3 * MINUTES,
  );

  it(
    "leaves no node behind when it is killed, and goes on where it was",
    async () => {
      const chain = startDevChainProcess(args());
      const port = rpcPort(await chain.ready);
      expect(await genesisOf(port)).toBe(genesis);
      const number = await finalizedNumber(port);
      expect(number).toBeGreaterThan(reached);
      reached = number;
      const pids = processIds(dir);
      chain.child.kill("SIGKILL");
      await allEnd(pids);
    },
    3 * MINUTES,
  );

  it(
    "ends with the program that started it; takes other ports when its own are taken",
    async () => {
      const had = readySchema.parse(JSON.parse(readFileSync(join(dir, "ready.json"), "utf8")));
      const other = createServer().listen(rpcPort(had), "127.0.0.1");
      const launch = `
      const { spawn } = require("node:child_process");
      spawn(process.execPath, ${JSON.stringify(args())}, { stdio: "inherit" });
      setInterval(() => {}, 1000);`;
      const launcher = startDevChainProcess(["-e", launch]);
      const ready = await launcher.ready;
      other.close();
      const port = rpcPort(ready);
      expect(port).not.toBe(rpcPort(had));
      expect(ready.p2p).toBe(had.p2p);
      expect(await genesisOf(port)).toBe(genesis);
      expect(await finalizedNumber(port)).toBeGreaterThan(reached);
      const pids = processIds(dir);
      launcher.child.kill("SIGKILL");
      await allEnd(pids);
    },
    3 * MINUTES,
  );

  it(
    "stops the script when a node is killed, and says so",
    async () => {
      const chain = startDevChainProcess(args());
      await chain.ready;
      const [, node] = processIds(dir);
      process.kill(node as number, "SIGKILL");
      expect(await chain.ended).toBe(1);
      expect(chain.stderr()).toContain("Validator 1 ended (SIGKILL)");
    },
    3 * MINUTES,
  );

  it(
    "refuses another number of validators than the chain has",
    async () => {
      const chain = startDevChainProcess([...args(), "--validators", "3"]);
      expect(await chain.ended).toBe(1);
      expect(chain.stderr()).toContain("has 1 validator, not 3");
      expect(existsSync(join(dir, "lock"))).toBe(false);
    },
    MINUTES,
  );
});

it(
  "finalizes with two validators",
  async () => {
    const two = mkdtempSync(join(tmpdir(), "dev-chain-two-"));
    const chain = startDevChainProcess([...DEV_CHAIN, "--data-dir", two, "--validators", "2"]);
    try {
      const port = rpcPort(await chain.ready);
      const before = await finalizedNumber(port);
      await expect
        .poll(() => finalizedNumber(port), { timeout: 30_000 })
        .toBeGreaterThan(before + 2);
      expect(await rpc(port, "system_health")).toMatchObject({ peers: 1 });
      const pids = processIds(two);
      expect(pids).toHaveLength(3);
      chain.child.kill("SIGINT");
      expect(await chain.ended).toBe(0);
      await allEnd(pids);
    } finally {
      chain.child.kill("SIGTERM");
      await chain.ended;
      rmSync(two, { recursive: true, force: true });
    }
  },
  3 * MINUTES,
);

it(
  "refuses wrong options with the usage",
  async () => {
    for (const wrong of [["--validators", "0"], ["--nonsense"]]) {
      const chain = startDevChainProcess([...DEV_CHAIN, ...wrong]);
      expect(await chain.ended).toBe(2);
      expect(chain.stderr()).toContain("Usage: npm run dev-chain");
      expect(chain.stdout()).toBe("");
    }
  },
  MINUTES,
);
