import { z } from "zod";
import {
  EVIDENCE_MAX_FILES,
  EVIDENCE_STATES,
  type EvidenceFile,
  MEDIA_TYPES,
} from "../domain/evidence.ts";
import { countSchema, hashSchema, millisSchema } from "./unit-schemas.ts";

/** A file in the vault as the views know it: never its path. */
export const evidenceFileSchema = z.object({
  file: hashSchema,
  name: z.string().min(1).max(1_024),
  blake2: hashSchema,
  sha256: hashSchema,
  sm3: hashSchema,
  bytes: countSchema,
  mediaType: z.enum(MEDIA_TYPES),
}) satisfies z.ZodType<EvidenceFile>;

/** Files that an act is to be bound to, by their name in the vault. */
export const attachedSchema = z.array(hashSchema).max(EVIDENCE_MAX_FILES);

/** How what one commitment binds stands now, after all of it was read again. */
export const evidenceReportSchema = z.object({
  /** Whether note, files and salt give the commitment: `verified` only when every file is too. */
  state: z.enum(EVIDENCE_STATES),
  files: z.array(z.object({ file: hashSchema, state: z.enum(EVIDENCE_STATES) })),
  erasedAt: millisSchema.optional(),
});
export type EvidenceReport = z.infer<typeof evidenceReportSchema>;

/** A file of the vault that no record knows. */
export const lostFileSchema = z.object({
  file: hashSchema,
  /** Of the sealed file. */
  bytes: countSchema,
  /** When it was taken into the vault, by the desktop's clock. */
  at: millisSchema,
  /** Undefined when it cannot be opened. */
  mediaType: z.enum(MEDIA_TYPES).optional(),
});
export type LostFile = z.infer<typeof lostFileSchema>;
