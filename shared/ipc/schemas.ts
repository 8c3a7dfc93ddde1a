import { z } from "zod";
import type { ActType } from "../domain/act.ts";
import { type Conditions, MAX_PARTS, type Part, type Window } from "../domain/escalation.ts";
import { type EvidenceFile, MEDIA_TYPES } from "../domain/evidence.ts";
import type { Policy } from "../domain/policy.ts";
import { RISK_LEVELS } from "../domain/risk.ts";
import type {
  AccountId,
  ActId,
  BillNo,
  CaseId,
  Day,
  Fen,
  Hash,
  Millis,
  OrgId,
  Person,
} from "../domain/units.ts";
import * as words from "../domain/words.ts";
import type { AppError } from "../errors.ts";
import { PENALTY_PARTS } from "../rules/penalty.ts";
import { PROCEDURE_STEPS } from "../rules/procedure.ts";
import { WARNINGS } from "../rules/warnings.ts";
import { caseRiskSchema, riskMarkSchema } from "./risk-schemas.ts";

/** Schemas of the units; parsing gives the brand. */
const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const branded = <T>(schema: z.ZodType) => schema as unknown as z.ZodType<T>;

export const fenSchema = branded<Fen>(count);
export const millisSchema = branded<Millis>(count);
export const daySchema = branded<Day>(z.number().int().min(0).max(0xffffffff));
export const orgIdSchema = branded<OrgId>(z.number().int().min(0).max(0xffffffff));
export const billNoSchema = branded<BillNo>(z.number().int().min(0).max(0xffff));
export const caseIdSchema = branded<CaseId>(hex(16));
export const actIdSchema = branded<ActId>(hex(16));
export const hashSchema = branded<Hash>(hex(32));
export const accountIdSchema = branded<AccountId>(hex(32));
export const personSchema = branded<Person>(hex(32));
export const countSchema = count;

/** An absent field: JSON and the bridge lose it or write null, and it comes back as an undefined property. */
export const maybe = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => value ?? undefined);

export const windowSchema = branded<Window>(z.object({ from: millisSchema, to: millisSchema }));
export const partSchema = branded<Part>(z.object({ amount: fenSchema, due: daySchema }));
export const conditionsSchema = branded<Conditions>(
  z.object({ notBefore: daySchema, notAfter: daySchema, minOwed: fenSchema }),
);

/** Errors cross the bridge as data; their fields were typed where they were made. */
export const appErrorSchema = z.looseObject({ kind: z.string() }) as unknown as z.ZodType<AppError>;

/** What an operator can record: mirrors `ActDetail`. */
export const actDetailSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("RecordContact"),
    channel: z.enum(words.CHANNELS),
    outcome: z.enum(words.OUTCOMES),
    party: z.enum(words.PARTIES),
  }),
  z.object({
    type: z.literal("RecordNotice"),
    notice: z.enum(words.NOTICE_KINDS),
    window: maybe(windowSchema),
  }),
  z.object({
    type: z.literal("RecordDelivery"),
    notice: z.enum(words.NOTICE_KINDS),
    delivery: z.enum(words.DELIVERIES),
  }),
  z.object({ type: z.literal("RecordPromise"), amount: fenSchema, due: daySchema }),
  z.object({
    type: z.literal("OpenDispute"),
    bill: billNoSchema,
    ground: z.enum(words.DISPUTE_GROUNDS),
  }),
  z.object({
    type: z.literal("AnswerDispute"),
    bill: billNoSchema,
    result: z.enum(words.DISPUTE_RESULTS),
  }),
  z.object({
    type: z.literal("RecordPayment"),
    amount: fenSchema,
    method: z.enum(words.PAYMENT_METHODS),
  }),
  z.object({ type: z.literal("RecordComplaint"), ground: z.enum(words.COMPLAINT_GROUNDS) }),
  z.object({ type: z.literal("AnswerComplaint"), upheld: z.boolean() }),
  z.object({ type: z.literal("CloseCase"), reason: z.enum(words.CLOSE_REASONS) }),
  z.object({ type: z.literal("AgreePlan"), parts: z.array(partSchema).max(MAX_PARTS).readonly() }),
  z.object({
    type: z.literal("Propose"),
    escalation: z.enum(words.ESCALATIONS),
    amount: fenSchema,
  }),
  z.object({ type: z.literal("Approve"), proposal: actIdSchema, conditions: conditionsSchema }),
  z.object({ type: z.literal("Reject"), proposal: actIdSchema, returned: z.boolean() }),
  z.object({ type: z.literal("Withdraw"), proposal: actIdSchema }),
  z.object({ type: z.literal("Disconnect") }),
  z.object({ type: z.literal("Reconnect") }),
  z.object({ type: z.literal("SetProtection"), protected: z.boolean() }),
  z.object({ type: z.literal("ReversePayment"), payment: actIdSchema }),
  z.object({
    type: z.literal("AddCharge"),
    bill: billNoSchema,
    charge: z.enum(words.CHARGE_KINDS),
    amount: fenSchema,
  }),
]);

