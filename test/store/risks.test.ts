import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldEntries } from "../../electron/ledger/fold.ts";
import { outstandingOf } from "../../electron/ledger/fold-money.ts";
import { TimeTravel } from "../../electron/ledger/time-travel.ts";
import { Scorer, type ScorerOptions } from "../../electron/risk/scorer.ts";
import { figuresContext } from "../../electron/store/case-changes.ts";
import type { DerivedReader, DerivedStore } from "../../electron/store/derived-store.ts";
import { CellSums } from "../../electron/store/figure-cells.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import { DAY_MS, localDay } from "../../shared/domain/time.ts";
import { type CaseId, day, type Hash, type Millis, millis } from "../../shared/domain/units.ts";
import type { Cell } from "../../shared/figures/cells.ts";
import { figuresOf } from "../../shared/figures/figures-of.ts";
import { caseRisk } from "../../shared/risk/case-risk.ts";
import type { CustomerRecord } from "../../shared/risk/customer.ts";
import { knownBy } from "../../shared/risk/known-at.ts";
import { journalArbitrary, millisArbitrary } from "../unit/entry-arbitrary.ts";
import {
  batchOf,
  bill,
  caseIdOf,
  contact,
  customerOf,
  entryOf,
  NOON,
  opened,
  POLICY,
} from "./fixtures.ts";
import { openUnsynced } from "./unsynced.ts";

const CASES = [caseIdOf(1), caseIdOf(2)];
const TODAY = localDay(NOON, POLICY.utcOffsetMinutes);
const EVERY = {
  filter: {},
  sort: { by: "reference", descending: false },
  offset: 0,
  limit: 500,
} as const;
const at = (now: Millis) => ({
  ...{ now, today: localDay(now, POLICY.utcOffsetMinutes), overdueAgeDays: 30 },
  levels: undefined,
});
const casesOf = (store: DerivedReader, now: Millis = NOON) => store.cases.list(EVERY, at(now)).rows;

const WATCHED: CustomerRecord = {
  ...{ account: "1", industry: "steel", watched: true },
  ...{ capacities: [], balances: [], consumption: [] },
};

/** A scorer whose timers do not run by themselves. */
function scorerOf(store: DerivedStore, over: Partial<ScorerOptions> = {}) {
  const timers: (() => void)[] = [];
  const waits: number[] = [];
  const options: ScorerOptions = {
    derived: store,
    register: { customerOf: () => undefined, version: () => 0, changedSince: () => [] },
    now: () => NOON,
    after: (ms, callback) => {
      waits.push(ms);
      timers.push(callback);
      return () => undefined;
    },
    pause: () => Promise.resolve(),
    onScored: () => undefined,
    log: (message) => {
      throw new Error(message);
    },
    ...over,
  };
  const scorer = new Scorer(options);
  const settled = async () => {
    scorer.kick();
    while (timers.length === 0) await new Promise((resolve) => setImmediate(resolve));
    timers.length = 0;
  };
  return { settled, waits };
}

const historyOf = (entries: readonly Entry[], id: CaseId) =>
  entries.filter((entry) => entry.case === id);

describe("the scores that are kept", () => {
  it("are those of all entries, whatever the batches", async () => {
    await fc.assert(
      fc.asyncProperty(
        journalArbitrary(CASES),
        fc.nat({ max: 60 }),
        millisArbitrary,
        async (entries, cut, now) => {
          const store = await openUnsynced();
          const { settled } = scorerOf(store, { now: () => now });
          const middle = Math.min(cut, entries.length);
          expect(store.apply(batchOf(1, entries.slice(0, middle)))).toMatchObject({ ok: true });
          await settled();
          const rest = batchOf(2, entries.slice(middle), store.heads());
          expect(store.apply(rest)).toMatchObject({ ok: true });
          await settled();
          for (const { id, risk } of casesOf(store)) {
            const whole = caseRisk(
              historyOf(entries, id),
              { now, policy: POLICY, customer: undefined },
              { policy: (version) => (version === 1 ? POLICY : undefined) },
            );
            expect(risk.fee).toBe(whole.fee?.points);
            expect(risk.conduct).toBe(whole.conduct.points);
          }
          expect(store.risks.due(now, 9)).toEqual([]);
          store.close();
        },
      ),
      { numRuns: 30 },
    );
  });

  it("change when a clock alone changes them, when the register learns, and only for whom it concerns", async () => {
    const store = await openUnsynced();
    const [one = CASES[0], two = CASES[1]] = CASES as [CaseId, CaseId];
    store.apply(
      batchOf(1, [
        entryOf(1, 0, one, opened(1)),
        entryOf(1, 1, one, bill(0, 30_000, TODAY - 29)),
        entryOf(1, 2, two, opened(2)),
        entryOf(1, 3, two, bill(0, 30_000, TODAY)),
      ]),
    );
    let now = NOON;
    let version = 0;
    let changed: Hash[] = [];
    const { settled, waits } = scorerOf(store, {
      now: () => now,
      register: {
        customerOf: (customer) => (changed.includes(customer) ? WATCHED : undefined),
        version: () => version,
        changedSince: () => changed,
      },
    });
    const fees = () => casesOf(store).map(({ risk }) => risk.fee);
    await settled();
    const before = fees();
    expect(store.risks.due(now, 9)).toEqual([]);
    expect(waits.at(-1)).toBeGreaterThan(0);

    // At local midnight of the second day the first bill is 31 days old: only that case is touched.
    now = millis(NOON + 2 * DAY_MS);
    expect(store.risks.due(now, 9).map(({ id }) => id)).toContain(one);
    await settled();
    const aged = fees();
    expect(aged[0]).toBe((before[0] ?? 0) + 4);

    changed = [customerOf(2)];
    version = 1;
    await settled();
    expect(fees()[0]).toBe(aged[0]);
    expect(fees()[1]).toBe((aged[1] ?? 0) + 5);
    store.close();
  });
});

