import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApiPromise, WsProvider } from "@polkadot/api";
import type { ApiOptions } from "@polkadot/api/types";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DEMO_PASSPHRASE, demoPair } from "../../scripts/chain/demo-accounts.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { accountId, type Hash, type Millis, millis, orgId } from "../../shared/domain/units.ts";
import type {
  CouncilActRow,
  CouncilIntent,
  MatterIntent,
} from "../../shared/ipc/council-schemas.ts";
import {
  FIRST_CONDUCT_CARD,
  FIRST_CONDUCT_DAYS,
  FIRST_FEE_CARD,
} from "../../shared/risk/default-cards.ts";
import { DEV_CHAIN, type DevChainProcess, startDevChainProcess } from "./dev-chain-process.ts";
import { demoAccount, TestConsole, until } from "./outbox-console.ts";

const MINUTES = 60_000;
/** What `default_fee_risk` and its like of the consortium pallet say too. */
const FIRST_CARDS = {
  feeRisk: FIRST_FEE_CARD,
  conductRisk: FIRST_CONDUCT_CARD,
  conductDays: FIRST_CONDUCT_DAYS,
};
const ADMINS = [1, 2, 3, 4].map((org) => `//org${org}//admin`) as [string, string, string, string];

let dir: string;
let chain: DevChainProcess;
let api: ApiPromise;
let spec: string;
let consoles: TestConsole[];

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "council-chain-"));
  chain = startDevChainProcess([...DEV_CHAIN, "--data-dir", join(dir, "chain")]);
  const ready = await chain.ready;
  spec = ready.spec;
  const provider = new WsProvider(ready.ws);
  api = await ApiPromise.create({ provider, noInitWarn: true } as ApiOptions);
}, 3 * MINUTES);

afterAll(async () => {
  await api?.disconnect();
  chain?.child.kill("SIGTERM");
  await chain?.ended;
  rmSync(dir, { recursive: true, force: true });
}, MINUTES);

beforeEach(() => {
  consoles = [];
});
afterEach(() => Promise.all(consoles.map((one) => one.stop())), MINUTES);

function openConsole(): TestConsole {
  const opened = new TestConsole(join(dir, randomBytes(4).toString("hex")), spec);
  consoles.push(opened);
  return opened;
}

/** Sits a demo operator down, once the chain has said who that is and the council is known. */
async function sit(desk: TestConsole, path: string): Promise<void> {
  const account = await demoAccount(path);
  await until("keys", async () => ((await desk.ask("keys.list", {})).ok ? true : undefined));
  await desk.get("keys.select", { account });
  await until(`operator ${path}`, async () =>
    (await desk.get("keys.list", {})).find((key) => key.account === account && key.operator),
  );
  await until("the council", async () => (await desk.get("council.get", {})).readAt);
  await desk.get("keys.unlock", { passphrase: DEMO_PASSPHRASE });
}

async function sign(desk: TestConsole, intent: CouncilIntent): Promise<string> {
  const preview = await desk.get("council.prepare", intent);
  expect(preview.unmet).toEqual([]);
  await desk.get("council.sign", { item: preview.item });
  return preview.item;
}

/** Waits until an act is settled. */
const settled = (desk: TestConsole, item: string): Promise<CouncilActRow["status"]> =>
  until(`${item} to be settled`, async () => {
    const { acts } = await desk.get("council.get", {});
    const status = acts.find(({ id }) => id === item)?.status;
    return status && ["done", "refused", "expired"].includes(status.state) ? status : undefined;
  });

const motionNamed = (desk: TestConsole, motion: Hash) =>
  until("the motion", async () =>
    (await desk.get("council.get", {})).motions.find(({ hash }) => hash === motion),
  );

/** The last version with another limit of contacts and other levels of risk; each number makes another motion. */
async function changed(desk: TestConsole, contactsPer7Days: number): Promise<Policy> {
  const { versions } = await desk.get("policy.list", {});
  const policy = versions.at(-1)?.policy as Policy;
  return { ...policy, contactsPer7Days, feeRisk: { ...policy.feeRisk, watch: contactsPer7Days } };
}

