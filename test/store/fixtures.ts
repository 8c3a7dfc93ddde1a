import { blake2b } from "@noble/hashes/blake2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { ProvedBatch, RawEntry } from "../../electron/store/derived-store.ts";
import { entryCodec } from "../../shared/codec/entry.ts";
import type { Entry, EntryKind, JournalHead } from "../../shared/domain/entry.ts";
import type { OutboxItem, OutboxState } from "../../shared/domain/outbox.ts";
import type { DatedPolicy, Policy } from "../../shared/domain/policy.ts";
import {
  type AccountId,
  type ActId,
  accountId,
  actId,
  type BillNo,
  type CaseId,
  caseId,
  type Day,
  type Fen,
  type Hash,
  hash,
  type Millis,
  millis,
  orgId,
} from "../../shared/domain/units.ts";
import {
  FIRST_CONDUCT_CARD,
  FIRST_CONDUCT_DAYS,
  FIRST_FEE_CARD,
} from "../../shared/risk/default-cards.ts";

export const POLICY: Policy = {
  utcOffsetMinutes: 480,
  quietFromMinute: 1320,
  quietToMinute: 480,
  contactsPerDay: 3,
  contactsPer7Days: 7,
  backDatingLimitMs: 72 * 3_600_000,
  clockToleranceMs: 300_000,
  penaltyResidentialPpm: 1_000,
  penaltyCurrentYearPpm: 2_000,
  penaltyEarlierYearPpm: 3_000,
  cutAfterOverdueDays: 30,
  demandsBeforeCut: 2,
  noticeMinDays: 3,
  noticeMaxDays: 7,
  secondNoticeMinutes: 30,
  approvalValidDays: 15,
  reconnectHours: 24,
  disputeAnswerDays: 5,
  complaintAnswerDays: 3,
  secondNoticeMaxMinutes: 240,
  approvalsHigh: 2,
  highAmount: 1_000_000 as Fen,
  cutFromMinute: 480,
  cutToMinute: 1_020,
  cutToMinuteBeforeRest: 720,
  clearing: "OldestBillFirst",
  holidays: [],
  workingDays: [],
  feeRisk: FIRST_FEE_CARD,
  conductRisk: FIRST_CONDUCT_CARD,
  conductDays: FIRST_CONDUCT_DAYS,
};
export const DATED_POLICY: DatedPolicy = { version: 1, from: millis(0), policy: POLICY };
export const GENESIS = hash("ab".repeat(32));
/** 2026-11-20 12:00 in Shanghai. */
export const NOON = millis(Date.UTC(2026, 10, 20, 4));

const hexId = (seed: string, bytes: number) =>
  bytesToHex(blake2b(new TextEncoder().encode(seed), { dkLen: bytes }));
export const caseIdOf = (n: number | string): CaseId => caseId(hexId(`case ${n}`, 16));
export const actIdOf = (n: number | string): ActId => actId(hexId(`act ${n}`, 16));
export const customerOf = (n: number | string): Hash => hash(hexId(`customer ${n}`, 32));
export const ACTOR: AccountId = accountId("cd".repeat(32));

/** An entry with plain defaults; `seq` is its place in the journal of its organisation. */
export const entryOf = (
  org: number,
  seq: number,
  caseOf: CaseId | undefined,
  kind: EntryKind,
  over: Partial<Entry> = {},
): Entry => ({
  org: orgId(org),
  seq,
  case: caseOf,
  actor: ACTOR,
  at: NOON,
  occurredAt: NOON,
  clockOffset: 0,
  policy: 1,
  act: actId("0".repeat(32)),
  provenance: "Recorded",
  commitment: undefined,
  supersedes: undefined,
  kind,
  ...over,
});

export const rawOf = (entry: Entry): RawEntry => ({ raw: entryCodec.enc(entry), entry });

