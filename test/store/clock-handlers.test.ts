import { expect, it } from "vitest";
import { clockHandlers } from "../../electron/ipc/clock-handlers.ts";
import { openDerivedStore } from "../../electron/store/derived-store.ts";
import { openLocalStore } from "../../electron/store/local-store.ts";
import type { Entry, EntryKind } from "../../shared/domain/entry.ts";
import { NO_CONDITIONS } from "../../shared/domain/escalation.ts";
import { DAY_MS, MINUTE_MS } from "../../shared/domain/time.ts";
import {
  type Day,
  type Fen,
  type Millis,
  millis,
  orgId,
  person,
} from "../../shared/domain/units.ts";
import type { Role } from "../../shared/domain/words.ts";
import { CHANNELS } from "../../shared/ipc/contract.ts";
import { draft, signedAct } from "../unit/outbox-fixtures.ts";
import { value } from "./evidence-fixtures.ts";
import {
  ACTOR,
  actIdOf,
  batchOf,
  bill,
  caseIdOf,
  entryOf,
  GENESIS,
  NOON,
  opened,
  payment,
} from "./fixtures.ts";
import { freshFolder } from "./folder.ts";

const TODAY = 20_777;
const HOUR = 60 * MINUTE_MS;

type Step = readonly [at: number, kind: EntryKind];
/** Cut two days ago and paid so that supply must be back at `by`: 24 hours after the payment. */
const owed = (by: number): Step[] => [
  [NOON - 2 * DAY_MS, { type: "Disconnected" }],
  [by - DAY_MS, payment(1_000)],
];
const approved = (of: string, from: number, ...more: Step[]): Step[] => [
  [
    NOON - 5 * DAY_MS,
    { type: "EscalationProposed", escalation: "Disconnection", amount: 0 as Fen },
  ],
  [
    NOON - 5 * DAY_MS,
    {
      type: "EscalationApproved",
      proposal: actIdOf(of),
      conditions: NO_CONDITIONS,
      complete: true,
    },
  ],
  [
    NOON - 5 * DAY_MS,
    {
      type: "NoticeIssued",
      notice: "Disconnection",
      window: { from: millis(from), to: millis(from + 4 * HOUR) },
    },
  ],
  [NOON - 4 * DAY_MS, { type: "NoticeDelivered", notice: "Disconnection", delivery: "Posted" }],
  ...more,
];
const reminded = { type: "NoticeDelivered", notice: "FinalReminder", delivery: "Posted" } as const;

const CASES: Readonly<Record<string, readonly Step[]>> = {
  soon: owed(NOON + 3 * HOUR),
  later: owed(NOON + 5 * HOUR),
  late: owed(NOON - HOUR),
  // The window closes at 14:30, and a reminder must lie half an hour before the cut.
  remind: approved("1 remind", NOON - 1.5 * HOUR),
  // Reminded two hours ago: the cut may be made, until in two hours the reminder is too old and another one is due at once.
  cut: approved("1 cut", NOON - HOUR, [NOON - 2 * HOUR, reminded]),
};

function history(): Entry[] {
  const seq = { 1: 0, 2: 0 };
  const all = [...Object.keys(CASES).map((name) => [1, name] as const), [2, "soon"] as const];
  return all.flatMap(([org, name]) => {
    const of = `${org} ${name}`;
    const steps: Step[] = [
      [NOON - 60 * DAY_MS, opened(of, of)],
      [NOON - 60 * DAY_MS, bill(0, 1_000, (TODAY - 40) as Day)],
      ...(CASES[name] ?? []),
    ];
    return steps.map(([at, kind]) =>
      entryOf(org, seq[org]++, caseIdOf(of), kind, {
        occurredAt: millis(at),
        ...(kind.type === "EscalationProposed" && { act: actIdOf(of) }),
      }),
    );
  });
}

