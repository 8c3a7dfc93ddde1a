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
  person,
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
const act = hex(16).map(actId);
const windowArbitrary = fc.record({ from: millisArbitrary, to: millisArbitrary });
const partsArbitrary = fc.array(fc.record({ amount: fenArbitrary, due: dayArbitrary }), {
  maxLength: 4,
});
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
  record("NoticeIssued", {
    notice: word(words.NOTICE_KINDS),
    window: fc.option(windowArbitrary, { nil: undefined }),
  }),
  record("NoticeDelivered", {
    notice: word(words.NOTICE_KINDS),
    delivery: word(words.DELIVERIES),
  }),
  record("PromiseMade", { amount: fenArbitrary, due: dayArbitrary }),
  record("DisputeOpened", { bill: billArbitrary, ground: word(words.DISPUTE_GROUNDS) }),
  record("DisputeAnswered", { bill: billArbitrary, result: word(words.DISPUTE_RESULTS) }),
  record("PaymentReceived", {
    amount: fenArbitrary,
    method: word(words.PAYMENT_METHODS),
    clearing: word(words.CLEARING_ORDERS),
  }),
  record("ComplaintMade", { ground: word(words.COMPLAINT_GROUNDS) }),
  record("ComplaintAnswered", { upheld: fc.boolean() }),
  record("EscalationProposed", { escalation: word(words.ESCALATIONS), amount: fenArbitrary }),
  record("AmountWaived", { amount: fenArbitrary, penaltyOnly: fc.boolean() }),
  record("CaseClosed", { reason: word(words.CLOSE_REASONS) }),
  record("PlanAgreed", { parts: partsArbitrary }),
  record("EscalationApproved", {
    proposal: act,
    conditions: fc.record({
      notBefore: dayArbitrary,
      notAfter: dayArbitrary,
      minOwed: fenArbitrary,
    }),
    complete: fc.boolean(),
  }),
  record("EscalationRejected", { proposal: act, returned: fc.boolean() }),
  record("EscalationWithdrawn", { proposal: act }),
  record("Disconnected", {}),
  record("Reconnected", {}),
  record("ProtectionChanged", { protected: fc.boolean() }),
  record("PaymentReversed", { payment: act, amount: fenArbitrary }),
) as fc.Arbitrary<EntryKind>;

/** Any kind that belongs to no case. */
export const orgKindArbitrary = fc.oneof(
  record("OperatorRegistered", { account, role: word(words.ROLES), person: hex(32).map(person) }),
  record("OperatorChanged", { account, role: word(words.ROLES) }),
  record("OperatorRevoked", { account }),
  record("BlackoutDeclared", {
    reason: word(words.BLACKOUT_REASONS),
    from: millisArbitrary,
    to: millisArbitrary,
  }),
  record("DeputyNamed", { supervisor: account, deputy: account, until: millisArbitrary }),
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
    clockOffset: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
    policy: fc.constant(1),
    act,
    provenance: word(words.PROVENANCES),
    commitment: fc.option(customer, { nil: undefined }),
    supersedes: fc.constant(undefined),
    kind,
  });

const CORRECTABLE: readonly EntryKind["type"][] = ["ContactMade", "PromiseMade", "PlanAgreed"];

/** Lets most reversals, decisions and corrections name something that is there; the others name nothing. */
function linked(entries: readonly Entry[]): Entry[] {
  const done: Entry[] = [];
  const superseded = new Set<number>();
  const reversed = new Set<string>();
  for (const entry of entries) {
    const before = (type: EntryKind["type"]) =>
      done.filter(
        (other) =>
          other.case === entry.case &&
          other.kind.type === type &&
          other.provenance === "Recorded" &&
          !superseded.has(other.seq) &&
          !reversed.has(other.act),
      );
    const pick = (type: EntryKind["type"]) => {
      const some = before(type);
      return some[entry.at % Math.max(1, some.length)];
    };
    const { kind } = entry;
    let next: Entry = { ...entry, seq: done.length };
    if (kind.type === "PaymentReversed") {
      const payment = pick("PaymentReceived");
      if (payment?.kind.type === "PaymentReceived") {
        next = { ...next, kind: { ...kind, payment: payment.act, amount: payment.kind.amount } };
        reversed.add(payment.act);
      }
    } else if ("proposal" in kind) {
      const proposal = pick("EscalationProposed")?.act;
      if (proposal !== undefined) next = { ...next, kind: { ...kind, proposal } };
    } else if (CORRECTABLE.includes(kind.type) && entry.at % 3 === 0) {
      const supersedes = pick(kind.type)?.seq;
      if (supersedes !== undefined) superseded.add(supersedes);
      next = { ...next, supersedes };
    }
    done.push(next);
  }
  return done;
}

/** A journal of organisation 1 over these cases, with entries of the organisation in between. */
export const journalArbitrary = (cases: readonly CaseId[], minLength = 0): fc.Arbitrary<Entry[]> =>
  fc
    .array(
      fc.oneof(
        { weight: 9, arbitrary: entryArbitrary(fc.constantFrom(...cases), caseKindArbitrary) },
        { weight: 1, arbitrary: entryArbitrary(fc.constant(undefined), orgKindArbitrary) },
      ),
      { minLength, maxLength: 60 },
    )
    .map(linked);
