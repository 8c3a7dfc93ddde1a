import { z } from "zod";
import { LIST_KINDS, REGISTER_COLUMNS, REGISTER_KINDS } from "../register/columns.ts";
import { REGISTER_LANGUAGES, REJECT_REASONS, type Reject } from "../register/rejects.ts";
import { countSchema, maybe, millisSchema } from "./unit-schemas.ts";

/** How a CSV file is written. GBK stands for GB18030, which holds all of it. */
export const CSV_ENCODINGS = ["UTF-8", "GBK"] as const;
/** That a file may have which is read. */
export const READ_ENCODINGS = [...CSV_ENCODINGS, "UTF-16"] as const;
/** Rejects and accounts that an answer names; the export has all of them. */
export const NAMED_REJECTS = 200;
export const NAMED_GAPS = 100;

export const rejectCauseSchema = z.object({
  reason: z.enum(REJECT_REASONS),
  column: maybe(z.enum(REGISTER_COLUMNS)),
  value: maybe(z.string()),
  other: maybe(z.string()),
  line: maybe(countSchema),
  otherLine: maybe(countSchema),
  limit: maybe(countSchema),
  found: maybe(countSchema),
  expected: maybe(countSchema),
});

export const rejectSchema = z.object({
  line: countSchema,
  cause: rejectCauseSchema,
  row: z.string(),
}) as unknown as z.ZodType<Reject>;

/** An account whose consumption lacks months between its first and its last. */
export const gapSchema = z.object({
  account: z.string(),
  /** Periods yyyymm, ascending, the first of them. */
  months: z.array(z.number().int()),
  missing: countSchema,
});
export type Gap = z.infer<typeof gapSchema>;

/** What an import came to. taken + rejected = rows. */
export const registerReportSchema = z.object({
  /** When (local clock, ms). */
  at: millisSchema,
  /** The file's own name. */
  file: z.string(),
  kind: z.enum(REGISTER_KINDS),
  encoding: z.enum(READ_ENCODINGS),
  /** Columns that were not read. */
  ignored: z.array(z.string()),
  rows: countSchema,
  taken: countSchema,
  rejected: countSchema,
  /** Rejects that are kept with their rows, for the export. */
  kept: countSchema,
  /** Accounts of the taken rows; of how many something is known now that was not before. */
  accounts: countSchema,
  changed: countSchema,
  /** Accounts that no customer of the chain is linked with here yet: kept, because the link may come later. */
  unlinked: countSchema,
  /** Accounts of the file with months missing, and how many months. */
  gapAccounts: countSchema,
  gapMonths: countSchema,
  gaps: z.array(gapSchema),
});
export type RegisterReport = z.infer<typeof registerReportSchema>;

export const registerSummarySchema = z.object({
  /** Customers of the chain whose account number is known here. */
  accounts: countSchema,
  /** Customers that something is known of, and how many of them a customer of the chain is linked with. */
  customers: countSchema,
  linked: countSchema,
  withIndustry: countSchema,
  watched: countSchema,
  withCapacity: countSchema,
  withBalance: countSchema,
  withConsumption: countSchema,
  /** Months with consumption: the first and the last, yyyymm. */
  monthFrom: maybe(z.number().int()),
  monthTo: maybe(z.number().int()),
  last: maybe(registerReportSchema),
  /** The first rejects of the last import. */
  rejects: z.array(rejectSchema),
  /** An import under way. */
  running: maybe(
    z.object({
      file: z.string(),
      phase: z.enum(["reading", "writing", "finishing"]),
      rows: countSchema,
    }),
  ),
});
export type RegisterSummary = z.infer<typeof registerSummarySchema>;

/** What a list of account numbers came to; linked + known + rejected = rows. */
export const linkReportSchema = z.object({
  file: z.string(),
  rows: countSchema,
  /** Customers of the chain whose account is known here now, and was not before. */
  linked: countSchema,
  known: countSchema,
  rejected: countSchema,
  kept: countSchema,
});
export type LinkReport = z.infer<typeof linkReportSchema>;
/** Absent report: the operator chose no file. */
export const registerLinkedSchema = z.object({
  report: maybe(linkReportSchema),
  rejects: z.array(rejectSchema),
});

/** Absent report: the operator chose no file. */
export const registerImportedSchema = z.object({
  report: maybe(registerReportSchema),
  rejects: z.array(rejectSchema),
});

/** Where rejected rows come from. */
export const REJECT_SOURCES = ["register", "arrears", "payments", "mapping"] as const;
export type RejectSource = (typeof REJECT_SOURCES)[number];
/** Files that there is a template for. */
export const TEMPLATES = [...REGISTER_KINDS, ...LIST_KINDS] as const;
export type Template = (typeof TEMPLATES)[number];
export const templateSchema = z.object({
  template: z.enum(TEMPLATES),
  language: z.enum(REGISTER_LANGUAGES),
});

export const rejectsExportSchema = z.object({
  of: z.enum(REJECT_SOURCES),
  encoding: z.enum(CSV_ENCODINGS),
  language: z.enum(REGISTER_LANGUAGES),
});
