import { describe, expect, it } from "vitest";
import { conflictHandlers } from "../../electron/ipc/conflict-handlers.ts";
import { openDerivedStore } from "../../electron/store/derived-store.ts";
import { openLocalStore } from "../../electron/store/local-store.ts";
import type { OutboxItem, OutboxState } from "../../shared/domain/outbox.ts";
import { DAY_MS } from "../../shared/domain/time.ts";
import { accountId, type Fen, millis, orgId, person } from "../../shared/domain/units.ts";
import type { Result } from "../../shared/errors.ts";
import type { Conflict } from "../../shared/ipc/conflict-schemas.ts";
import { CHANNELS } from "../../shared/ipc/contract.ts";
import {
  ACTOR,
  actIdOf,
  batchOf,
  bill,
  caseIdOf,
  contact,
  entryOf,
  GENESIS,
  NOON,
  opened,
  payment,
} from "./fixtures.ts";
import { freshFolder } from "./folder.ts";

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const CASE = caseIdOf(1);
const OTHER = accountId("ef".repeat(32));
/** 2026-11-20, the day of NOON. */
const TODAY = 20_777;
const HOUR_MS = 3_600_000;

/** A promise that was written down an hour before NOON by a clock two hours ahead of the chain's. */
const promise = (status: OutboxState): OutboxItem => ({
  id: actIdOf(9),
  act: {
    act: actIdOf(9),
    org: orgId(1),
    case: CASE,
    occurredAt: millis(NOON - HOUR_MS),
    clockOffset: 2 * HOUR_MS,
    supersedes: undefined,
    commitment: undefined,
    detail: { type: "RecordPromise", amount: 9_000 as Fen, due: (TODAY + 3) as never },
  },
  note: "下周缴清",
  createdAt: millis(NOON + HOUR_MS),
  updatedAt: NOON,
  signed: {
    extrinsic: "ab",
    signer: ACTOR,
    nonce: 1,
    specVersion: 1,
    transactionVersion: 1,
    validUntil: 99,
  },
  status,
});

const at = (hours: number) => ({
  at: millis(NOON + hours * HOUR_MS),
  occurredAt: millis(NOON + hours * HOUR_MS),
});
const HISTORY = [
  entryOf(1, 0, CASE, opened(1), at(-48)),
  entryOf(1, 1, CASE, bill(0, 10_000, TODAY - 40), at(-48)),
  entryOf(1, 2, CASE, contact, at(-1)),
  entryOf(1, 3, caseIdOf(2), opened(2), at(-0.5)),
  entryOf(1, 4, CASE, payment(5_000), { ...at(-0.5), actor: OTHER }),
  entryOf(1, 5, CASE, contact, at(-0.25)),
];

async function setUp(item: OutboxItem) {
  const dir = freshFolder();
  const derived = value(await openDerivedStore({ dir, genesis: GENESIS }));
  const local = value(await openLocalStore({ dir, dataKey: new Uint8Array(32) }));
  const staff = entryOf(
    2,
    0,
    undefined,
    {
      type: "OperatorRegistered",
      account: OTHER,
      role: "Cashier",
      person: person("02".repeat(32)),
    },
    at(-48),
  );
  value(derived.apply(batchOf(5, [...HISTORY, staff])));
  value(local.outbox.put(item));
  const handlers = conflictHandlers({
    derived,
    items: local.outbox,
    evidenceOf: () => ({}),
    filesOf: () => [],
    operator: () => ({
      ...{ account: ACTOR, org: orgId(1), role: "Collector", active: true },
      person: person("01".repeat(32)),
    }),
    now: () => NOON,
  });
  const ask = async (id: string): Promise<Result<Conflict>> =>
    handlers["outbox.conflict"]({ item: id });
  return { ask };
}

describe("an act beside what happened meanwhile", () => {
  it("has the entries of its case after it was written down by the chain's clock, with who signed them", async () => {
    const { ask } = await setUp(
      promise({
        state: "refused",
        reason: {
          kind: "ChainRefused",
          pallet: "Collection",
          error: "PromiseExceedsDebt",
          docs: "",
        },
        block: GENESIS,
        height: 6,
      }),
    );
    const conflict = CHANNELS["outbox.conflict"].output.parse(value(await ask(actIdOf(9))));
    expect(conflict.since).toBe(NOON - HOUR_MS);
    expect(conflict.meanwhile.map(({ line, actorOrg }) => [line.key, actorOrg])).toEqual([
      ["1/5", undefined],
      ["1/4", 2],
    ]);
    expect(conflict.meanwhile[1]?.line).toMatchObject({
      actor: OTHER,
      actorRole: "Cashier",
      kind: { type: "PaymentReceived", amount: 5_000 },
    });
    // Meanwhile 5,000 were paid: the promise is of more than is owed, and only a changed one is allowed.
    expect(conflict.unmet).toMatchObject([
      { kind: "NotYet", refusal: "PromiseExceedsDebt", detail: { owed: 5_000 } },
    ]);
    expect(conflict.mayStillEnter).toBe(false);
    expect(conflict.row).toMatchObject({ reference: "V1", note: "下周缴清" });
  });

  it("allows the same act again when nothing stands against it, and never while its bytes may still enter", async () => {
    const small = promise({ state: "expired", reason: "mortality" });
    const detail = { type: "RecordPromise", amount: 5_000 as Fen, due: TODAY as never } as const;
    const { ask } = await setUp({ ...small, act: { ...small.act, detail } });
    expect(value(await ask(actIdOf(9)))).toMatchObject({ unmet: [], mayStillEnter: false });

    const byPool = { kind: "NotRegistered", account: ACTOR } as const;
    const status = {
      state: "refused",
      reason: byPool,
      block: undefined,
      height: undefined,
    } as const;
    const turnedAway = await setUp(promise(status));
    expect(value(await turnedAway.ask(actIdOf(9)))).toMatchObject({ mayStillEnter: true });
    expect(await ask(actIdOf(8))).toEqual({
      ok: false,
      error: { kind: "NotFound", what: "outbox item" },
    });
  });

  it("leaves out its own entry", async () => {
    const item = promise({ state: "expired", reason: "nonce" });
    const own = { ...item, id: actIdOf(5), act: { ...item.act, act: actIdOf(5) } };
    const history = HISTORY.map((entry) =>
      entry.seq === 5 ? { ...entry, act: actIdOf(5) } : entry,
    );
    expect(history.some(({ act }) => act === own.act.act)).toBe(true);
    const dir = freshFolder();
    const derived = value(await openDerivedStore({ dir, genesis: GENESIS }));
    value(derived.apply(batchOf(5, history)));
    const handlers = conflictHandlers({
      derived,
      items: { get: () => own },
      evidenceOf: () => ({}),
      filesOf: () => [],
      operator: () => undefined,
      now: () => millis(NOON + DAY_MS),
    });
    const answer = value(await handlers["outbox.conflict"]({ item: actIdOf(5) }));
    expect(answer.meanwhile.map(({ line }) => line.key)).toEqual(["1/4"]);
  });
});
