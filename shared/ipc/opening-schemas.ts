import { z } from "zod";
import type { OpeningAct, OpeningState } from "../domain/opening.ts";
import * as words from "../domain/words.ts";
import { READ_ENCODINGS, rejectSchema } from "./register-schemas.ts";
import { signedActStateSchema, signedPreviewFields } from "./signed-act-schemas.ts";
import {
  actIdSchema,
  appErrorSchema,
  caseIdSchema,
  countSchema,
  daySchema,
  fenSchema,
  hashSchema,
  maybe,
  millisSchema,
  orgIdSchema,
} from "./unit-schemas.ts";

/** Cases that an answer shows; the others are counted. */
export const SHOWN_CASES = 50;

export const openingActSchema = z.object({
  act: actIdSchema,
  occurredAt: millisSchema,
  clockOffset: z.number().int(),
  cases: z.array(
    z.object({
      case: caseIdSchema,
      reference: z.string(),
      customer: hashSchema,
      class: z.enum(words.CUSTOMER_CLASSES),
      bills: z.array(z.object({ period: countSchema, amount: fenSchema, due: daySchema })),
    }),
  ),
}) as unknown as z.ZodType<OpeningAct>;

export const openingStateSchema: z.ZodType<OpeningState> = signedActStateSchema(
  z.object({ type: z.literal("Recorded") }),
);

const sums = { cases: countSchema, bills: countSchema, amount: fenSchema };

/** What every list says of its file. taken + rejected = rows. */
export const listReportFields = {
  file: z.string(),
  encoding: z.enum(READ_ENCODINGS),
  /** Columns that were not read. */
  ignored: z.array(z.string()),
  rows: countSchema,
  taken: countSchema,
  rejected: countSchema,
  /** Rejects that are kept with their rows, for the export. */
  kept: countSchema,
  /** The first of them. */
  rejects: z.array(rejectSchema),
};

/** How far a list under way is. */
export const listRunningSchema = z.object({
  file: z.string(),
  phase: z.enum(["reading", "judging"]),
  rows: countSchema,
});

/** What a list of arrears comes to: which cases would be opened, and the first act as its bytes say it. */
export const openingPlanSchema = z.object({
  batch: z.string(),
  ...listReportFields,
  /** The office that opens them. */
  org: maybe(orgIdSchema),
  ...sums,
  byClass: z.array(z.object({ class: z.enum(words.CUSTOMER_CLASSES), ...sums })),
  /** How many acts will be signed. */
  acts: countSchema,
  /** The first cases. */
  shown: z.array(
    z.object({
      account: z.string(),
      reference: z.string(),
      class: z.enum(words.CUSTOMER_CLASSES),
      bills: countSchema,
      amount: fenSchema,
    }),
  ),
  /** Absent when nothing can be opened. */
  first: maybe(z.object({ ...signedPreviewFields, ...sums, judgedAt: millisSchema })),
});
export type OpeningPlan = z.infer<typeof openingPlanSchema>;

/** Absent plan: the operator chose no file. */
export const openingReadSchema = z.object({ plan: maybe(openingPlanSchema) });

/** What one call signed of a list, which rows it could not, and what is left. */
export const listSignedSchema = z.object({
  done: countSchema,
  failed: z.array(z.object({ line: countSchema, error: appErrorSchema })),
  left: countSchema,
});
export type ListSigned = z.infer<typeof listSignedSchema>;

export const openingRowSchema = z.object({
  id: z.string(),
  createdAt: millisSchema,
  ...sums,
  status: openingStateSchema,
});
export type OpeningRow = z.infer<typeof openingRowSchema>;

export const openingViewSchema = z.object({
  /** Why who works here may not open cases; empty when they may. */
  unmet: z.array(appErrorSchema),
  running: maybe(listRunningSchema),
  /** Cases that are signed and not final yet. */
  waiting: countSchema,
  /** This console's acts, newest first; those that somebody took note of are left out. */
  acts: z.array(openingRowSchema),
});
export type OpeningView = z.infer<typeof openingViewSchema>;