describe("a past day", () => {
  it("shows the cases and figures of what was known then, and nothing of what came later", async () => {
    await fc.assert(
      fc.asyncProperty(journalArbitrary(CASES), millisArbitrary, async (entries, moment) => {
        const store = await openUnsynced();
        expect(store.apply(batchOf(1, entries))).toMatchObject({ ok: true });
        const past = await store.asOf(moment, () => Promise.resolve());
        const known = CASES.map((id) => knownBy(historyOf(entries, id), moment)).filter(
          (history) => history.length > 0,
        );
        const policyOf = (version: number) => (version === 1 ? POLICY : undefined);
        const shown = casesOf(past, moment).map(({ id, outstanding, stage }) => ({
          id,
          outstanding,
          stage,
        }));
        const folded = known
          .map((history) => foldEntries(undefined, history, policyOf))
          .map((state) => ({
            id: state.id,
            outstanding: outstandingOf(state),
            stage: state.stage,
          }));
        const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
        expect(shown.sort(byId)).toEqual(folded.sort(byId));

        const sums = new CellSums();
        for (const history of known) sums.add(figuresOf(history, figuresContext(POLICY, policyOf)));
        const text = (cells: Iterable<Cell>) =>
          [...cells]
            .map(({ measure, org, class: of, x, y, z, clerk, count, fen }) =>
              [measure, org, of, x, y, z, clerk ?? "-", count, fen].join(" "),
            )
            .sort();
        const nonZero = [...sums.all()].filter(({ count, fen }) => count !== 0 || fen !== 0);
        expect(text(past.figures.from(day(0)))).toEqual(text(nonZero));
        for (const { no } of casesOf(past, moment))
          for (const { entry } of past.cases.entries(no))
            expect(knownBy([entry], moment)).toHaveLength(1);
        past.close();
        store.close();
      }),
      { numRuns: 40 },
    );
  });

  it("is shown through one door, and left again", async () => {
    const store = await openUnsynced();
    const [id = CASES[0]] = CASES as [CaseId];
    const yesterday = { at: millis(NOON - DAY_MS), occurredAt: millis(NOON - DAY_MS) };
    store.apply(
      batchOf(1, [
        entryOf(1, 0, id, opened(1), yesterday),
        entryOf(1, 1, id, bill(0, 30_000, TODAY - 40), yesterday),
        entryOf(1, 2, id, bill(1, 5_000, TODAY - 40)),
      ]),
    );
    const travel = new TimeTravel({
      live: store,
      customerOf: () => undefined,
      now: () => NOON,
      pause: () => Promise.resolve(),
      changed: () => undefined,
      log: (message) => {
        throw new Error(message);
      },
    });
    const owed = () => casesOf(travel.store)[0]?.outstanding;
    expect(owed()).toBe(35_000);
    expect(travel.view).toMatchObject({ day: undefined, first: TODAY - 1 });
    expect(travel.show(day(TODAY - 1))).toMatchObject({
      ok: true,
      value: { day: undefined, done: 0 },
    });
    expect(owed()).toBe(35_000);
    await travel.ready();
    expect(travel.view).toMatchObject({ day: TODAY - 1, done: undefined });
    expect(owed()).toBe(30_000);
    expect(localDay(travel.now(), POLICY.utcOffsetMinutes)).toBe(TODAY - 1);
    expect(casesOf(travel.store)[0]?.risk.fee).toBeGreaterThan(0);
    expect(travel.show(day(TODAY - 2))).toMatchObject({
      error: { kind: "AsOfTooEarly", first: TODAY - 1 },
    });
    expect(travel.show(day(TODAY))).toMatchObject({ error: { kind: "AsOfInFuture" } });
    expect(owed()).toBe(30_000);
    expect(travel.show(undefined)).toMatchObject({ ok: true });
    expect(owed()).toBe(35_000);
    travel.close();
    store.close();
  });

  it("begins with the first entry that is known, also of history that comes in later", async () => {
    const store = await openUnsynced();
    const [one = CASES[0], two = CASES[1]] = CASES as [CaseId, CaseId];
    expect(store.knownSince()).toBeUndefined();
    store.apply(batchOf(1, [entryOf(1, 0, one, opened(1)), entryOf(1, 1, one, contact)]));
    expect(store.knownSince()).toBe(NOON);
    const at = (days: number) => ({ occurredAt: millis(NOON - days * DAY_MS) });
    const imported = (seq: number, days: number) =>
      entryOf(1, seq, two, seq === 2 ? opened(2) : contact, {
        ...at(days),
        provenance: "Imported",
      });
    // Claims an earlier time, but was not known before its block.
    store.apply(
      batchOf(
        2,
        [imported(2, 9), imported(3, 8), entryOf(1, 4, two, contact, at(20))],
        store.heads(),
      ),
    );
    expect(store.knownSince()).toBe(NOON - 9 * DAY_MS);
    store.apply(batchOf(3, [imported(5, 30)], store.heads()));
    expect(store.knownSince()).toBe(NOON - 30 * DAY_MS);
    store.close();
  });
});
