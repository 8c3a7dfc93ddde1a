import * as fs from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { sealingCipher } from "../../electron/store/cipher.ts";
import { openDerivedStore } from "../../electron/store/derived-store.ts";
import { openDurableDatabase } from "../../electron/store/durable-database.ts";
import {
  applyLocal,
  decodeLocal,
  encodeLocal,
  FIRST_TABLES,
  type LocalRecord,
} from "../../electron/store/local-records.ts";
import { type LocalStore, openLocalStore } from "../../electron/store/local-store.ts";
import type { CouncilItem } from "../../shared/domain/council.ts";
import type { OutboxItem, OutboxState } from "../../shared/domain/outbox.ts";
import { accountId, hash, millis, orgId } from "../../shared/domain/units.ts";
import { FIRST_POLICY } from "../fixtures/fake-council.ts";
import {
  actIdOf,
  batchOf,
  caseIdOf,
  customerOf,
  entryOf,
  GENESIS,
  NOON,
  opened,
} from "./fixtures.ts";
import { contents, freshFolder } from "./folder.ts";

const DATA_KEY = new Uint8Array(32).fill(9);

async function openStore(dir: string, dataKey = DATA_KEY): Promise<LocalStore> {
  const store = await openLocalStore({ dir, dataKey });
  if (!store.ok) throw new Error(JSON.stringify(store.error));
  return store.value;
}

const item = (n: number, status: OutboxState = { state: "draft" }): OutboxItem => ({
  id: actIdOf(n),
  act: {
    act: actIdOf(n),
    org: orgId(1),
    case: caseIdOf(1),
    occurredAt: NOON,
    clockOffset: -250,
    supersedes: n % 2 ? 7 : undefined,
    commitment: n % 2 ? customerOf("note") : undefined,
    detail: { type: "RecordContact", channel: "Phone", outcome: "Reached", party: "Customer" },
  },
  note: n % 2 ? "用户说下周缴费" : undefined,
  createdAt: millis(NOON + n),
  updatedAt: millis(NOON + n),
  signed:
    status.state === "draft"
      ? undefined
      : {
          extrinsic: "ab".repeat(100),
          signer: accountId("01".repeat(32)),
          nonce: 3,
          specVersion: 1,
          transactionVersion: 1,
          validUntil: 999,
        },
  status,
});

const STATES: OutboxState[] = [
  { state: "draft" },
  { state: "signed" },
  { state: "broadcast", at: NOON },
  { state: "inBlock", block: GENESIS, height: 7 },
  { state: "finalized", block: GENESIS, height: 7, org: 1, seq: 2 },
  {
    state: "refused",
    reason: { kind: "QuietHours", fromMinute: 1_320, toMinute: 480, until: NOON },
    block: undefined,
    height: undefined,
  },
  { state: "expired", reason: "mortality" },
  { state: "superseded", by: undefined },
];

const ROWS = [1, 2, 3].map((n) => ({
  commitment: customerOf(n),
  account: `61000${n}`,
  reference: `V${n}`,
  salt: "ab".repeat(16),
}));

