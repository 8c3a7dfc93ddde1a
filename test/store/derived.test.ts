import * as fs from "node:fs";
import * as path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldEntries } from "../../electron/ledger/fold.ts";
import { outstandingOf } from "../../electron/ledger/fold-money.ts";
import type { AccountSource } from "../../electron/store/account-index.ts";
import type { Moment } from "../../electron/store/case-filter.ts";
import type { StoredCase } from "../../electron/store/case-queries.ts";
import { type DerivedStore, openDerivedStore } from "../../electron/store/derived-store.ts";
import type { Entry, EntryKind } from "../../shared/domain/entry.ts";
import { NO_CONDITIONS } from "../../shared/domain/escalation.ts";
import { DAY_MS, localDay } from "../../shared/domain/time.ts";
import {
  accountId,
  type CaseId,
  type Fen,
  hash,
  millis,
  orgId,
} from "../../shared/domain/units.ts";
import { CUSTOMER_CLASSES, STAGES } from "../../shared/domain/words.ts";
import { CASE_SORTS, type CaseFilter, type CaseSort } from "../../shared/ipc/case-schemas.ts";
import { WARNINGS, warningsOf } from "../../shared/rules/warnings.ts";
import { journalArbitrary } from "../unit/entry-arbitrary.ts";
import {
  ACTOR,
  actIdOf,
  batchOf,
  bill,
  caseIdOf,
  contact,
  customerOf,
  DATED_POLICY,
  entryOf,
  GENESIS,
  manyEntries,
  NOON,
  opened as openedKind,
  POLICY,
  payment,
} from "./fixtures.ts";
import { contents, freshFolder } from "./folder.ts";
import { unsynced } from "./unsynced-files.ts";

async function openStore(dir: string, accounts?: AccountSource): Promise<DerivedStore> {
  const store = await openDerivedStore({
    dir,
    genesis: GENESIS,
    files: unsynced,
    ...(accounts && { accounts }),
  });
  if (!store.ok) throw new Error(JSON.stringify(store.error));
  return store.value;
}

const TODAY = localDay(NOON, POLICY.utcOffsetMinutes);
const AT: Moment = { now: NOON, today: TODAY, overdueAgeDays: 30, levels: undefined };
const ANY_SORT: CaseSort = { by: "reference", descending: false };

const all = (store: DerivedStore, filter: CaseFilter = {}, sort = ANY_SORT): StoredCase[] =>
  store.cases.list({ filter, sort, offset: 0, limit: 500 }, AT).rows;

/** Everything that the store can tell, without the numbers that depend on the cut into batches. */
const told = (store: DerivedStore) => ({
  heads: store.heads(),
  cases: all(store)
    .map(({ no, ...row }) => ({ ...row, entries: store.cases.entries(no).map((e) => e.entry) }))
    .sort((a, b) => a.id.localeCompare(b.id)),
  summary: store.cases.summary({}, AT),
});

const applied = (store: DerivedStore, height: number, entries: readonly Entry[], over = {}) =>
  store.apply(batchOf(height, entries, store.heads(), over));

