import fc from "fast-check";
import { expect, it } from "vitest";
import { caseHandlers } from "../../electron/ipc/case-handlers.ts";
import { dayHandlers } from "../../electron/ipc/day-handlers.ts";
import { figuresHandlers } from "../../electron/ipc/figures-handlers.ts";
import { inboxHandlers } from "../../electron/ipc/inbox-handlers.ts";
import { warningHandlers } from "../../electron/ipc/warning-handlers.ts";
import { registerLink } from "../../electron/risk/register-link.ts";
import { scoreCase } from "../../electron/risk/score-case.ts";
import type { DerivedStore } from "../../electron/store/derived-store.ts";
import { type LocalStore, openLocalStore } from "../../electron/store/local-store.ts";
import type { Entry, EntryKind } from "../../shared/domain/entry.ts";
import { NO_CONDITIONS } from "../../shared/domain/escalation.ts";
import type { DatedPolicy, Policy } from "../../shared/domain/policy.ts";
import { DAY_MS, localDay } from "../../shared/domain/time.ts";
import {
  type Day,
  type Fen,
  type Millis,
  millis,
  orgId,
  person,
} from "../../shared/domain/units.ts";
import type { Result } from "../../shared/errors.ts";
import type { DayView } from "../../shared/ipc/day-schemas.ts";
import type { Figures } from "../../shared/ipc/figures-schemas.ts";
import type { Inbox } from "../../shared/ipc/inbox-schemas.ts";
import type { CaseSummary } from "../../shared/ipc/schemas.ts";
import type { Warnings } from "../../shared/ipc/warning-schemas.ts";
import type { Fact } from "../../shared/register/facts.ts";
import { addDays, startOf } from "../../shared/rules/days.ts";
import { WARNINGS } from "../../shared/rules/warnings.ts";
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
  opened,
  POLICY,
  payment,
} from "./fixtures.ts";
import { freshFolder } from "./folder.ts";
import { importOf } from "./register-import.ts";
import { openUnsynced, unsynced } from "./unsynced.ts";

const CASES = [1, 2, 3, 4].map(caseIdOf);
/** The middle of the days that the entries are of. */
const BEGIN = millis(20_030 * DAY_MS);
const OPERATOR = {
  ...({ account: ACTOR, org: orgId(1), role: "Supervisor", active: true } as const),
  person: person("01".repeat(32)),
};

/** A policy by which much is at risk. */
const STRICT: Policy = {
  ...POLICY,
  contactsPer7Days: 2,
  feeRisk: { ...POLICY.feeRisk, watch: 10, high: 25 },
  conductRisk: { ...POLICY.conductRisk, watch: 5, high: 20 },
};

/** What may happen between two looks at the screens. */
const stepArbitrary = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant("entries"), most: fc.nat({ max: 20 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant("later"), ms: fc.nat({ max: 3 * DAY_MS }) }),
  },
  // To the last moment of a day, to its end, or beyond; now and then a clock is put back.
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant("midnight"), ms: fc.constantFrom(-1, 0, 1) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant("earlier"), ms: fc.nat({ max: DAY_MS }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("policy"),
      after: fc.nat({ max: 2 * DAY_MS }),
      change: fc.record(
        {
          utcOffsetMinutes: fc.constantFrom(480, -300),
          contactsPer7Days: fc.integer({ min: 1, max: 7 }),
          cutAfterOverdueDays: fc.nat({ max: 40 }),
          complaintAnswerDays: fc.nat({ max: 9 }),
          highAmount: fc.nat({ max: 2 ** 31 }),
          noticeMaxDays: fc.integer({ min: 3, max: 60 }),
          conductDays: fc.integer({ min: 1, max: 90 }),
        },
        { requiredKeys: [] },
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("register"),
      account: fc.constantFrom("1", "2"),
      watched: fc.boolean(),
      kwh: fc.nat({ max: 100_000 }),
      month: fc.constantFrom(24_297, 24_298),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant("link"), account: fc.constantFrom("1", "2") }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("scores") }) },
);
type Step = typeof stepArbitrary extends fc.Arbitrary<infer T> ? T : never;

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** Each case is opened and owes, and each stands somewhere else; what comes then leaves most of it owed. */
const BEGUN: readonly Entry[] = [
  ...CASES.flatMap((id, n) => [
    [id, opened(n), 30] as const,
    [id, bill(7, 4_000_000, 19_990 + n), 29] as const,
    [id, contact, 1] as const,
    [id, contact, 0.5] as const,
  ]),
  [CASES[1], { type: "EscalationProposed", escalation: "Disconnection", amount: 0 }, 2] as const,
  [
    CASES[1],
    {
      type: "EscalationApproved",
      proposal: actIdOf(16),
      conditions: NO_CONDITIONS,
      complete: true,
    },
    1,
  ] as const,
  [CASES[2], { type: "EscalationProposed", escalation: "Disconnection", amount: 0 }, 2] as const,
  [CASES[2], { type: "EscalationRejected", proposal: actIdOf(18), returned: true }, 1] as const,
  [CASES[3], { type: "PromiseMade", amount: 500, due: 20_031 }, 1] as const,
  [CASES[0], { type: "Disconnected" }, 1] as const,
  [CASES[0], payment(4_000_000), 0.1] as const,
].map(([id, kind, days], seq) =>
  entryOf(1, seq, id, kind as EntryKind, {
    ...{ occurredAt: millis(BEGIN - days * DAY_MS), at: BEGIN, act: actIdOf(seq) },
  }),
);
const historyArbitrary = journalArbitrary(CASES).map((entries) => {
  const ends = ({ kind, at }: Entry) => kind.type === "CaseClosed" && at % 4 > 0;
  const small = (kind: EntryKind): EntryKind =>
    kind.type === "PaymentReceived" || kind.type === "AmountWaived"
      ? { ...kind, amount: (kind.amount % 50_000) as Fen }
      : kind;
  const shift = BEGUN.length;
  const rest = entries.map((entry) => ({
    ...entry,
    seq: entry.seq + shift,
    supersedes: entry.supersedes === undefined ? undefined : entry.supersedes + shift,
    kind: ends(entry) ? ({ type: "ComplaintMade", ground: "Conduct" } as const) : small(entry.kind),
  }));
  return inTwoJournals([...BEGUN, ...rest]);
});

