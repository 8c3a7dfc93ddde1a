import { z } from "zod";
import { toldRepairSchema } from "./repair-schemas.ts";
import { appErrorSchema, countSchema, hashSchema, millisSchema } from "./unit-schemas.ts";

/** The light node's named states. */
export const NODE_STATES = [
  "off",
  "starting",
  "noPeers",
  "warping",
  "following",
  "stalled",
  "wrongChain",
  "failed",
] as const;

/** What the status bar shows. */
export const statusSchema = z.object({
  chain: z.object({ name: z.string(), genesis: hashSchema.optional(), demo: z.boolean() }),
  node: z.object({
    state: z.enum(NODE_STATES),
    peers: countSchema,
    best: countSchema.optional(),
    finalized: countSchema.optional(),
    /** Local time at which the newest finalized head arrived. */
    headAt: millisSchema.optional(),
    error: appErrorSchema.optional(),
  }),
  ledger: z.object({
    state: z.enum(["opening", "idle", "syncing", "mismatch", "readOnly"]),
    /** Finalized block that the store is proved at. */
    height: countSchema.optional(),
    block: hashSchema.optional(),
    /** Chain time of that block. */
    at: millisSchema.optional(),
    entries: countSchema,
    /** Entries of the head being pulled, for a progress bar. */
    target: countSchema.optional(),
    error: appErrorSchema.optional(),
  }),
  /** Local clock minus chain clock (ms), measured at the last fresh head, of an earlier run too. */
  clockOffset: z.number().optional(),
  /** Local time of that measurement; absent when there never was one. */
  clockMeasuredAt: millisSchema.optional(),
  /** Local time minus UTC (min) by the policy of the moment that is shown; absent before a policy is known. */
  utcOffsetMinutes: z.number().int().optional(),
  /** The operator's own switch: false keeps the light node off. */
  networkEnabled: z.boolean(),
  outbox: z.object({ pending: countSchema, attention: countSchema }),
  /** What was put right in the data of this computer, until somebody has taken note of it. */
  repairs: z.array(toldRepairSchema),
});
export type Status = z.infer<typeof statusSchema>;
