import { utf8ToBytes } from "@noble/hashes/utils.js";
import { z } from "zod";
import {
  type CouncilAct,
  type CouncilActState,
  MAX_ORG_NAME_BYTES,
  MAX_VALIDATORS,
  type Matter,
  type Motion,
  type Proposal,
  type Validator,
} from "../domain/council.ts";
import type { DatedPolicy, Policy } from "../domain/policy.ts";
import { CONDUCT_FACTORS, FEE_FACTORS, MAX_RISK_FACTORS, MAX_RISK_STEPS } from "../domain/risk.ts";
import { CLEARING_ORDERS, ROLES } from "../domain/words.ts";
import { signedActStateSchema, signedPreviewFields } from "./signed-act-schemas.ts";
import {
  accountIdSchema,
  appErrorSchema,
  countSchema,
  daySchema,
  fenSchema,
  hashSchema,
  maybe,
  millisSchema,
  orgIdSchema,
  personSchema,
  validatorKeySchema,
} from "./unit-schemas.ts";

const whole = (most: number) => z.number().int().min(0).max(most);
const u8 = whole(0xff);
const u16 = whole(0xffff);
const u32 = whole(0xffffffff);

/** A score card that has bytes on the chain. */
const cardSchema = <const F extends readonly [string, ...string[]]>(factors: F) =>
  z.object({
    factors: z
      .array(
        z.object({
          factor: z.enum(factors),
          steps: z.array(z.object({ from: u32, points: u8 })).max(MAX_RISK_STEPS),
        }),
      )
      .max(MAX_RISK_FACTORS),
    watch: u8,
    high: u8,
  });

/** A policy that has bytes on the chain; whether its numbers fit each other is `policyFaults`. */
export const policySchema = z.object({
  utcOffsetMinutes: z.number().int().min(-0x8000).max(0x7fff),
  quietFromMinute: u16,
  quietToMinute: u16,
  contactsPerDay: u16,
  contactsPer7Days: u16,
  backDatingLimitMs: countSchema,
  clockToleranceMs: countSchema,
  penaltyResidentialPpm: u32,
  penaltyCurrentYearPpm: u32,
  penaltyEarlierYearPpm: u32,
  cutAfterOverdueDays: u16,
  demandsBeforeCut: u16,
  noticeMinDays: u16,
  noticeMaxDays: u16,
  secondNoticeMinutes: u16,
  approvalValidDays: u16,
  reconnectHours: u16,
  disputeAnswerDays: u16,
  complaintAnswerDays: u16,
  secondNoticeMaxMinutes: u16,
  approvalsHigh: u8,
  highAmount: fenSchema,
  cutFromMinute: u16,
  cutToMinute: u16,
  cutToMinuteBeforeRest: u16,
  clearing: z.enum(CLEARING_ORDERS),
  holidays: z.array(z.tuple([daySchema, daySchema])).max(64),
  workingDays: z.array(daySchema).max(64),
  feeRisk: cardSchema(FEE_FACTORS),
  conductRisk: cardSchema(CONDUCT_FACTORS),
  conductDays: u16,
}) as unknown as z.ZodType<Policy>;

/** All versions on the chain, by version, and which is in force at the chain's time. */
export const policyListSchema = z.object({
  versions: z.array(
    z.object({
      version: countSchema,
      from: millisSchema,
      policy: policySchema,
    }) as unknown as z.ZodType<DatedPolicy>,
  ),
  inForce: countSchema.optional(),
  /** The chain's time by which that was told. */
  at: millisSchema,
});
export type PolicyList = z.infer<typeof policyListSchema>;

export const validatorsSchema = z
  .array(z.object({ author: validatorKeySchema, voter: validatorKeySchema }))
  .max(MAX_VALIDATORS) as unknown as z.ZodType<readonly Validator[]>;

const place = { account: accountIdSchema, role: z.enum(ROLES) };
const matters = [
  z.object({
    type: z.literal("RegisterOrg"),
    org: orgIdSchema,
    parent: maybe(orgIdSchema),
    name: z.string().refine((name) => utf8ToBytes(name).length <= MAX_ORG_NAME_BYTES),
  }),
  z.object({ type: z.literal("OpenImport"), org: orgIdSchema, until: millisSchema }),
  z.object({ type: z.literal("CloseImport"), org: orgIdSchema }),
  z.object({ type: z.literal("ChangeOperator"), ...place }),
  z.object({ type: z.literal("RevokeOperator"), account: accountIdSchema }),
  z.object({ type: z.literal("SetValidators"), validators: validatorsSchema }),
] as const;
const registration = { type: z.literal("RegisterOperator"), org: orgIdSchema, ...place };
const registered = z.object({ ...registration, person: personSchema });

