import { z } from "zod";
import { OPINION_ITEMS, OPINION_REASONS } from "../audit/check-opinion.ts";
import { noteSchema, OPINION_KINDS, opinionSchema, planSchema } from "../audit/opinion.ts";
import { auditCaseRowSchema } from "./audit-case-schemas.ts";
import { countSchema, hashSchema, maybe } from "./unit-schemas.ts";

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
