import { z } from "zod";
import { outboxRowSchema } from "./outbox-schemas.ts";
import { timelineItemSchema } from "./timeline-schemas.ts";
import { appErrorSchema, millisSchema, orgIdSchema } from "./unit-schemas.ts";

/** An act that did not reach the ledger, against what the ledger says by now. */
export const conflictSchema = z.object({
  row: outboxRowSchema,
  /** Chain time at which the act was written down. */
  since: millisSchema,
  /** The case's entries since then, newest first, each with the organisation of who signed it. */
  meanwhile: z.array(z.object({ line: timelineItemSchema, actorOrg: orgIdSchema.optional() })),
  /** What stands against the very same act now. */
  unmet: z.array(appErrorSchema),
  /** The signed bytes may still reach the chain: the act can be neither signed again nor changed. */
  mayStillEnter: z.boolean(),
});
export type Conflict = z.infer<typeof conflictSchema>;
