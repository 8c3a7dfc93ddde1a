import { z } from "zod";
import { actDetailSchema } from "./act-schemas.ts";
import { evidenceFileSchema } from "./evidence-schemas.ts";
import {
  accountIdSchema,
  appErrorSchema,
  caseIdSchema,
  countSchema,
  hashSchema,
  millisSchema,
  orgIdSchema,
} from "./unit-schemas.ts";

/** What will be signed, decoded from the very bytes, and what stands against it. */
export const previewSchema = z.object({
  item: z.string(),
  signer: accountIdSchema,
  locked: z.boolean(),
  /** The call as decoded from `payload` by the chain's metadata: pallet, call and named arguments as JSON. */
  call: z.object({ pallet: z.string(), name: z.string(), args: z.record(z.string(), z.unknown()) }),
  /** The bytes that the key will sign, hexadecimal. */
  payload: z.string(),
  nonce: countSchema,
  /** Last block height in which the signed bytes are valid. */
  validUntil: countSchema,
  genesis: hashSchema,
  specVersion: countSchema,
  /** Conditions of the gate that are not met, judged by the last final state. */
  unmet: z.array(appErrorSchema),
  /** Chain time of the state that the gate judged by. */
  judgedAt: millisSchema.optional(),
  case: z.object({ id: caseIdSchema, reference: z.string(), account: z.string().optional() }),
});
export type Preview = z.infer<typeof previewSchema>;

/** One line of the outbox. */
export const outboxRowSchema = z.object({
  id: z.string(),
  case: caseIdSchema,
  reference: z.string(),
  org: orgIdSchema,
  detail: actDetailSchema,
  note: z.string().optional(),
  files: z.array(evidenceFileSchema).optional(),
  occurredAt: millisSchema,
  /** Position in the journal of the entry that the act corrects. */
  supersedes: countSchema.optional(),
  createdAt: millisSchema,
  updatedAt: millisSchema,
  signer: accountIdSchema.optional(),
  nonce: countSchema.optional(),
  validUntil: countSchema.optional(),
  /** `OutboxState` of shared/domain/outbox.ts. */
  status: z.looseObject({
    state: z.enum([
      "draft",
      "signed",
      "broadcast",
      "inBlock",
      "finalized",
      "refused",
      "expired",
      "superseded",
    ]),
  }),
});
export type OutboxRow = z.infer<typeof outboxRowSchema>;
