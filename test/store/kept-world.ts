import fc from "fast-check";
import type { Entry, EntryKind } from "../../shared/domain/entry.ts";
import { NO_CONDITIONS } from "../../shared/domain/escalation.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { DAY_MS } from "../../shared/domain/time.ts";
import { type Fen, millis, orgId } from "../../shared/domain/units.ts";
import { journalArbitrary } from "../unit/entry-arbitrary.ts";
import { actIdOf, bill, caseIdOf, contact, entryOf, opened, POLICY, payment } from "./fixtures.ts";

export const CASES = [1, 2, 3, 4].map(caseIdOf);
/** The middle of the days that the entries are of. */
export const BEGIN = millis(20_030 * DAY_MS);
/** A policy by which much is at risk. */
export const STRICT: Policy = {
  ...POLICY,
  contactsPer7Days: 2,
  feeRisk: { ...POLICY.feeRisk, watch: 10, high: 25 },
  conductRisk: { ...POLICY.conductRisk, watch: 5, high: 20 },
};

/** A card by which every step adds less. */
const LENIENT: Policy["feeRisk"] = {
  ...STRICT.feeRisk,
  factors: STRICT.feeRisk.factors.map(({ factor, steps }) => ({
    factor,
    steps: steps.map(({ from, points }) => ({ from, points: Math.ceil(points / 2) })),
  })),
};

/** What may happen between two looks at the screens. */
export const stepArbitrary = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant("entries" as const), most: fc.nat({ max: 20 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant("later" as const), ms: fc.nat({ max: 3 * DAY_MS }) }),
  },
  // To the last moment of a day, to its end, or beyond; now and then a clock is put back.
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant("midnight" as const), ms: fc.constantFrom(-1, 0, 1) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant("earlier" as const), ms: fc.nat({ max: DAY_MS }) }),
  },
  // To the moment at which a clock changes the scores of a case, or next to it.
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant("clock" as const), ms: fc.constantFrom(-1, 0, 1) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("policy" as const),
      after: fc.oneof(fc.constant(0), fc.nat({ max: 2 * DAY_MS })),
      change: fc.record(
        {
          utcOffsetMinutes: fc.constantFrom(480, -300),
          contactsPer7Days: fc.integer({ min: 1, max: 7 }),
          cutAfterOverdueDays: fc.nat({ max: 40 }),
          complaintAnswerDays: fc.nat({ max: 9 }),
          highAmount: fc.nat({ max: 2 ** 31 }),
          noticeMaxDays: fc.integer({ min: 3, max: 60 }),
          conductDays: fc.integer({ min: 1, max: 90 }),
          feeRisk: fc.constantFrom(STRICT.feeRisk, LENIENT),
        },
        { requiredKeys: [] },
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("register" as const),
      account: fc.constantFrom("1", "2"),
      watched: fc.boolean(),
      kwh: fc.nat({ max: 100_000 }),
      month: fc.constantFrom(24_297, 24_298),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("link" as const),
      account: fc.constantFrom("1", "2"),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("scores" as const) }) },
  // The console learns whose account it is that proposed.
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("staff" as const),
      human: fc.constantFrom("01", "02"),
    }),
  },
);
export type Step = typeof stepArbitrary extends fc.Arbitrary<infer T> ? T : never;

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
  [CASES[3], { type: "EscalationProposed", escalation: "LegalAction", amount: 0 }, 1] as const,
  [CASES[3], { type: "PromiseMade", amount: 500, due: 20_031 }, 1] as const,
  [CASES[0], { type: "Disconnected" }, 1] as const,
  [CASES[0], payment(4_000_000), 0.1] as const,
].map(([id, kind, days], seq) =>
  entryOf(1, seq, id, kind as EntryKind, {
    ...{ occurredAt: millis(BEGIN - days * DAY_MS), at: BEGIN, act: actIdOf(seq) },
  }),
);
/** Journals of two organisations over the cases. */
export const historyArbitrary = journalArbitrary(CASES, 30).map((entries) => {
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
