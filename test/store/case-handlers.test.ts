import { describe, expect, it } from "vitest";
import { type CaseHandlerDeps, caseHandlers } from "../../electron/ipc/case-handlers.ts";
import { openDerivedStore } from "../../electron/store/derived-store.ts";
import { openLocalStore } from "../../electron/store/local-store.ts";
import type { Entry, EntryKind } from "../../shared/domain/entry.ts";
import { DAY_MS } from "../../shared/domain/time.ts";
import { type Fen, millis, orgId, person } from "../../shared/domain/units.ts";
import type { Result } from "../../shared/errors.ts";
import { CHANNELS } from "../../shared/ipc/contract.ts";
import {
  ACTOR,
  actIdOf,
  batchOf,
  bill,
  caseIdOf,
  contact,
  customerOf,
  entryOf,
  GENESIS,
  NOON,
  opened,
  outboxItem,
  payment,
} from "./fixtures.ts";
import { freshFolder } from "./folder.ts";

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
/** 2026-11-20, the day of NOON. */
const TODAY = 20_777;
const CASE = caseIdOf(1);
const ALL = {
  filter: {},
  sort: { by: "outstanding", descending: true },
  offset: 0,
  limit: 10,
} as const;

async function setUp(entries: readonly Entry[], over: Partial<CaseHandlerDeps> = {}) {
  const dir = freshFolder();
  const derived = value(await openDerivedStore({ dir, genesis: GENESIS }));
  const local = value(await openLocalStore({ dir, dataKey: new Uint8Array(32) }));
  value(derived.apply(batchOf(5, entries)));
  const operator = {
    account: ACTOR,
    org: orgId(1),
    role: "Collector",
    active: true,
    person: person("0b".repeat(32)),
  } as const;
  const handlers = caseHandlers({
    derived,
    local,
    operator: () => operator,
    now: () => NOON,
    ...over,
  });
  return { handlers, local, derived };
}

const HISTORY = [
  entryOf(1, 0, CASE, opened(1), { provenance: "Imported" }),
  entryOf(1, 1, CASE, bill(0, 30_000, TODAY - 40)),
  entryOf(1, 2, CASE, bill(1, 10_000, TODAY - 10)),
  entryOf(1, 3, CASE, payment(30_500), { occurredAt: millis(NOON - 2 * DAY_MS) }),
  entryOf(1, 4, CASE, contact, { act: actIdOf(1), commitment: customerOf("note") }),
  entryOf(1, 5, CASE, { type: "PromiseMade", amount: 500 as Fen, due: (TODAY - 1) as never }),
];

