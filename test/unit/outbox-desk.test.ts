import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { Keyring } from "@polkadot/keyring";
import type { KeyringPair } from "@polkadot/keyring/types";
import { cryptoWaitReady } from "@polkadot/util-crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openEvidence } from "../../electron/evidence/evidence-service.ts";
import { recordCommitment } from "../../electron/evidence/record.ts";
import { SUPPORTED_SPEC_VERSION } from "../../electron/ledger/supported-runtime.ts";
import { signedAgainAs } from "../../electron/outbox/act-id.ts";
import type { AccountState, SigningContext } from "../../electron/outbox/chain-context.ts";
import { explainRefusal } from "../../electron/outbox/chain-error.ts";
import { Desk } from "../../electron/outbox/desk.ts";
import { OutboxEngine } from "../../electron/outbox/engine.ts";
import type { Intent } from "../../electron/outbox/intent.ts";
import { mayStillEnter } from "../../electron/outbox/machine.ts";
import { loadRuntime, type Runtime } from "../../electron/outbox/runtime.ts";
import { type KeptEvidence, openLocalStore } from "../../electron/store/local-store.ts";
import type { OutboxItem } from "../../shared/domain/outbox.ts";
import {
  type AccountId,
  type ActId,
  accountId,
  actId,
  billNo,
  caseId,
  day,
  fen,
  type Hash,
  hash,
  millis,
  orgId,
  person,
} from "../../shared/domain/units.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { noFacts } from "../../shared/rules/case-facts.ts";
import type { CaseFacts } from "../../shared/rules/gate.ts";
import { entryOf } from "../store/fixtures.ts";
import { freshFolder } from "../store/folder.ts";
import { FakeChain } from "./outbox-fake-chain.ts";
import { POLICY } from "./outbox-fixtures.ts";

const OPEN_BILL = {
  bill: billNo(0),
  amount: fen(500),
  due: day(19_000),
  penalty: fen(0),
  expense: fen(0),
  amountCleared: fen(0),
  penaltyCleared: fen(0),
  expenseCleared: fen(0),
  disputed: false,
};
/** A store that has seen no staff, organisation or blackout. */
const NOTHING_KNOWN = {
  operator: () => undefined,
  policy: () => POLICY,
  orgs: () => [],
  blackouts: () => [],
  deputies: () => [],
};
/** Ten in the morning, local time. */
const MORNING = 1_700_013_600_000;
const CASE = caseId("c1".repeat(16));
const GENESIS = hash("9e".repeat(32));
/** A contact of the case that an act can correct. */
const RECORDED = entryOf(
  1,
  12,
  CASE,
  { type: "ContactMade", channel: "Phone", outcome: "Reached", party: "Customer" },
  { occurredAt: millis(MORNING - 1), at: millis(MORNING - 1) },
);
const CONTACT: Intent = {
  case: CASE,
  detail: { type: "RecordContact", channel: "Phone", outcome: "Reached", party: "Customer" },
  occurredAt: millis(MORNING),
};

let runtime: Runtime;
let pair: KeyringPair;
let account: AccountId;

beforeAll(async () => {
  await cryptoWaitReady();
  const metadata = join(import.meta.dirname, "..", "fixtures", "runtime-metadata.scale");
  const loaded = loadRuntime(readFileSync(metadata));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  runtime = loaded.value;
  pair = new Keyring({ type: "sr25519" }).createFromUri("//org1//collector1");
  account = accountId(bytesToHex(pair.publicKey));
});

