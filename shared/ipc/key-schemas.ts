import { z } from "zod";
import * as words from "../domain/words.ts";
import { accountIdSchema, millisSchema, orgIdSchema } from "./unit-schemas.ts";

/** A key that this console can sign with, or a demo key that it offers. */
export const keySchema = z.object({
  account: accountIdSchema,
  /** SS58 address (prefix 42). */
  address: z.string(),
  name: z.string(),
  /** The name in English, where it has one; the name in Chinese is `name` then. */
  nameEn: z.string().optional(),
  demo: z.boolean(),
  selected: z.boolean(),
  locked: z.boolean(),
  /** From the chain; absent while the account is not registered or not yet looked up. */
  operator: z
    .object({
      org: orgIdSchema,
      role: z.enum(words.ROLES),
      active: z.boolean(),
      /** Until when it has a supervisor's role too (chain time). */
      deputyUntil: millisSchema.optional(),
    })
    .optional(),
});
export type KeyInfo = z.infer<typeof keySchema>;
