import { z } from "zod";
import { CHANNELS, OUTCOMES, PARTIES } from "../domain/words.ts";
import { outboxRowSchema, previewSchema } from "./outbox-schemas.ts";
import { appErrorSchema, caseIdSchema, fenSchema, maybe, millisSchema } from "./unit-schemas.ts";

/** Most cases of one bulk. */
export const BULK_CASES = 1_000;
/** Most cases that are signed by one call, so that each call answers soon and says how far it is. */
export const BULK_CALL = 20;

/** What is recorded on many cases at once: only what needs no look at the single case. */
export const bulkDetailSchema = z.object({
  type: z.literal("RecordContact"),
  channel: z.enum(CHANNELS),
  outcome: z.enum(OUTCOMES),
  party: z.enum(PARTIES),
});

export const bulkRequestSchema = z.object({
  cases: z.array(caseIdSchema).min(1).max(BULK_CASES),
  detail: bulkDetailSchema,
  occurredAt: millisSchema,
  note: z.string().max(2_000).optional(),
});

/** What would be recorded: each case with the gate's verdict, and the first act as decoded from its bytes. */
export const bulkPreviewSchema = z.object({
  batch: z.string(),
  rows: z.array(
    z.object({
      case: caseIdSchema,
      reference: z.string(),
      account: z.string().optional(),
      outstanding: fenSchema.optional(),
      /** Why it will not be recorded on this case; empty when it will. */
      unmet: z.array(appErrorSchema),
    }),
  ),
  /** Absent when nothing can be recorded. */
  first: maybe(previewSchema),
});
export type BulkPreview = z.infer<typeof bulkPreviewSchema>;

export const bulkSignSchema = z.object({
  batch: z.string(),
  cases: z.array(caseIdSchema).min(1).max(BULK_CALL),
});

/** What became of each case: the signed act, which is on disk, or why there is none. */
export const bulkResultSchema = z.array(
  z.object({
    case: caseIdSchema,
    item: outboxRowSchema.optional(),
    error: appErrorSchema.optional(),
  }),
);
