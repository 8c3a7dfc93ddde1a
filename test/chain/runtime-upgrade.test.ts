import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApiPromise, WsProvider } from "@polkadot/api";
import type { ApiOptions } from "@polkadot/api/types";
import { u8aToHex } from "@polkadot/util";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { RUNTIME_KEY } from "../../electron/ledger/sync/storage-keys.ts";
import { caseId, type Millis, millis } from "../../shared/domain/units.ts";
import { callOf, enact } from "./council-votes.ts";
import { DEV_CHAIN, type DevChainProcess, startDevChainProcess } from "./dev-chain-process.ts";
import { openTestCase } from "./open-case.ts";
import { TestConsole, until } from "./outbox-console.ts";
import { runtimeOfVersion } from "./runtime-version.ts";

const MINUTES = 60_000;
/** The console of these tests is of the next release. */
vi.mock("../../electron/ledger/supported-runtime.ts", () => ({
  SUPPORTED_SPEC_NAME: "collection",
  SUPPORTED_SPEC_VERSION: 3,
}));

let dir: string;
let chain: DevChainProcess;
let ready: Awaited<DevChainProcess["ready"]>;
let api: ApiPromise;
const consoles: TestConsole[] = [];

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "upgrade-chain-"));
  chain = startDevChainProcess([...DEV_CHAIN, "--data-dir", join(dir, "chain")]);
  ready = await chain.ready;
  const provider = new WsProvider(ready.ws);
  api = await ApiPromise.create({ provider, noInitWarn: true } as ApiOptions);
}, 4 * MINUTES);
afterEach(() => Promise.all(consoles.map((one) => one.stop())), MINUTES);
afterAll(async () => {
  await api?.disconnect();
  chain?.child.kill("SIGTERM");
  await chain?.ended;
  rmSync(dir, { recursive: true, force: true });
}, MINUTES);

/**
 * Enacts a runtime of another version. The code of this one, which is the prebuilt one in all else, does not note its new version by itself,
 * as a runtime does in its first block; so the council writes that note too.
 */
async function upgrade(version: number): Promise<void> {
  await enact(api, callOf(api, "system", "setCode", u8aToHex(runtimeOfVersion(version))));
  await until(`runtime ${version}`, async () =>
    (await api.rpc.state.getRuntimeVersion()).specVersion.toNumber() === version ? true : undefined,
  );
  const note = Buffer.from([version << 2, "collection".length << 2, ...Buffer.from("collection")]);
  await enact(api, callOf(api, "system", "setStorage", [[RUNTIME_KEY, u8aToHex(note)]]));
}

/** A minute of the day before yesterday's noon that is in no quiet hours. */
const past = (minute: number): Millis => {
  const offset = 8 * 3_600_000;
  const today = Math.floor((Date.now() + offset) / 86_400_000);
  return millis((today - 1) * 86_400_000 - offset + (10 * 60 + minute) * 60_000);
};

describe("a runtime upgrade that the council enacts", { timeout: 12 * MINUTES }, () => {
  it("lets a running console go on when it knows the new runtime, and stops its signing when not", async () => {
    const id = caseId(await openTestCase(ready.ws));
    const desk = new TestConsole(join(dir, "desk"), ready.spec);
    consoles.push(desk);
    await desk.sit("//org1//collector1", id);
    const before = await desk.contact(id, past(0));
    expect(before.specVersion).toBe(2);
    await desk.get("act.sign", { item: before.item });
    await desk.reaches(before.item, "finalized");

    // What was signed for the old runtime and not sent is signed anew, and what comes after is signed for the new one.
    await desk.network(false);
    const unsent = await desk.signContact(id, past(1));
    await upgrade(3);
    await desk.network(true);
    const expired = await desk.reaches(unsent, "finalized", "expired", "refused");
    expect(expired.status).toMatchObject({ state: "expired", reason: "runtime" });
    const again = await desk.get("outbox.resign", { item: unsent });
    expect(again).toMatchObject({ specVersion: 3, unmet: [] });
    await desk.get("act.sign", { item: again.item });
    await desk.reaches(again.item, "finalized");
    expect((await desk.get("status.get", {})).ledger.error).toBeUndefined();

    await upgrade(4);
    const unsupported = { kind: "UnsupportedRuntime", specVersion: 4, supported: 3 };
    await until("the sentence", async () =>
      (await desk.get("status.get", {})).ledger.error?.kind === unsupported.kind ? true : undefined,
    );
    expect((await desk.get("status.get", {})).ledger.error).toEqual(unsupported);
    const asked = await desk.ask("act.prepare", {
      case: id,
      detail: { type: "RecordContact", channel: "Phone", outcome: "Reached", party: "Customer" },
      occurredAt: past(2),
    });
    expect(asked).toEqual({ ok: false, error: unsupported });
    // Reading goes on: blocks of the new runtime are followed and proved.
    const { height = 0 } = (await desk.get("status.get", {})).ledger;
    await until("a later proved block", async () =>
      ((await desk.get("status.get", {})).ledger.height ?? 0) > height + 2 ? true : undefined,
    );
    // So it is after a restart, before the chain was asked again.
    await desk.network(false);
    await desk.restart();
    expect(
      await desk.ask("act.prepare", {
        case: id,
        detail: { type: "RecordContact", channel: "Phone", outcome: "Reached", party: "Customer" },
        occurredAt: past(2),
      }),
    ).toEqual({ ok: false, error: unsupported });
  });
});
