import { z } from "zod";
import { DAY_MS } from "../domain/time.ts";
import { countSchema, millisSchema } from "./unit-schemas.ts";

/** A backup older than this (ms) is worth a reminder. */
export const BACKUP_DUE_MS = 7 * DAY_MS;

export const backupSchema = z.object({
  /** When the last one was made; absent when there is none. */
  madeAt: millisSchema.optional(),
  /** Nothing is in the profile that a restore would replace. */
  empty: z.boolean(),
});

/** `made` is absent when the operator cancelled. */
export const backupMadeSchema = z.object({
  saved: z.boolean(),
  made: z
    .object({
      madeAt: millisSchema,
      bytes: countSchema,
      /** Of evidence. */
      files: countSchema,
      /** Those of them that the vault does not give any more. */
      missing: countSchema,
    })
    .optional(),
});

export const restoredSchema = z.object({
  /** False when the operator cancelled. */
  restored: z.boolean(),
  /** When the backup was made. */
  madeAt: millisSchema.optional(),
  /** Files of evidence that were missing then. */
  missing: countSchema.optional(),
});
