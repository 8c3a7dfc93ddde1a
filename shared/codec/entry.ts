import {
  bool,
  type Codec,
  Enum,
  enhanceCodec,
  i32,
  Option,
  Struct,
  str,
  u16,
  u32,
  Vector,
} from "scale-ts";
import type { Entry, EntryKind, JournalHead } from "../domain/entry.ts";
import {
  BLACKOUT_REASONS,
  CHANNELS,
  CHARGE_KINDS,
  CLEARING_ORDERS,
  CLOSE_REASONS,
  COMPLAINT_GROUNDS,
  CUSTOMER_CLASSES,
  DELIVERIES,
  DISPUTE_GROUNDS,
  DISPUTE_RESULTS,
  ESCALATIONS,
  NOTICE_KINDS,
  OUTCOMES,
  PARTIES,
  PAYMENT_METHODS,
  PROVENANCES,
  ROLES,
} from "../domain/words.ts";
import { onChain } from "./escalation.ts";
import { chainU64, hexOf, nothing, word } from "./primitives.ts";

/** Entries in a full page of the journal. */
export const PAGE_ENTRIES = 16;

/** In the order of `ENTRY_TYPES`, which a test holds. */
const KINDS = {
  CaseOpened: Struct({ reference: str, customer: hexOf(32), class: word(CUSTOMER_CLASSES) }),
  BillAdded: Struct({ bill: u16, period: u32, amount: chainU64, due: u32 }),
  ChargeAdded: Struct({ bill: u16, charge: word(CHARGE_KINDS), amount: chainU64 }),
  ContactMade: Struct({ channel: word(CHANNELS), outcome: word(OUTCOMES), party: word(PARTIES) }),
  NoticeIssued: Struct({ notice: word(NOTICE_KINDS), window: Option(onChain.window) }),
  NoticeDelivered: Struct({ notice: word(NOTICE_KINDS), delivery: word(DELIVERIES) }),
  PromiseMade: Struct({ amount: chainU64, due: u32 }),
  DisputeOpened: Struct({ bill: u16, ground: word(DISPUTE_GROUNDS) }),
  DisputeAnswered: Struct({ bill: u16, result: word(DISPUTE_RESULTS) }),
  PaymentReceived: Struct({
    amount: chainU64,
    method: word(PAYMENT_METHODS),
    clearing: word(CLEARING_ORDERS),
  }),
  ComplaintMade: Struct({ ground: word(COMPLAINT_GROUNDS) }),
  ComplaintAnswered: Struct({ upheld: bool }),
  EscalationProposed: Struct({ escalation: word(ESCALATIONS), amount: chainU64 }),
  AmountWaived: Struct({ amount: chainU64, penaltyOnly: bool }),
  CaseClosed: Struct({ reason: word(CLOSE_REASONS) }),
  OperatorRegistered: Struct({ account: hexOf(32), role: word(ROLES), person: hexOf(32) }),
  OperatorChanged: Struct({ account: hexOf(32), role: word(ROLES) }),
  OperatorRevoked: Struct({ account: hexOf(32) }),
  PlanAgreed: Struct({ parts: onChain.parts }),
  EscalationApproved: Struct({
    proposal: hexOf(16),
    conditions: onChain.conditions,
    complete: bool,
  }),
  EscalationRejected: Struct({ proposal: hexOf(16), returned: bool }),
  EscalationWithdrawn: Struct({ proposal: hexOf(16) }),
  Disconnected: nothing,
  Reconnected: nothing,
  ProtectionChanged: Struct({ protected: bool }),
  BlackoutDeclared: Struct({ reason: word(BLACKOUT_REASONS), from: chainU64, to: chainU64 }),
  PaymentReversed: Struct({ payment: hexOf(16), amount: chainU64 }),
  DeputyNamed: Struct({ supervisor: hexOf(32), deputy: hexOf(32), until: chainU64 }),
};
const kind = Enum(KINDS);

/** The SCALE codec of `EntryKind`; units get their brands here, at the boundary. */
export const entryKindCodec: Codec<EntryKind> = enhanceCodec(
  kind,
  ({ type, ...value }: EntryKind) => ({ tag: type, value }) as never,
  ({ tag, value }) => ({ type: tag, ...value }) as EntryKind,
);

/**
 * The SCALE codec of one journal entry. The hash chain covers the bytes as the chain holds them: they are kept beside what is
 * decoded, because a number that is too large or a reference that is no UTF-8 is not encoded again as it was.
 */
export const entryCodec = Struct({
  org: u32,
  seq: u32,
  case: Option(hexOf(16)),
  actor: Option(hexOf(32)),
  at: chainU64,
  occurredAt: chainU64,
  clockOffset: i32,
  policy: u32,
  act: hexOf(16),
  provenance: word(PROVENANCES),
  commitment: Option(hexOf(32)),
  supersedes: Option(u32),
  kind: entryKindCodec,
}) as unknown as Codec<Entry>;

/** The SCALE codec of a journal page: a compact length, then the entries. */
export const pageCodec: Codec<Entry[]> = Vector(entryCodec);

/** `Head` as stored under its organisation's key. */
export const headValueCodec = Struct({ length: u32, head: hexOf(32) });

/** A leaf of the COLL Merkle tree: organisation, length, head. */
export const headLeafCodec = Struct({
  org: u32,
  length: u32,
  head: hexOf(32),
}) as unknown as Codec<JournalHead>;
