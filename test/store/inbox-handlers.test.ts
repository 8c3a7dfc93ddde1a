import { describe, expect, it } from "vitest";
import { type InboxHandlerDeps, inboxHandlers } from "../../electron/ipc/inbox-handlers.ts";
import { gateOperator } from "../../electron/ledger/rules-context.ts";
import { openDerivedStore } from "../../electron/store/derived-store.ts";
import { openLocalStore } from "../../electron/store/local-store.ts";
import type { Entry, EntryKind } from "../../shared/domain/entry.ts";
import { NO_CONDITIONS } from "../../shared/domain/escalation.ts";
import { DAY_MS } from "../../shared/domain/time.ts";
import {
  type AccountId,
  accountId,
  type Fen,
  millis,
  orgId,
  person,
} from "../../shared/domain/units.ts";
import type { EscalationKind, Role } from "../../shared/domain/words.ts";
import type { Result } from "../../shared/errors.ts";
import { CHANNELS } from "../../shared/ipc/contract.ts";
import {
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
} from "./fixtures.ts";
import { freshFolder } from "./folder.ts";

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const TODAY = 20_777;
const account = (n: number): AccountId => accountId(n.toString(16).padStart(64, "0"));
const COLLECTOR = account(1);
const SUPERVISOR = account(2);
/** The supervisor's own second account, as a collector. */
const SECOND_ACCOUNT = account(3);
/** Of the organisation above. */
const ABOVE = account(4);
const DEPUTY = account(5);

/** A journal under way: each entry gets the next place of its organisation. */
function journal() {
  const next = new Map<number, number>();
  const entries: Entry[] = [];
  return {
    entries,
    add(org: number, id: ReturnType<typeof caseIdOf> | undefined, kind: EntryKind, over = {}) {
      const seq = next.get(org) ?? 0;
      next.set(org, seq + 1);
      entries.push(entryOf(org, seq, id, kind, over));
      return seq;
    },
  };
}
type Journal = ReturnType<typeof journal>;

const register = (to: Journal, org: number, who: AccountId, role: Role, human: string) =>
  to.add(org, undefined, {
    type: "OperatorRegistered",
    account: who,
    role,
    person: person(human.repeat(32)),
  });

const delivered: EntryKind = { type: "NoticeDelivered", notice: "Dunning", delivery: "SignedFor" };

/** A case that is ripe for a cut, and its proposal `days` ago. */
function propose(
  to: Journal,
  n: number,
  over: { org?: number; kind?: EscalationKind; days?: number; by?: AccountId; amount?: number },
) {
  const { org = 2, kind = "Disconnection", days = 1, by = COLLECTOR, amount = 0 } = over;
  const id = caseIdOf(n);
  to.add(org, id, opened(n));
  to.add(org, id, bill(0, 30_000, TODAY - 60));
  for (const ago of [20, 10])
    to.add(org, id, delivered, { occurredAt: millis(NOON - ago * DAY_MS) });
  to.add(
    org,
    id,
    { type: "EscalationProposed", escalation: kind, amount: amount as Fen },
    {
      act: actIdOf(n),
      actor: by,
      occurredAt: millis(NOON - days * DAY_MS),
      commitment: customerOf("note"),
    },
  );
  return id;
}

async function setUp(to: Journal, who: AccountId, org: number, role: Role, human: string) {
  const dir = freshFolder();
  const derived = value(await openDerivedStore({ dir, genesis: GENESIS }));
  const local = value(await openLocalStore({ dir, dataKey: new Uint8Array(32) }));
  const orgs = [
    { id: 1, parent: undefined },
    { id: 2, parent: 1 },
    { id: 3, parent: 2 },
    { id: 4, parent: undefined },
  ].map(({ id, parent }) => ({
    id: orgId(id),
    parent: parent === undefined ? undefined : orgId(parent),
    name: `供电所 ${id}`,
    importUntil: millis(0),
  }));
  value(derived.apply(batchOf(5, to.entries, [], { orgs })));
  const deps: InboxHandlerDeps = {
    derived,
    local,
    operator: () =>
      gateOperator(derived, {
        account: who,
        org: orgId(org),
        role,
        active: true,
        person: person(human.repeat(32)),
      }),
    now: () => NOON,
  };
  const handlers = inboxHandlers(deps);
  const list = async (order: "age" | "risk" = "age", limit = 50) =>
    CHANNELS["inbox.get"].output.parse(value(await handlers["inbox.get"]({ order, limit })));
  const decide = async (n: number) =>
    handlers["inbox.decision"]({ case: caseIdOf(n), proposal: actIdOf(n) });
  return { list, decide, local };
}

