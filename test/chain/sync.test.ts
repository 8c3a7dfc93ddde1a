import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApiPromise, WsProvider } from "@polkadot/api";
import type { ApiOptions } from "@polkadot/api/types";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { ChainReader } from "../../electron/ledger/sync/chain-view.ts";
import { pageKey } from "../../electron/ledger/sync/storage-keys.ts";
import { LedgerSync, type SyncState } from "../../electron/ledger/sync/sync.ts";
import { createLedgerService, type LedgerService } from "../../electron/ledger-service.ts";
import { loadChainSpec } from "../../electron/light-node/chain-spec.ts";
import { createLightNode } from "../../electron/light-node/light-node.ts";
import { demoPair } from "../../scripts/chain/demo-accounts.ts";
import { orgId } from "../../shared/domain/units.ts";
import { ok } from "../../shared/errors.ts";
import { type Status, statusSchema } from "../../shared/ipc/status-schemas.ts";
import { FakeStore } from "../unit/sync-fake-chain.ts";
import {
  DEV_CHAIN,
  type DevChainProcess,
  type Ready,
  startDevChainProcess,
} from "./dev-chain-process.ts";
import { until } from "./outbox-console.ts";

const MINUTES = 60_000;
/** Cases of two entries each, in one call and one block: more than one page. */
const CASES = 20;

let dir: string;
let chain: DevChainProcess;
let ready: Ready;
let api: ApiPromise;
const running: LedgerService[] = [];

async function startChain(): Promise<void> {
  chain = startDevChainProcess([...DEV_CHAIN, "--data-dir", join(dir, "chain")]);
  ready = await chain.ready;
  const provider = new WsProvider(ready.ws);
  api = await ApiPromise.create({ provider, noInitWarn: true } as ApiOptions);
}

async function stopChain(): Promise<void> {
  await api?.disconnect();
  chain?.child.kill("SIGTERM");
  await chain?.ended;
}

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "sync-chain-"));
  await startChain();
}, 3 * MINUTES);

afterEach(async () => {
  await Promise.all(running.splice(0).map((service) => service.stop()));
}, MINUTES);

afterAll(async () => {
  await stopChain();
  rmSync(dir, { recursive: true, force: true });
}, MINUTES);

function open(profile: string, specFile = ready.spec): LedgerService {
  const service = createLedgerService({
    dataDir: join(dir, profile),
    specFile,
    dataKey: new Uint8Array(32).fill(3),
    log: () => undefined,
  });
  running.push(service);
  return service;
}

const close = (service: LedgerService) => {
  running.splice(running.indexOf(service), 1);
  return service.stop();
};

async function statusWhen(
  service: LedgerService,
  what: string,
  holds: (status: Status) => boolean,
): Promise<Status> {
  return until(what, async () => {
    const answer = await service.call("status.get", {});
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    const status = statusSchema.parse(answer.value);
    return holds(status) ? status : undefined;
  });
}

const random = (bytes: number) => `0x${randomBytes(bytes).toString("hex")}`;

/** Opens cases in the journal of organisation 1 and waits until they are final. */
async function openCases(): Promise<void> {
  const pair = await demoPair("//org1//collector1");
  const meta = {
    ...{ act: random(16), occurredAt: Date.now(), clockOffset: 0 },
    ...{ commitment: null, supersedes: null },
  };
  const cases = Array.from({ length: CASES }, (_, i) => ({
    case: random(16),
    reference: `B-${i}`,
    customer: random(32),
    class: "Residential",
    bills: [{ period: 202501, amount: 10_000 + i, due: 20_100 }],
  }));
  await new Promise<void>((resolve, reject) => {
    api.tx.collection
      ?.openCases?.(meta, cases)
      .signAndSend(pair, { nonce: -1 }, ({ status, dispatchError }) => {
        if (dispatchError) reject(new Error(dispatchError.toString()));
        else if (status.isFinalized) resolve();
      })
      .catch(reject);
  });
}

/** The head of an organisation's journal as the node itself says. */
async function trustedHead(org: number): Promise<{ length: number; head: string }> {
  const head = (await api.query.collection?.heads?.(org))?.toJSON();
  return head as { length: number; head: string };
}