/** All that the desk depends on, changeable by the test. */
async function table() {
  const dir = freshFolder();
  const dataKey = new Uint8Array(32).fill(5);
  const opened = await openLocalStore({ dir: join(dir, "local"), dataKey });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const local = opened.value;
  const vault = openEvidence({ dir: join(dir, "evidence"), dataKey, local, now: () => MORNING });
  if (!vault.ok) throw new Error(JSON.stringify(vault.error));
  const items = new Map<string, OutboxItem>();
  const notes: (KeptEvidence & { commitment: Hash })[] = [];
  const chain = new FakeChain();
  const world = {
    items,
    notes,
    local,
    evidence: vault.value,
    dir,
    chain,
    context: ok({
      runtime,
      genesis: GENESIS,
      anchor: { height: 160, hash: hash("0a".repeat(32)) },
      height: 170,
      at: millis(MORNING),
    }) as Result<SigningContext>,
    state: {
      height: 170,
      nonce: 0,
      operator: {
        org: orgId(1),
        role: "Collector",
        active: true,
        person: person("0b".repeat(32)),
      },
    } as AccountState | undefined,
    facts: {
      ...noFacts(orgId(1), "Residential"),
      principal: fen(500),
      bills: [OPEN_BILL],
    } as CaseFacts,
    genesis: GENESIS,
    now: MORNING,
    offset: undefined as number | undefined,
    age: 0,
    fresh: true,
    locked: false,
    diskFull: false,
  };
  const disk = (write: () => void): Result<void> => {
    if (world.diskFull) return fail({ kind: "DiskFull", file: "local" });
    write();
    return ok(undefined);
  };
  const store = {
    get: (id: string) => items.get(id),
    list: () => [...items.values()],
    put: (item: OutboxItem) => disk(() => items.set(item.id, item)),
  };
  const engine = new OutboxEngine({
    items: store,
    findAct: () => undefined,
    chain: chain.port,
    explain: () => ({ kind: "CaseClosed" }),
    barred: () => undefined,
    now: () => millis(world.now),
    onChange: () => {},
    onError: () => {},
  });
  const key = { account, address: pair.address, name: "", demo: false, json: "", selected: true };
  const desk = new Desk({
    items: store,
    index: {
      ...local.evidence,
      put(commitment, kept) {
        if (world.diskFull) return fail({ kind: "DiskFull", file: "local" });
        notes.push({ ...kept, commitment });
        return local.evidence.put(commitment, kept);
      },
    },
    evidence: vault.value,
    hasNote: (commitment) => local.notes.get(commitment) !== undefined,
    engine,
    context: { current: () => world.context, account: () => world.state },
    keys: {
      selected: () => ok({ ...key, locked: world.locked }),
      sign: (_, message) =>
        world.locked
          ? fail({ kind: "KeyLocked", account })
          : ok(pair.sign(message, { withType: true })),
    },
    genesis: () => world.genesis,
    facts: {
      findCase: (id) =>
        id === CASE
          ? { reference: "A-1", account: "61234567", facts: world.facts, entries: [RECORDED] }
          : undefined,
      policyAt: () => POLICY,
      store: NOTHING_KNOWN,
      account: () => world.state,
      pending: () => [...items.values()].filter(mayStillEnter),
      now: () => millis(world.now),
      clock: () =>
        world.offset === undefined
          ? undefined
          : { offsetMs: world.offset, at: world.now, ageMs: world.age, fresh: world.fresh },
    },
  });
  return { ...world, world, desk, engine };
}

let t: Awaited<ReturnType<typeof table>>;
beforeEach(async () => {
  t = await table();
});

async function good<T>(result: Promise<Result<T>>): Promise<T> {
  const answer = await result;
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}
const refused = async (result: Promise<Result<unknown>>): Promise<AppError | undefined> => {
  const answer = await result;
  return answer.ok ? undefined : answer.error;
};

