import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createDispatch, type Handlers } from "../../electron/ipc/dispatch.ts";
import { createLedgerService, type LedgerService } from "../../electron/ledger-service.ts";
import { openDerivedStore } from "../../electron/store/derived-store.ts";
import { DAY_MS } from "../../shared/domain/time.ts";
import { hash, millis } from "../../shared/domain/units.ts";
import { ok, type Result } from "../../shared/errors.ts";
import { type Status, statusSchema } from "../../shared/ipc/status-schemas.ts";
import { batchOf, POLICY } from "../store/fixtures.ts";

const GENESIS = "ab".repeat(32);
let dataDir: string;
const running: LedgerService[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "ledger-service-"));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((service) => service.stop()));
  rmSync(dataDir, { recursive: true });
});

const pin = (change: object = {}) =>
  writeFileSync(
    join(dataDir, "profile.json"),
    JSON.stringify({ genesis: GENESIS, chainName: "Demo", networkEnabled: false, ...change }),
  );

function start(key = 1): LedgerService {
  const service = createLedgerService({
    dataDir,
    specFile: join(dataDir, "spec.json"),
    dataKey: new Uint8Array(32).fill(key),
    log: () => undefined,
  });
  running.push(service);
  return service;
}

const stop = (service: LedgerService) => {
  running.splice(running.indexOf(service), 1);
  return service.stop();
};

async function status(service: LedgerService): Promise<Status> {
  const answer = await service.call("status.get", {});
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return statusSchema.parse(answer.value);
}

