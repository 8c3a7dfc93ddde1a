import { z } from "zod";
import * as words from "../domain/words.ts";
import { evidenceFileSchema } from "./evidence-schemas.ts";
import { accountIdSchema, countSchema, hashSchema, millisSchema } from "./unit-schemas.ts";

/** What is known of an entry's way into the ledger. */
export const proofSchema = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("local"),
    item: z.string(),
    outbox: z.enum(["draft", "signed", "broadcast", "refused", "expired"]),
  }),
  z.object({
    state: z.literal("inBlock"),
    item: z.string(),
    block: hashSchema,
    height: countSchema,
  }),
  /** Proved against the header of this finalized block (the first that this console proved it in). */
  z.object({ state: z.literal("final"), block: hashSchema, height: countSchema, seq: countSchema }),
]);

/** One line of a case's timeline; `kind` is the journal's `EntryKind`. */
export const timelineItemSchema = z.object({
  key: z.string(),
  at: millisSchema.optional(),
  occurredAt: millisSchema,
  actor: accountIdSchema.optional(),
  actorRole: z.enum(words.ROLES).optional(),
  policy: countSchema.optional(),
  /** The actor's clock minus the chain's (ms); 0 where it was not measured. */
  clockOffset: z.number().int().optional(),
  /** Position in the journal of the entry that this one corrects. */
  supersedes: countSchema.optional(),
  /** Position in the journal of the entry that corrects this one: it no longer counts. */
  supersededBy: countSchema.optional(),
  provenance: z.enum(words.PROVENANCES),
  commitment: hashSchema.optional(),
  /** The text behind the commitment, when this console holds it. */
  note: z.string().optional(),
  /** The files behind the commitment that this console holds. */
  files: z.array(evidenceFileSchema).optional(),
  /** When note, files and salt were erased here: nothing can show any more what the commitment refers to. */
  erasedAt: millisSchema.optional(),
  kind: z.looseObject({ type: z.string() }),
  proof: proofSchema,
});
export type TimelineItem = z.infer<typeof timelineItemSchema>;
