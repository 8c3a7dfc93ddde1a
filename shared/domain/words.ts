/**
 * The closed word lists of the journal, in the order of their SCALE indices (chain/pallets/collection/src/types.rs).
 * A word's place is its index on chain: only append.
 */

export const ROLES = ["Collector", "Supervisor", "Cashier", "Auditor", "OrgAdmin"] as const;
/** What an operator may do in its own organisation. */
export type Role = (typeof ROLES)[number];

export const CUSTOMER_CLASSES = ["Residential", "Business", "Important"] as const;
/** 客户类别: decides the penalty rate and the ladder of approval. */
export type CustomerClass = (typeof CUSTOMER_CLASSES)[number];

export const CHARGE_KINDS = ["Penalty", "Expense"] as const;
/** A sum added to what is owed beside the principal. */
export type ChargeKind = (typeof CHARGE_KINDS)[number];

export const CHANNELS = ["Sms", "Phone", "Visit", "Other"] as const;
/** How the customer was contacted. */
export type Channel = (typeof CHANNELS)[number];

export const OUTCOMES = ["Reached", "NoAnswer", "Refused", "Promised", "Invalid"] as const;
/** What came of a contact. */
export type Outcome = (typeof OUTCOMES)[number];

export const PARTIES = ["Customer", "Household", "ThirdParty", "Nobody"] as const;
/** Who was spoken to. */
export type Party = (typeof PARTIES)[number];

export const NOTICE_KINDS = ["Dunning", "Disconnection", "FinalReminder", "Reconnection"] as const;
/** The kinds of notice. */
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const DELIVERIES = [
  "SignedFor",
  "Posted",
  "Left",
  "SmsReceipt",
  "Refused",
  "Unstated",
] as const;
/** How the delivery of a notice is proved. */
export type Delivery = (typeof DELIVERIES)[number];

export const DISPUTE_GROUNDS = ["Metering", "Tariff", "AlreadyPaid", "NotMyUse", "Other"] as const;
/** What a dispute is about. */
export type DisputeGround = (typeof DISPUTE_GROUNDS)[number];

export const DISPUTE_RESULTS = ["Upheld", "Rejected", "Withdrawn", "Unstated"] as const;
/** How a dispute ended. */
export type DisputeResult = (typeof DISPUTE_RESULTS)[number];

export const COMPLAINT_GROUNDS = [
  "Conduct",
  "Disconnection",
  "Billing",
  "Privacy",
  "Other",
] as const;
/** What a complaint is about. */
export type ComplaintGround = (typeof COMPLAINT_GROUNDS)[number];

export const PAYMENT_METHODS = ["Cash", "Transfer", "Online", "Unstated"] as const;
/** Where a payment came in. */
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

export const ESCALATIONS = ["Disconnection", "PenaltyWaiver", "WriteOff", "LegalAction"] as const;
/** A step beyond reminding. */
export type EscalationKind = (typeof ESCALATIONS)[number];

export const CLOSE_REASONS = ["Settled", "OpenedInError", "WrittenOff"] as const;
/** Why a case was closed. */
export type CloseReason = (typeof CLOSE_REASONS)[number];

export const CLEARING_ORDERS = ["OldestBillFirst", "PrincipalFirst"] as const;
/** In which order money clears what is owed (docs/rules.md). */
export type ClearingOrder = (typeof CLEARING_ORDERS)[number];

export const BLACKOUT_REASONS = ["Heat", "Cold", "PublicEvent", "Emergency", "Other"] as const;
/** Why supply is not cut for a while. */
export type BlackoutReason = (typeof BLACKOUT_REASONS)[number];

export const PROVENANCES = ["Recorded", "Imported"] as const;
/** Recorded under the rules, or imported (weaker evidence). */
export type Provenance = (typeof PROVENANCES)[number];

/**
 * 阶段: how far the procedure has gone in an open case, from the entries alone.
 * Opened → Contacted → Demanded (dunning notice issued) → Notified (a notice's delivery proved) → Escalated (a step
 * beyond reminding proposed) → Approved (completely) → CutNoticed (a disconnection notice delivered) → Disconnected →
 * Reconnected → Closed. Disputed is not a stage: it can hold in any.
 */
export const STAGES = [
  "Opened",
  "Contacted",
  "Demanded",
  "Notified",
  "Escalated",
  "Approved",
  "CutNoticed",
  "Disconnected",
  "Reconnected",
  "Closed",
] as const;
export type Stage = (typeof STAGES)[number];
