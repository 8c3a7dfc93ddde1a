import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { blake2b } from "@noble/hashes/blake2.js";
import { concatBytes } from "@noble/hashes/utils.js";
import { ApiPromise, WsProvider } from "@polkadot/api";
import type { ApiOptions } from "@polkadot/api/types";
import { u8aToHex } from "@polkadot/util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { headKey, orgKey, pageKey } from "../../electron/ledger/sync/storage-keys.ts";
import { entryCodec, entryKindCodec, headValueCodec } from "../../shared/codec/entry.ts";
import { orgCodec } from "../../shared/codec/policy.ts";
import type { EntryKind } from "../../shared/domain/entry.ts";
import { type CaseId, caseId, hash, millis, orgId } from "../../shared/domain/units.ts";
import { entryOf } from "../store/fixtures.ts";
import { callOf, carry, enact, sendAs } from "./council-votes.ts";
import { DEV_CHAIN, type DevChainProcess, startDevChainProcess } from "./dev-chain-process.ts";
import { openTestCase } from "./open-case.ts";
import { TestConsole, until } from "./outbox-console.ts";

const MINUTES = 60_000;
const MOST = "18446744073709551615";
const ORG = orgId(4);
let dir: string;
let chain: DevChainProcess;
let api: ApiPromise;
let id: CaseId;
let desk: TestConsole;

const random = (bytes: number) => `0x${randomBytes(bytes).toString("hex")}`;
const meta = () => ({
  ...{ act: random(16), occurredAt: Date.now(), clockOffset: 0 },
  ...{ commitment: null, supersedes: null },
});
const collect = (path: string, name: string, ...args: unknown[]) =>
  sendAs(api, path, callOf(api, "collection", name, meta(), ...args));

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "large-numbers-"));
  chain = startDevChainProcess([...DEV_CHAIN, "--data-dir", join(dir, "chain")]);
  const ready = await chain.ready;
  const provider = new WsProvider(ready.ws);
  api = await ApiPromise.create({ provider, noInitWarn: true } as ApiOptions);
  id = caseId(await openTestCase(ready.ws));
  desk = new TestConsole(join(dir, "desk"), ready.spec);
  await desk.sit("//org1//collector1", id);
}, 4 * MINUTES);
afterAll(async () => {
  await desk?.stop();
  await api?.disconnect();
  chain?.child.kill("SIGTERM");
  await chain?.ended;
  rmSync(dir, { recursive: true, force: true });
}, MINUTES);

/** Waits for some blocks and answers what the ledger says of itself. */
async function later() {
  const { height = 0 } = (await desk.get("status.get", {})).ledger;
  return until("later blocks", async () => {
    const { ledger } = await desk.get("status.get", {});
    const on = (ledger.height ?? 0) > height + 2 || ledger.error !== undefined;
    return on ? ledger : undefined;
  });
}

const prepare = () =>
  desk.ask("act.prepare", {
    case: id,
    detail: { type: "RecordComplaint", ground: "Other" },
    occurredAt: millis(Date.now()),
  });

/** Puts entries into the empty journal of organisation 4 as a runtime would that takes anything; the head goes with them. */
async function journal(entries: readonly Uint8Array[]): Promise<void> {
  const blake2 = (bytes: Uint8Array) => blake2b(bytes, { dkLen: 32 });
  let head = new Uint8Array(32);
  for (const entry of entries) head = blake2(concatBytes(head, blake2(entry)));
  const page = concatBytes(Uint8Array.of(entries.length << 2), ...entries);
  const end = headValueCodec.enc({ length: entries.length, head: hash(u8aToHex(head, -1, false)) });
  const items = [
    [pageKey(ORG, 0), u8aToHex(page)],
    [headKey(ORG), u8aToHex(end)],
    [api.query.collection?.headsChanged?.key() ?? "", "0x01"],
  ];
  await enact(api, callOf(api, "system", "setStorage", items));
}

/** An entry whose last bytes are these instead. */
function entryEnding(seq: number, kind: EntryKind, end: readonly number[]): Uint8Array {
  const bytes = entryCodec.enc(entryOf(ORG, seq, undefined, kind)).slice();
  bytes.set(end, bytes.length - end.length);
  return bytes;
}

describe("numbers that no client holds", { timeout: 8 * MINUTES }, () => {
  it("are refused by the chain, whoever signs them", async () => {
    const [collector, of] = ["//org1//collector1", `0x${id}`];
    const never = { from: "18446744073709551614", to: MOST };
    expect(await collect(collector, "recordNotice", of, "Dunning", never)).toBe(
      "WindowUncalledFor",
    );
    expect(await collect(collector, "recordPromise", of, 100, 4_294_967_295)).toBe("TooFarAhead");
    const far = ["Heat", "9007199254000000", "9007199254700000"];
    expect(await collect("//org1//supervisor", "declareBlackout", ...far)).toBe("TooFarAhead");
    const bills = [{ period: 202501, amount: 1, due: 0 }];
    const torn = { case: random(16), reference: "0xfffefd00", customer: random(32), bills };
    const opened = await collect(collector, "openCases", [{ ...torn, class: "Residential" }]);
    expect(opened).toBe("ReferenceUnreadable");
    // The council's word is no exception: the motion is carried, and its call fails.
    await carry(api, callOf(api, "consortium", "openImport", ORG, MOST));
    const stored = (await api.query.consortium?.orgs?.(ORG))?.toJSON() as { importUntil: number };
    expect(stored.importUntil).toBeLessThan(Date.now() + 366 * 86_400_000);
    expect((await later()).error).toBeUndefined();
    expect(await prepare()).toMatchObject({ ok: true });
  });

  it("of an older or hostile runtime are read, and stop nothing", async () => {
    const org = orgCodec.enc({ parent: undefined, name: "四所", importUntil: 0 }).slice();
    org.fill(0xff, org.length - 8);
    await enact(api, callOf(api, "system", "setStorage", [[orgKey(ORG), u8aToHex(org)]]));
    const from = millis(Number.MAX_SAFE_INTEGER);
    const blackout = { type: "BlackoutDeclared", reason: "Heat", from, to: from } as const;
    await journal([entryEnding(0, blackout, new Array(16).fill(0xff))]);
    expect((await later()).error).toBeUndefined();
    expect(JSON.stringify(await desk.get("orgs.list", {}))).toContain("四所");
    expect(await prepare()).toMatchObject({ ok: true });
  });

  it("are told apart from a kind that this program does not know: it says that it is too old", async () => {
    const contact = { type: "ComplaintAnswered", upheld: true } as const;
    const from = millis(Number.MAX_SAFE_INTEGER);
    const blackout = { type: "BlackoutDeclared", reason: "Heat", from, to: from } as const;
    const first = entryEnding(0, blackout, new Array(16).fill(0xff));
    const length = entryKindCodec.enc(contact).length;
    await journal([first, entryEnding(1, contact, [200, ...new Array(length - 1).fill(0)])]);
    const tooOld = { kind: "ProgramTooOld", what: "entry" };
    await until("the sentence", async () =>
      (await desk.get("status.get", {})).ledger.error?.kind === tooOld.kind ? true : undefined,
    );
    expect(await prepare()).toMatchObject({ ok: false, error: tooOld });
    // Reading goes on, also of what the other journals bring.
    const other = caseId(await openTestCase((await chain.ready).ws));
    await until("the case", async () =>
      (await desk.ask("cases.get", { id: other })).ok ? true : undefined,
    );
  });
});