describe("the desk", () => {
  it("signs byte for byte what it showed, once", async () => {
    const preview = await good(t.desk.prepare(CONTACT));
    expect(t.items.get(preview.item)?.status).toEqual({ state: "draft" });
    const [first, second] = await Promise.all([
      good(t.desk.sign(preview.item)),
      good(t.desk.sign(preview.item)),
    ]);
    expect(second).toEqual(first);
    const extrinsic = runtime.registry.createType("Extrinsic", `0x${first.signed?.extrinsic}`);
    const signature = hexToBytes(extrinsic.signature.toHex().slice(2));
    expect(pair.verify(hexToBytes(preview.payload), signature, pair.publicKey)).toBe(true);
    expect(first).toMatchObject({
      status: { state: "signed" },
      signed: { nonce: preview.nonce, validUntil: preview.validUntil, signer: account },
    });
  });

  it("keeps the note and its salt before the draft, and puts only the commitment into the call", async () => {
    const preview = await good(t.desk.prepare({ ...CONTACT, note: "  约定周五 3,200.00 元  " }));
    const [note] = t.notes as [(typeof t.notes)[0]];
    expect(note).toMatchObject({ act: preview.item, note: "约定周五 3,200.00 元" });
    expect(recordCommitment(note, hexToBytes(note.salt), 2)).toBe(note.commitment);
    expect(preview.call.args.meta).toMatchObject({ commitment: `0x${note.commitment}` });
    expect(preview.payload).not.toContain(bytesToHex(new TextEncoder().encode("3,200.00")));

    t.world.diskFull = true;
    expect(await refused(t.desk.prepare({ ...CONTACT, note: "x" }))).toMatchObject({
      kind: "DiskFull",
    });
    expect(t.items.size).toBe(1);
    expect(await refused(t.desk.sign(preview.item))).toMatchObject({ kind: "DiskFull" });
    expect(t.items.get(preview.item)?.status.state).toBe("draft");
  });

  it("binds note and files by one commitment, carries them over when it is signed again, and frees those of a draft", async () => {
    const source = join(t.dir, "现场.txt");
    writeFileSync(source, "现场照片");
    const [file] = await good(t.evidence.attach([source]));
    if (file === undefined) throw new Error("nothing attached");
    const files = [file.file];
    const dropped = await good(t.desk.prepare({ ...CONTACT, note: "改前", files }));
    await good(t.desk.drop(dropped.item));
    expect(t.items.get(dropped.item)?.note).toBeUndefined();
    expect(t.local.evidence.find(t.notes[0]?.commitment as Hash)).toBeUndefined();

    const { item } = await good(t.desk.prepare({ ...CONTACT, files }));
    await good(t.desk.sign(item));
    const commitment = t.items.get(item)?.act.commitment as Hash;
    const binding = {
      act: t.items.get(item)?.act.act as ActId,
      case: CASE,
      occurredAt: millis(MORNING),
    };
    expect(await good(t.evidence.verify(commitment, binding))).toMatchObject({ state: "verified" });
    t.engine.apply(item, { type: "nonceMoved", nonce: 1 });
    t.world.state = { ...(t.world.state as AccountState), nonce: 1 };
    const again = await good(t.desk.again(item));
    const carried = t.local.evidence.find(t.items.get(again.item)?.act.commitment as Hash);
    expect(carried).toMatchObject({ act: again.item, files: [file] });

    const strange = hash("77".repeat(32));
    expect(await refused(t.desk.prepare({ ...CONTACT, files: [strange] }))).toEqual({
      kind: "EvidenceMissing",
      file: strange,
    });
  });

  it("signs a notice as the act that its code names, which no other act may take", async () => {
    const bytes = new TextEncoder().encode("%PDF-1.4 notice");
    const notice = await good(t.evidence.keep("停电通知书.pdf", bytes));
    expect(notice.mediaType).toBe("application/pdf");
    const act = actId("0123456789abcdef".repeat(2));
    const intent = { ...CONTACT, act, files: [notice.file] };
    const first = await good(t.desk.prepare(intent));
    expect(first.item).toBe(act);
    expect(await refused(t.desk.prepare(intent))).toMatchObject({ what: "notice" });
    // Back to the form and on again: the draft was given up, the paper is still the same.
    await good(t.desk.drop(act));
    const second = await good(t.desk.prepare({ ...intent, note: "改后" }));
    expect(second.call.args.meta).toMatchObject({ act: `0x${act}` });
    await good(t.desk.sign(act));
    const commitment = t.items.get(act)?.act.commitment as Hash;
    const binding = { act, case: CASE, occurredAt: millis(MORNING) };
    expect(await good(t.evidence.verify(commitment, binding))).toMatchObject({
      state: "verified",
      files: [{ file: notice.file, state: "verified" }],
    });
    t.engine.apply(act, { type: "nonceMoved", nonce: 1 });
    expect(await refused(t.desk.prepare(intent))).toMatchObject({ what: "notice" });
    t.world.state = { ...(t.world.state as AccountState), nonce: 1 };
    // The paper still names the old act: whoever follows its code finds the new one.
    expect((await good(t.desk.again(act))).item).toBe(signedAgainAs(act));
  });

  it("erases what an act binds with what acts bound that were given up for it, and not while it is on its way", async () => {
    const source = join(t.dir, "录音.txt");
    writeFileSync(source, "录音");
    const [file] = await good(t.evidence.attach([source]));
    const files = [file?.file as Hash];
    const { item } = await good(t.desk.prepare({ ...CONTACT, note: "要销毁", files }));
    const first = t.items.get(item)?.act.commitment as Hash;
    expect(await refused(t.desk.erase(first))).toMatchObject({ kind: "ItemPending" });
    await good(t.desk.sign(item));
    expect(await refused(t.desk.erase(first))).toMatchObject({ kind: "ItemPending" });
    t.engine.apply(item, { type: "nonceMoved", nonce: 1 });
    t.world.state = { ...(t.world.state as AccountState), nonce: 1 };
    const again = await good(t.desk.again(item));
    await good(t.desk.sign(again.item));
    const second = t.items.get(again.item)?.act.commitment as Hash;
    const seen = { type: "entrySeen", block: GENESIS, height: 9, org: 1, seq: 4 } as const;
    t.engine.apply(again.item, seen);

    expect(await good(t.desk.erase(second))).toBe(MORNING);
    for (const commitment of [first, second]) {
      expect(t.local.evidence.find(commitment)).toBeUndefined();
      expect(t.local.evidence.erasedAt(commitment)).toBe(MORNING);
    }
    expect([...t.items.values()].map(({ note }) => note)).toEqual([undefined, undefined]);
    expect(readdirSync(join(t.dir, "evidence"))).toEqual([]);
    expect(await refused(t.desk.erase(hash("77".repeat(32))))).toEqual({
      kind: "NotFound",
      what: "evidence",
    });
  });

  it("does not sign what holds personal numbers, whoever asks for it, and writes none of it down", async () => {
    for (const [note, kind] of [
      ["致电 138 1234 5678", "mobile"],
      ["户号 6123-4567", "account"],
      ["身份证１１０１０５１９４９１２３１００２Ｘ", "identity"],
    ] as const)
      expect(await refused(t.desk.prepare({ ...CONTACT, note }))).toEqual({
        kind: "PersonalDataInNote",
        kinds: [kind],
      });
    const detail = { ...CONTACT.detail, reference: "01012345678" } as unknown as Intent["detail"];
    expect(await refused(t.desk.prepare({ ...CONTACT, detail }))).toEqual({
      kind: "PersonalDataOnChain",
      field: "reference",
      kinds: ["landline"],
    });
    expect(t.items.size + t.notes.length).toBe(0);

    const { item } = await good(t.desk.prepare({ ...CONTACT, note: "案件 A-1，致电 138****5678" }));
    const draft = t.items.get(item) as OutboxItem;
    t.items.set(item, { ...draft, note: "13812345678" });
    expect(await refused(t.desk.sign(item))).toMatchObject({ kind: "PersonalDataInNote" });
    t.items.set(item, draft);
    await good(t.desk.sign(item));
  });

  it("asks for a new preview when another act took the nonce meanwhile", async () => {
    const one = await good(t.desk.prepare(CONTACT));
    const two = await good(t.desk.prepare(CONTACT));
    await good(t.desk.sign(one.item));
    expect(await refused(t.desk.sign(two.item))).toEqual({ kind: "NotFound", what: "preview" });
    const again = await good(t.desk.again(two.item));
    expect(again).toMatchObject({ item: two.item, nonce: one.nonce + 1 });
    await good(t.desk.sign(two.item));
  });

  it("counts own acts on the way against the limits", async () => {
    for (let n = 0; n < POLICY.contactsPerDay; n++) {
      const { item } = await good(t.desk.prepare(CONTACT));
      await good(t.desk.sign(item));
    }
    const { item, unmet } = await good(t.desk.prepare(CONTACT));
    expect(unmet).toMatchObject([{ kind: "TooManyContactsToday" }]);
    expect(await refused(t.desk.sign(item))).toMatchObject({ kind: "TooManyContactsToday" });
  });

  it("signs an act again as one new item, however often it is asked", async () => {
    const { item } = await good(t.desk.prepare({ ...CONTACT, note: "x" }));
    await good(t.desk.sign(item));
    expect(await refused(t.desk.again(item))).toMatchObject({ kind: "ItemPending" });
    expect(await refused(t.desk.drop(item))).toMatchObject({ kind: "ItemPending" });
    t.engine.apply(item, { type: "nonceMoved", nonce: 1 });
    t.world.state = { ...(t.world.state as AccountState), nonce: 1 };
    const again = await good(t.desk.again(item));
    expect(t.items.get(item)?.status).toEqual({ state: "superseded", by: again.item });
    // A kill between the two writes: the new draft is there, the old item is not yet superseded.
    const old = t.items.get(item) as OutboxItem;
    t.items.set(item, { ...old, status: { state: "expired", reason: "nonce" } });
    expect((await good(t.desk.again(item))).item).toBe(again.item);
    expect(t.items.size).toBe(2);
    expect(t.notes.map(({ act }) => act)).toEqual([item, again.item]);
    expect(t.items.get(again.item)?.act.commitment).toBe(t.notes[1]?.commitment);
    await good(t.desk.sign(again.item));
  });

  it("writes down the measured clock offset as the chain can hold it, and what the act corrects", async () => {
    const metaOf = async (offset: number | undefined, now = MORNING) => {
      Object.assign(t.world, { offset, now });
      const { item, call } = await good(t.desk.prepare({ ...CONTACT, supersedes: 12 }));
      const { clockOffset, supersedes } = t.items.get(item)?.act ?? {};
      expect(call.args.meta).toMatchObject({ clockOffset, supersedes });
      return { item, clockOffset, supersedes };
    };
    expect(await metaOf(undefined)).toMatchObject({ clockOffset: -(2 ** 31), supersedes: 12 });
    expect(await metaOf(0)).toMatchObject({ clockOffset: 1 });
    // Of an earlier run, and then of too long ago.
    Object.assign(t.world, { fresh: false, age: 72 * 3_600_000 });
    expect(await metaOf(600_000)).toMatchObject({ clockOffset: 600_000 });
    t.world.age += 1;
    expect(await metaOf(600_000)).toMatchObject({ clockOffset: -(2 ** 31) });
    Object.assign(t.world, { fresh: true, age: 0 });
    expect(await metaOf(-1_234.6)).toMatchObject({ clockOffset: -1_235 });
    expect(await metaOf(3e12, MORNING + 3e12)).toMatchObject({ clockOffset: 2 ** 31 - 1 });
    const { item } = await metaOf(7);
    await good(t.desk.sign(item));
    t.engine.apply(item, { type: "nonceMoved", nonce: 1 });
    t.world.state = { ...(t.world.state as AccountState), nonce: 1 };
    const again = await good(t.desk.again(item));
    expect(t.items.get(again.item)?.act).toMatchObject({ supersedes: 12, clockOffset: 7 });
  });

  it("says what stands against signing", async () => {
    const { item } = await good(t.desk.prepare(CONTACT));
    const signing = async (change: Partial<typeof t.world>) => {
      const before = { ...t.world };
      Object.assign(t.world, change);
      const error = await refused(t.desk.sign(item));
      Object.assign(t.world, before);
      return error;
    };
    const context = t.world.context.ok ? t.world.context.value : undefined;
    if (!context) throw new Error("no context");
    expect(await signing({ locked: true })).toMatchObject({ kind: "KeyLocked" });
    expect(await signing({ offset: 600_000 })).toMatchObject({
      kind: "ClockOff",
      offsetMs: 600_000,
      limitMs: POLICY.clockToleranceMs,
    });
    expect(await signing({ now: MORNING + 55 * 3_600_000 })).toMatchObject({
      kind: "TooLongOffline",
    });
    expect(await signing({ genesis: hash("01".repeat(32)) })).toEqual({
      kind: "WrongGenesis",
      profile: "01".repeat(32),
      chain: GENESIS,
    });
    expect(await signing({ state: undefined })).toEqual({ kind: "NotReady", what: "operator" });
    expect(
      await signing({ state: { ...(t.world.state as AccountState), operator: null } }),
    ).toEqual({ kind: "NotRegistered", account });
    expect(
      await signing({ context: fail({ kind: "NotReady", what: "chainMetadata" }) }),
    ).toMatchObject({ kind: "NotReady" });
    const specVersion = SUPPORTED_SPEC_VERSION + 1;
    const newer = { ...runtime, specVersion, supported: false };
    expect(await signing({ context: ok({ ...context, runtime: newer }) })).toEqual({
      kind: "UnsupportedRuntime",
      specVersion,
      supported: SUPPORTED_SPEC_VERSION,
    });
    expect(await signing({ facts: { ...t.world.facts, closed: true } })).toEqual({
      kind: "CaseClosed",
    });
    expect(t.items.get(item)?.status.state).toBe("draft");
    await good(t.desk.sign(item));
  });
});

describe("a refusal by the chain", () => {
  const explain = (error: string, gate: AppError[] = [], pallet = "Collection") =>
    explainRefusal({ pallet, error, docs: "Why." }, { signer: account, gate, policy: POLICY });

  it("is told with the gate's own dates when it is the same rule, else in the chain's words", () => {
    const night = { kind: "QuietHours", fromMinute: 1_320, toMinute: 480, until: 1 } as const;
    expect(explain("QuietHours", [{ kind: "CaseClosed" }, night])).toBe(night);
    const org = { kind: "WrongOrg", operatorOrg: 1, caseOrg: 2 } as const;
    expect(explain("WrongOrganisation", [org])).toBe(org);
    expect(explain("TooOld")).toEqual({ kind: "TooOld", limitMs: POLICY.backDatingLimitMs });
    expect(explain("NotOperator")).toEqual({ kind: "NotRegistered", account });
    for (const [error, pallet] of [
      ["QuietHours", "Collection"],
      ["PaymentExceedsDebt", "Collection"],
      ["CaseClosed", "Other"],
    ] as const) {
      expect(explain(error, [], pallet)).toEqual({
        kind: "ChainRefused",
        pallet,
        error,
        docs: "Why.",
      });
    }
  });
});
