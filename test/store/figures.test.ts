import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figuresHandlers } from "../../electron/ipc/figures-handlers.ts";
import { figuresContext } from "../../electron/store/case-changes.ts";
import { type DerivedStore, openDerivedStore } from "../../electron/store/derived-store.ts";
import { CellSums } from "../../electron/store/figure-cells.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import { DAY_MS } from "../../shared/domain/time.ts";
import { type CaseId, day, type Millis, millis, orgId } from "../../shared/domain/units.ts";
import type { Cell } from "../../shared/figures/cells.ts";
import { figuresOf } from "../../shared/figures/figures-of.ts";
import type { RecordsFilter } from "../../shared/ipc/figures-schemas.ts";
import { journalArbitrary } from "../unit/entry-arbitrary.ts";
import {
  batchOf,
  caseIdOf,
  contact,
  DATED_POLICY,
  entryOf,
  GENESIS,
  NOON,
  opened,
  POLICY,
} from "./fixtures.ts";
import { freshFolder } from "./folder.ts";

const CASES = [caseIdOf(1), caseIdOf(2), caseIdOf(3)];

async function openStore(dir: string): Promise<DerivedStore> {
  const store = await openDerivedStore({ dir, genesis: GENESIS });
  if (!store.ok) throw new Error(JSON.stringify(store.error));
  return store.value;
}

const text = ({ measure, org, class: of, x, y, z, clerk, count, fen }: Cell) =>
  [measure, org, of, x, y, z, clerk ?? "-", count, fen].join(" ");
const sorted = (cells: Iterable<Cell>) => [...cells].map(text).sort();

/** All cells reckoned at once. */
function recount(entries: readonly Entry[], utcOffsetMinutes: number): string[] {
  const cases = new Map<CaseId, Entry[]>();
  for (const entry of entries)
    if (entry.case) cases.set(entry.case, [...(cases.get(entry.case) ?? []), entry]);
  const sums = new CellSums();
  for (const history of cases.values())
    sums.add(
      figuresOf(
        history,
        figuresContext({ utcOffsetMinutes }, () => POLICY),
      ),
    );
  return sorted(sums.all());
}

const handlersOf = (store: DerivedStore, now: Millis = NOON) =>
  figuresHandlers({ derived: store, block: () => undefined, now: () => now });

describe("the table of figures", () => {
  it("holds what a full recount holds, whatever the batches, and in memory too", async () => {
    const shifted = { version: 2, from: millis(1), policy: { ...POLICY, utcOffsetMinutes: -300 } };
    await fc.assert(
      fc.asyncProperty(
        journalArbitrary(CASES),
        fc.array(fc.nat({ max: 60 }), { maxLength: 4 }),
        fc.boolean(),
        async (entries, cuts, shift) => {
          const dir = freshFolder();
          const store = await openStore(dir);
          // Asked before anything is there: what is kept in memory lives on changes from then on.
          expect(sorted(store.figures.from(day(0)))).toEqual([]);
          const ends = [
            ...new Set([...cuts.filter((cut) => cut < entries.length), entries.length]),
          ];
          let from = 0;
          for (const to of ends.sort((a, b) => a - b)) {
            const policies =
              shift && to === entries.length ? [DATED_POLICY, shifted] : [DATED_POLICY];
            const batch = batchOf(to + 1, entries.slice(from, to), store.heads(), { policies });
            expect(store.apply(batch)).toMatchObject({ ok: true });
            from = to;
          }
          const whole = recount(entries, shift ? -300 : POLICY.utcOffsetMinutes);
          expect(sorted(store.figures.from(day(0)))).toEqual(whole);
          store.close();
          const again = await openStore(dir);
          expect(sorted(again.figures.from(day(0)))).toEqual(whole);
          again.close();
        },
      ),
      { numRuns: 20 },
    );
  });

  it("agrees with the rows of the cases", async () => {
    await fc.assert(
      fc.asyncProperty(journalArbitrary(CASES), async (entries) => {
        const store = await openStore(freshFolder());
        store.apply(batchOf(1, entries, []));
        const answer = await handlersOf(store)["figures.get"]({ months: 12 });
        if (!answer.ok) throw new Error(answer.error.kind);
        const rows = store.cases.list(
          {
            ...{ filter: {}, sort: { by: "reference", descending: false } },
            ...{ offset: 0, limit: 100 },
          },
          { now: NOON, today: day(0), overdueAgeDays: 30, levels: undefined },
        ).rows;
        const open = rows.filter(({ stage }) => stage !== "Closed");
        expect(answer.value.total).toMatchObject({
          cases: rows.length,
          openCases: open.length,
          outstanding: open.reduce((sum, { outstanding }) => sum + outstanding, 0),
        });
      }),
      { numRuns: 20 },
    );
  });
});