describe("the local store", () => {
  it("brings everything back after a kill, as it was put", async () => {
    const dir = freshFolder();
    const store = await openStore(dir);
    const items = STATES.map((state, n) => item(n, state));
    for (const each of items) expect(store.outbox.put(each)).toMatchObject({ ok: true });
    expect(
      store.notes.put(customerOf("note"), { note: "备注", salt: "cd".repeat(32) }),
    ).toMatchObject({
      ok: true,
    });
    expect(store.register.putMany(ROWS)).toMatchObject({ ok: true });
    expect(store.settings.get()).toEqual({ networkEnabled: true });
    store.settings.set({ networkEnabled: false });
    store.settings.set({ selectedAccount: accountId("02".repeat(32)) });
    const again = await openStore(dir);
    for (const each of items) expect(again.outbox.get(each.id)).toEqual(each);
    expect(again.outbox.list()).toEqual([...items].reverse());
    expect(again.notes.get(customerOf("note"))).toEqual({ note: "备注", salt: "cd".repeat(32) });
    expect(again.notes.get(customerOf("none"))).toBeUndefined();
    expect(again.register.count()).toBe(3);
    expect(again.register.findByCommitment(customerOf(2))).toEqual(ROWS[1]);
    expect(again.settings.get()).toEqual({
      networkEnabled: false,
      selectedAccount: accountId("02".repeat(32)),
    });
    const changed = { ...(items[0] as OutboxItem), status: STATES[1] as OutboxState };
    again.outbox.put(changed);
    expect(again.outbox.list()).toHaveLength(items.length);
    expect((await openStore(dir)).outbox.get(changed.id)).toEqual(changed);
  });

  it("lies sealed on the disk and opens with its own key only", async () => {
    const dir = freshFolder();
    const store = await openStore(dir);
    store.outbox.put(item(1));
    store.register.putMany(ROWS);
    store.checkpoint();
    store.outbox.put(item(3));
    for (const bytes of contents(dir).values())
      for (const secret of ["下周缴费", "61000", "RecordContact", "SQLite"])
        expect(bytes.includes(secret)).toBe(false);
    const before = contents(dir);
    const other = await openLocalStore({ dir, dataKey: new Uint8Array(32).fill(1) });
    expect(other).toMatchObject({ ok: false, error: { kind: "LocalDataLocked" } });
    expect(contents(dir)).toEqual(before);
  });

  it("is not touched when the derived store beside it is thrown away and built again", async () => {
    const dir = freshFolder();
    const store = await openStore(dir);
    store.outbox.put(item(1));
    store.checkpoint();
    store.outbox.put(item(2));
    const mine = contents(dir);
    const open = () => openDerivedStore({ dir, genesis: GENESIS });
    const first = await open();
    if (!first.ok) throw new Error(first.error.kind);
    first.value.apply(batchOf(1, [entryOf(1, 0, caseIdOf(1), opened(1))]));
    for (const name of fs.readdirSync(dir))
      if (name.startsWith("derived.")) fs.writeFileSync(path.join(dir, name), "damaged");
    const rebuilt = await open();
    expect(rebuilt).toMatchObject({ ok: true });
    if (rebuilt.ok) expect(rebuilt.value.repairs).toHaveLength(1);
    for (const [name, bytes] of mine) expect(contents(dir).get(name)).toEqual(bytes);
  });

  it("refuses to start from damaged files and leaves them", async () => {
    const dir = freshFolder();
    const store = await openStore(dir);
    for (const n of [1, 2, 3]) {
      store.outbox.put(item(n));
      store.checkpoint();
    }
    for (const name of fs.readdirSync(dir)) fs.writeFileSync(path.join(dir, name), "damaged");
    const before = contents(dir);
    const again = await openLocalStore({ dir, dataKey: DATA_KEY });
    expect(again).toMatchObject({ ok: false, error: { kind: "CorruptFile" } });
    expect(contents(dir)).toEqual(before);
  });
});

describe("acts of council members", () => {
  const signed: CouncilItem = {
    id: "0a".repeat(16),
    act: { type: "Vote", motion: hash("0b".repeat(32)), index: 4, approve: false },
    createdAt: millis(NOON),
    updatedAt: millis(NOON),
    signed: {
      extrinsic: "cd".repeat(90),
      signer: accountId("01".repeat(32)),
      nonce: 7,
      specVersion: 1,
      transactionVersion: 1,
      validUntil: 999,
    },
    status: {
      state: "refused",
      reason: { kind: "MotionGone" },
      block: undefined,
      height: undefined,
    },
  };
  const propose: CouncilItem = {
    ...signed,
    id: "0c".repeat(16),
    createdAt: millis(NOON + 1),
    act: {
      type: "Propose",
      motion: hash("0d".repeat(32)),
      threshold: 3,
      from: millis(NOON),
      policy: FIRST_POLICY,
    },
    status: {
      state: "done",
      block: hash("0e".repeat(32)),
      height: 9,
      outcome: { type: "Proposed" },
    },
  };

  it("come back as they were put, the newest first, and the last state counts", async () => {
    const dir = freshFolder();
    const store = await openStore(dir);
    for (const one of [{ ...signed, status: { state: "signed" } as const }, propose, signed])
      expect(store.council.put(one).ok).toBe(true);
    store.close();
    const again = await openStore(dir);
    expect(again.council.list()).toEqual([propose, signed]);
    expect(again.council.get(signed.id)).toEqual(signed);
    again.close();
  });

  it("find their table in a database of the first schema, with all that it held", async () => {
    const dir = freshFolder();
    const first = await openDurableDatabase<LocalRecord>({
      dir,
      cipher: sealingCipher(DATA_KEY),
      whenCorrupt: "refuse",
      format: {
        name: "local",
        schemaVersion: 1,
        migrate: (sql) => sql.exec(FIRST_TABLES),
        encode: encodeLocal,
        decode: decodeLocal,
        apply: applyLocal,
      },
    });
    if (!first.ok) throw new Error(JSON.stringify(first.error));
    first.value.write({ type: "outbox", item: item(1) });
    first.value.checkpoint();
    first.value.close();
    const store = await openStore(dir);
    expect(store.outbox.list()).toEqual([item(1)]);
    expect(store.council.put(propose).ok).toBe(true);
    store.close();
    expect((await openStore(dir)).council.list()).toEqual([propose]);
  });
});