function staffed(): Journal {
  const to = journal();
  register(to, 2, COLLECTOR, "Collector", "01");
  register(to, 2, SUPERVISOR, "Supervisor", "02");
  register(to, 2, SECOND_ACCOUNT, "Collector", "02");
  register(to, 1, ABOVE, "Supervisor", "04");
  register(to, 2, DEPUTY, "Collector", "05");
  return to;
}

describe("the supervisor's inbox", () => {
  it("has what waits in the own organisation and below, the oldest first, and marks the own proposals", async () => {
    const to = staffed();
    propose(to, 1, { days: 1 });
    propose(to, 2, { days: 3, by: SECOND_ACCOUNT });
    propose(to, 3, { org: 3, days: 2 });
    propose(to, 4, { org: 4, days: 9 });
    propose(to, 5, { org: 1, days: 9 });
    const done = propose(to, 6, { days: 8 });
    to.add(
      2,
      done,
      {
        type: "EscalationApproved",
        proposal: actIdOf(6),
        conditions: NO_CONDITIONS,
        complete: true,
      },
      { actor: SUPERVISOR },
    );
    const { list } = await setUp(to, SUPERVISOR, 2, "Supervisor", "02");
    const { proposals, cases, decides } = await list();
    expect({ cases, decides }).toEqual({ cases: 3, decides: true });
    expect(proposals.map(({ proposal }) => proposal)).toEqual([2, 3, 1].map(actIdOf));
    expect(proposals.map(({ own, unmet, needed }) => [own, unmet.length, needed])).toEqual([
      [true, 1, 1],
      [false, 0, 1],
      [false, 0, 1],
    ]);
    expect(proposals[0]).toMatchObject({
      proposer: SECOND_ACCOUNT,
      proposerRole: "Collector",
      since: NOON - 3 * DAY_MS,
      case: { outstanding: 30_000, overdueDays: 60, stage: "Escalated" },
      unmet: [{ kind: "NotYet", refusal: "OwnProposal" }],
    });
    expect((await list("age", 1)).proposals.map(({ proposal }) => proposal)).toEqual([actIdOf(2)]);
  });

  it("puts what is risky first when asked, and counts approvals and the one from above", async () => {
    const to = staffed();
    propose(to, 1, { days: 5 });
    const spared = propose(to, 2, { days: 1 });
    to.add(2, spared, { type: "ProtectionChanged", protected: true });
    to.add(2, spared, { type: "ComplaintMade", ground: "Conduct" });
    to.add(
      2,
      spared,
      {
        type: "EscalationApproved",
        proposal: actIdOf(2),
        conditions: NO_CONDITIONS,
        complete: false,
      },
      { actor: SUPERVISOR },
    );
    const below = await setUp(to, SUPERVISOR, 2, "Supervisor", "02");
    const [first] = (await below.list("risk")).proposals;
    expect(first).toMatchObject({
      proposal: actIdOf(2),
      risks: ["protected", "openComplaint"],
      approvals: [SUPERVISOR],
      needed: 2,
      unmet: [{ refusal: "ApprovedAlready" }],
    });
    const above = await setUp(to, ABOVE, 1, "Supervisor", "04");
    const [highest, other] = (await above.list("risk")).proposals;
    expect(highest).toMatchObject({ proposal: actIdOf(2), completes: true, unmet: [] });
    expect(other).toMatchObject({ proposal: actIdOf(1), completes: true, unmet: [] });
  });

  it("finds the riskiest of more than it shows by each of the risks", async () => {
    const risks: readonly EntryKind[] = [
      { type: "ProtectionChanged", protected: true },
      { ...opened(2), class: "Important" } as EntryKind,
      { type: "DisputeOpened", bill: 0 as never, ground: "Tariff" },
      { type: "ComplaintMade", ground: "Conduct" },
      bill(1, 2_000_000, TODAY - 60),
    ];
    for (const risk of risks) {
      const to = staffed();
      propose(to, 1, { days: 5 });
      to.add(2, propose(to, 2, { days: 1 }), risk);
      propose(to, 3, { days: 9 });
      const { list } = await setUp(to, SUPERVISOR, 2, "Supervisor", "02");
      const { proposals, cases } = await list("risk", 1);
      expect([cases, proposals.map(({ proposal }) => proposal)], risk.type).toEqual([
        ...[3, [actIdOf(2)]],
      ]);
    }
  });

  it("is a deputy's while the time lasts, and nobody else's to decide", async () => {
    const to = staffed();
    propose(to, 1, {});
    to.add(2, undefined, {
      type: "DeputyNamed",
      supervisor: SUPERVISOR,
      deputy: DEPUTY,
      until: millis(NOON + 1),
    });
    const deputy = await setUp(to, DEPUTY, 2, "Collector", "05");
    expect(await deputy.list()).toMatchObject({ decides: true, proposals: [{ unmet: [] }] });
    to.add(2, undefined, {
      type: "DeputyNamed",
      supervisor: SUPERVISOR,
      deputy: DEPUTY,
      until: NOON,
    });
    const over = await setUp(to, DEPUTY, 2, "Collector", "05");
    expect(await over.list()).toMatchObject({
      decides: false,
      proposals: [{ unmet: [{ kind: "WrongRole" }] }],
    });
  });
});

