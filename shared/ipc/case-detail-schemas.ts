import { z } from "zod";
import * as words from "../domain/words.ts";
import { billSchema, casePenaltySchema } from "./bill-schemas.ts";
import { caseRowSchema } from "./case-schemas.ts";
import { nextStepSchema, procedureSchema } from "./procedure-schemas.ts";
import { caseRiskSchema } from "./risk-schemas.ts";
import { timelineItemSchema } from "./timeline-schemas.ts";
import {
  accountIdSchema,
  actIdSchema,
  conditionsSchema,
  countSchema,
  daySchema,
  fenSchema,
  hashSchema,
  maybe,
  millisSchema,
  partSchema,
  windowSchema,
} from "./unit-schemas.ts";

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
  /** Who the customer is, as far as the register of this console says. */
  contact: maybe(
    z.object({ name: maybe(z.string()), address: maybe(z.string()), phone: maybe(z.string()) }),
  ),
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
  openComplaints: countSchema,
  escalations: z.array(escalationSchema).readonly(),
  notice: cutNoticeSchema.optional(),
  /** Recorded payments that were not reversed. */
  payments: z.array(z.object({ act: actIdSchema, at: millisSchema, amount: fenSchema })).readonly(),
  contacts7Days: countSchema,
  timeline: z.array(timelineItemSchema),
  nextSteps: z.array(nextStepSchema),
  /** Absent while no policy is known. */
  procedure: procedureSchema.optional(),
});
export type CaseDetail = z.infer<typeof caseDetailSchema>;
