import fc from "fast-check";
import type { Entry, EntryKind } from "../../shared/domain/entry.ts";
import {
  accountId,
  actId,
  type BillNo,
  type CaseId,
  type Day,
  type Fen,
  hash,
  type Millis,
  orgId,
} from "../../shared/domain/units.ts";
import * as words from "../../shared/domain/words.ts";

const hex = (bytes: number) =>
  fc
    .uint8Array({ minLength: bytes, maxLength: bytes })
    .map((array) => Buffer.from(array).toString("hex"));
const word = <W extends string>(list: readonly W[]) => fc.constantFrom(...list);
/** Small enough that sums of hundreds stay exact. */
const fenArbitrary = fc.nat({ max: 2 ** 31 - 1 }).map((n) => n as Fen);
const billArbitrary = fc.nat({ max: 5 }).map((n) => n as BillNo);
const dayArbitrary = fc.integer({ min: 20_000, max: 20_060 }).map((n) => n as Day);
/** About 60 days from 2024-10-04. */
export const millisArbitrary = fc
  .integer({ min: 20_000 * 86_400_000, max: 20_060 * 86_400_000 })
  .map((n) => n as Millis);

const customer = hex(32).map(hash);
const account = hex(32).map(accountId);
const record = <T extends object>(type: string, shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(shape).map((fields) => ({ type, ...fields }));

/** Any kind that can stand in a case's history, in any order and with odd fields. */
export const caseKindArbitrary: fc.Arbitrary<EntryKind> = fc.oneof(
  record("CaseOpened", {
    reference: fc.string({ maxLength: 12 }),
    customer,
    class: word(words.CUSTOMER_CLASSES),
  }),
  record("BillAdded", {
    bill: billArbitrary,
    period: fc.constant(202409),
    amount: fenArbitrary,
    due: dayArbitrary,
  }),
  record("ChargeAdded", {
    bill: billArbitrary,
    charge: word(words.CHARGE_KINDS),
    amount: fenArbitrary,
  }),
  record("ContactMade", {
    channel: word(words.CHANNELS),
    outcome: word(words.OUTCOMES),
    party: word(words.PARTIES),
  }),
  record("NoticeIssued", { notice: word(words.NOTICE_KINDS) }),
  record("NoticeDelivered", {
    notice: word(words.NOTICE_KINDS),
    delivery: word(words.DELIVERIES),
  }),
  record("PromiseMade", { amount: fenArbitrary, due: dayArbitrary }),
  record("DisputeOpened", { bill: billArbitrary, ground: word(words.DISPUTE_GROUNDS) }),
  record("DisputeAnswered", { bill: billArbitrary, result: word(words.DISPUTE_RESULTS) }),
  record("PaymentReceived", { amount: fenArbitrary, method: word(words.PAYMENT_METHODS) }),
  record("ComplaintMade", { ground: word(words.COMPLAINT_GROUNDS) }),
  record("ComplaintAnswered", { upheld: fc.boolean() }),
  record("EscalationProposed", { escalation: word(words.ESCALATIONS) }),
  record("AmountWaived", { amount: fenArbitrary }),
  record("CaseClosed", { reason: word(words.CLOSE_REASONS) }),
) as fc.Arbitrary<EntryKind>;

export const staffKindArbitrary = fc.oneof(
  record("OperatorRegistered", { account, role: word(words.ROLES) }),
  record("OperatorChanged", { account, role: word(words.ROLES) }),
  record("OperatorRevoked", { account }),
) as fc.Arbitrary<EntryKind>;

/** An entry of organisation 1 with this case and kind; `seq` is set by who puts a journal together. */
const entryArbitrary = (
  caseOf: fc.Arbitrary<CaseId | undefined>,
  kind: fc.Arbitrary<EntryKind>,
): fc.Arbitrary<Entry> =>
  fc.record({
    org: fc.constant(orgId(1)),
    seq: fc.constant(0),
    case: caseOf,
    actor: fc.option(account, { nil: undefined }),
    at: millisArbitrary,
    occurredAt: millisArbitrary,
    policy: fc.constant(1),
    act: hex(16).map(actId),
    provenance: word(words.PROVENANCES),
    commitment: fc.option(customer, { nil: undefined }),
    kind,
  });

/** A journal of organisation 1 over these cases, with changes of staff in between. */
export const journalArbitrary = (cases: readonly CaseId[]): fc.Arbitrary<Entry[]> =>
  fc
    .array(
      fc.oneof(
        { weight: 9, arbitrary: entryArbitrary(fc.constantFrom(...cases), caseKindArbitrary) },
        { weight: 1, arbitrary: entryArbitrary(fc.constant(undefined), staffKindArbitrary) },
      ),
      { maxLength: 60 },
    )
    .map((entries) => entries.map((entry, seq) => ({ ...entry, seq })));
