import { z } from "zod";
import { CLOSE_REASONS, CUSTOMER_CLASSES, STAGES } from "../domain/words.ts";
import { PROCEDURE_STEPS } from "../rules/procedure.ts";
import { findingKind } from "./audit-schemas.ts";
import {
  accountIdSchema,
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

/** Which cases of a snapshot; absent fields do not filter. */
export const auditCaseFilterSchema = z.object({
  org: orgIdSchema.optional(),
  stage: z.enum(STAGES).optional(),
  /** Only cases with findings. */
  found: z.boolean().optional(),
  /** Part of the reference. */
  text: z.string().max(64).optional(),
});
export type AuditCaseFilter = z.infer<typeof auditCaseFilterSchema>;

export const auditCaseRowSchema = z.object({
  id: caseIdSchema,
  org: orgIdSchema,
  reference: z.string(),
  class: z.enum(CUSTOMER_CLASSES),
  stage: z.enum(STAGES),
  closed: maybe(z.enum(CLOSE_REASONS)),
  openedAt: millisSchema,
  outstanding: fenSchema,
  oldestDue: maybe(daySchema),
  entries: countSchema,
  findings: countSchema,
});
export type AuditCaseRow = z.infer<typeof auditCaseRowSchema>;

/** A finding, with what its sentence needs. */
export const findingSchema = z.object({
  kind: findingKind,
  org: orgIdSchema,
  seq: countSchema,
  case: maybe(caseIdSchema),
  reference: maybe(z.string()),
  entry: z.string(),
  imported: z.boolean(),
  at: millisSchema,
  occurredAt: millisSchema,
  actor: maybe(accountIdSchema),
  policy: countSchema,
  rule: z.string(),
  error: maybe(appErrorSchema),
  due: maybe(millisSchema),
});
export type FindingView = z.infer<typeof findingSchema>;

export const findingFilterSchema = z.object({
  kind: findingKind.optional(),
  rule: z.string().max(64).optional(),
  org: orgIdSchema.optional(),
});
export type FindingFilter = z.infer<typeof findingFilterSchema>;

/** An entry as the snapshot has it. */
export const auditEntrySchema = z.object({
  org: orgIdSchema,
  seq: countSchema,
  at: millisSchema,
  occurredAt: millisSchema,
  actor: maybe(accountIdSchema),
  policy: countSchema,
  provenance: z.enum(["Recorded", "Imported"]),
  commitment: maybe(hashSchema),
  supersedes: maybe(countSchema),
  kind: z.looseObject({ type: z.string() }),
  /** blake2_256 of the entry, as its journal chains it. */
  hash: hashSchema,
});

export const auditCaseSchema = z.object({
  row: auditCaseRowSchema,
  principal: fenSchema,
  charges: fenSchema,
  paid: fenSchema,
  waived: fenSchema,
  /** The day that is shown; absent: the block's own. */
  day: maybe(daySchema),
  bills: z.array(
    z.object({
      bill: countSchema,
      period: countSchema,
      due: daySchema,
      amount: fenSchema,
      penalty: fenSchema,
      expense: fenSchema,
      outstanding: fenSchema,
    }),
  ),
  /** Steps of the procedure at that moment, with what stands against each; hours of the day are not asked. */
  steps: z.array(z.object({ step: z.enum(PROCEDURE_STEPS), unmet: z.array(appErrorSchema) })),
  /** In the order of the journal. */
  timeline: z.array(auditEntrySchema),
  findings: z.array(findingSchema),
});
export type AuditCase = z.infer<typeof auditCaseSchema>;

/** Figures of one organisation, as the table of the file has them. */
export const auditFiguresSchema = z.array(
  z.object({ org: orgIdSchema, values: z.record(z.string(), countSchema) }),
);
