import { expect, it } from "vitest";
import type { Entry } from "../../shared/domain/entry.ts";
import { accountId, actId, caseId, fen, hash, millis, orgId } from "../../shared/domain/units.ts";
import type { OutboxRow } from "../../shared/ipc/outbox-schemas.ts";
import { count, type Evidence } from "../kills/count.ts";
import type { AskedAct } from "../kills/notes.ts";
import { planOf } from "../kills/plan.ts";

const idOf = (n: number) => n.toString(16).padStart(32, "0");
const signer = accountId("01".repeat(32));

const askedAct = (n: number): AskedAct => ({
  id: idOf(n),
  case: caseId(idOf(1)),
  occurredAt: millis(1_000 * n),
  detail: { type: "RecordPayment", amount: fen(n), method: "Cash" },
  signer,
});

const entryOf = (n: number, seq: number, act = n): Entry => ({
  org: orgId(1),
  seq,
  case: caseId(idOf(1)),
  actor: signer,
  at: millis(1),
  occurredAt: millis(1_000 * n),
  clockOffset: 0,
  policy: 1,
  act: actId(idOf(act)),
  provenance: "Recorded",
  commitment: undefined,
  supersedes: undefined,
  kind: { type: "PaymentReceived", amount: fen(n), method: "Cash", clearing: "OldestBillFirst" },
});

const rowOf = (n: number, status: OutboxRow["status"]): OutboxRow => ({
  id: idOf(n),
  case: caseId(idOf(1)),
  reference: "A1",
  org: orgId(1),
  detail: askedAct(n).detail,
  occurredAt: millis(1),
  createdAt: millis(1),
  updatedAt: millis(1),
  status,
});

/** Two recorded acts and one that the chain refused. */
const sound = (): { -readonly [K in keyof Evidence]: Evidence[K] } => ({
  asked: new Map([1, 2, 3].map((n) => [idOf(n), askedAct(n)])),
  acknowledged: new Set([1, 2, 3].map(idOf)),
  entries: [entryOf(1, 0), entryOf(2, 1)],
  outbox: [
    rowOf(1, { state: "finalized" }),
    rowOf(2, { state: "finalized" }),
    rowOf(3, { state: "refused", block: hash("02".repeat(32)) }),
  ],
});

it("finds nothing in a sound run", () => {
  expect(count(sound())).toEqual({
    recorded: 2,
    ended: { refused: 1 },
    lost: [],
    twice: [],
    wrong: [],
  });
});

it.each<[string, (evidence: ReturnType<typeof sound>) => void, Record<string, number>]>([
  [
    "an acknowledged act that nobody knows any more",
    (run) => {
      run.acknowledged = new Set([...run.acknowledged, idOf(4)]);
    },
    { lost: 1, twice: 0, wrong: 0 },
  ],
  [
    "an act that the outbox calls final and no journal holds",
    (run) => {
      run.entries = [entryOf(1, 0)];
    },
    { lost: 1, twice: 0, wrong: 0 },
  ],
  [
    "an act that only the pool turned away",
    (run) => {
      run.outbox = [...run.outbox.slice(0, 2), rowOf(3, { state: "refused" })];
    },
    { lost: 1, twice: 0, wrong: 0 },
  ],
  [
    "another amount than was signed for",
    (run) => {
      run.entries = [
        entryOf(1, 0),
        { ...entryOf(2, 1), kind: { ...entryOf(2, 1).kind, amount: fen(9) } as Entry["kind"] },
      ];
    },
    { lost: 1, twice: 0, wrong: 0 },
  ],
  [
    "an id that a journal holds twice",
    (run) => {
      run.entries = [...run.entries, entryOf(2, 2)];
    },
    { lost: 0, twice: 1, wrong: 0 },
  ],
  [
    "the same content under another id",
    (run) => {
      run.entries = [...run.entries, entryOf(2, 2, 7)];
    },
    { lost: 0, twice: 1, wrong: 1 },
  ],
  [
    "a recorded act that the outbox calls expired",
    (run) => {
      run.outbox = [rowOf(1, { state: "expired" }), ...run.outbox.slice(1)];
    },
    { lost: 0, twice: 0, wrong: 1 },
  ],
])("finds %s", (_what, spoil, expected) => {
  const run = sound();
  spoil(run);
  const { lost, twice, wrong } = count(run);
  expect({ lost: lost.length, twice: twice.length, wrong: wrong.length }).toEqual(expected);
});

it("takes imported entries and changes of staff for no acts", () => {
  const imported = { ...entryOf(1, 5), provenance: "Imported" as const, act: actId(idOf(0)) };
  const staff = { ...entryOf(1, 6), case: undefined, act: actId(idOf(0)) };
  const run = { ...sound(), entries: [...sound().entries, imported, imported, staff, staff] };
  expect(count(run)).toMatchObject({ lost: [], twice: [], wrong: [] });
});

it("plans the same kills for the same seed, of every sort", () => {
  const plans = (seed: number) => Array.from({ length: 100 }, (_, n) => planOf(seed, n + 1));
  expect(plans(3)).toEqual(plans(3));
  expect(plans(3)).not.toEqual(plans(4));
  expect(new Set(plans(3).map(({ target }) => target)).size).toBe(3);
  expect(new Set(plans(3).map(({ moment }) => moment.when)).size).toBe(9);
  expect(plans(3).filter(({ chain }) => chain === "stopped")).toHaveLength(12);
});
