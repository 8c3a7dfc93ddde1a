import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApiPromise, WsProvider } from "@polkadot/api";
import type { ApiOptions } from "@polkadot/api/types";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { demoPair } from "../../scripts/chain/demo-accounts.ts";
import { DAY_MS } from "../../shared/domain/time.ts";
import { type CaseId, caseId, type Millis, millis } from "../../shared/domain/units.ts";
import { DEV_CHAIN, type DevChainProcess, startDevChainProcess } from "./dev-chain-process.ts";
import { demoAccount, TestConsole, until } from "./outbox-console.ts";

const MINUTES = 60_000;

let dir: string;
let chain: DevChainProcess;
let api: ApiPromise;
let consoles: TestConsole[];
let spec: string;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "outbox-chain-"));
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

/** A console on an own profile. */
function openConsole(): TestConsole {
  const opened = new TestConsole(join(dir, randomBytes(4).toString("hex")), spec);
  consoles.push(opened);
  return opened;
}

/** Sends an operator's call by the node's own RPC and waits until it is final. */
async function send(path: string, pallet: string, name: string, args: unknown[]): Promise<void> {
  const pair = await demoPair(path);
  const call = api.tx[pallet]?.[name]?.(...args);
  await new Promise<void>((resolve, reject) => {
    call
      ?.signAndSend(pair, { nonce: -1 }, ({ status, dispatchError }) => {
        if (dispatchError) reject(new Error(dispatchError.toString()));
        else if (status.isFinalized) resolve();
      })
      .catch(reject);
  });
}

const random = (bytes: number) => `0x${randomBytes(bytes).toString("hex")}`;

async function openCase(): Promise<CaseId> {
  const id = random(16);
  const meta = {
    ...{ act: random(16), occurredAt: Date.now(), clockOffset: 0 },
    ...{ commitment: null, supersedes: null },
  };
  const bills = [{ period: 202501, amount: 10_000, due: 20_100 }];
  const one = { case: id, reference: `A-${id.slice(2, 8)}`, customer: random(32) };
  const cases = [{ ...one, class: "Residential", bills }];
  await send("//org1//supervisor", "collection", "openCases", [meta, cases]);
  return caseId(id.slice(2));
}

/** A minute after ten in the morning of yesterday, local time of the demo chain: never in the quiet hours. */
const yesterday = (minute: number): Millis => {
  const offset = 8 * 3_600_000;
  const today = Math.floor((Date.now() + offset) / DAY_MS);
  return millis((today - 1) * DAY_MS - offset + (10 * 60 + minute) * 60_000);
};

