import { z } from "zod";
import { RISK_LEVELS } from "../domain/risk.ts";
import * as words from "../domain/words.ts";
import { WARNINGS } from "../rules/warnings.ts";
import { riskMarkSchema } from "./risk-schemas.ts";
import {
  caseIdSchema,
  countSchema,
  fenSchema,
  maybe,
  millisSchema,
  orgIdSchema,
} from "./unit-schemas.ts";

/** Which cases. Absent fields do not filter; several values of one field are alternatives. */
export const caseFilterSchema = z.object({
  orgs: z.array(orgIdSchema).optional(),
  stages: z.array(z.enum(words.STAGES)).optional(),
  classes: z.array(z.enum(words.CUSTOMER_CLASSES)).optional(),
  /** Days overdue of the oldest unpaid bill, both ends included. */
  overdueDaysFrom: countSchema.optional(),
  overdueDaysTo: countSchema.optional(),
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
  overdueDays: countSchema.optional(),
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
  pending: countSchema,
});
export type CaseRow = z.infer<typeof caseRowSchema>;

/** Counts and sums of what is filtered. */
export const caseSummarySchema = z.object({
  cases: countSchema,
  outstanding: fenSchema,
  principal: fenSchema,
  charges: fenSchema,
  paid: fenSchema,
  byWarning: z.record(z.enum(WARNINGS), countSchema),
});
export type CaseSummary = z.infer<typeof caseSummarySchema>;