/** Every fifth entry that no other refers to stands in the journal of organisation 2. */
function inTwoJournals(entries: readonly Entry[]): Entry[] {
  const named = new Set(entries.map(({ supersedes }) => supersedes));
  const next = new Map<number, number>();
  const moved = new Map<number, number>();
  return entries.map((entry, place) => {
    const away =
      place >= BEGUN.length &&
      place % 5 === 4 &&
      !named.has(entry.seq) &&
      entry.supersedes === undefined;
    const org = away ? orgId(2) : entry.org;
    const seq = next.get(org) ?? 0;
    next.set(org, seq + 1);
    if (!away) moved.set(entry.seq, seq);
    const supersedes = entry.supersedes === undefined ? undefined : moved.get(entry.supersedes);
    return { ...entry, org, seq, supersedes };
  });
}

/** The screens over two stores. */
function screensOf(derived: DerivedStore, local: LocalStore, now: () => Millis) {
  const stores = { derived, local, operator: () => OPERATOR, now };
  const handlers = {
    ...caseHandlers(stores),
    ...dayHandlers(stores),
    ...inboxHandlers(stores),
    ...warningHandlers({ ...stores, changed: () => undefined }),
    ...figuresHandlers({ derived, block: () => undefined, now }),
  };
  const sort = { by: "reference", descending: false } as const;
  return () => {
    const year = localDay(now(), 480);
    const records = { from: (year - 390) as Day, to: year };
    const list = { filter: {}, sort, offset: 0, limit: 50 };
    return {
      day: must(handlers["day.get"]({ limit: 50 }) as Result<DayView>),
      // One row: which is the first must be right too.
      short: must(handlers["day.get"]({ limit: 1 }) as Result<DayView>),
      warnings: must(handlers["warnings.get"]({ limit: 50 }) as Result<Warnings>),
      oldest: must(handlers["inbox.get"]({ order: "age", limit: 50 }) as Result<Inbox>),
      risky: must(handlers["inbox.get"]({ order: "risk", limit: 1 }) as Result<Inbox>),
      summary: must(handlers["cases.summary"]({ filter: {} }) as Result<CaseSummary>),
      list: must(handlers["cases.list"](list) as Result<unknown>),
      figures: must(handlers["figures.get"]({ months: 6 }) as Result<Figures>),
      office: must(
        handlers["figures.get"]({
          months: 13,
          orgs: [orgId(1)],
          classes: ["Residential"],
        }) as Result<Figures>,
      ),
      contacts: must(
        handlers["records.list"]({
          filter: { types: ["ContactMade", "PaymentReceived"], ...records },
          ...{ offset: 0, limit: 100 },
        }) as Result<unknown>,
      ),
      hour: must(
        handlers["records.list"]({
          filter: { types: ["ContactMade", "ComplaintMade"], classes: ["Residential"] },
          ...{ offset: 0, limit: 100 },
        }) as Result<unknown>,
      ),
    };
  };
}