/** `sameAs` is another account of the person who is registered; without it it is somebody new. */
const matterIntentSchema = z.discriminatedUnion("type", [
  ...matters,
  z.object({ ...registration, sameAs: maybe(accountIdSchema) }),
]);
export type MatterIntent =
  | Exclude<Matter, { type: "RegisterOperator" }>
  | Extract<z.infer<typeof matterIntentSchema>, { type: "RegisterOperator" }>;
const matterSchema = z.discriminatedUnion("type", [...matters, registered]);

const proposalSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("SetPolicy"), from: millisSchema, policy: policySchema }),
  ...matters,
  registered,
  z.object({ type: z.literal("Other"), pallet: u8, call: u8 }),
]) as unknown as z.ZodType<Proposal>;

const motionFields = {
  hash: hashSchema,
  index: u32,
  threshold: u32,
  ayes: z.array(accountIdSchema),
  nays: z.array(accountIdSchema),
  end: u32,
  bytes: countSchema,
  proposal: proposalSchema,
};
export const motionSchema = z.object(motionFields) as unknown as z.ZodType<Motion>;

/** What a member asks for. The threshold and a motion's number are the service's to fill in. */
export const councilIntentSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Propose"), from: millisSchema, policy: policySchema }),
  z.object({
    type: z.literal("ProposeMatter"),
    matter: matterIntentSchema as unknown as z.ZodType<MatterIntent>,
  }),
  z.object({ type: z.literal("Vote"), motion: hashSchema, approve: z.boolean() }),
  z.object({ type: z.literal("Close"), motion: hashSchema }),
]);
export type CouncilIntent = z.infer<typeof councilIntentSchema>;

export const councilActSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("Propose"),
    motion: hashSchema,
    threshold: u32,
    from: millisSchema,
    policy: policySchema,
  }),
  z.object({
    type: z.literal("ProposeMatter"),
    motion: hashSchema,
    threshold: u32,
    matter: matterSchema,
  }),
  z.object({ type: z.literal("Vote"), motion: hashSchema, index: u32, approve: z.boolean() }),
  z.object({ type: z.literal("Close"), motion: hashSchema, index: u32, bytes: countSchema }),
]) as unknown as z.ZodType<CouncilAct>;

const outcomeSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Proposed") }),
  z.object({ type: z.literal("Voted") }),
  z.object({ type: z.literal("PolicySet"), version: countSchema }),
  z.object({ type: z.literal("CarriedOut") }),
  z.object({ type: z.literal("Closed") }),
  z.object({ type: z.literal("WithoutEffect") }),
]);

export const councilActStateSchema: z.ZodType<CouncilActState> =
  signedActStateSchema(outcomeSchema);

/** A member's act on its way, without its bytes. */
export const councilActRowSchema = z.object({
  id: z.string(),
  act: councilActSchema,
  signer: accountIdSchema,
  nonce: countSchema,
  validUntil: countSchema,
  createdAt: millisSchema,
  updatedAt: millisSchema,
  status: councilActStateSchema,
});
export type CouncilActRow = z.infer<typeof councilActRowSchema>;

/** The council as it was proved last, and this console's acts in it. */
export const councilSchema = z.object({
  /** The finalized block that it was read at, and its chain time; absent: never read. */
  readAt: z.object({ height: countSchema, block: hashSchema, at: millisSchema }).optional(),
  members: z.array(z.object({ account: accountIdSchema, org: orgIdSchema.optional() })),
  motions: z.array(
    z.object({
      ...motionFields,
      /** Other accounts of the person whom it would register, of any organisation. */
      samePerson: z.array(accountIdSchema),
      verdict: z.enum(["carried", "lost", "endedCarried", "endedLost", "open"]),
      /** About when its time is over. */
      endsAt: millisSchema,
    }),
  ),
  /** Who keeps the chain at that block; absent: not read. */
  validators: validatorsSchema.optional(),
  /** Whether who works here is a member. */
  member: z.boolean(),
  /** Newest first; dropped ones are left out. */
  acts: z.array(councilActRowSchema),
});
export type CouncilView = z.infer<typeof councilSchema>;
export type MotionView = CouncilView["motions"][number];

/** What will be signed, read from the very bytes. */
export const councilPreviewSchema = z.object({
  ...signedPreviewFields,
  act: councilActSchema,
  /** The same of a proposed registration. */
  samePerson: z.array(accountIdSchema),
  /** What else the member should know: the motion can be carried and yet change nothing. */
  warnings: z.array(appErrorSchema),
  /** Chain time of the state that this was judged by. */
  judgedAt: millisSchema,
});
export type CouncilPreview = z.infer<typeof councilPreviewSchema>;