/** Proposes as the first admin; answers the motion. */
async function propose(desk: TestConsole, from: Millis, policy: Policy): Promise<Hash> {
  await sit(desk, ADMINS[0]);
  const item = await sign(desk, { type: "Propose", from, policy });
  expect(await settled(desk, item)).toMatchObject({
    state: "done",
    outcome: { type: "Proposed" },
  });
  const { acts } = await desk.get("council.get", {});
  return acts.find(({ id }) => id === item)?.act.motion as Hash;
}

/** Votes of some admins, one after another at one console, and all together final. */
async function vote(desk: TestConsole, motion: Hash, approve: boolean, paths: readonly string[]) {
  const items: string[] = [];
  for (const path of paths) {
    await sit(desk, path);
    await motionNamed(desk, motion);
    items.push(await sign(desk, { type: "Vote", motion, approve }));
  }
  for (const item of items)
    expect(await settled(desk, item)).toMatchObject({ state: "done", outcome: { type: "Voted" } });
}

describe("the council on a real chain", { timeout: 8 * MINUTES }, () => {
  it("brings a version from a signature without network over three votes onto the chain", async () => {
    const desk = openConsole();
    await sit(desk, ADMINS[0]);
    const { versions } = await desk.get("policy.list", {});
    expect(versions).toMatchObject([{ version: 1, policy: FIRST_CARDS }]);
    const policy = await changed(desk, 6);
    const from = millis(Date.now() + 30 * MINUTES);
    await desk.network(false);
    const preview = await desk.get("council.prepare", { type: "Propose", from, policy });
    expect(preview).toMatchObject({
      act: { type: "Propose", threshold: 3, from, policy },
      call: { pallet: "Council", name: "propose" },
      unmet: [],
      genesis: api.genesisHash.toHex().slice(2),
    });
    await desk.get("council.sign", { item: preview.item });
    await desk.restart();
    const [waiting] = (await desk.get("council.get", {})).acts;
    expect(waiting).toMatchObject({ id: preview.item, status: { state: "signed" } });
    await desk.network(true);
    expect(await settled(desk, preview.item)).toMatchObject({ outcome: { type: "Proposed" } });

    const { motion } = preview.act;
    const open = await motionNamed(desk, motion);
    expect(open).toMatchObject({
      threshold: 3,
      ayes: [],
      verdict: "open",
      proposal: { type: "SetPolicy", from, policy },
    });
    await vote(desk, motion, true, ADMINS.slice(0, 3));
    expect((await motionNamed(desk, motion)).verdict).toBe("carried");
    const closed = await sign(desk, { type: "Close", motion });
    expect(await settled(desk, closed)).toMatchObject({
      state: "done",
      outcome: { type: "PolicySet", version: 2 },
    });

    const reader = openConsole();
    await sit(reader, "//org1//collector1");
    const list = await reader.get("policy.list", {});
    expect(list).toMatchObject({
      inForce: 1,
      versions: [{ version: 1 }, { version: 2, from, policy }],
    });
    expect(await reader.get("council.get", {})).toMatchObject({ member: false, motions: [] });
    const twice = await reader.get("council.prepare", { type: "Propose", from, policy });
    expect(twice.unmet.map(({ kind }) => kind)).toEqual(["NotCouncilMember", "PolicyTooEarly"]);
    expect(await reader.ask("council.sign", { item: twice.item })).toMatchObject({
      error: { kind: "NotCouncilMember" },
    });
  });

  it("says why a carried motion did not become a version, and ends one that is lost", async () => {
    const desk = openConsole();
    await sit(desk, ADMINS[0]);
    const { versions } = await desk.get("policy.list", {});
    const after = Math.max(Date.now(), versions.at(-1)?.from ?? 0);
    const [first, second] = [millis(after + 60 * MINUTES), millis(after + 50 * MINUTES)];
    // Both are carried; the one that is closed first begins after the other, which then comes too late.
    const motions = [
      await propose(desk, first, await changed(desk, 5)),
      await propose(desk, second, await changed(desk, 8)),
    ] as const;
    for (const motion of motions) await vote(desk, motion, true, ADMINS.slice(1));
    const one = await sign(desk, { type: "Close", motion: motions[0] });
    expect(await settled(desk, one)).toMatchObject({ outcome: { type: "PolicySet" } });
    const warned = await desk.get("council.prepare", { type: "Close", motion: motions[1] });
    expect(warned).toMatchObject({
      unmet: [],
      warnings: [{ kind: "PolicyTooEarly", after: first }],
    });
    await desk.get("council.sign", { item: warned.item });
    expect(await settled(desk, warned.item)).toMatchObject({
      state: "refused",
      reason: { kind: "ChainRefused", pallet: "Consortium", error: "PolicyMisdated" },
    });
    await desk.get("council.drop", { item: warned.item });

    const lost = await propose(desk, millis(first + 1), await changed(desk, 9));
    expect(
      (await desk.get("council.prepare", { type: "Close", motion: lost })).unmet,
    ).toMatchObject([{ kind: "MotionUndecided", ayes: 0, threshold: 3 }]);
    await vote(desk, lost, false, ADMINS.slice(0, 2));
    const ended = await sign(desk, { type: "Close", motion: lost });
    expect(await settled(desk, ended)).toMatchObject({
      state: "done",
      outcome: { type: "WithoutEffect" },
    });
  });

  it("admits an organisation and appoints its administrator, who then registers staff", async () => {
    const desk = openConsole();
    const carry = async (matter: MatterIntent): Promise<void> => {
      await sit(desk, ADMINS[0]);
      const proposed = await desk.get("council.prepare", { type: "ProposeMatter", matter });
      expect(proposed.unmet).toEqual([]);
      await desk.get("council.sign", { item: proposed.item });
      expect(await settled(desk, proposed.item)).toMatchObject({ outcome: { type: "Proposed" } });
      const { motion } = proposed.act;
      await vote(desk, motion, true, ADMINS.slice(0, 3));
      const closed = await sign(desk, { type: "Close", motion });
      expect(await settled(desk, closed)).toMatchObject({
        state: "done",
        outcome: { type: "CarriedOut" },
      });
    };
    const org = orgId(5);
    await carry({ type: "RegisterOrg", org, parent: orgId(1), name: "城西供电所" });
    const orgs = await until("the organisation", async () => {
      const known = await desk.get("orgs.list", {});
      return known.some(({ id }) => id === org) ? known : undefined;
    });
    expect(orgs.find(({ id }) => id === org)).toMatchObject({ parent: 1, name: "城西供电所" });
    await carry({ type: "OpenImport", org, until: millis(Date.now() + 60 * MINUTES) });

    const seat = openConsole();
    await until("keys", async () => ((await seat.ask("keys.list", {})).ok ? true : undefined));
    const { key } = await seat.get("keys.create", { name: "新所管理员", passphrase: "four words" });
    await seat.get("keys.select", { account: key.account });
    await carry({
      ...({ type: "RegisterOperator", org, account: key.account, role: "OrgAdmin" } as const),
      sameAs: undefined,
    });
    await until("the appointment", async () =>
      (await seat.get("staff.get", {})).manages ? true : undefined,
    );
    await until("signing", async () =>
      (await seat.get("keys.list", {})).find(({ operator }) => operator?.org === org),
    );
    await seat.get("keys.unlock", { passphrase: "four words" });
    const clerk = await seat.get("office.prepare", {
      ...({ type: "RegisterOperator", role: "Collector", sameAs: undefined } as const),
      account: accountId("c1".repeat(32)),
    });
    expect(clerk).toMatchObject({ unmet: [], act: { org } });
    await seat.get("office.sign", { item: clerk.item });
    const line = await until("the clerk", async () =>
      (await seat.get("staff.get", {})).operators.find(({ role }) => role === "Collector"),
    );
    expect(line).toMatchObject({
      active: true,
      history: [{ type: "OperatorRegistered", role: "Collector", by: key.account }],
    });
  });

  it("shows another motion, of which nobody signs anything here", async () => {
    const pair = await demoPair(ADMINS[3]);
    const call = api.tx.system?.remark?.("0x00");
    await api.tx.council
      ?.propose?.(3, call, call?.method.encodedLength)
      .signAndSend(pair, { nonce: -1 });
    const desk = openConsole();
    await sit(desk, ADMINS[0]);
    const motion = await motionNamed(desk, call?.method.hash.toHex().slice(2) as Hash);
    expect(motion.proposal).toEqual({ type: "Other", pallet: 0, call: 0 });
    for (const intent of [
      { type: "Vote", motion: motion.hash, approve: true },
      { type: "Close", motion: motion.hash },
    ] as const)
      expect(await desk.ask("council.prepare", intent)).toMatchObject({
        error: { kind: "MotionUnreadable" },
      });
  });
});
