import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createLedgerService, type LedgerService } from "../../electron/ledger-service.ts";
import type { Result } from "../../shared/errors.ts";
import type { ChannelName, Input, Output } from "../../shared/ipc/contract.ts";

const GENESIS = "ab".repeat(32);
const PASSPHRASE = "four plain words";
let root: string;
const running: LedgerService[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "profile-life-"));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((service) => service.stop()));
  rmSync(root, { recursive: true });
});

/** A console of a profile that has seen its chain, with the network off. */
function start(name: string, key: number, pin = { genesis: GENESIS, chainName: "Demo" }) {
  const dataDir = join(root, name);
  if (!existsSync(dataDir)) {
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, "profile.json"), JSON.stringify({ ...pin, networkEnabled: false }));
  }
  const service = createLedgerService({
    dataDir,
    specFile: join(root, "spec.json"),
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

async function get<C extends ChannelName>(
  service: LedgerService,
  channel: C,
  input: Input<C>,
): Promise<Output<C>> {
  const answer = (await service.call(channel, input)) as Result<Output<C>>;
  if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

const create = (service: LedgerService, name: string) =>
  get(service, "keys.create", { name, passphrase: PASSPHRASE });

const file = () => join(root, "a.ccbackup");
const backUp = (service: LedgerService) =>
  service.call("backup.make", { passphrase: PASSPHRASE, target: file() });
const restore = (service: LedgerService, passphrase = PASSPHRASE) =>
  service.call("backup.restore", { passphrase, source: file() });

describe("the backup of a console", () => {
  test("makes an empty console the one that it was made of, and no other", async () => {
    const old = start("old", 1);
    const { key } = await create(old, "张三");
    expect(await get(old, "backup.get", {})).toEqual({ empty: false });
    expect(await backUp(old)).toMatchObject({ value: { saved: true, made: { missing: 0 } } });
    const { madeAt } = await get(old, "backup.get", {});
    expect(madeAt).toBeGreaterThan(Date.now() - 600_000);

    const other = start("other", 2);
    expect(await get(other, "backup.get", {})).toEqual({ empty: true });
    let told = 0;
    other.onPush(() => {
      told += 1;
    });
    expect(await restore(other, "other words")).toMatchObject({
      error: { kind: "WrongPassphrase" },
    });
    expect(await restore(other)).toMatchObject({ value: { restored: true, madeAt } });
    expect(told).toBeGreaterThan(0);
    expect(await get(other, "keys.list", {})).toMatchObject([
      { account: key.account, name: "张三", selected: true, locked: true },
    ]);
    await get(other, "keys.unlock", { passphrase: PASSPHRASE });
    expect(await get(other, "backup.get", {})).toEqual({ empty: false, madeAt });
    expect(await restore(other)).toMatchObject({ error: { kind: "ProfileNotEmpty" } });
    expect(await restore(old)).toMatchObject({ error: { kind: "ProfileNotEmpty" } });

    const stranger = start("stranger", 3, { genesis: "cd".repeat(32), chainName: "Other" });
    expect(await restore(stranger)).toMatchObject({
      error: { kind: "BackupOfOtherChain", chainName: "Demo", backup: GENESIS },
    });
    expect(existsSync(join(root, "stranger", "restoring"))).toBe(false);
  });

  test("never replaces what was acknowledged while it was put back", async () => {
    await create(start("old", 1), "张三").then(({ key }) => key);
    await backUp(running[0] as LedgerService);
    const other = start("other", 2);
    const [restored, made] = await Promise.all([restore(other), create(other, "李四")]);
    const names = (await get(other, "keys.list", {})).map(({ name }) => name);
    expect(restored.ok).toBe(false);
    expect(names).toEqual([made.key.name]);
    expect(existsSync(join(root, "other", "restoring"))).toBe(false);
  });

  test("is finished by the next start when the last one was killed in the midst", async () => {
    const old = start("old", 1);
    await create(old, "张三");
    await backUp(old);
    const other = start("other", 2);
    await restore(other);
    await stop(other);
    // As a kill leaves it between the renames: committed, and one part already in its place.
    const at = (name: string) => join(root, "other", name);
    cpSync(at("keys"), at(join("restored", "keys")), { recursive: true });
    rmSync(at("keys"), { recursive: true });
    const again = start("other", 2);
    expect((await get(again, "keys.list", {})).map(({ name }) => name)).toEqual(["张三"]);
    expect(existsSync(at("restored"))).toBe(false);
  });
});

describe("a profile", () => {
  test("goes on in another folder", async () => {
    const before = start("before", 1);
    const { key } = await create(before, "张三");
    await stop(before);
    renameSync(join(root, "before"), join(root, "after"));
    const after = start("after", 1);
    expect(await get(after, "keys.list", {})).toMatchObject([
      { account: key.account, selected: true },
    ]);
  });

  test("is shared by several operators, of whom one works at a time", async () => {
    const desk = start("desk", 1);
    const first = (await create(desk, "张三")).key.account;
    await get(desk, "keys.unlock", { passphrase: PASSPHRASE });
    const second = (await create(desk, "李四")).key.account;
    await get(desk, "keys.select", { account: second });
    const keys = await get(desk, "keys.list", {});
    expect(keys.find(({ account }) => account === second)?.selected).toBe(true);
    expect(keys.every(({ locked }) => locked)).toBe(true);
    await stop(desk);
    const again = start("desk", 1);
    expect(
      (await get(again, "keys.list", {})).map(({ account, selected }) => ({ account, selected })),
    ).toEqual(
      expect.arrayContaining([
        { account: first, selected: false },
        { account: second, selected: true },
      ]),
    );
  });

  test("keeps its chain's name and kind whatever specification it is started with", async () => {
    const spec = join(import.meta.dirname, "../fixtures/snapshot-1/spec.json");
    const other = {
      ...JSON.parse(readFileSync(spec, "utf8")),
      name: "Other",
      chainType: "Development",
    };
    writeFileSync(join(root, "spec.json"), JSON.stringify(other));
    const desk = start("desk", 1);
    await get(desk, "network.enable", { enabled: true });
    for (;;) {
      const { node } = await get(desk, "status.get", {});
      if (["failed", "wrongChain"].includes(node.state)) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect((await get(desk, "status.get", {})).chain).toEqual({
      ...{ name: "Demo", demo: false, genesis: GENESIS },
    });
  });
});