describe("the outbox on a real chain", { timeout: 6 * MINUTES }, () => {
  it("signs with the network off, survives a restart, and becomes final once", async () => {
    const id = await openCase();
    const desk = openConsole();
    await desk.sit("//org1//collector1", id);
    await desk.network(false);

    const at = yesterday(0);
    const preview = await desk.contact(id, at, "承诺周五缴费");
    expect(preview).toMatchObject({
      signer: await demoAccount("//org1//collector1"),
      locked: false,
      unmet: [],
      genesis: api.genesisHash.toHex().slice(2),
      call: {
        pallet: "Collection",
        name: "record_contact",
        args: { case: `0x${id}`, channel: "Phone", outcome: "Reached", party: "Customer" },
      },
    });
    expect(preview.call.args.meta).toMatchObject({
      act: `0x${preview.item}`,
      occurredAt: at,
      supersedes: null,
    });
    const signed = await desk.get("act.sign", { item: preview.item });
    expect(signed.status.state).toBe("signed");
    expect(await desk.get("act.sign", { item: preview.item })).toEqual(signed);
    expect(await desk.ask("outbox.drop", { item: preview.item })).toMatchObject({
      error: { kind: "ItemPending", state: "signed", validUntil: preview.validUntil },
    });

    await desk.restart();
    expect((await desk.row(preview.item))?.status.state).toBe("signed");
    await desk.network(true);
    const row = await desk.reaches(preview.item, "finalized");
    const { timeline } = await desk.get("cases.get", { id });
    const contacts = timeline.filter(({ kind }) => kind.type === "ContactMade");
    expect(contacts).toHaveLength(1);
    expect(contacts[0]).toMatchObject({
      note: "承诺周五缴费",
      occurredAt: at,
      proof: { state: "final", block: row.status.block, height: row.status.height },
    });
  });

  it("says why the chain refused an act that another office overtook, and lets it be given up", async () => {
    const id = await openCase();
    const [a, b] = [openConsole(), openConsole()];
    await a.sit("//org1//collector1", id);
    await b.sit("//org1//collector2", id);
    await a.network(false);
    await b.network(false);
    const items = [
      { desk: a, item: await a.signContact(id, yesterday(1)) },
      { desk: a, item: await a.signContact(id, yesterday(2)) },
      { desk: b, item: await b.signContact(id, yesterday(3)) },
      { desk: b, item: await b.signContact(id, yesterday(4)) },
    ];
    await a.network(true);
    await b.network(true);
    const rows = await Promise.all(
      items.map(({ desk, item }) => desk.reaches(item, "finalized", "refused", "expired")),
    );
    const refused = rows.findIndex(({ status }) => status.state === "refused");
    expect(rows.map(({ status }) => status.state).sort()).toEqual([
      "finalized",
      "finalized",
      "finalized",
      "refused",
    ]);
    expect(rows[refused]?.status).toMatchObject({
      reason: { kind: "TooManyContactsToday", limit: 3 },
      block: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const { desk, item } = items[refused] as (typeof items)[number];
    const again = await desk.get("outbox.resign", { item });
    expect(again.item).not.toBe(item);
    expect((await desk.row(item))?.status).toMatchObject({ state: "superseded", by: again.item });
    expect(again.unmet).toMatchObject([{ kind: "TooManyContactsToday" }]);
    expect(await desk.ask("act.sign", { item: again.item })).toMatchObject({
      error: { kind: "TooManyContactsToday", limit: 3 },
    });
    await desk.get("outbox.drop", { item: again.item });
    expect((await desk.row(again.item))?.status.state).toBe("superseded");
  });

  it("settles two consoles that signed with one key, and records the loser's act once signed again", async () => {
    const id = await openCase();
    const [a, b] = [openConsole(), openConsole()];
    await a.sit("//org1//collector2", id);
    await b.sit("//org1//collector2", id);
    await a.network(false);
    await b.network(false);
    const first = await a.signContact(id, yesterday(5));
    const second = await b.signContact(id, yesterday(6));
    await a.network(true);
    await a.reaches(first, "finalized");
    await b.network(true);
    expect((await b.reaches(second, "expired")).status).toMatchObject({ reason: "nonce" });
    const again = await b.get("outbox.resign", { item: second });
    expect((await b.get("outbox.resign", { item: second }).catch(() => again)).item).toBe(
      again.item,
    );
    await b.get("act.sign", { item: again.item });
    await b.reaches(again.item, "finalized");
    expect((await b.row(second))?.status).toMatchObject({ state: "superseded", by: again.item });
  });

  it("signs nothing that the chain would surely refuse", async () => {
    const id = await openCase();
    const desk = openConsole();
    await desk.sit("//org1//cashier", id);
    const cashier = await desk.contact(id, yesterday(7));
    expect(cashier.unmet).toMatchObject([{ kind: "WrongRole", role: "Cashier" }]);
    expect(await desk.ask("act.sign", { item: cashier.item })).toMatchObject({
      error: { kind: "WrongRole" },
    });

    await desk.sit("//org2//collector1", id);
    expect((await desk.contact(id, yesterday(7))).unmet).toMatchObject([{ kind: "WrongOrg" }]);

    await desk.sit("//org1//collector1", id);
    const night = await desk.contact(id, millis(yesterday(0) - 5 * 3_600_000));
    expect(night.unmet).toMatchObject([{ kind: "QuietHours", toMinute: 480 }]);
    expect(await desk.ask("act.sign", { item: night.item })).toMatchObject({
      error: { kind: "QuietHours" },
    });
    await desk.get("keys.lock", {});
    const locked = await desk.contact(id, yesterday(7));
    expect(locked).toMatchObject({ locked: true, unmet: [] });
    expect(await desk.ask("act.sign", { item: locked.item })).toMatchObject({
      error: { kind: "KeyLocked" },
    });
    const { key } = await desk.get("keys.create", { name: "新人", passphrase: "a new person" });
    await desk.get("keys.select", { account: key.account });
    await until("the chain's answer", async () => {
      const answer = await desk.ask("act.prepare", {
        case: id,
        detail: { type: "RecordNotice", notice: "Dunning" },
        occurredAt: yesterday(7),
      });
      if (answer.ok) throw new Error("a stranger prepared an act");
      return answer.error.kind === "NotRegistered" ? true : undefined;
    });
  });

  it("shows when the pool turns away an operator who was revoked meanwhile", async () => {
    const id = await openCase();
    const desk = openConsole();
    await desk.sit("//org1//collector2", id);
    await desk.network(false);
    const item = await desk.signContact(id, yesterday(8));
    const account = await demoAccount("//org1//collector2");
    await send("//org1//admin", "consortium", "revokeOperator", [`0x${account}`]);
    await desk.network(true);
    expect((await desk.reaches(item, "refused")).status).toMatchObject({
      reason: { kind: "OperatorRevoked", account },
    });
    expect(await desk.ask("outbox.drop", { item })).toMatchObject({
      error: { kind: "ItemPending", state: "refused" },
    });
    expect((await desk.contact(id, yesterday(9))).unmet).toMatchObject([
      { kind: "OperatorRevoked" },
    ]);
  });
});
