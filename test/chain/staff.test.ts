import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApiPromise, WsProvider } from "@polkadot/api";
import type { ApiOptions } from "@polkadot/api/types";
import { Keyring } from "@polkadot/keyring";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DevChain, startDevChain } from "../../scripts/chain/dev-chain.ts";
import { type CaseId, caseId, millis } from "../../shared/domain/units.ts";
import type { OfficeIntent } from "../../shared/ipc/office-schemas.ts";
import { openTestCase } from "./open-case.ts";
import { demoAccount, TestConsole, until } from "./outbox-console.ts";
import { quickPolicy } from "./quick-policy.ts";

const MINUTES = 60_000;
const PASSPHRASE = "four plain words";
let dir: string;
let chain: DevChain;
let api: ApiPromise;
const consoles: TestConsole[] = [];

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "staff-chain-"));
  chain = await startDevChain({ dataDir: join(dir, "chain"), policy: quickPolicy() });
  api = await ApiPromise.create({
    provider: new WsProvider(chain.ready.ws),
    noInitWarn: true,
    signedExtensions: { CheckOperator: { extrinsic: {}, payload: {} } },
  } as ApiOptions);
}, 3 * MINUTES);

afterAll(async () => {
  await Promise.all(consoles.map((one) => one.stop()));
  await api?.disconnect();
  await chain?.stop();
  rmSync(dir, { recursive: true, force: true });
}, MINUTES);

function openConsole(): TestConsole {
  const opened = new TestConsole(join(dir, randomBytes(4).toString("hex")), chain.ready.spec);
  consoles.push(opened);
  return opened;
}

/** Signs for the office and waits until the journal has it. */
async function carry(admin: TestConsole, intent: OfficeIntent): Promise<void> {
  const { item, unmet } = await admin.get("office.prepare", intent);
  expect(unmet).toEqual([]);
  await admin.get("office.sign", { item });
  await until(`${intent.type} to be done`, async () => {
    const { acts } = await admin.get("office.get", {});
    return acts.find(({ id, status }) => id === item && status.state === "done");
  });
}

/** The names of what stands against an act for the office. */
const against = async (desk: TestConsole, intent: OfficeIntent) =>
  (await desk.get("office.prepare", intent)).unmet.map((error) =>
    error.kind === "ChainRefused" ? error.error : error.kind,
  );

/** What the node itself says to a contact that a key signs, whatever the console thinks of it. */
const sent = async (mnemonic: string, id: CaseId): Promise<string> => {
  const pair = new Keyring({ type: "sr25519" }).addFromUri(mnemonic);
  const meta = {
    ...{ act: `0x${randomBytes(16).toString("hex")}`, occurredAt: Date.now(), clockOffset: 0 },
    ...{ commitment: null, supersedes: null },
  };
  const call = api.tx.collection?.recordContact?.(meta, `0x${id}`, "Phone", "Reached", "Customer");
  return (
    call?.signAndSend(pair, { nonce: -1 }).then(
      () => "taken",
      (error: Error) => error.message,
    ) ?? "no call"
  );
};

describe("the staff of an organisation on a real chain", { timeout: 8 * MINUTES }, () => {
  it("lets an admin register a key, which signs until it is revoked, by the gate and by the chain", async () => {
    const id = caseId(await openTestCase(chain.ready.ws));
    const [admin, desk] = [openConsole(), openConsole()];
    await admin.sit("//org1//admin", id);
    await until("keys", async () => ((await desk.ask("keys.list", {})).ok ? true : undefined));
    const { key, mnemonic } = await desk.get("keys.create", {
      name: "李工",
      passphrase: PASSPHRASE,
    });
    const { account } = key;
    await desk.get("keys.select", { account });
    expect(await sent(mnemonic, id)).toMatch(/Invalid signing address/);

    // The rules of the chain, by its own words; nobody signs past them.
    const own = await demoAccount("//org1//admin");
    const clerk = await demoAccount("//org1//collector1");
    const elsewhere = await demoAccount("//org2//collector1");
    expect(await against(admin, { type: "RevokeOperator", account: own })).toEqual(["CouncilOnly"]);
    expect(await against(admin, { type: "RevokeOperator", account: elsewhere })).toEqual([
      "NotAuthorised",
    ]);
    expect(
      await against(admin, { type: "ChangeOperator", account: clerk, role: "OrgAdmin" }),
    ).toEqual(["CouncilOnly"]);
    expect(await against(admin, { type: "RevokeOperator", account })).toEqual(["OperatorUnknown"]);

    const role = "Cashier" as const;
    await carry(admin, { type: "RegisterOperator", account, role, sameAs: undefined });
    expect(
      await against(admin, { type: "RegisterOperator", account, role, sameAs: undefined }),
    ).toEqual(["OperatorExists"]);
    await carry(admin, { type: "ChangeOperator", account, role: "Collector" });

    await until("the role", async () =>
      (await desk.get("keys.list", {})).find(({ operator }) => operator?.role === "Collector"),
    );
    await desk.get("keys.unlock", { passphrase: PASSPHRASE });
    await until("the case", async () =>
      (await desk.ask("cases.get", { id })).ok ? true : undefined,
    );
    await desk.record(id, {
      ...{ type: "RecordContact", channel: "Phone", outcome: "Reached", party: "Customer" },
    });

    // Signed before the revocation and not sent: refused too. The same person gets a new key, and counts as one.
    await desk.network(false);
    const waiting = await desk.signContact(id, millis(Date.now()));
    await carry(admin, { type: "RevokeOperator", account });
    await desk.network(true);
    expect((await desk.reaches(waiting, "refused")).status).toMatchObject({
      reason: { kind: "OperatorRevoked", account },
    });
    expect((await desk.contact(id, millis(Date.now()))).unmet).toMatchObject([
      { kind: "OperatorRevoked" },
    ]);
    expect(await sent(mnemonic, id)).toMatch(/Invalid signing address/);
    expect(
      await against(admin, { type: "RegisterOperator", account, role, sameAs: undefined }),
    ).toEqual(["AccountRevoked"]);

    const { key: next } = await desk.get("keys.create", { name: "李工", passphrase: PASSPHRASE });
    const renewed = {
      type: "RegisterOperator",
      account: next.account,
      role,
      sameAs: account,
    } as const;
    expect(await admin.get("office.prepare", renewed)).toMatchObject({ samePerson: [account] });
    await carry(admin, renewed);
    const { operators } = await admin.get("staff.get", {});
    const of = (one: typeof account) => operators.find((line) => line.account === one);
    expect(of(next.account)).toMatchObject({ active: true, person: of(account)?.person });
    expect(of(account)?.history.map(({ type }) => type)).toEqual([
      "OperatorRegistered",
      "OperatorChanged",
      "OperatorRevoked",
    ]);
  });
});
