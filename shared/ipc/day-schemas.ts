import { z } from "zod";
import { ESCALATIONS, NOTICE_KINDS } from "../domain/words.ts";
import { DAY_SECTIONS, DAY_TASKS } from "../rules/day.ts";
import { MOVERS } from "../rules/whose-move.ts";
import { actTypeSchema } from "./act-schemas.ts";
import { outboxRowSchema } from "./outbox-schemas.ts";
import {
  appErrorSchema,
  caseIdSchema,
  countSchema,
  fenSchema,
  millisSchema,
  orgIdSchema,
} from "./unit-schemas.ts";

/** One thing that waits to be done about a case. */
export const dayRowSchema = z.object({
  case: caseIdSchema,
  reference: z.string(),
  /** Customer account number (户号) from the local register, when this console holds it. */
  account: z.string().optional(),
  outstanding: fenSchema,
  task: z.enum(DAY_TASKS),
  /** It cannot be done before; absent when it can at once. */
  opensAt: millisSchema.optional(),
  /** The first instant that is too late; absent when no clock runs. */
  dueAt: millisSchema.optional(),
  /** When what asks for it happened: the complaint, the dispute, the decision. */
  since: millisSchema.optional(),
  /** What was promised to be paid next. */
  promised: fenSchema.optional(),
  /** The step that was turned down, and whether it was returned to be made better. */
  turnedDown: z.object({ kind: z.enum(ESCALATIONS), returned: z.boolean() }).optional(),
  mover: z.enum(MOVERS),
  /** The one obvious step; absent where one first looks at the case and then chooses. */
  step: z
    .object({
      type: actTypeSchema,
      notice: z.enum(NOTICE_KINDS).optional(),
      escalation: z.enum(ESCALATIONS).optional(),
    })
    .optional(),
  /** Why that step is not open to this operator now, by the gate. */
  unmet: z.array(appErrorSchema),
  /** Acts in this console's outbox that are not yet final. */
  pending: countSchema,
});
export type DayRow = z.infer<typeof dayRowSchema>;

export const daySectionSchema = z.object({
  section: z.enum(DAY_SECTIONS),
  /** All of the section; `rows` are the most urgent of them. */
  total: countSchema,
  rows: z.array(dayRowSchema),
});

/** The operator's working day. */
export const dayViewSchema = z.object({
  /** Chain time of the answer. */
  now: millisSchema,
  /** Whose cases these are; absent while it is not known who works here, and then there are no sections. */
  org: orgIdSchema.optional(),
  /** The most urgent first; none while no policy is known. */
  sections: z.array(daySectionSchema),
  /** The operator's acts that were refused or have expired, newest first. */
  outbox: z.object({ total: countSchema, rows: z.array(outboxRowSchema) }),
});
export type DayView = z.infer<typeof dayViewSchema>;
