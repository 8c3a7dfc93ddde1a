import { expect, it } from "vitest";
import { dayHandlers } from "../../electron/ipc/day-handlers.ts";
import { openDerivedStore } from "../../electron/store/derived-store.ts";
import { openLocalStore } from "../../electron/store/local-store.ts";
import type { Entry, EntryKind } from "../../shared/domain/entry.ts";
import { NO_CONDITIONS } from "../../shared/domain/escalation.ts";
import { DAY_MS } from "../../shared/domain/time.ts";
import { type Day, type Fen, millis, orgId, person } from "../../shared/domain/units.ts";
import type { Role } from "../../shared/domain/words.ts";
import type { Result } from "../../shared/errors.ts";
import { CHANNELS } from "../../shared/ipc/contract.ts";
import { draft, signedAct } from "../unit/outbox-fixtures.ts";
import {
  ACTOR,
  actIdOf,
  batchOf,
  bill,
  caseIdOf,
  customerOf,
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
/** 2026-11-20 (a Friday), the day of NOON. */
const TODAY = 20_777;
const HOUR = 3_600_000;

const propose: EntryKind = {
  type: "EscalationProposed",
  escalation: "Disconnection",
  amount: 0 as Fen,
};
const approve = (proposal: ReturnType<typeof actIdOf>): EntryKind => ({
  type: "EscalationApproved",
  proposal,
  conditions: NO_CONDITIONS,
  complete: true,
});
const notice = (from: number): EntryKind => ({
  type: "NoticeIssued",
  notice: "Disconnection",
  window: { from: millis(from), to: millis(from + 4 * HOUR) },
});
const delivered = { type: "NoticeDelivered", notice: "Disconnection", delivery: "Posted" } as const;
const reminded = { ...delivered, notice: "FinalReminder" } as const;
const promise = (due: number): EntryKind => ({
  type: "PromiseMade",
  amount: 300 as Fen,
  due: due as Day,
});

/** Each case by its name, as the kinds of its entries and how many days ago each was. */
const CASES: Record<string, readonly (readonly [number, (name: string) => EntryKind])[]> = {
  late: [
    [2, () => ({ type: "Disconnected" })],
    [2, () => payment(1_000)],
  ],
  cutNow: [
    [5, () => propose],
    [5, (name) => approve(actIdOf(name))],
    [5, () => notice(NOON - HOUR)],
    [4, () => delivered],
    [1 / 24, () => reminded],
  ],
  remindNow: [
    [5, () => propose],
    [5, (name) => approve(actIdOf(name))],
    [5, () => notice(NOON + HOUR)],
    [4, () => delivered],
  ],
  deliver: [
    [5, () => propose],
    [5, (name) => approve(actIdOf(name))],
    [1, () => notice(NOON + 3 * DAY_MS)],
  ],
  issue: [
    [5, () => propose],
    [5, (name) => approve(actIdOf(name))],
  ],
  down: [
    [5, () => propose],
    [1, (name) => ({ type: "EscalationRejected", proposal: actIdOf(name), returned: true })],
  ],
  broken: [[9, () => promise(TODAY - 1)]],
  promised: [[9, () => promise(TODAY + 1)]],
  complaint: [[3, () => ({ type: "ComplaintMade", ground: "Conduct" })]],
  dispute: [[3, () => ({ type: "DisputeOpened", bill: 0 as never, ground: "Tariff" })]],
  quiet: [],
};

function history(org: number): Entry[] {
  let seq = 0;
  return Object.entries(CASES).flatMap(([name, kinds]) => {
    const of = `${org} ${name}`;
    const all = [
      [60, () => opened(of, of)],
      [60, () => bill(0, 1_000, TODAY - 40)],
      ...kinds,
    ] as (typeof kinds)[number][];
    return all.map(([days, kind]) => {
      const made = kind(of);
      const at = { occurredAt: millis(NOON - days * DAY_MS) };
      const act = made.type === "EscalationProposed" ? { act: actIdOf(of) } : {};
      return entryOf(org, seq++, caseIdOf(of), made, { ...at, ...act });
    });
  });
}

async function day(role: Role, limit = 50) {
  const dir = freshFolder();
  const derived = value(await openDerivedStore({ dir, genesis: GENESIS }));
  const local = value(await openLocalStore({ dir, dataKey: new Uint8Array(32) }));
  value(derived.apply(batchOf(5, [...history(1), ...history(2)])));
  const account = customerOf("1 broken");
  value(
    local.register.putMany([{ commitment: account, account: "6100123", reference: "", salt: "0" }]),
  );
  const act = { ...draft("0").act, case: caseIdOf("1 promised") };
  for (const [id, status, signer] of [
    ["a", { state: "expired", reason: "nonce" }, ACTOR],
    ["b", { state: "signed" }, ACTOR],
    ["c", { state: "expired", reason: "nonce" }, "0f".repeat(32)],
  ] as const)
    value(
      local.outbox.put(
        draft(id.repeat(32), {
          act: { ...act, act: id.repeat(32) as never },
          signed: signedAct({ signer: signer as never }),
          status,
        }),
      ),
    );
  const operator = {
    account: ACTOR,
    org: orgId(1),
    role,
    active: true,
    person: person("0b".repeat(32)),
  } as const;
  const handlers = dayHandlers({ derived, local, operator: () => operator, now: () => NOON });
  return CHANNELS["day.get"].output.parse(value(await handlers["day.get"]({ limit })));
}

it("gathers what the own organisation owes, with clocks, whose move it is and the next step", async () => {
  const view = await day("Collector");
  const rows = view.sections.flatMap(({ section, total, rows }) => {
    expect(total, section).toBe(rows.length);
    return rows.map(({ reference, task, mover, step, unmet }) => ({
      ...{ section, name: reference.slice(2), org: reference[0], task, mover, step: step?.type },
      open: unmet.length === 0,
    }));
  });
  const of = (section: string, name: string, task: string, mover: string, step?: string) => ({
    ...{ section, name, org: "1", task, mover, step },
    open: expect.any(Boolean),
  });
  expect(rows).toEqual([
    { ...of("reconnect", "late", "reconnect", "you", "Reconnect"), open: true },
    of("cut", "cutNow", "cut", "you", "Disconnect"),
    { ...of("cut", "remindNow", "remind", "you", "RecordDelivery"), open: true },
    { ...of("deliver", "deliver", "deliver", "you", "RecordDelivery"), open: true },
    { ...of("approved", "issue", "issueNotice", "you", "RecordNotice"), open: true },
    of("turnedDown", "down", "turnedDown", "you"),
    { ...of("broken", "broken", "askWhy", "you", "RecordContact"), open: true },
    { ...of("promised", "promised", "promised", "customer", "RecordContact"), open: true },
    {
      ...of("complaint", "complaint", "answerComplaint", "supervisor", "AnswerComplaint"),
      open: false,
    },
    { ...of("dispute", "dispute", "answerDispute", "supervisor", "AnswerDispute"), open: false },
  ]);
  const first = (section: string) => view.sections.find((one) => one.section === section)?.rows[0];
  // Paid two days ago, and 24 hours to reconnect.
  expect(first("reconnect")).toMatchObject({ dueAt: NOON - DAY_MS, since: NOON - 2 * DAY_MS });
  expect(first("cut")).toMatchObject({ dueAt: NOON + 3 * HOUR, outstanding: 1_000 });
  expect(first("cut")?.unmet.length).toBeGreaterThan(0);
  expect(first("turnedDown")).toMatchObject({
    turnedDown: { kind: "Disconnection", returned: true },
  });
  expect(first("broken")).toMatchObject({ account: "6100123", promised: 300, pending: 0 });
  expect(first("promised")).toMatchObject({ promised: 300, pending: 1 });
  // Only what this operator signed and has to decide about.
  expect(view.outbox).toMatchObject({ total: 1, rows: [{ reference: "1 promised" }] });
});

it("gives a supervisor the answers to give, and counts what it does not show", async () => {
  const view = await day("Supervisor", 1);
  const of = (name: string) => view.sections.find(({ section }) => section === name);
  expect(of("complaint")?.rows[0]).toMatchObject({ mover: "you", unmet: [] });
  expect(of("cut")).toMatchObject({ total: 2, rows: [{ reference: "1 cutNow" }] });
});