async function until(service: LedgerService, holds: (status: Status) => boolean): Promise<Status> {
  for (;;) {
    const now = await status(service);
    if (holds(now)) return now;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe("the ledger service with the network off", () => {
  test("answers reads from an empty profile and names its chain", async () => {
    pin();
    const service = start();
    expect(await service.call("orgs.list", {})).toEqual(ok([]));
    expect(await service.call("outbox.list", { all: true })).toEqual(ok([]));
    expect(await status(service)).toMatchObject({
      chain: { name: "Demo", genesis: GENESIS },
      node: { state: "off" },
      ledger: { state: "idle", entries: 0 },
      networkEnabled: false,
    });
  });

  test("says when the clock was measured, of an earlier run too, and when it never was", async () => {
    pin();
    const first = start();
    const never = await status(first);
    expect(never).not.toHaveProperty("clockOffset");
    expect(never).not.toHaveProperty("clockMeasuredAt");
    await stop(first);
    pin({ clock: { offsetMs: -4_500, at: 1_795_392_000_000 } });
    expect(await status(start())).toMatchObject({
      clockOffset: -4_500,
      clockMeasuredAt: 1_795_392_000_000,
    });
  });

  test("says in which zone the policy in force judges, and nothing before one is known", async () => {
    pin();
    const first = start();
    await first.call("orgs.list", {});
    expect(await status(first)).not.toHaveProperty("utcOffsetMinutes");
    await stop(first);
    const dir = join(dataDir, "derived");
    const derived = await openDerivedStore({ dir, genesis: hash(GENESIS) });
    if (!derived.ok) throw new Error(derived.error.kind);
    const dated = (version: number, from: number, utcOffsetMinutes: number) => ({
      ...{ version, from: millis(from), policy: { ...POLICY, utcOffsetMinutes } },
    });
    const ahead = Date.now() + DAY_MS;
    const policies = [dated(1, 0, 480), dated(2, 1, 330), dated(3, ahead, 0)];
    derived.value.apply(batchOf(1, [], [], { policies }));
    derived.value.close();
    const second = start();
    await second.call("orgs.list", {});
    expect(await status(second)).toMatchObject({ utcOffsetMinutes: 330 });
  });

  test("answers at once that it has to connect once when nothing tells of its chain", async () => {
    const fixtures = new URL("../fixtures/snapshot-1/", import.meta.url);
    // Enough to verify a snapshot by, but the light node does not take it.
    writeFileSync(join(dataDir, "spec.json"), readFileSync(new URL("spec.json", fixtures)));
    for (const networkEnabled of [false, true]) {
      writeFileSync(join(dataDir, "profile.json"), JSON.stringify({ networkEnabled }));
      const service = start();
      if (networkEnabled) await until(service, ({ node }) => node.state === "failed");
      await service.call("audit.open", {
        source: fileURLToPath(new URL("whole.snapshot", fixtures)),
      });
      const view = async () => await service.call("audit.get", {});
      await vi.waitFor(
        async () => expect(await view()).toMatchObject({ value: { state: "open" } }),
        {
          timeout: 10_000,
        },
      );
      const begun = performance.now();
      expect(await service.call("audit.work", {})).toEqual({
        ok: false,
        error: { kind: "NotReady", what: "chain" },
      });
      expect(performance.now() - begun).toBeLessThan(2_000);
      await stop(service);
    }
  }, 30_000);

  test("names what is wrong with a request, without repeating it", async () => {
    pin();
    const service = start();
    expect(await service.call("cases.everything", {})).toMatchObject({
      error: { kind: "UnknownChannel", channel: "cases.everything" },
    });
    const answer = await service.call("cases.list", { filter: { text: 5 }, limit: 0 });
    if (answer.ok || answer.error.kind !== "MalformedRequest") throw new Error("taken");
    expect(answer.error.issues.map((issue) => issue.split(":")[0])).toEqual(
      expect.arrayContaining(["filter.text", "sort", "offset", "limit"]),
    );
  });

  test("does not share its profile, until it stops", async () => {
    pin();
    const first = start();
    const second = start();
    expect(await second.call("status.get", {})).toMatchObject({
      error: { kind: "ProfileInUse", dataDir },
    });
    let told = 0;
    second.onPush(() => {
      told += 1;
    });
    await stop(first);
    // The second goes on by itself as soon as the profile is free, and the views learn of it.
    await vi.waitFor(() => expect(told).toBeGreaterThan(0), 5_000);
    expect((await status(second)).chain.genesis).toBe(GENESIS);
  });

  test("takes over the profile of a console that was killed", async () => {
    pin();
    const script = `
      import { lockProfile } from ${JSON.stringify(new URL("../../electron/ledger/profile-lock.ts", import.meta.url).pathname)};
      if (!lockProfile(process.argv[2]).ok) process.exit(1);
      process.kill(process.pid, "SIGKILL");`;
    const file = join(dataDir, "hold.mts");
    writeFileSync(file, script);
    const held = spawnSync(process.execPath, ["--import", "tsx", file, dataDir], {
      cwd: new URL("../..", import.meta.url).pathname,
    });
    expect(held.signal).toBe("SIGKILL");
    expect(readFileSync(join(dataDir, "console.lock"), "utf8")).toContain("pid");
    expect((await status(start())).chain.genesis).toBe(GENESIS);
  }, 60_000);

  test("says so when another key sealed the local data", async () => {
    pin();
    const first = start(1);
    const made = await first.call("keys.create", { name: "Li", passphrase: "four plain words" });
    expect(made.ok).toBe(true);
    await stop(first);
    const second = start(2);
    expect(await second.call("outbox.list", { all: false })).toMatchObject({
      error: { kind: "LocalDataLocked" },
    });
    const { ledger } = await status(second);
    expect(ledger).toMatchObject({ state: "opening", error: { kind: "LocalDataLocked" } });
  });

  test("refuses a damaged profile file and leaves it alone", async () => {
    writeFileSync(join(dataDir, "profile.json"), "{");
    const service = start();
    expect(await service.call("status.get", {})).toMatchObject({
      error: { kind: "CorruptFile", file: "profile.json" },
    });
    expect(readFileSync(join(dataDir, "profile.json"), "utf8")).toBe("{");
  });

  test("remembers the switch of the network, and says what is wrong with the spec", async () => {
    pin();
    const service = start();
    await service.call("network.enable", { enabled: true });
    const failed = await until(service, ({ node }) => node.state === "failed");
    expect(failed.node.error).toMatchObject({ kind: "BadChainSpec", issue: /no such file/ });
    expect(failed.networkEnabled).toBe(true);
    await stop(service);
    await until(start(), ({ node, networkEnabled }) => networkEnabled && node.state === "failed");
  });
});

describe("dispatch", () => {
  const handlers = (own: Partial<Handlers>) => own as Handlers;

  test("answers a bug with an id that is in the log, and logs no input", async () => {
    const logged: string[] = [];
    const dispatch = createDispatch(
      handlers({
        "keys.unlock": () => {
          throw new Error("oops");
        },
      }),
      (line) => logged.push(line),
    );
    const answer = await dispatch.call("keys.unlock", { passphrase: "secret words" });
    if (answer.ok || answer.error.kind !== "Unknown") throw new Error("not a bug");
    const id = answer.error.issue.split(", ")[1] as string;
    expect(logged.join()).toContain(id);
    expect(logged.join()).not.toContain("secret");
  });

  test("finishes the writes under way before it is drained, and lets nothing in after", async () => {
    let finish: (result: Result<Record<string, never>>) => void = () => undefined;
    const dispatch = createDispatch(
      handlers({
        "outbox.drop": () =>
          new Promise((resolve) => {
            finish = resolve;
          }),
        "keys.lock": () => ok({}),
      }),
      () => undefined,
    );
    const write = dispatch.call("outbox.drop", { item: "ab".repeat(16) });
    let drained = false;
    const drain = dispatch.drain().then(() => {
      drained = true;
    });
    expect(await dispatch.call("keys.lock", {})).toMatchObject({
      error: { kind: "ServiceUnavailable" },
    });
    expect(drained).toBe(false);
    finish(ok({}));
    expect(await write).toEqual(ok({}));
    await drain;
  });
});