/** The types of `actDetailSchema`. */
export const actTypeSchema: z.ZodType<ActType> = z.enum(
  actDetailSchema.options.map(({ shape }) => shape.type.value),
);

/** Which cases. Absent fields do not filter; several values of one field are alternatives. */
export const caseFilterSchema = z.object({
  orgs: z.array(orgIdSchema).optional(),
  stages: z.array(z.enum(words.STAGES)).optional(),
  classes: z.array(z.enum(words.CUSTOMER_CLASSES)).optional(),
  /** Days overdue of the oldest unpaid bill, both ends included. */
  overdueDaysFrom: count.optional(),
  overdueDaysTo: count.optional(),
  /** Outstanding, both ends included. */
  amountFrom: fenSchema.optional(),
  amountTo: fenSchema.optional(),
  /** Cases with at least one of these warnings. */
  warnings: z.array(z.enum(WARNINGS)).optional(),
  /** Levels of the scores, as last computed. */
  feeRisk: z.array(z.enum(RISK_LEVELS)).optional(),
  conductRisk: z.array(z.enum(RISK_LEVELS)).optional(),
  /** Prefix of the case reference, or of the account number in the local register. */
  text: z.string().max(64).optional(),
});
export type CaseFilter = z.infer<typeof caseFilterSchema>;

export const CASE_SORTS = [
  "reference",
  "outstanding",
  "overdueDays",
  "stage",
  "org",
  "lastContact",
  "feeRisk",
  "conductRisk",
] as const;
export const caseSortSchema = z.object({ by: z.enum(CASE_SORTS), descending: z.boolean() });
export type CaseSort = z.infer<typeof caseSortSchema>;

/** One row of the case list. */
export const caseRowSchema = z.object({
  id: caseIdSchema,
  org: orgIdSchema,
  reference: z.string(),
  /** Customer account number (户号) from the local register, when this console holds it. */
  account: z.string().optional(),
  class: z.enum(words.CUSTOMER_CLASSES),
  stage: z.enum(words.STAGES),
  outstanding: fenSchema,
  principal: fenSchema,
  charges: fenSchema,
  paid: fenSchema,
  waived: fenSchema,
  /** Whole local days since the oldest unpaid bill fell overdue; absent when nothing is owed. */
  overdueDays: count.optional(),
  lastContactAt: millisSchema.optional(),
  warnings: z.array(z.enum(WARNINGS)),
  /** Absent for a closed case, and before it was scored. */
  feeRisk: maybe(riskMarkSchema),
  conductRisk: riskMarkSchema,
  /** Whether the customer is specially protected. */
  protected: z.boolean(),
  /** When supply was cut, while it is. */
  cutAt: millisSchema.optional(),
  /** When supply must be back, once everything is paid. */
  reconnectBy: millisSchema.optional(),
  /** When the complete approval of a disconnection lapses. */
  validUntil: millisSchema.optional(),
  /** The window of the disconnection notice issued last. */
  windowFrom: millisSchema.optional(),
  windowTo: millisSchema.optional(),
  /** Whether a proposal waits for a decision. */
  openEscalation: z.boolean(),
  /** When the oldest open complaint was made. */
  complaintAt: millisSchema.optional(),
  /** Acts in this console's outbox that are not yet final. */
  pending: count,
});
export type CaseRow = z.infer<typeof caseRowSchema>;

