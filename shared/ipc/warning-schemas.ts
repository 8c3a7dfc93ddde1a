import { z } from "zod";
import * as words from "../domain/words.ts";
import { RISK_WARNINGS } from "../risk/warnings.ts";
import { caseRiskSchema, riskWarningSchema } from "./risk-schemas.ts";
import {
  caseIdSchema,
  countSchema,
  daySchema,
  fenSchema,
  maybe,
  millisSchema,
  orgIdSchema,
} from "./unit-schemas.ts";

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
  /** What was said of it while it was less bad, or before it came back. */
  said: maybe(z.object({ at: millisSchema, reason: maybe(z.string()) })),
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
      rows: z.array(warningRowSchema),
    }),
  ),
});
export type Warnings = z.infer<typeof warningsSchema>;

/** What is said of a warning. */
export const warningWordSchema = z.object({
  case: caseIdSchema,
  kind: z.enum(RISK_WARNINGS),
  points: countSchema,
  /** The first day on which it is told again; then a reason is needed. */
  until: daySchema.optional(),
  reason: z.string().trim().max(200).optional(),
});
