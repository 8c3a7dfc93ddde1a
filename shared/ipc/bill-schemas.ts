import { z } from "zod";
import { PENALTY_PARTS } from "../rules/penalty.ts";
import { billNoSchema, countSchema, daySchema, fenSchema } from "./unit-schemas.ts";

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
  overdueDays: countSchema,
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
      days: countSchema,
      principal: fenSchema,
      part: z.enum(PENALTY_PARTS),
      ratePpm: countSchema,
      exact: exactSchema,
    }),
  ),
  subtotals: z.array(
    z.object({
      part: z.enum(PENALTY_PARTS),
      ratePpm: countSchema,
      days: countSchema,
      exact: exactSchema,
    }),
  ),
  exact: exactSchema,
  total: fenSchema,
  /** What the ledger holds as charged on this bill, whoever computed it. */
  charged: fenSchema,
});
export type BillPenalty = z.infer<typeof billPenaltySchema>;

/** The penalties of a case, computed by one version of the policy. */
export const casePenaltySchema = z.object({
  policy: countSchema,
  /** Millionths of the principal a day. */
  rates: z.record(z.enum(PENALTY_PARTS), countSchema),
  /** The last day that counts. */
  lastDay: daySchema,
  /** In the order of the case's bills. */
  bills: z.array(billPenaltySchema),
});
export type CasePenalty = z.infer<typeof casePenaltySchema>;
