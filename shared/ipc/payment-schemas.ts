import { z } from "zod";
import { PAYMENT_METHODS } from "../domain/words.ts";
import { listReportFields, listRunningSchema } from "./opening-schemas.ts";
import { previewSchema } from "./outbox-schemas.ts";
import { appErrorSchema, countSchema, fenSchema, maybe, millisSchema } from "./unit-schemas.ts";

/** Most payments that one call signs, so that each call answers soon and says how far it is. */
export const PAYMENTS_CALL = 20;

const sums = { payments: countSchema, amount: fenSchema };

/** What a list of payments comes to, and the first act as its bytes say it. */
export const paymentPlanSchema = z.object({
  batch: z.string(),
  ...listReportFields,
  /** Why who works here may not record payments; empty when they may. */
  unmet: z.array(appErrorSchema),
  ...sums,
  /** Cases that owe nothing any more when all of it is recorded. */
  settled: countSchema,
  byMethod: z.array(z.object({ method: z.enum(PAYMENT_METHODS), ...sums })),
  /** The first payments. */
  shown: z.array(
    z.object({
      line: countSchema,
      account: z.string(),
      reference: z.string(),
      receipt: z.string(),
      method: z.enum(PAYMENT_METHODS),
      paidAt: millisSchema,
      amount: fenSchema,
    }),
  ),
  /** Absent when nothing can be recorded. */
  first: maybe(previewSchema),
});
export type PaymentPlan = z.infer<typeof paymentPlanSchema>;

/** Absent plan: the operator chose no file. */
export const paymentReadSchema = z.object({ plan: maybe(paymentPlanSchema) });

export const paymentViewSchema = z.object({ running: maybe(listRunningSchema) });