describe("the derived store", () => {
  it("holds the same however the journal was cut into batches, and after a kill", async () => {
    const cases = [caseIdOf(1), caseIdOf(2), caseIdOf(3)];
    await fc.assert(
      fc.asyncProperty(
        journalArbitrary(cases),
        fc.array(fc.nat({ max: 60 }), { maxLength: 4 }),
        async (entries, cuts) => {
          const whole = await openStore(freshFolder());
          expect(applied(whole, 1, entries)).toMatchObject({ ok: true });
          const dir = freshFolder();
          let store = await openStore(dir);
          let from = 0;
          for (const to of [...cuts.sort((a, b) => a - b), entries.length]) {
            if (to < from || to > entries.length) continue;
            expect(applied(store, to + 1, entries.slice(from, to))).toMatchObject({ ok: true });
            from = to;
            // Nothing is closed: what comes back comes from the journal.
            store = await openStore(dir);
          }
          expect(told(store)).toEqual(told(whole));
          for (const row of all(store)) {
            const state = foldEntries(
              undefined,
              entries.filter((entry) => entry.case === row.id),
              store.policy,
            );
            expect(row).toMatchObject({
              stage: state.stage,
              paid: state.paid,
              outstanding: outstandingOf(state),
            });
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it("moves its cursor with the batch, and takes no batch that does not continue it", async () => {
    const dir = freshFolder();
    const store = await openStore(dir);
    expect(store.cursor()).toBeUndefined();
    const first = [
      entryOf(1, 0, caseIdOf(1), openedKind(1)),
      entryOf(2, 0, caseIdOf(2), openedKind(2)),
    ];
    expect(applied(store, 5, first)).toMatchObject({ ok: true });
    expect(store.cursor()).toMatchObject({ height: 5, at: NOON });
    const before = told(store);
    const bad = (entries: Entry[], over = {}) =>
      store.apply(batchOf(6, entries, store.heads(), over));
    for (const result of [
      bad([entryOf(1, 2, caseIdOf(1), contact)]),
      bad([entryOf(1, 0, caseIdOf(1), contact)]),
      bad([entryOf(3, 1, caseIdOf(3), openedKind(3))]),
      bad([entryOf(1, 1, caseIdOf(1), contact)], { heads: store.heads() }),
      bad([entryOf(1, 1, caseIdOf(1), contact)], { heads: [] }),
      bad([], { heads: [{ org: orgId(1), length: 2, head: GENESIS }] }),
    ])
      expect(result).toMatchObject({ ok: false, error: { kind: "JournalMismatch" } });
    expect(told(store)).toEqual(before);
    expect(store.cursor()).toMatchObject({ height: 5 });
    expect(applied(store, 7, [])).toMatchObject({ ok: true });
    expect(store.cursor()).toMatchObject({ height: 7 });
    expect(store.entryCount()).toBe(2);
  });

  it("finds acts, organisations, operators and the policy in force", async () => {
    const store = await openStore(freshFolder());
    const later = { version: 2, from: millis(NOON + 1), policy: { ...POLICY, contactsPerDay: 1 } };
    const account = customerOf("clerk") as never;
    const chief = customerOf("chief") as never;
    const person = customerOf("somebody") as never;
    const until = millis(NOON + 60_000);
    applied(
      store,
      3,
      [
        entryOf(1, 0, undefined, { type: "OperatorRegistered", account, role: "Cashier", person }),
        entryOf(1, 1, caseIdOf(1), openedKind(1), { act: actIdOf(1) }),
      ],
      { policies: [DATED_POLICY, later] },
    );
    applied(store, 4, [entryOf(1, 2, caseIdOf(1), contact, { act: actIdOf(2) })]);
    expect(store.findAct(actIdOf(1))).toMatchObject({
      org: 1,
      seq: 1,
      height: 3,
      case: caseIdOf(1),
    });
    expect(store.findAct(actIdOf(2))).toMatchObject({ seq: 2, height: 4 });
    expect(store.findAct(actIdOf(3))).toBeUndefined();
    expect(store.policyInForce(NOON)).toEqual(DATED_POLICY);
    expect(store.policyInForce(millis(NOON + 1))).toEqual(later);
    expect(store.orgs()[0]).toMatchObject({ id: 1, name: "供电所 1", entries: 3 });
    expect(store.operator(account)).toMatchObject({ org: 1, role: "Cashier", person });
    const named = { type: "DeputyNamed", supervisor: chief, deputy: account } as const;
    const heat = { type: "BlackoutDeclared", reason: "Heat", from: NOON, to: until } as const;
    const staff = [
      { type: "OperatorChanged", account, role: "Collector" },
      { type: "OperatorChanged", account: chief, role: "Supervisor" },
      { ...named, until: NOON },
      { ...named, until },
      heat,
      { type: "OperatorRevoked", account },
    ] as const;
    applied(
      store,
      5,
      staff.map((kind, index) => entryOf(1, 3 + index, undefined, kind)),
    );
    expect(store.operator(account)).toMatchObject({ role: "Collector", active: false, person });
    expect(store.operator(chief)).toMatchObject({ role: "Supervisor", person: undefined });
    expect(store.deputies(orgId(1))).toEqual([
      { org: 1, deputy: account, supervisor: chief, until },
    ]);
    expect(store.blackouts(orgId(1))).toEqual([{ org: 1, reason: "Heat", from: NOON, to: until }]);
    expect([store.deputies(orgId(2)), store.blackouts(orgId(2))]).toEqual([[], []]);
    expect([store.policy(2), store.policy(3)]).toEqual([later.policy, undefined]);
    expect(store.setChainInfo("metadata", Uint8Array.of(1, 2))).toMatchObject({ ok: true });
    expect(store.chainInfo("metadata")).toEqual(Uint8Array.of(1, 2));
  });

  it("keeps of each case what work lists ask for, and of a closed one nothing", async () => {
    const store = await openStore(freshFolder());
    const id = caseIdOf(1);
    const propose = (escalation: "Disconnection" | "LegalAction"): EntryKind => ({
      type: "EscalationProposed",
      escalation,
      amount: 0 as Fen,
    });
    const window = { from: millis(NOON + 4 * DAY_MS), to: millis(NOON + 4 * DAY_MS + 3_600_000) };
    const steps: EntryKind[] = [
      openedKind(1),
      bill(0, 500, TODAY - 40),
      { type: "ProtectionChanged", protected: true },
      { type: "ComplaintMade", ground: "Conduct" },
      propose("Disconnection"),
      {
        type: "EscalationApproved",
        proposal: actIdOf(4),
        conditions: NO_CONDITIONS,
        complete: true,
      },
      { type: "NoticeIssued", notice: "Disconnection", window },
      propose("LegalAction"),
      { type: "Disconnected" },
      payment(500),
      { type: "Reconnected" },
      { type: "CaseClosed", reason: "Settled" },
    ];
    const row = (seq: number) => {
      const kind = steps[seq] as EntryKind;
      applied(store, seq, [entryOf(1, seq, id, kind, { act: actIdOf(seq) })]);
      return all(store)[0];
    };
    const none = {
      ...{ protected: false, openEscalation: false, cutAt: undefined, reconnectBy: undefined },
      ...{ validUntil: undefined, windowFrom: undefined, windowTo: undefined },
      complaintAt: undefined,
    };
    expect(row(0)).toMatchObject(none);
    row(1);
    expect(row(2)).toMatchObject({ protected: true });
    expect(row(3)).toMatchObject({ complaintAt: NOON });
    expect(row(4)).toMatchObject({ openEscalation: true, validUntil: undefined });
    const validUntil = (TODAY + 16) * DAY_MS - 480 * 60_000;
    expect(row(5)).toMatchObject({ openEscalation: false, validUntil });
    expect(row(6)).toMatchObject({ windowFrom: window.from, windowTo: window.to });
    expect(row(7)).toMatchObject({ openEscalation: true, validUntil });
    expect(row(8)).toMatchObject({ cutAt: NOON, validUntil: undefined, windowFrom: undefined });
    expect(row(9)).toMatchObject({ reconnectBy: NOON + DAY_MS, openEscalation: false });
    expect(row(10)).toMatchObject({ stage: "Reconnected", cutAt: undefined });
    expect(row(11)).toMatchObject(none);
  });

  it("lists, filters, sorts and sums as a plain reckoning over all cases does", async () => {
    const entries = [...manyEntries(400, 3)];
    const accounts: AccountSource = {
      version: 1,
      accounts: () => [3, 4, 30].map((n) => ({ account: `6100${n}`, commitment: customerOf(n) })),
    };
    const searched = await openStore(freshFolder(), accounts);
    applied(searched, 1, entries);
    const rows = all(searched);
    expect(rows).toHaveLength(400);
    const accountOf = new Map([3, 4, 30].map((n) => [customerOf(n), `6100${n}`]));
    const warned = (row: StoredCase) => warningsOf({ ...row, closed: row.stage === "Closed" }, AT);
    const overdue = (row: StoredCase) =>
      row.oldestDue === undefined ? undefined : Math.max(0, TODAY - row.oldestDue);
    const passes = (row: StoredCase, f: CaseFilter): boolean => {
      const days = overdue(row);
      const { overdueDaysFrom: from, overdueDaysTo: to, amountFrom, amountTo } = f;
      const text = f.text?.toLowerCase();
      return (
        (!f.orgs?.length || f.orgs.includes(row.org)) &&
        (!f.stages?.length || f.stages.includes(row.stage)) &&
        (!f.classes?.length || f.classes.includes(row.class)) &&
        (from === undefined || (days !== undefined && days >= from)) &&
        (to === undefined || (days !== undefined && days <= to)) &&
        (amountFrom === undefined || row.outstanding >= amountFrom) &&
        (amountTo === undefined || row.outstanding <= amountTo) &&
        (!f.warnings?.length || warned(row).some((warning) => f.warnings?.includes(warning))) &&
        (!text ||
          row.reference.toLowerCase().startsWith(text) ||
          (accountOf.get(row.customer)?.startsWith(text) ?? false))
      );
    };
    const filterArbitrary = fc.record(
      {
        orgs: fc.subarray([1, 2, 3, 9].map(orgId)),
        stages: fc.subarray([...STAGES]),
        classes: fc.subarray([...CUSTOMER_CLASSES]),
        overdueDaysFrom: fc.nat({ max: 900 }),
        overdueDaysTo: fc.nat({ max: 900 }),
        amountFrom: fc.nat({ max: 60_000 }).map((n) => n as Fen),
        amountTo: fc.nat({ max: 60_000 }).map((n) => n as Fen),
        warnings: fc.subarray([...WARNINGS]),
        text: fc.constantFrom("v00000", "V0000012", "V", "6100", "61003", "x", "%"),
      },
      { requiredKeys: [] },
    );
    const sortArbitrary = fc.record({
      by: fc.constantFrom(...CASE_SORTS),
      descending: fc.boolean(),
    });
    const keyOf = (row: StoredCase, by: CaseSort["by"]): string | number =>
      ({
        reference: row.reference,
        outstanding: row.outstanding,
        overdueDays: -(row.oldestDue ?? 2 ** 32),
        stage: STAGES.indexOf(row.stage),
        org: row.org,
        lastContact: row.lastContactAt ?? 0,
        feeRisk: row.risk.fee ?? -1,
        conductRisk: row.risk.conduct,
      })[by];
    fc.assert(
      fc.property(filterArbitrary, sortArbitrary, (filter, sort) => {
        const expected = rows.filter((row) => passes(row, filter));
        const request = { filter, sort, offset: 0, limit: 500 };
        const { total, rows: found } = searched.cases.list(request, AT);
        expect(total).toBe(expected.length);
        expect(new Set(found.map(({ id }) => id))).toEqual(new Set(expected.map(({ id }) => id)));
        const keys = found.map((row) => keyOf(row, sort.by));
        const ordered = [...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        expect(keys).toEqual(sort.descending ? ordered.reverse() : ordered);
        const pages = [0, 1, 2, 3].flatMap(
          (page) => searched.cases.list({ ...request, offset: page * 100, limit: 100 }, AT).rows,
        );
        expect(pages).toEqual(found);
        const sum = (key: "outstanding" | "principal" | "charges" | "paid") =>
          expected.reduce((total, row) => total + row[key], 0);
        expect(searched.cases.summary(filter, AT)).toEqual({
          cases: expected.length,
          outstanding: sum("outstanding"),
          principal: sum("principal"),
          charges: sum("charges"),
          paid: sum("paid"),
          byWarning: Object.fromEntries(
            WARNINGS.map((w) => [w, expected.filter((row) => warned(row).includes(w)).length]),
          ),
        });
      }),
      { numRuns: 150 },
    );
    // Each warning really occurs, so that the comparison above says something.
    for (const warning of WARNINGS)
      expect(rows.some((row) => warned(row).includes(warning))).toBe(true);
  });

  it("finds by account after an image was written and after the register has grown", async () => {
    const register = new Map([["1001", customerOf(1) as string]]);
    const source = {
      version: 1,
      accounts: () => [...register].map(([account, commitment]) => ({ account, commitment })),
    };
    const dir = freshFolder();
    const store = await openStore(dir, source);
    applied(store, 1, [
      entryOf(1, 0, caseIdOf(1), openedKind(1)),
      entryOf(1, 1, caseIdOf(2), openedKind(2)),
    ]);
    const found = (text: string) => all(store, { text }).map(({ id }) => id);
    expect(found("100")).toEqual([caseIdOf(1)]);
    store.checkpoint();
    expect(found("100")).toEqual([caseIdOf(1)]);
    register.set("1002", customerOf(2));
    source.version += 1;
    expect(new Set(found("100"))).toEqual(new Set<CaseId>([caseIdOf(1), caseIdOf(2)]));
    // Account numbers are personal: none of them may be in the open files.
    store.checkpoint();
    for (const bytes of contents(dir).values())
      expect(bytes.includes("1001") || bytes.includes("1002")).toBe(false);
  });

  it("still knows who did what after a search", async () => {
    const store = await openStore(freshFolder());
    applied(store, 1, [
      entryOf(1, 0, caseIdOf(1), openedKind(1)),
      entryOf(1, 1, caseIdOf(1), contact),
    ]);
    expect(all(store, { text: "V1" })).toHaveLength(1);
    const newcomer = accountId("ee".repeat(32));
    const batch = batchOf(
      2,
      [entryOf(1, 2, caseIdOf(1), contact, { actor: newcomer })],
      store.heads(),
    );
    expect(store.apply(batch).ok).toBe(true);
    const question = { types: ["ContactMade" as const], orgs: [orgId(1)], utcOffsetMinutes: 480 };
    for (const clerk of [ACTOR, newcomer])
      expect(store.records({ ...question, clerk }, 0, 10).total).toBe(1);
  });

  it("reckons contact limits anew when another policy comes into force", async () => {
    const store = await openStore(freshFolder());
    const strict = {
      version: 2,
      from: millis(NOON + 1_000),
      policy: { ...POLICY, contactsPer7Days: 2 },
    };
    applied(
      store,
      1,
      [openedKind(1), contact, contact].map((kind, seq) => entryOf(1, seq, caseIdOf(1), kind)),
      { policies: [DATED_POLICY, strict] },
    );
    expect(all(store)[0]?.nthContactAt).toBeUndefined();
    applied(store, 2, [], { at: millis(NOON + 999) });
    expect(all(store)[0]?.nthContactAt).toBeUndefined();
    applied(store, 3, [], { at: millis(NOON + 1_000) });
    expect(all(store)[0]?.nthContactAt).toBe(NOON);
    expect(store.cases.summary({}, AT).byWarning.tooManyContacts).toBe(1);
  });

  it("is refused to another chain, and stays as it was", async () => {
    const dir = freshFolder();
    const store = await openStore(dir);
    applied(store, 1, [
      entryOf(1, 0, caseIdOf(1), openedKind(1)),
      entryOf(1, 1, caseIdOf(1), bill(0, 5, 1)),
    ]);
    store.close();
    const before = contents(dir);
    const other = await openDerivedStore({ dir, genesis: hash("cd".repeat(32)), files: unsynced });
    expect(other).toMatchObject({ ok: false, error: { kind: "WrongGenesis", profile: GENESIS } });
    expect(contents(dir)).toEqual(before);
  });

  it("starts empty when its files are beyond repair, and says so", async () => {
    const dir = freshFolder();
    const store = await openStore(dir);
    for (let height = 1; height <= 3; height += 1) {
      applied(store, height, [entryOf(1, height - 1, caseIdOf(1), payment(1))]);
      store.checkpoint();
    }
    for (const name of fs.readdirSync(dir)) fs.writeFileSync(path.join(dir, name), "damaged");
    const again = await openStore(dir);
    expect(again.repairs).toHaveLength(1);
    expect(again.cursor()).toBeUndefined();
    expect(again.heads()).toEqual([]);
    expect(applied(again, 9, [entryOf(1, 0, caseIdOf(1), openedKind(1))])).toMatchObject({
      ok: true,
    });
  });
});
