import { z } from "zod";
import { OPINION_ITEMS, OPINION_REASONS } from "../audit/check-opinion.ts";
import { noteSchema, OPINION_KINDS, opinionSchema, planSchema } from "../audit/opinion.ts";
import { REASON_CODES } from "../audit/reasons.ts";
import { CLOSE_REASONS, CUSTOMER_CLASSES, STAGES } from "../domain/words.ts";
import { PROCEDURE_STEPS } from "../rules/procedure.ts";
import { PARTS } from "../snapshot/fault.ts";
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
} from "./schemas.ts";

/** Why a part failed or was not checked. */
export const reasonSchema = z.object({
  code: z.enum(REASON_CODES),
  values: z.record(z.string(), z.string()),
  /** The verifier's own words. */
  words: z.string(),
});

export const placeSchema = z.object({
  page: maybe(z.number()),
  table: maybe(z.string()),
  row: maybe(z.number()),
  org: maybe(z.number()),
  seq: maybe(z.number()),
});

const part = z.enum(PARTS);
export const partViewSchema = z.discriminatedUnion("result", [
  z.object({ part, result: z.literal("verified"), checked: countSchema }),
  z.object({ part, result: z.literal("failed"), place: placeSchema, reason: reasonSchema }),
  z.object({ part, result: z.literal("notChecked"), reason: reasonSchema }),
]);
export type PartView = z.infer<typeof partViewSchema>;

/** What the file says of itself, whatever that is; proved as far as its parts are. */
const identitySchema = z.object({
  genesis: z.string(),
  name: z.string(),
  block: z.string(),
  height: z.number(),
  at: z.number(),
});

const scopeSchema = z.object({
  org: orgIdSchema,
  /** From the block's state, once it is proved. */
  name: maybe(z.string()),
  /** Entries of the journal, and how many of them are withheld. */
  length: countSchema,
  withheld: countSchema,
  /** Whether the journal is in the file. */
  shown: z.boolean(),
});

const FINDING_KINDS = ["breach", "late", "open"] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];
const findingKind = z.enum(FINDING_KINDS);

/** What the replay of the rules found, counted. */
export const rulesSummarySchema = z.object({
  /** Acts that were judged in full. */
  judged: countSchema,
  counts: z.array(
    z.object({ kind: findingKind, rule: z.string(), org: orgIdSchema, n: countSchema }),
  ),
  unjudged: z.array(
    z.object({
      reason: z.enum(["operatorUnknown", "policyUnknown", "imported", "timeOfDayUnknown"]),
      entries: countSchema,
    }),
  ),
  /** One SHA-256 over all findings (docs/decisions/opinion.md). */
  digest: hashSchema,
  /** Organisations whose journals are not in the file. */
  absent: z.array(orgIdSchema),
  withheld: countSchema,
});
export type RulesSummary = z.infer<typeof rulesSummarySchema>;

const openSnapshotSchema = z.object({
  state: z.literal("open"),
  name: z.string(),
  bytes: countSchema,
  /** Of the whole file, so that anybody can say which file was looked at; absent of files that are no snapshot. */
  sha256: maybe(hashSchema),
  result: z.enum(["verified", "failed", "notChecked"]),
  parts: z.array(partViewSchema),
  identity: maybe(identitySchema),
  scope: z.array(scopeSchema),
  /** Absent: the rules were not replayed, because what they need is not proved or not readable. */
  rules: maybe(rulesSummarySchema),
  /** Cases that can be looked at; absent when their table failed or what it follows from is not proved. */
  cases: maybe(countSchema),
});
export type OpenSnapshot = z.infer<typeof openSnapshotSchema>;

/** Whether the console shows a snapshot instead of the live chain. */
export const auditViewSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("none") }),
  z.object({
    state: z.literal("checking"),
    name: z.string(),
    step: z.enum(["hash", "rules", ...PARTS]),
    /** Of the step, from 0 to 1; absent where only its end is known. */
    done: maybe(z.number().min(0).max(1)),
  }),
  z.object({ state: z.literal("unreadable"), name: z.string(), error: appErrorSchema }),
  openSnapshotSchema,
]);
export type AuditView = z.infer<typeof auditViewSchema>;

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

/** What still keeps an opinion from being signed. */
export const OPINION_LACKS = ["hash", "sample", "notes", "conclusion", "unqualified"] as const;

/** What the auditor has written of the open snapshot: kept at this console, whatever happens to it. */
export const auditWorkSchema = z.object({
  plan: maybe(planSchema),
  /** What the plan draws; absent without a plan, or when the cases are not proved. */
  sample: maybe(
    z.object({
      population: countSchema,
      strata: z.array(z.object({ name: z.string(), population: countSchema, size: countSchema })),
      rows: z.array(auditCaseRowSchema),
    }),
  ),
  /** On cases of the sample. */
  notes: z.array(noteSchema),
  kind: maybe(z.enum(OPINION_KINDS)),
  text: z.string(),
  lacks: maybe(z.object({ what: z.enum(OPINION_LACKS), missing: countSchema })),
});
export type AuditWork = z.infer<typeof auditWorkSchema>;

/** What would be signed, read back from the very bytes, and the SHA-256 of these. */
export const opinionPreviewSchema = z.object({
  opinion: opinionSchema,
  digest: hashSchema,
  locked: z.boolean(),
});
export type OpinionPreview = z.infer<typeof opinionPreviewSchema>;

/** An opinion held against the open snapshot. Absent: no file was chosen. */
export const opinionReportSchema = z.object({
  report: maybe(
    z.object({
      name: z.string(),
      result: z.enum(["verified", "failed", "notChecked"]),
      items: z.array(
        z.object({
          item: z.enum(OPINION_ITEMS),
          result: z.enum(["verified", "failed", "notChecked"]),
          reason: maybe(z.enum(OPINION_REASONS)),
        }),
      ),
      opinion: opinionSchema,
      digest: hashSchema,
      address: z.string(),
      /** The signer's role, when the snapshot proves one. */
      role: maybe(z.string()),
    }),
  ),
});
export type OpinionReport = NonNullable<z.infer<typeof opinionReportSchema>["report"]>;
