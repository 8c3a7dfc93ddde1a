import { z } from "zod";
import { NOTICE_KINDS } from "../domain/words.ts";
import { NOTICE_LANGUAGES } from "../notices/template.ts";
import { evidenceFileSchema } from "./evidence-schemas.ts";
import { actIdSchema, caseIdSchema, daySchema, millisSchema } from "./unit-schemas.ts";

/** From `from` to before `to`. */
export const noticeWindowSchema = z.object({ from: millisSchema, to: millisSchema });

/** What a notice is to be made of, beside what the ledger knows. */
export const noticeRequestSchema = z.object({
  case: caseIdSchema,
  notice: z.enum(NOTICE_KINDS),
  language: z.enum(NOTICE_LANGUAGES),
  /** The time that the act will claim. */
  occurredAt: millisSchema,
  /** The last day to pay, of a dunning notice. */
  payBy: daySchema.optional(),
  /** The window of a disconnection notice; that of a final reminder is found in the journal. */
  window: noticeWindowSchema.optional(),
});
export type NoticeRequest = z.infer<typeof noticeRequestSchema>;

/** A notice that was made, and that nothing is bound to yet. */
export const noticeMadeSchema = z.object({
  /** The act that it must be recorded as: its QR code says so. */
  act: actIdSchema,
  code: z.string(),
  /** The exact bytes, in the vault. */
  file: evidenceFileSchema,
  /** A picture of the page, as a data URL. */
  picture: z.string().startsWith("data:image/png;base64,"),
  /** The words of the page, a line each. */
  text: z.string(),
});
export type NoticeMade = z.infer<typeof noticeMadeSchema>;

/** Where a notice code leads. */
export const noticeFoundSchema = z.object({
  case: caseIdSchema,
  /** Differs from the code's when the act had to be signed again. */
  act: actIdSchema,
  /** Whether the entry is in the proved journal, or only in this console's outbox. */
  recorded: z.boolean(),
});