/** Counts and sums of what is filtered. */
export const caseSummarySchema = z.object({
  cases: count,
  outstanding: fenSchema,
  principal: fenSchema,
  charges: fenSchema,
  paid: fenSchema,
  byWarning: z.record(z.enum(WARNINGS), count),
});
export type CaseSummary = z.infer<typeof caseSummarySchema>;

export const billSchema = z.object({
  bill: billNoSchema,
  period: z.number().int(),
  amount: fenSchema,
  due: daySchema,
  penalty: fenSchema,
  expense: fenSchema,
  /** What of the principal, the penalties and the expenses payments and waivers have cleared. */
  amountCleared: fenSchema,
  penaltyCleared: fenSchema,
  expenseCleared: fenSchema,
  /** The three together. */
  cleared: fenSchema,
  outstanding: fenSchema,
  overdueDays: count,
  disputed: z.boolean(),
});

/** Millionths of a fen as decimal digits: they outgrow a number, and JSON has no bigint. */
const exactSchema = z.string().regex(/^\d+$/);
/** What one bill has accrued in penalties: mirrors `Penalty` of shared/rules/penalty.ts. */
export const billPenaltySchema = z.object({
  bill: billNoSchema,
  segments: z.array(
    z.object({
      from: daySchema,
      to: daySchema,
      days: count,
      principal: fenSchema,
      part: z.enum(PENALTY_PARTS),
      ratePpm: count,
      exact: exactSchema,
    }),
  ),
  subtotals: z.array(
    z.object({ part: z.enum(PENALTY_PARTS), ratePpm: count, days: count, exact: exactSchema }),
  ),
  exact: exactSchema,
  total: fenSchema,
  /** What the ledger holds as charged on this bill, whoever computed it. */
  charged: fenSchema,
});
export type BillPenalty = z.infer<typeof billPenaltySchema>;

/** The penalties of a case, computed by one version of the policy. */
export const casePenaltySchema = z.object({
  policy: count,
  /** Millionths of the principal a day. */
  rates: z.record(z.enum(PENALTY_PARTS), count),
  /** The last day that counts. */
  lastDay: daySchema,
  /** In the order of the case's bills. */
  bills: z.array(billPenaltySchema),
});
export type CasePenalty = z.infer<typeof casePenaltySchema>;

/** What is known of an entry's way into the ledger. */
export const proofSchema = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("local"),
    item: z.string(),
    outbox: z.enum(["draft", "signed", "broadcast", "refused", "expired"]),
  }),
  z.object({ state: z.literal("inBlock"), item: z.string(), block: hashSchema, height: count }),
  /** Proved against the header of this finalized block (the first that this console proved it in). */
  z.object({ state: z.literal("final"), block: hashSchema, height: count, seq: count }),
]);

/** A file in the vault as the views know it: never its path. */
export const evidenceFileSchema = z.object({
  file: hashSchema,
  name: z.string().min(1).max(1_024),
  blake2: hashSchema,
  sha256: hashSchema,
  sm3: hashSchema,
  bytes: count,
  mediaType: z.enum(MEDIA_TYPES),
}) satisfies z.ZodType<EvidenceFile>;