describe("the channels of cases", () => {
  it("answer what their schemas say, with what is owed, the timeline and its proofs", async () => {
    const { handlers, local } = await setUp(HISTORY);
    value(local.notes.put(customerOf("note"), { note: "下周缴费", salt: "ab" }));
    value(
      local.register.putMany([
        { commitment: customerOf(1), account: "6100123", reference: "V1", salt: "00" },
      ]),
    );
    value(local.outbox.put(outboxItem(1, { state: "broadcast", at: NOON })));
    value(local.outbox.put(outboxItem(2, { state: "inBlock", block: GENESIS, height: 6 })));
    value(local.outbox.put(outboxItem(3, { state: "superseded", by: undefined })));
    value(local.outbox.put(outboxItem(4, { state: "expired", reason: "nonce" })));
    value(local.outbox.put(outboxItem(5, { state: "signed" }, { case: caseIdOf(2) })));

    const list = CHANNELS["cases.list"].output.parse(value(await handlers["cases.list"](ALL)));
    expect(list).toMatchObject({ total: 1 });
    expect(list.rows[0]).toMatchObject({
      id: CASE,
      account: "6100123",
      outstanding: 9_500,
      overdueDays: 10,
      lastContactAt: NOON,
      stage: "Contacted",
      warnings: ["brokenPromise"],
      pending: 1,
    });

    const detail = CHANNELS["cases.get"].output.parse(
      value(await handlers["cases.get"]({ id: CASE })),
    );
    expect(detail.bills).toMatchObject([
      { bill: 0, cleared: 30_000, outstanding: 0, overdueDays: 0 },
      { bill: 1, cleared: 500, outstanding: 9_500, overdueDays: 10, disputed: false },
    ]);
    // The steps of the procedure are judged by what they are for, where the act alone does not say.
    const judged = (step: string) =>
      detail.procedure?.steps.find((one) => one.step === step)?.unmet.map((unmet) => unmet.kind);
    expect(judged("deliverDemand")).toEqual([]);
    expect(judged("deliverNotice")).toEqual(["NotYet"]);
    expect(detail.procedure).toMatchObject({ at: NOON, policy: { noticeMinDays: 3 }, demands: [] });
    expect(detail.promise).toEqual({
      ...{ amount: 500, due: TODAY - 1, broken: true, paid: 0, madeAt: NOON },
      parts: [{ amount: 500, due: TODAY - 1 }],
    });
    expect(detail).toMatchObject({ openComplaints: 0, contacts7Days: 1 });
    // The first item's act is in the journal already, so it is shown once, as final.
    expect(detail.row.pending).toBe(1);
    expect(detail.timeline.map(({ kind, proof }) => [kind.type, proof.state])).toEqual([
      ["CaseOpened", "final"],
      ["BillAdded", "final"],
      ["BillAdded", "final"],
      ["PaymentReceived", "final"],
      ["ContactMade", "final"],
      ["PromiseMade", "final"],
      ["ContactMade", "inBlock"],
      ["ContactMade", "local"],
    ]);
    expect(detail.timeline[4]).toMatchObject({ note: "下周缴费", proof: { height: 5, seq: 4 } });
    expect(detail.timeline[7]).toMatchObject({ note: "note 4", proof: { outbox: "expired" } });

    const summary = value(await handlers["cases.summary"]({ filter: { stages: ["Contacted"] } }));
    expect(CHANNELS["cases.summary"].output.parse(summary)).toMatchObject({
      cases: 1,
      outstanding: 9_500,
    });
    const orgs = CHANNELS["orgs.list"].output.parse(value(await handlers["orgs.list"]({})));
    expect(orgs[0]).toMatchObject({ id: 1, entries: 6 });
  });

  it("count own contacts on their way against the limits, and say when the next one may be", async () => {
    const { handlers, local } = await setUp(HISTORY);
    const next = async () => {
      const detail = value(await handlers["cases.get"]({ id: CASE }));
      return detail.nextSteps.find(({ type }) => type === "RecordContact")?.unmet;
    };
    expect(await next()).toEqual([]);
    value(local.outbox.put(outboxItem(7, { state: "signed" })));
    value(local.outbox.put(outboxItem(8, { state: "broadcast", at: NOON })));
    expect(await next()).toEqual([
      {
        kind: "TooManyContactsToday",
        limit: 3,
        until: (TODAY + 1) * DAY_MS - 8 * 3_600_000,
      },
    ]);
  });

  it("tell the penalty of each bill, what of it is charged, and nothing without a policy", async () => {
    const penaltyCharged = {
      type: "ChargeAdded",
      bill: 0,
      charge: "Penalty",
      amount: 900,
    } as never;
    const history = [...HISTORY, entryOf(1, 6, CASE, penaltyCharged)];
    const ask = async (more: readonly Entry[], over: Partial<CaseHandlerDeps> = {}) => {
      const { handlers } = await setUp([...history, ...more], over);
      const answer = value(await handlers["cases.get"]({ id: CASE }));
      return CHANNELS["cases.get"].output.parse(answer).penalty;
    };
    // Paid two days ago: 38 days on 300 yuan, then nothing; 8 days on 100 yuan, then 2 on 95.
    const open = await ask([]);
    expect(open).toMatchObject({ policy: 1, lastDay: TODAY, rates: { residential: 1_000 } });
    expect(open?.bills).toMatchObject([
      {
        bill: 0,
        segments: [{ from: TODAY - 39, to: TODAY - 1, days: 38, principal: 30_000 }],
        exact: "1140000000",
        total: 1_140,
        charged: 900,
      },
      {
        bill: 1,
        segments: [
          { days: 8, principal: 10_000, part: "residential", exact: "80000000" },
          { days: 2, principal: 9_500, part: "residential", exact: "19000000" },
        ],
        total: 99,
        charged: 0,
      },
    ]);
    const closing: EntryKind = { type: "CaseClosed", reason: "OpenedInError" };
    const yesterday = { occurredAt: millis(NOON - DAY_MS) };
    const closed = await ask([entryOf(1, 7, CASE, closing, yesterday)]);
    expect(closed).toMatchObject({ lastDay: TODAY - 1, bills: [{}, { total: 90 }] });

    const { derived } = await setUp(history);
    const deps = { ...derived, policyInForce: () => undefined };
    expect(await ask([], { derived: deps })).toBeUndefined();
  });

  it("mark what was corrected and what corrects it, and count only the correction", async () => {
    const corrected = entryOf(1, 6, CASE, contact, {
      supersedes: 4,
      clockOffset: -1_200,
      occurredAt: millis(NOON - 8 * DAY_MS),
    });
    const { handlers, local } = await setUp([...HISTORY, corrected]);
    value(local.outbox.put(outboxItem(6, { state: "signed" }, { supersedes: 5, clockOffset: 40 })));
    const detail = CHANNELS["cases.get"].output.parse(
      value(await handlers["cases.get"]({ id: CASE })),
    );
    expect(
      detail.timeline.slice(4).map(({ supersedes, supersededBy, clockOffset }) => ({
        ...{ supersedes, supersededBy, clockOffset },
      })),
    ).toEqual([
      { supersedes: undefined, supersededBy: 6, clockOffset: 0 },
      { supersedes: undefined, supersededBy: undefined, clockOffset: 0 },
      { supersedes: 4, supersededBy: undefined, clockOffset: -1_200 },
      { supersedes: 5, supersededBy: undefined, clockOffset: 40 },
    ]);
    expect(detail.contacts7Days).toBe(0);
    expect(detail.row.lastContactAt).toBe(NOON - 8 * DAY_MS);
  });

  it("show what is proposed, noticed and paid", async () => {
    const window = { from: millis(NOON + DAY_MS), to: millis(NOON + 2 * DAY_MS) };
    const proposal = actIdOf(20);
    const { handlers } = await setUp([
      ...HISTORY,
      entryOf(1, 6, CASE, payment(100), { act: actIdOf(19) }),
      entryOf(
        1,
        7,
        CASE,
        { type: "EscalationProposed", escalation: "Disconnection", amount: 0 as Fen },
        { act: proposal },
      ),
      entryOf(1, 8, CASE, { type: "NoticeIssued", notice: "Disconnection", window }),
    ]);
    const detail = CHANNELS["cases.get"].output.parse(
      value(await handlers["cases.get"]({ id: CASE })),
    );
    expect(detail).toMatchObject({
      row: { openEscalation: true, protected: false, windowFrom: window.from },
      escalations: [{ kind: "Disconnection", proposal, proposer: ACTOR, approvals: [] }],
      notice: { window, issuedAt: NOON },
      payments: [{ amount: 30_500 }, { act: actIdOf(19), at: NOON, amount: 100 }],
    });
  });

  it("say that a case is not there, and answer lists of an empty store", async () => {
    const { handlers } = await setUp([]);
    expect(await handlers["cases.get"]({ id: CASE })).toEqual({
      ok: false,
      error: { kind: "NotFound", what: CASE },
    });
    expect(await handlers["cases.list"](ALL)).toEqual({ ok: true, value: { total: 0, rows: [] } });
    expect(value(await handlers["cases.summary"]({ filter: {} })).cases).toBe(0);
  });
});