async function open(role: Role = "Collector") {
  const [dir, localDir] = [freshFolder(), freshFolder()];
  const derived = value(await openDerivedStore({ dir, genesis: GENESIS }));
  value(derived.apply(batchOf(5, history())));
  let local = value(await openLocalStore({ dir: localDir, dataKey: new Uint8Array(32) }));
  const at = { now: NOON as Millis, past: undefined as Day | undefined };
  const handlers = () =>
    clockHandlers({
      ...{ derived, local, pastDay: () => at.past, now: () => at.now },
      operator: () => ({
        ...{ account: ACTOR, org: orgId(1), role, active: true },
        person: person("0b".repeat(32)),
      }),
    });
  const names = new Map(Object.keys(CASES).map((name) => [caseIdOf(`1 ${name}`), name]));
  const get = async () => {
    const view = CHANNELS["clocks.get"].output.parse(value(await handlers()["clocks.get"]({})));
    return {
      ...view,
      rings: view.alarms.map((one) => `${names.get(one.case)} ${one.kind}`).sort(),
    };
  };
  return {
    at,
    get,
    async told() {
      const { alarms } = await get();
      value(await handlers()["clocks.told"]({ alarms }));
    },
    async restart() {
      value(local.close());
      local = value(await openLocalStore({ dir: localDir, dataKey: new Uint8Array(32) }));
    },
    /** An act of a kind on a case of the own organisation, in the outbox of this console. */
    put(name: string, type: "Reconnect" | "RecordContact", signed: boolean) {
      const { act } = draft("a".repeat(32));
      const detail = type === "Reconnect" ? { type } : act.detail;
      value(
        local.outbox.put(
          draft("a".repeat(32), {
            act: { ...act, case: caseIdOf(`1 ${name}`), detail: detail as typeof act.detail },
            ...(signed && { signed: signedAct({ signer: ACTOR }), status: { state: "signed" } }),
          }),
        ),
      );
    },
  };
}

const AT_NOON = ["late reconnectLate", "soon reconnectSoon"];

it("rings for reconnections four hours before their end and when they are late, in the own organisation", async () => {
  const { get, at, told, restart } = await open();
  expect(await get()).toMatchObject({ rings: AT_NOON, nextAt: NOON + HOUR, utcOffsetMinutes: 480 });
  await told();
  await restart();
  expect((await get()).rings).toEqual([]);
  at.now = millis(NOON + HOUR);
  expect((await get()).rings).toEqual(["later reconnectSoon", "remind remindSoon"]);
  await told();
  at.now = millis(NOON + 2 * HOUR);
  expect(await get()).toMatchObject({ rings: [], nextAt: NOON + 2 * HOUR + 1 });
  at.now = millis(NOON + 2 * HOUR + 1);
  expect((await get()).rings).toEqual(["cut remindSoon"]);
  // Once more when it is late; of the others each was told.
  at.now = millis(NOON + 3 * HOUR);
  expect((await get()).rings).toEqual(["soon reconnectLate"]);
});

it("names the next moment so that nothing rings anew before it", async () => {
  const { get, at } = await open();
  const until = NOON + 12 * HOUR;
  let steps = 0;
  while (at.now < until) {
    const { rings, nextAt, now } = await get();
    if (nextAt === undefined) throw new Error("no moment");
    expect(nextAt).toBeGreaterThan(now);
    for (let then = now + 5 * MINUTE_MS; then < Math.min(nextAt, until); then += 5 * MINUTE_MS) {
      at.now = millis(then);
      for (const one of (await get()).rings) expect(rings, `${then - NOON}`).toContain(one);
    }
    at.now = nextAt;
    steps += 1;
  }
  expect(steps).toBeGreaterThan(3);
  expect(steps).toBeLessThan(15);
});

it("does not ring for who cannot do it, for what was done here, nor while a past day is shown", async () => {
  expect((await (await open("Cashier")).get()).rings).toEqual([]);
  const { put, get, at } = await open();
  for (const [type, signed] of [
    ["RecordContact", true],
    ["Reconnect", false],
  ] as const) {
    put("soon", type, signed);
    expect((await get()).rings, type).toEqual(AT_NOON);
  }
  put("soon", "Reconnect", true);
  expect((await get()).rings).toEqual(["late reconnectLate"]);
  at.past = (TODAY - 1) as Day;
  const view = await get();
  expect(view.rings).toEqual([]);
  expect(view.nextAt).toBeUndefined();
});