/** One line of a case's timeline; `kind` is the journal's `EntryKind`. */
export const timelineItemSchema = z.object({
  key: z.string(),
  at: millisSchema.optional(),
  occurredAt: millisSchema,
  actor: accountIdSchema.optional(),
  actorRole: z.enum(words.ROLES).optional(),
  policy: count.optional(),
  /** The actor's clock minus the chain's (ms); 0 where it was not measured. */
  clockOffset: z.number().int().optional(),
  /** Position in the journal of the entry that this one corrects. */
  supersedes: count.optional(),
  /** Position in the journal of the entry that corrects this one: it no longer counts. */
  supersededBy: count.optional(),
  provenance: z.enum(words.PROVENANCES),
  commitment: hashSchema.optional(),
  /** The text behind the commitment, when this console holds it. */
  note: z.string().optional(),
  /** The files behind the commitment that this console holds. */
  files: z.array(evidenceFileSchema).optional(),
  /** When note, files and salt were erased here: nothing can show any more what the commitment refers to. */
  erasedAt: millisSchema.optional(),
  kind: z.looseObject({ type: z.string() }),
  proof: proofSchema,
});
export type TimelineItem = z.infer<typeof timelineItemSchema>;

/** A next step of a case, and why not yet when it is not open. */
export const nextStepSchema = z.object({
  type: actTypeSchema,
  /** Empty when the step is open to this operator now. */
  unmet: z.array(appErrorSchema),
});
export type NextStep = z.infer<typeof nextStepSchema>;

/** The procedure of a case: its steps as this operator may take them now, and what they are judged by. */
export const procedureSchema = z.object({
  /** Chain time at which they were judged. */
  at: millisSchema,
  /** In force then; typed where it was made. */
  policy: branded<Policy>(z.looseObject({ utcOffsetMinutes: z.number().int() })),
  /** Declared by the case's organisation or one above it, over or not. */
  blackouts: z.array(windowSchema).readonly(),
  /** Claimed times of delivered demands, ascending. */
  demands: z.array(millisSchema).readonly(),
  /** In the order of `PROCEDURE_STEPS`. */
  steps: z.array(z.object({ step: z.enum(PROCEDURE_STEPS), unmet: z.array(appErrorSchema) })),
});
export type Procedure = z.infer<typeof procedureSchema>;

/** A step beyond reminding that waits for a decision, or is approved and waits to be carried out. */
export const escalationSchema = z.object({
  kind: z.enum(words.ESCALATIONS),
  /** The act that proposed it. */
  proposal: actIdSchema,
  /** How much is to be waived or written off, else 0. */
  amount: fenSchema,
  proposer: accountIdSchema.optional(),
  proposedAt: millisSchema,
  approvals: z.array(accountIdSchema).readonly(),
  conditions: conditionsSchema,
  /** When the complete approval lapses; absent while it is not complete. */
  validUntil: millisSchema.optional(),
});

/** The written notice of a cut. */
export const cutNoticeSchema = z.object({
  window: windowSchema,
  issuedAt: millisSchema,
  deliveredAt: millisSchema.optional(),
  remindedAt: millisSchema.optional(),
});

export const caseDetailSchema = z.object({
  row: caseRowSchema,
  /** Absent while no policy is known. */
  risk: maybe(caseRiskSchema),
  customer: hashSchema,
  openedAt: millisSchema,
  bills: z.array(billSchema),
  /** Absent while no policy is known. */
  penalty: casePenaltySchema.optional(),
  /** The promise or plan made last, until everything is paid. */
  promise: z
    .object({
      /** The next part that is not paid yet, else the last one. */
      amount: fenSchema,
      due: daySchema,
      broken: z.boolean(),
      parts: z.array(partSchema).readonly(),
      /** What was paid since it was made. */
      paid: fenSchema,
      madeAt: millisSchema,
    })
    .optional(),
  openComplaints: count,
  escalations: z.array(escalationSchema).readonly(),
  notice: cutNoticeSchema.optional(),
  /** Recorded payments that were not reversed. */
  payments: z.array(z.object({ act: actIdSchema, at: millisSchema, amount: fenSchema })).readonly(),
  contacts7Days: count,
  timeline: z.array(timelineItemSchema),
  nextSteps: z.array(nextStepSchema),
  /** Absent while no policy is known. */
  procedure: procedureSchema.optional(),
});
export type CaseDetail = z.infer<typeof caseDetailSchema>;

/** The light node's named states. */
export const NODE_STATES = [
  "off",
  "starting",
  "noPeers",
  "warping",
  "following",
  "stalled",
  "wrongChain",
  "failed",
] as const;