it("lists and figures that are kept are those of stores in which nothing is kept", async () => {
  /** That the comparison says something. */
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      historyArbitrary,
      fc.array(stepArbitrary, { minLength: 4, maxLength: 9 }),
      async (entries, steps) => {
        const local = must(
          await openLocalStore({
            dir: freshFolder(),
            dataKey: new Uint8Array(32),
            files: unsynced,
          }),
        );
        const kept = await openUnsynced();
        /** What was done to the store, to be done again to another. */
        const done: ((store: DerivedStore) => void)[] = [];
        const both = (change: (store: DerivedStore) => void) => {
          change(kept);
          done.push(change);
        };
        let now: Millis = BEGIN;
        const policies: DatedPolicy[] = [{ ...DATED_POLICY, policy: STRICT }];
        const screens = screensOf(kept, local, () => now);
        let told = 0;
        let height = 0;
        const batch = (from: number, to: number, over: Parameters<typeof batchOf>[3] = {}) => {
          height += 1;
          const made = batchOf(height, entries.slice(from, to), kept.heads(), {
            ...{ at: now, orgs: [], policies: [] },
            ...over,
          });
          both((store) => must(store.apply(made)));
        };
        const inForce = (): Policy => kept.policyInForce(now)?.policy ?? STRICT;
        const links = registerLink(local);
        const take = async (step: Step): Promise<void> => {
          switch (step.type) {
            case "entries": {
              const { most = 0 } = step as { most?: number };
              batch(told, told + most);
              told = Math.min(entries.length, told + most);
              return;
            }
            case "later":
              now = (now + (step as { ms: number }).ms) as Millis;
              return;
            case "earlier":
              now = (now - (step as { ms: number }).ms) as Millis;
              return;
            case "midnight": {
              const policy = inForce();
              const tomorrow = addDays(localDay(now, policy.utcOffsetMinutes), 1);
              now = (startOf(policy, tomorrow) + (step as { ms: number }).ms) as Millis;
              return;
            }
            case "policy": {
              const { after, change } = step as { after: number; change: object };
              const policy = { ...inForce(), ...change };
              policies.push({
                ...{ version: policies.length + 1, from: (now + after) as Millis, policy },
              });
              batch(told, told, { policies: [...policies] });
              return;
            }
            case "register": {
              const { account, watched, kwh, month } = step as {
                account: string;
                watched: boolean;
                kwh: number;
                month: number;
              };
              const facts: Fact[] = [
                { kind: "watched", at: 0, value: watched ? 1 : 0 },
                { kind: "consumption", at: month - 12, value: 100_000 },
                { kind: "consumption", at: month, value: kwh },
              ];
              must(await local.customers.put(importOf([{ account, facts }])));
              return;
            }
            case "link": {
              const { account } = step as { account: string };
              const rows = CASES.map((_, n) => ({
                ...{ commitment: customerOf(n), account, reference: "", salt: "00" },
              }));
              must(local.register.putMany(rows));
              return;
            }
            case "scores": {
              const by = { derived: kept, customerOf: links.customerOf };
              const at = { now, policy: inForce() };
              const rows = kept.risks.due(now, 50).map((one) => scoreCase(one, by, at));
              both((store) => must(store.putRisks(rows)));
            }
          }
        };
        batch(0, 0, { policies });
        for (const step of [{ type: "entries", most: 40 }, { type: "scores" }, ...steps]) {
          await take(step as Step);
          const answers = screens();
          const scratch = await openUnsynced();
          for (const change of done) change(scratch);
          expect(answers).toEqual(screensOf(scratch, local, () => now)());
          scratch.close();
          const { day, warnings, oldest, summary, figures } = answers;
          for (const { section, rows } of [...day.sections])
            seen.set(section, (seen.get(section) ?? 0) + rows.length);
          for (const { kind, rows } of warnings.sections)
            seen.set(kind, (seen.get(kind) ?? 0) + rows.length);
          for (const one of WARNINGS) seen.set(one, (seen.get(one) ?? 0) + summary.byWarning[one]);
          seen.set("proposals", (seen.get("proposals") ?? 0) + oldest.proposals.length);
          seen.set("clerks", (seen.get("clerks") ?? 0) + figures.byClerk.length);
        }
        local.close();
        kept.close();
      },
    ),
    { numRuns: 25 },
  );
  const missing = [...seen].filter(([, times]) => times === 0).map(([name]) => name);
  expect(missing.filter((name) => !RARE.includes(name))).toEqual([]);
}, 240_000);

/** What random histories seldom come to. */
const RARE = ["cut", "deliver", "capacityReduction"];
