import { z } from "zod";
import { countSchema, millisSchema, orgIdSchema } from "./unit-schemas.ts";

export const orgSchema = z.object({
  id: orgIdSchema,
  name: z.string(),
  parent: orgIdSchema.optional(),
  importUntil: millisSchema,
  entries: countSchema,
});
export type OrgInfo = z.infer<typeof orgSchema>;