/** What the status bar shows. */
export const statusSchema = z.object({
  chain: z.object({ name: z.string(), genesis: hashSchema.optional(), demo: z.boolean() }),
  node: z.object({
    state: z.enum(NODE_STATES),
    peers: count,
    best: count.optional(),
    finalized: count.optional(),
    /** Local time at which the newest finalized head arrived. */
    headAt: millisSchema.optional(),
    error: appErrorSchema.optional(),
  }),
  ledger: z.object({
    state: z.enum(["opening", "idle", "syncing", "mismatch", "readOnly"]),
    /** Finalized block that the store is proved at. */
    height: count.optional(),
    block: hashSchema.optional(),
    /** Chain time of that block. */
    at: millisSchema.optional(),
    entries: count,
    /** Entries of the head being pulled, for a progress bar. */
    target: count.optional(),
    error: appErrorSchema.optional(),
  }),
  /** Local clock minus chain clock (ms), measured at the last fresh head. */
  clockOffset: z.number().optional(),
  /** The operator's own switch: false keeps the light node off. */
  networkEnabled: z.boolean(),
  outbox: z.object({ pending: count, attention: count }),
});
export type Status = z.infer<typeof statusSchema>;

/** A key that this console can sign with, or a demo key that it offers. */
export const keySchema = z.object({
  account: accountIdSchema,
  /** SS58 address (prefix 42). */
  address: z.string(),
  name: z.string(),
  demo: z.boolean(),
  selected: z.boolean(),
  locked: z.boolean(),
  /** From the chain; absent while the account is not registered or not yet looked up. */
  operator: z
    .object({
      org: orgIdSchema,
      role: z.enum(words.ROLES),
      active: z.boolean(),
      /** Until when it has a supervisor's role too (chain time). */
      deputyUntil: millisSchema.optional(),
    })
    .optional(),
});
export type KeyInfo = z.infer<typeof keySchema>;

export const orgSchema = z.object({
  id: orgIdSchema,
  name: z.string(),
  parent: orgIdSchema.optional(),
  importUntil: millisSchema,
  entries: count,
});
export type OrgInfo = z.infer<typeof orgSchema>;

/** What will be signed, decoded from the very bytes, and what stands against it. */
export const previewSchema = z.object({
  item: z.string(),
  signer: accountIdSchema,
  locked: z.boolean(),
  /** The call as decoded from `payload` by the chain's metadata: pallet, call and named arguments as JSON. */
  call: z.object({ pallet: z.string(), name: z.string(), args: z.record(z.string(), z.unknown()) }),
  /** The bytes that the key will sign, hexadecimal. */
  payload: z.string(),
  nonce: count,
  /** Last block height in which the signed bytes are valid. */
  validUntil: count,
  genesis: hashSchema,
  specVersion: count,
  /** Conditions of the gate that are not met, judged by the last final state. */
  unmet: z.array(appErrorSchema),
  /** Chain time of the state that the gate judged by. */
  judgedAt: millisSchema.optional(),
  case: z.object({ id: caseIdSchema, reference: z.string(), account: z.string().optional() }),
});
export type Preview = z.infer<typeof previewSchema>;

/** One line of the outbox. */
export const outboxRowSchema = z.object({
  id: z.string(),
  case: caseIdSchema,
  reference: z.string(),
  org: orgIdSchema,
  detail: actDetailSchema,
  note: z.string().optional(),
  files: z.array(evidenceFileSchema).optional(),
  occurredAt: millisSchema,
  /** Position in the journal of the entry that the act corrects. */
  supersedes: count.optional(),
  createdAt: millisSchema,
  updatedAt: millisSchema,
  signer: accountIdSchema.optional(),
  nonce: count.optional(),
  validUntil: count.optional(),
  /** `OutboxState` of shared/domain/outbox.ts. */
  status: z.looseObject({
    state: z.enum([
      "draft",
      "signed",
      "broadcast",
      "inBlock",
      "finalized",
      "refused",
      "expired",
      "superseded",
    ]),
  }),
});
export type OutboxRow = z.infer<typeof outboxRowSchema>;
