import { z } from "zod";
import { PARTS } from "../snapshot/fault.ts";
import { appErrorSchema, countSchema, hashSchema, maybe, orgIdSchema } from "./unit-schemas.ts";

/** Where a journal of the later snapshot leaves that of the earlier one. */
export const PARTINGS = ["missing", "shrank", "endsDiffer", "entryDiffers"] as const;
export type Parting = (typeof PARTINGS)[number];

/** Why nothing, or not everything, of two snapshots was compared. */
export const NOT_COMPARED = [
  "earlierFailed",
  "laterFailed",
  "earlierUnread",
  "laterUnread",
  "otherChain",
  "wrongOrder",
  "notInBoth",
] as const;
export type NotCompared = (typeof NOT_COMPARED)[number];

const org = orgIdSchema;
const journalSchema = z.discriminatedUnion("result", [
  z.object({ org, result: z.enum(["same", "appended"]), added: countSchema }),
  z.object({ org, result: z.literal("parted"), seq: countSchema, why: z.enum(PARTINGS) }),
  z.object({ org, result: z.literal("notCompared") }),
]);
export type JournalView = z.infer<typeof journalSchema>;

/** Another file beside the snapshot that is open. */
export const comparisonViewSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("none") }),
  z.object({
    state: z.literal("checking"),
    name: z.string(),
    step: z.enum([...PARTS, "hash", "compare"]),
    /** Of the step, from 0 to 1; absent where only its end is known. */
    done: maybe(z.number().min(0).max(1)),
  }),
  z.object({ state: z.literal("unreadable"), name: z.string(), error: appErrorSchema }),
  z.object({
    state: z.literal("compared"),
    /** Of the other file. */
    name: z.string(),
    sha256: maybe(hashSchema),
    verification: z.enum(["verified", "failed", "notChecked"]),
    identity: maybe(z.object({ height: countSchema, at: z.number() })),
    /** Whether it is of a later block than the open snapshot. */
    isLater: z.boolean(),
    result: z.enum(["appendOnly", "parted", "notCompared"]),
    why: maybe(z.enum(NOT_COMPARED)),
    journals: z.array(journalSchema),
  }),
]);
export type ComparisonView = z.infer<typeof comparisonViewSchema>;