describe("the page of a decision", () => {
  it("has the gate, the steps with their entries, and what the cut still needs", async () => {
    const to = staffed();
    propose(to, 1, {});
    const { decide } = await setUp(to, SUPERVISOR, 2, "Supervisor", "02");
    const decision = CHANNELS["inbox.decision"].output.parse(value(await decide(1)));
    const placeOf = (type: string) =>
      to.entries.filter(({ org, kind }) => org === 2 && kind.type === type).map(({ seq }) => seq);
    expect(decision).toMatchObject({
      item: { proposal: actIdOf(1), unmet: [], completes: true },
      rejectUnmet: [],
      policy: 1,
      suggested: { notBefore: TODAY + 3, notAfter: TODAY + 15, minOwed: 15_000 },
      validUntil: (TODAY + 16) * DAY_MS - 8 * 3_600_000,
    });
    expect(decision.ladder.map(({ step, met, by }) => [step, met, by])).toEqual([
      ["overdue", true, placeOf("BillAdded")],
      ["demanded", true, placeOf("NoticeDelivered")],
      ["undisputed", true, []],
      ["noPromise", true, []],
      ["proposed", true, placeOf("EscalationProposed")],
      ["approved", false, []],
      ["noticed", false, []],
      ["delivered", false, []],
      ["reminded", false, []],
    ]);
    const refusals = decision.cutUnmet.map((error) => error.kind === "NotYet" && error.refusal);
    // It is noon on a Friday: before a rest day supply is cut in the morning only.
    expect(refusals).toEqual(["NotApproved", "NoNotice", "NoSecondNotice", "NotCutHours"]);
  });

  it("says with whom and until when the gate is closed", async () => {
    const to = staffed();
    const id = propose(to, 1, {});
    const promise = { type: "PromiseMade", amount: 100 as Fen, due: (TODAY + 1) as never } as const;
    const promised = to.add(2, id, promise);
    const { decide } = await setUp(to, SECOND_ACCOUNT, 2, "Collector", "02");
    const decision = CHANNELS["inbox.decision"].output.parse(value(await decide(1)));
    expect(decision.item.unmet).toMatchObject([
      { kind: "WrongRole" },
      { refusal: "PromiseInForce", until: (TODAY + 2) * DAY_MS - 8 * 3_600_000 },
    ]);
    expect(decision.ladder.find(({ step }) => step === "noPromise")).toMatchObject({
      met: false,
      by: [promised],
    });
  });

  it("tells of an own decision on its way, and is gone once the proposal is decided", async () => {
    const to = staffed();
    const id = propose(to, 1, {});
    propose(to, 2, {});
    to.add(2, caseIdOf(2), { type: "EscalationRejected", proposal: actIdOf(2), returned: true });
    to.add(2, id, contact);
    const { decide, list, local } = await setUp(to, SUPERVISOR, 2, "Supervisor", "02");
    expect(await decide(2)).toEqual({
      ok: false,
      error: { kind: "NotFound", what: actIdOf(2) },
    });
    expect((await list()).proposals).toMatchObject([{ proposal: actIdOf(1), deciding: false }]);
    value(
      local.outbox.put({
        id: actIdOf("sent"),
        act: {
          act: actIdOf("sent"),
          org: orgId(2),
          case: id,
          occurredAt: NOON,
          clockOffset: 0,
          supersedes: undefined,
          commitment: undefined,
          detail: { type: "Reject", proposal: actIdOf(1), returned: true },
        },
        note: undefined,
        createdAt: NOON,
        updatedAt: NOON,
        signed: {
          extrinsic: "ab",
          signer: SUPERVISOR,
          nonce: 1,
          specVersion: 1,
          transactionVersion: 1,
          validUntil: 99,
        },
        status: { state: "signed" },
      }),
    );
    expect((await list()).proposals).toMatchObject([{ deciding: true, case: { pending: 1 } }]);
  });
});
