import { z } from "zod";
import type { OutboxItem } from "../../shared/domain/outbox.ts";
import { actDetailSchema } from "../../shared/ipc/act-schemas.ts";
import {
  accountIdSchema,
  actIdSchema,
  appErrorSchema,
  caseIdSchema,
  countSchema,
  hashSchema,
  maybe,
  millisSchema,
  orgIdSchema,
} from "../../shared/ipc/unit-schemas.ts";

const hex = z.string().regex(/^([0-9a-f]{2})+$/);

const actSchema = z.object({
  act: actIdSchema,
  org: orgIdSchema,
  case: caseIdSchema,
  occurredAt: millisSchema,
  /** Acts that were written down before it was kept had none. */
  clockOffset: z.number().int().default(0),
  commitment: maybe(hashSchema),
  supersedes: maybe(countSchema),
  detail: actDetailSchema,
});

/** Signed bytes and what they are bound to. */
export const signedSchema = z.object({
  extrinsic: hex,
  signer: accountIdSchema,
  nonce: countSchema,
  specVersion: countSchema,
  transactionVersion: countSchema,
  validUntil: countSchema,
});

const statusSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("draft") }),
  z.object({ state: z.literal("signed") }),
  z.object({ state: z.literal("broadcast"), at: millisSchema }),
  z.object({ state: z.literal("inBlock"), block: hashSchema, height: countSchema }),
  z.object({
    state: z.literal("finalized"),
    block: hashSchema,
    height: countSchema,
    org: countSchema,
    seq: countSchema,
  }),
  z.object({
    state: z.literal("refused"),
    reason: appErrorSchema,
    block: maybe(hashSchema),
    height: maybe(countSchema),
  }),
  z.object({ state: z.literal("expired"), reason: z.enum(["mortality", "nonce", "runtime"]) }),
  z.object({ state: z.literal("superseded"), by: maybe(z.string()) }),
]);

/** An outbox item as it stands on the disk. */
export const outboxItemSchema = z.object({
  id: z.string().min(1),
  act: actSchema,
  note: maybe(z.string()),
  createdAt: millisSchema,
  updatedAt: millisSchema,
  signed: maybe(signedSchema),
  status: statusSchema,
}) as unknown as z.ZodType<OutboxItem>;