/** A batch of these entries at a height; its heads are counted on from `before`. */
export function batchOf(
  height: number,
  entries: readonly Entry[],
  before: readonly JournalHead[] = [],
  over: Partial<ProvedBatch> = {},
): ProvedBatch {
  const sorted = [...entries].sort((a, b) => a.org - b.org || a.seq - b.seq);
  const lengths = new Map<number, number>(before.map((head) => [head.org, head.length]));
  for (const { org, seq } of sorted) lengths.set(org, seq + 1);
  return {
    block: hash(hexId(`block ${height}`, 32)),
    height,
    at: NOON,
    orgs: [1, 2, 3].map((n) => ({
      id: orgId(n),
      parent: undefined,
      name: `供电所 ${n}`,
      importUntil: millis(0),
    })),
    policies: [DATED_POLICY],
    heads: [...lengths].map(([org, length]) => ({
      org: orgId(org),
      length,
      head: hash(hexId(`head ${org} ${length}`, 32)),
    })),
    entries: sorted.map(rawOf),
    ...over,
  };
}

export const opened = (n: number | string, reference = `V${n}`): EntryKind => ({
  type: "CaseOpened",
  reference,
  customer: customerOf(n),
  class: "Residential",
});
export const bill = (no: number, amount: number, due: number): EntryKind => ({
  type: "BillAdded",
  bill: no as BillNo,
  period: 202609,
  amount: amount as Fen,
  due: due as Day,
});
export const payment = (amount: number): EntryKind => ({
  type: "PaymentReceived",
  amount: amount as Fen,
  method: "Cash",
  clearing: "OldestBillFirst",
});
export const dunning: EntryKind = { type: "NoticeIssued", notice: "Dunning", window: undefined };
export const contact: EntryKind = {
  type: "ContactMade",
  channel: "Phone",
  outcome: "Reached",
  party: "Customer",
};

/** Made-up cases of about 3.5 entries each over the organisations 1 to `orgs`, as a journal tells them. */
export function* manyEntries(cases: number, orgs: number): Generator<Entry> {
  const next = new Map<number, number>();
  const today = Math.floor(NOON / 86_400_000);
  for (let n = 0; n < cases; n += 1) {
    const org = 1 + (n % orgs);
    const id = caseIdOf(n);
    const kinds: EntryKind[] = [
      opened(n, `V${String(n).padStart(7, "0")}`),
      bill(0, 1_000 + ((n * 7_919) % 60_000), today - ((n * 31) % 900)),
    ];
    if (n % 2 === 0) kinds.push(contact);
    if (n % 3 === 0) kinds.push(dunning);
    if (n % 5 === 0) kinds.push(payment(1_000));
    if (n % 7 === 0)
      kinds.push({ type: "PromiseMade", amount: 1_000 as Fen, due: (today - 3 + (n % 9)) as Day });
    if (n % 11 === 0) kinds.push({ type: "DisputeOpened", bill: 0 as BillNo, ground: "Metering" });
    if (n % 13 === 0) for (let i = 0; i < 8; i += 1) kinds.push(contact);
    if (n % 17 === 0) kinds.push({ type: "CaseClosed", reason: "OpenedInError" });
    for (const [i, kind] of kinds.entries()) {
      const seq = next.get(org) ?? 0;
      next.set(org, seq + 1);
      const occurredAt = (NOON - 86_400_000 * (10 - i) + (n % 1_000)) as Millis;
      yield entryOf(org, seq, id, kind, { occurredAt, provenance: "Imported" });
    }
  }
}

/** An item of the outbox with signed bytes: a contact of `caseIdOf(1)`. */
export const outboxItem = (
  n: number,
  status: OutboxState,
  over: Partial<OutboxItem["act"]> = {},
): OutboxItem => ({
  id: actIdOf(n),
  act: {
    act: actIdOf(n),
    org: orgId(1),
    case: caseIdOf(1),
    occurredAt: millis(NOON - 60_000 * n),
    clockOffset: 0,
    supersedes: undefined,
    commitment: undefined,
    detail: { type: "RecordContact", channel: "Phone", outcome: "NoAnswer", party: "Nobody" },
    ...over,
  },
  note: `note ${n}`,
  createdAt: millis(NOON + n),
  updatedAt: NOON,
  signed: {
    extrinsic: "ab",
    signer: ACTOR,
    nonce: n,
    specVersion: 1,
    transactionVersion: 1,
    validUntil: 99,
  },
  status,
});
