import type { Entry, EntryKind } from "../../shared/domain/entry.ts";
import { DAY_MS, MINUTE_MS } from "../../shared/domain/time.ts";
import {
  accountId,
  actId,
  caseId,
  day,
  fen,
  hash,
  millis,
  orgId,
} from "../../shared/domain/units.ts";

/** Local day 20,000 of UTC+8: a Monday in 2024. */
export const FIRST_DAY = day(20_003);

/** A moment of a local day (UTC+8), ms. */
export const at = (dayNo: number, hour = 10, minute = 0) =>
  millis(dayNo * DAY_MS + (hour * 60 + minute - 480) * MINUTE_MS);

export const CLERK = accountId("0a".repeat(32));

/** One line of a journal: its local day, what happened, and what else the entry says. */
export type Line = readonly [day: number, kind: EntryKind, over?: Partial<Entry>];

/** The journal of one case, recorded at ten in the morning of each day unless the line says otherwise. */
export const journalOf = (lines: readonly Line[]): Entry[] =>
  lines.map(([dayNo, kind, over], seq) => ({
    org: orgId(1),
    seq,
    case: caseId("0c".repeat(16)),
    actor: CLERK,
    at: over?.occurredAt ?? at(dayNo),
    occurredAt: at(dayNo),
    clockOffset: 0,
    policy: 1,
    act: actId((seq + 1).toString(16).padStart(32, "0")),
    provenance: "Recorded",
    commitment: undefined,
    supersedes: undefined,
    kind,
    ...over,
  }));

/** A case with one bill of 500 yuan that fell due on `due`. */
export const opened = (due: number): Line[] => [
  [
    due + 1,
    { type: "CaseOpened", reference: "R1", customer: hash("0d".repeat(32)), class: "Residential" },
  ],
  [
    due + 1,
    { type: "BillAdded", bill: 0 as never, period: 202_410, amount: fen(50_000), due: day(due) },
  ],
];

export const contact = (dayNo: number, hour = 10, over: Partial<Entry> = {}): Line => [
  dayNo,
  { type: "ContactMade", channel: "Phone", outcome: "Reached", party: "Customer" },
  { occurredAt: at(dayNo, hour), ...over },
];

export const paid = (dayNo: number, amount: number, over: Partial<Entry> = {}): Line => [
  dayNo,
  { type: "PaymentReceived", amount: fen(amount), method: "Cash", clearing: "OldestBillFirst" },
  over,
];
