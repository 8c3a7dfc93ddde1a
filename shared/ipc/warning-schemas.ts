import { z } from "zod";
import * as words from "../domain/words.ts";
import { RISK_WARNINGS } from "../risk/warnings.ts";
import { caseRiskSchema, riskWarningSchema } from "./risk-schemas.ts";
import {
  accountIdSchema,
  caseIdSchema,
  countSchema,
  daySchema,
  fenSchema,
  maybe,
  millisSchema,
  orgIdSchema,
} from "./unit-schemas.ts";

/** What somebody said of a warning. */
const saidSchema = z.object({
  at: millisSchema,
  by: maybe(accountIdSchema),
  /** The first day on which it was to be told again; absent when it was only taken note of. */
  until: maybe(daySchema),
  reason: maybe(z.string()),
  /** It was taken back. */
  undone: maybe(z.object({ at: millisSchema, by: maybe(accountIdSchema) })),
});
export type Said = z.infer<typeof saidSchema>;

/** One warning with the reasons behind it. */
export const warningRowSchema = riskWarningSchema.extend({
  case: caseIdSchema,
  reference: z.string(),
  account: maybe(z.string()),
  org: orgIdSchema,
  class: z.enum(words.CUSTOMER_CLASSES),
  outstanding: fenSchema,
  /** What adds points, the most first: fee factors of a warning about the customer, conduct factors of one about us. */
  risk: caseRiskSchema,
  /** What was said of it at this console, the latest first. */
  said: z.array(saidSchema),
});
export type WarningRow = z.infer<typeof warningRowSchema>;

/** The warnings of the organisation of who works here and of those below it. */
export const warningsSchema = z.object({
  now: millisSchema,
  /** Whether now is in the quiet hours of the policy, in which nobody is disturbed. */
  quiet: z.boolean(),
  sections: z.array(
    z.object({
      kind: z.enum(RISK_WARNINGS),
      /** All of this kind, those taken note of and those that wait included. */
      total: countSchema,
      /** Of those looked through, how many were taken note of or wait. */
      quiet: countSchema,
      /** Of the others looked through, how many somebody had dealt with and took that back: they are no news. */
      undone: countSchema,
      rows: z.array(warningRowSchema),
      /** Those taken note of and those that wait, as far as they are shown. */
      noted: z.array(warningRowSchema),
    }),
  ),
});
export type Warnings = z.infer<typeof warningsSchema>;

/** Which warning. */
export const warningNameSchema = z.object({ case: caseIdSchema, kind: z.enum(RISK_WARNINGS) });

/** What is said of a warning. */
export const warningWordSchema = warningNameSchema.extend({
  points: countSchema,
  /** The first day on which it is told again; then a reason is needed. */
  until: daySchema.optional(),
  reason: z.string().trim().max(200).optional(),
});
