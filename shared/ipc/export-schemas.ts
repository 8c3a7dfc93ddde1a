import { z } from "zod";
import { FIGURE_TABLES } from "../figures/table.ts";
import { TABLE_LANGUAGES } from "../figures/wording.ts";
import { caseFilterSchema, caseSortSchema } from "./case-schemas.ts";
import { figuresFilterSchema, recordsFilterSchema } from "./figures-schemas.ts";

/** `csvGbk` is written in GB18030: the same bytes as GBK for all that GBK has, and nothing is lost of what it has not. */
export const EXPORT_FORMATS = ["xlsx", "csvUtf8", "csvGbk", "pdf"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Which table is to be saved; never the data, which the service reads itself. */
export const exportRequestSchema = z.object({
  what: z.discriminatedUnion("of", [
    z.object({
      of: z.literal("figures"),
      table: z.enum(FIGURE_TABLES),
      filter: figuresFilterSchema,
    }),
    z.object({ of: z.literal("records"), filter: recordsFilterSchema }),
    z.object({ of: z.literal("cases"), filter: caseFilterSchema, sort: caseSortSchema }),
  ]),
  format: z.enum(EXPORT_FORMATS),
  language: z.enum(TABLE_LANGUAGES),
});
export type ExportRequest = z.infer<typeof exportRequestSchema>;

/** `sha256` is of the canonical CSV (docs/decisions/exports.md); absent when nothing was saved. */
export const exportedSchema = z.object({
  saved: z.boolean(),
  sha256: z.string().optional(),
  rows: z.number().int().optional(),
});
export type Exported = z.infer<typeof exportedSchema>;