describe("a console on a real chain", () => {
  test(
    "proves the first journal, follows its growth, and reads it with no chain at all",
    async () => {
      await openCases();
      let service = open("first");
      const entries = (await trustedHead(1)).length;
      expect(entries).toBe(2 * CASES);
      const status = await statusWhen(service, "sync", (now) => now.ledger.entries >= entries);
      expect(status.node.state).toBe("following");
      expect(status.chain.demo).toBe(true);

      await openCases();
      await statusWhen(service, "growth", (now) => now.ledger.entries === 2 * entries);
      await statusWhen(service, "a fresh head", (now) => now.clockOffset !== undefined);
      await until("the saved light node", async () =>
        existsSync(join(dir, "first", "light-node.bin")) ? true : undefined,
      );
      await close(service);

      await stopChain();
      service = open("first");
      expect(
        await service.call("cases.list", {
          filter: { orgs: [1] },
          sort: { by: "outstanding", descending: true },
          offset: 0,
          limit: 1,
        }),
      ).toMatchObject({ ok: true, value: { total: 2 * CASES, rows: [{ outstanding: 10_019 }] } });
      const alone = await statusWhen(service, "no peers", ({ node }) => node.state === "noPeers");
      expect(alone.ledger).toMatchObject({ state: "idle", entries: 2 * entries });

      await startChain();
      await openCases();
      await statusWhen(service, "the chain back", (now) => now.ledger.entries === 3 * entries);
    },
    5 * MINUTES,
  );

  test(
    "finds the chain again when the node is killed and comes back",
    async () => {
      const service = open("killed");
      await statusWhen(service, "following", ({ node }) => node.state === "following");
      chain.child.kill("SIGKILL");
      await chain.ended;
      await api.disconnect();
      await statusWhen(service, "no peers", ({ node }) => node.state === "noPeers");
      await startChain();
      const { ledger } = await statusWhen(
        service,
        "following again",
        ({ node }) => node.state === "following",
      );
      const height = ledger.height ?? 0;
      await statusWhen(service, "new heads", (now) => (now.ledger.height ?? 0) > height);
    },
    5 * MINUTES,
  );

  test(
    "takes up no other chain in the profile of this one",
    async () => {
      const service = open("other");
      const { chain: own } = await statusWhen(
        service,
        "following",
        ({ node, ledger }) => node.state === "following" && ledger.height !== undefined,
      );
      await close(service);
      const profile = join(dir, "other", "profile.json");
      const pinned = { ...JSON.parse(readFileSync(profile, "utf8")), genesis: "00".repeat(32) };
      rmSync(join(dir, "other", "derived"), { recursive: true });
      writeFileSync(profile, JSON.stringify(pinned));
      const status = await statusWhen(
        open("other"),
        "wrong chain",
        ({ node }) => node.state === "wrongChain",
      );
      expect(status.node.error).toEqual({
        kind: "WrongGenesis",
        profile: "00".repeat(32),
        chain: own.genesis,
      });
      expect(status.ledger.height).toBeUndefined();
    },
    3 * MINUTES,
  );

  test(
    "stops at a byte that was changed after the proof",
    async () => {
      await openCases();
      const node = createLightNode({
        loadSpec: () => loadChainSpec(ready.spec),
        acceptGenesis: () => ok(undefined),
        database: { load: async () => undefined, save: async () => undefined },
        log: () => undefined,
      });
      const key = pageKey(orgId(1), 0);
      const reader: ChainReader = {
        header: (at) => node.header(at),
        keys: (prefix, at) => node.keys(prefix, at),
        async storage(keys, at) {
          const values = await node.storage(keys, at);
          const page = values.ok ? values.value.get(key) : undefined;
          // The claimed time of some entry: the page stays a page.
          if (page) page[page.length - 60] = (page[page.length - 60] ?? 0) ^ 1;
          return values;
        },
      };
      const store = new FakeStore();
      let state: SyncState = { state: "idle" };
      const sync = new LedgerSync({
        reader,
        store,
        onState: (now) => {
          state = now;
        },
        onApplied: () => undefined,
        onProved: () => undefined,
        log: () => undefined,
      });
      node.onFinalized((head) => sync.head(head));
      await node.start();
      await until("the mismatch", async () => (state.state === "mismatch" ? true : undefined));
      await sync.stop();
      await node.stop();
      expect(state).toMatchObject({ error: { kind: "JournalMismatch", org: 1 } });
      expect(store.batches).toBe(0);
    },
    3 * MINUTES,
  );
});