describe("the records behind a figure", () => {
  const TYPES = ["ContactMade", "NoticeDelivered", "PaymentReceived", "CaseOpened"] as const;
  const filters: fc.Arbitrary<RecordsFilter> = fc
    .record({
      types: fc.subarray([...TYPES], { minLength: 1 }),
      orgs: fc.option(fc.constantFrom([orgId(1)], [orgId(2)]), { nil: undefined }),
      classes: fc.option(fc.constantFrom(["Residential" as const], ["Business" as const]), {
        nil: undefined,
      }),
      from: fc.option(fc.integer({ min: 20_000, max: 20_060 }).map(day), { nil: undefined }),
      to: fc.option(fc.integer({ min: 20_000, max: 20_060 }).map(day), { nil: undefined }),
      weekday: fc.option(fc.nat({ max: 6 }), { nil: undefined }),
      hour: fc.option(fc.nat({ max: 23 }), { nil: undefined }),
    })
    .map((filter) => JSON.parse(JSON.stringify(filter)) as RecordsFilter);

  it("are those that a plain filter over the journal lets through, newest first", async () => {
    await fc.assert(
      fc.asyncProperty(
        journalArbitrary(CASES),
        filters,
        fc.nat({ max: 60 }),
        fc.boolean(),
        async (entries, filter, cut, ofClerk) => {
          const store = await openStore(freshFolder());
          const middle = Math.min(cut, entries.length);
          store.apply(batchOf(1, entries.slice(0, middle), []));
          store.apply(batchOf(2, entries.slice(middle), store.heads()));
          const clerk = ofClerk ? entries.find(({ actor }) => actor)?.actor : undefined;
          const asked = { ...filter, ...(clerk && { clerk }) };
          const answer = await handlersOf(store)["records.list"]({
            ...{ filter: asked, offset: 1, limit: 3 },
          });
          if (!answer.ok) throw new Error(answer.error.kind);
          const wanted = plainly(entries, asked);
          expect(answer.value.total).toBe(wanted.length);
          expect(answer.value.rows.map(({ seq }) => seq)).toEqual(wanted.slice(1, 4));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("agree with the figures: corrected contacts are in neither", async () => {
    const store = await openStore(freshFolder());
    const at = (days: number) => ({ occurredAt: (NOON - days * DAY_MS) as Millis });
    store.apply(
      batchOf(1, [
        entryOf(1, 0, caseIdOf(1), opened(1), at(9)),
        entryOf(1, 1, caseIdOf(1), contact, at(3)),
      ]),
    );
    store.apply(
      batchOf(2, [entryOf(1, 2, caseIdOf(1), contact, { ...at(4), supersedes: 1 })], store.heads()),
    );
    const { "figures.get": get, "records.list": list } = handlersOf(store);
    expect(await get({ months: 1 })).toMatchObject({ value: { total: { contacts: 1 } } });
    expect(await list({ filter: { types: ["ContactMade"] }, offset: 0, limit: 9 })).toMatchObject({
      value: { total: 1, rows: [{ seq: 2, reference: "V1" }] },
    });
  });
});

/** Places of the entries that a filter lets through. */
function plainly(entries: readonly Entry[], filter: RecordsFilter): number[] {
  const classes = new Map<string, string>();
  for (const { kind, case: id } of entries)
    if (id !== undefined && (kind.type === "CaseOpened" || !classes.has(id)))
      classes.set(id, kind.type === "CaseOpened" ? kind.class : "Residential");
  const corrected = (entry: Entry) =>
    entries.some(
      (other) =>
        other.case === entry.case &&
        other.supersedes === entry.seq &&
        other.seq > entry.seq &&
        other.kind.type === entry.kind.type,
    );
  const local = ({ occurredAt }: Entry) => new Date(occurredAt + 8 * 3_600_000);
  const dayOf = (entry: Entry) => Math.floor(local(entry).getTime() / DAY_MS);
  const counts = (entry: Entry) =>
    !corrected(entry) &&
    !(entry.kind.type === "NoticeDelivered" && entry.kind.delivery === "Refused");
  const { types, orgs, classes: of, from, to, weekday, hour, clerk } = filter;
  return entries
    .filter((entry) => entry.case !== undefined && types.includes(entry.kind.type as never))
    .filter(({ org }) => orgs?.includes(org) ?? true)
    .filter(({ case: id }) => of?.includes(classes.get(id ?? "") as never) ?? true)
    .filter((entry) => dayOf(entry) >= (from ?? 0) && dayOf(entry) <= (to ?? 99_999))
    .filter((entry) => weekday === undefined || local(entry).getUTCDay() === weekday)
    .filter((entry) => hour === undefined || local(entry).getUTCHours() === hour)
    .filter(
      (entry) =>
        hour === undefined ||
        entry.provenance === "Recorded" ||
        dayOf(entry) * DAY_MS !== local(entry).getTime(),
    )
    .filter((entry) =>
      clerk === undefined
        ? counts(entry)
        : entry.actor === clerk && entry.provenance === "Recorded",
    )
    .sort((a, b) => b.occurredAt - a.occurredAt || b.seq - a.seq)
    .map(({ seq }) => seq);
}
