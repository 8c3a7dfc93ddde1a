import { z } from "zod";
import * as words from "../domain/words.ts";
import { INBOX_RISKS } from "../rules/inbox-order.ts";
import { LADDER_STEPS } from "../rules/ladder-steps.ts";
import { caseRowSchema } from "./case-schemas.ts";
import {
  accountIdSchema,
  actIdSchema,
  appErrorSchema,
  conditionsSchema,
  countSchema,
  fenSchema,
  maybe,
  millisSchema,
} from "./unit-schemas.ts";

/** A proposal that waits for a decision, with what tells how urgent and how grave it is. */
export const inboxItemSchema = z.object({
  case: caseRowSchema,
  proposal: actIdSchema,
  kind: z.enum(words.ESCALATIONS),
  /** How much is to be waived or written off, else 0. */
  amount: fenSchema,
  /** The account that signed the proposal, and its role today. */
  proposer: maybe(accountIdSchema),
  proposerRole: maybe(z.enum(words.ROLES)),
  /** Claimed time of the proposal. */
  since: millisSchema,
  risks: z.array(z.enum(INBOX_RISKS)),
  /** Who has approved so far, and how many of the own organisation are needed. */
  approvals: z.array(accountIdSchema),
  needed: countSchema,
  /** Whether the proposer is the person who works here. */
  own: z.boolean(),
  /** Whether the approval of who works here would be the last one needed. */
  completes: z.boolean(),
  /** What stands against an approval by who works here; empty when it can be given. */
  unmet: z.array(appErrorSchema),
  /** A decision of this console on it that is signed and not final yet. */
  deciding: z.boolean(),
});
export type InboxItem = z.infer<typeof inboxItemSchema>;

export const inboxSchema = z.object({
  /** Whether who works here has a supervisor's role, own or as a deputy. */
  decides: z.boolean(),
  /** Cases with a proposal that waits, in the own organisation and below; the list may be cut short. */
  cases: countSchema,
  proposals: z.array(inboxItemSchema),
});
export type Inbox = z.infer<typeof inboxSchema>;

/** One step of the procedure with the entries that meet it, or stand against it. */
export const ladderStepSchema = z.object({
  step: z.enum(LADDER_STEPS),
  met: z.boolean(),
  /** Places in the case's journal. */
  by: z.array(countSchema).readonly(),
  count: z.object({ have: countSchema, needed: countSchema }).optional(),
});

/** What a decision on one proposal rests on, besides the case itself. */
export const decisionSchema = z.object({
  item: inboxItemSchema,
  /** What stands against a rejection by who works here. */
  rejectUnmet: z.array(appErrorSchema),
  ladder: z.array(ladderStepSchema),
  /** Of a disconnection: what stands against the cut, once this is approved. */
  cutUnmet: z.array(appErrorSchema),
  /** What the form of an approval begins with; absent where conditions make no sense. */
  suggested: maybe(conditionsSchema),
  /** The version of the policy by which this was judged, and the chain's time then. */
  policy: countSchema,
  at: millisSchema,
  /** When an approval that is complete now would lapse. */
  validUntil: maybe(millisSchema),
});
export type Decision = z.infer<typeof decisionSchema>;
