import { z } from "zod";
import { REASON_CODES } from "../audit/reasons.ts";
import { PARTS } from "../snapshot/fault.ts";
import { appErrorSchema, countSchema, hashSchema, maybe, orgIdSchema } from "./unit-schemas.ts";

/** Why a part failed or was not checked. */
export const reasonSchema = z.object({
  code: z.enum(REASON_CODES),
  values: z.record(z.string(), z.string()),
  /** The verifier's own words. */
  words: z.string(),
});

export const placeSchema = z.object({
  page: maybe(z.number()),
  table: maybe(z.string()),
  row: maybe(z.number()),
  org: maybe(z.number()),
  seq: maybe(z.number()),
});

const part = z.enum(PARTS);
export const partViewSchema = z.discriminatedUnion("result", [
  z.object({ part, result: z.literal("verified"), checked: countSchema }),
  z.object({ part, result: z.literal("failed"), place: placeSchema, reason: reasonSchema }),
  z.object({ part, result: z.literal("notChecked"), reason: reasonSchema }),
]);
export type PartView = z.infer<typeof partViewSchema>;

/** What the file says of itself, whatever that is; proved as far as its parts are. */
const identitySchema = z.object({
  genesis: z.string(),
  name: z.string(),
  block: z.string(),
  height: z.number(),
  at: z.number(),
});

const scopeSchema = z.object({
  org: orgIdSchema,
  /** From the block's state, once it is proved. */
  name: maybe(z.string()),
  /** Entries of the journal, and how many of them are withheld. */
  length: countSchema,
  withheld: countSchema,
  /** Whether the journal is in the file. */
  shown: z.boolean(),
});

const FINDING_KINDS = ["breach", "late", "open"] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];
export const findingKind = z.enum(FINDING_KINDS);

/** What the replay of the rules found, counted. */
export const rulesSummarySchema = z.object({
  /** Acts that were judged in full. */
  judged: countSchema,
  counts: z.array(
    z.object({ kind: findingKind, rule: z.string(), org: orgIdSchema, n: countSchema }),
  ),
  unjudged: z.array(
    z.object({
      reason: z.enum(["operatorUnknown", "policyUnknown", "imported", "timeOfDayUnknown"]),
      entries: countSchema,
    }),
  ),
  /** One SHA-256 over all findings (docs/decisions/opinion.md). */
  digest: hashSchema,
  /** Organisations whose journals are not in the file. */
  absent: z.array(orgIdSchema),
  withheld: countSchema,
});
export type RulesSummary = z.infer<typeof rulesSummarySchema>;

const openSnapshotSchema = z.object({
  state: z.literal("open"),
  name: z.string(),
  bytes: countSchema,
  /** Of the whole file, so that anybody can say which file was looked at; absent of files that are no snapshot. */
  sha256: maybe(hashSchema),
  result: z.enum(["verified", "failed", "notChecked"]),
  parts: z.array(partViewSchema),
  identity: maybe(identitySchema),
  scope: z.array(scopeSchema),
  /** Local time minus UTC (min) by the newest policy that is proved; absent without one. */
  utcOffsetMinutes: maybe(z.number().int()),
  /** Absent: the rules were not replayed, because what they need is not proved or not readable. */
  rules: maybe(rulesSummarySchema),
  /** Cases that can be looked at; absent when their table failed or what it follows from is not proved. */
  cases: maybe(countSchema),
});
export type OpenSnapshot = z.infer<typeof openSnapshotSchema>;

/** Whether the console shows a snapshot instead of the live chain. */
export const auditViewSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("none") }),
  z.object({
    state: z.literal("checking"),
    name: z.string(),
    step: z.enum(["hash", "rules", ...PARTS]),
    /** Of the step, from 0 to 1; absent where only its end is known. */
    done: maybe(z.number().min(0).max(1)),
  }),
  z.object({ state: z.literal("unreadable"), name: z.string(), error: appErrorSchema }),
  openSnapshotSchema,
]);
export type AuditView = z.infer<typeof auditViewSchema>;
