import type { Entry, EntryKind } from "../../shared/domain/entry.ts";
import { NO_CONDITIONS } from "../../shared/domain/escalation.ts";
import { DAY_MS, MINUTE_MS } from "../../shared/domain/time.ts";
import {
  type AccountId,
  type ActId,
  accountId,
  type Fen,
  type Millis,
  millis,
} from "../../shared/domain/units.ts";
import { CUSTOMER_CLASSES, NOTICE_KINDS } from "../../shared/domain/words.ts";
import { actIdOf, caseIdOf, customerOf, entryOf, NOON } from "../store/fixtures.ts";

/** Three years of a branch and two offices below it, so that figures by day, month, class and clerk have all their cells. */
const DAYS = 1_095;
export const ORGS = 3;
const CLERKS = 25;
/** Older entries than this came with an import. */
const IMPORTED_DAYS = 400;
const OFFSET_MS = 8 * 60 * MINUTE_MS;
/** The local day of `NOON`, and its midnight. */
const TODAY = Math.floor((NOON + OFFSET_MS) / DAY_MS);
const MIDNIGHT = TODAY * DAY_MS - OFFSET_MS;

/** A number of 32 bits that looks random and is always the same. */
export function mix(n: number, salt: number): number {
  let h = Math.imul(n + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}

/** A clerk of an office. */
export const clerkOf = (org: number, n: number): AccountId =>
  accountId((org * 1_000 + (n % CLERKS)).toString(16).padStart(64, "0"));

/** What happened, how many days after the due day. */
type Step = readonly [after: number, kind: EntryKind];

const contact = (n: number): EntryKind => ({
  type: "ContactMade",
  channel: n % 3 === 0 ? "Visit" : "Phone",
  outcome: n % 4 === 0 ? "NoAnswer" : "Reached",
  party: n % 23 === 0 ? "ThirdParty" : "Customer",
});
const [DUNNING] = NOTICE_KINDS;
/** Of a thousand cases, those from here on stand on the ladder to a cut today. */
const ON_LADDER = 980;
const isOnLadder = (n: number): boolean => mix(n, 3) % 1_000 >= ON_LADDER;
/** Days since the due day. */
const ageOf = (n: number): number =>
  isOnLadder(n) ? 40 + (mix(n, 1) % 12) : 2 + (mix(n, 1) % DAYS);
/** Filled in when the act of the proposal is known. */
const ITS_PROPOSAL = "" as ActId;

/** What a case on the ladder waits for: one part each to be reconnected, cut, given its notice, noticed, and looked at again. */
function ladderSteps(n: number, age: number, paid: EntryKind): Step[] {
  const window = (day: number) => ({
    from: millis(MIDNIGHT + day * DAY_MS + 9 * 60 * MINUTE_MS),
    to: millis(MIDNIGHT + day * DAY_MS + 12 * 60 * MINUTE_MS),
  });
  const notice = { notice: "Disconnection" } as const;
  const issued = (day: number): Step => [
    age - 5,
    { type: "NoticeIssued", ...notice, window: window(day) },
  ];
  const proposed: Step = [
    age - 10,
    { type: "EscalationProposed", escalation: "Disconnection", amount: 0 as Fen },
  ];
  const proposal = ITS_PROPOSAL;
  const approved: Step = [
    age - 8,
    { type: "EscalationApproved", proposal, conditions: NO_CONDITIONS, complete: true },
  ];
  const delivered: Step = [age - 4, { type: "NoticeDelivered", ...notice, delivery: "Posted" }];
  switch (mix(n, 7) % 5) {
    case 0:
      return [
        [age - 3, { type: "Disconnected" }],
        [age - 2, paid],
      ];
    case 1:
      return [proposed, approved, issued(mix(n, 8) % 4), delivered];
    case 2:
      return [proposed, approved, issued(4 + (mix(n, 8) % 3))];
    case 3:
      return [proposed, approved];
    default:
      return [proposed, [age - 3, { type: "EscalationRejected", proposal, returned: n % 2 === 0 }]];
  }
}

/** The history of case `n`, which fell due `age` days ago: what fits into that time happened. */
function stepsOf(n: number, age: number): Step[] {
  const amount = 2_000 + (mix(n, 2) % 180_000);
  const due = TODAY - age;
  const of = CUSTOMER_CLASSES[[0, 0, 0, 0, 0, 0, 0, 1, 1, 2][n % 10] ?? 0] ?? "Residential";
  const paid = (part: number): EntryKind => ({
    type: "PaymentReceived",
    ...{ amount: part as never, method: "Transfer", clearing: "OldestBillFirst" },
  });
  const steps: Step[] = [
    [
      1,
      {
        type: "CaseOpened",
        reference: `V${String(n).padStart(7, "0")}`,
        ...{ customer: customerOf(n), class: of },
      },
    ],
    [1, { type: "BillAdded", bill: 0, period: 202_601, amount, due } as EntryKind],
    [4 + (n % 5), contact(n)],
  ];
  const kind = mix(n, 3) % 1_000;
  if (kind < 500) steps.push([12, { type: "NoticeIssued", notice: DUNNING, window: undefined }]);
  if (kind < 400)
    steps.push([15, { type: "NoticeDelivered", notice: DUNNING, delivery: "Posted" }]);
  if (kind >= 350 && kind < 500)
    steps.push([
      18,
      { type: "PromiseMade", amount: amount as never, due: (due + 24 + (n % 20)) as never },
    ]);
  if (kind >= 500 && kind < 540)
    steps.push([20, { type: "ComplaintMade", ground: n % 2 ? "Conduct" : "Billing" }]);
  if (kind >= 500 && kind < 530) steps.push([22, { type: "ComplaintAnswered", upheld: false }]);
  if (kind >= 540 && kind < 570)
    steps.push([20, { type: "DisputeOpened", bill: 0 as never, ground: "Metering" }]);
  if (kind >= 540 && kind < 565)
    steps.push([24, { type: "DisputeAnswered", bill: 0 as never, result: "Rejected" }]);
  if (kind >= 570 && kind < 600)
    for (const day of [9, 10, 11, 12, 13]) steps.push([day, contact(n + day)]);
  if (kind >= 600 && kind < 640 && age < 75)
    steps.push([
      35,
      { type: "EscalationProposed", escalation: "Disconnection", amount: 0 as never },
    ]);
  if (kind >= 640 && kind < 650)
    steps.push([38, { type: "Disconnected" }], [39, paid(amount)], [40, { type: "Reconnected" }]);
  if (kind >= 650 && kind < 750) steps.push([30, paid(Math.floor(amount / 3))]);
  if (kind >= 570 && kind < 578)
    steps.push([14, { type: "ComplaintMade", ground: "Conduct" }], [16, contact(23)]);
  if (isOnLadder(n)) return [...steps, ...ladderSteps(n, age, paid(amount))];
  const settled = mix(n, 4) % 10 < 8 && !(kind >= 640 && kind < 650);
  if (settled) {
    const day = 25 + (mix(n, 5) % 60);
    steps.push([day, paid(kind >= 650 && kind < 750 ? amount - Math.floor(amount / 3) : amount)]);
    steps.push([day, { type: "CaseClosed", reason: "Settled" }]);
  }
  // Who does not pay goes on not paying: the next bills, and a promise that is broken.
  if (!settled && n % 3 === 0)
    for (const no of [1, 2, 3, 4, 5])
      steps.push([
        30 * no + 1,
        {
          type: "BillAdded",
          bill: no,
          period: 202_601 + no,
          amount,
          due: due + 30 * no,
        } as EntryKind,
      ]);
  if (!settled && n % 6 === 0)
    steps.push([
      45,
      { type: "PromiseMade", amount: amount as never, due: (due + 50 + (n % 7)) as never },
    ]);
  return steps.filter(([after]) => after < age).sort(([a], [b]) => a - b);
}

/** Cases of about five entries each over the organisations 1 to `ORGS`: most of them settled, as a branch has them. */
export function* branchEntries(cases: number): Generator<Entry> {
  const next = new Map<number, number>();
  for (let n = 0; n < cases; n += 1) {
    const org = 1 + (n % ORGS);
    const age = ageOf(n);
    const steps = stepsOf(n, age);
    const proposed = steps.findIndex(([, { type }]) => type === "EscalationProposed");
    for (const [i, [after, told]] of steps.entries()) {
      const kind = "proposal" in told ? { ...told, proposal: actIdOf(`${n}-${proposed}`) } : told;
      const seq = next.get(org) ?? 0;
      next.set(org, seq + 1);
      const imported = age - after > IMPORTED_DAYS;
      // Now and then somebody calls at night.
      const first = kind.type === "ContactMade" && mix(n, 30 + i) % 80 === 0 ? 22 * 60 : 8 * 60;
      const minute = imported ? 0 : first + (mix(n, 10 + i) % (first > 1_000 ? 90 : 600));
      const occurredAt = (MIDNIGHT -
        (age - after) * DAY_MS +
        minute * MINUTE_MS +
        (imported ? 0 : i * 1_000)) as Millis;
      yield entryOf(org, seq, caseIdOf(n), kind, {
        ...{ occurredAt, at: (occurredAt + MINUTE_MS) as Millis },
        ...(imported
          ? { provenance: "Imported", actor: undefined }
          : { actor: clerkOf(org, mix(n, 6)), act: actIdOf(`${n}-${i}`) }),
      });
    }
  }
}
