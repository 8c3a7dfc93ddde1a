import { z } from "zod";
import type { Policy } from "../domain/policy.ts";
import { PROCEDURE_STEPS } from "../rules/procedure.ts";
import { actTypeSchema } from "./act-schemas.ts";
import { appErrorSchema, branded, millisSchema, windowSchema } from "./unit-schemas.ts";

/** A next step of a case, and why not yet when it is not open. */
export const nextStepSchema = z.object({
  type: actTypeSchema,
  /** Empty when the step is open to this operator now. */
  unmet: z.array(appErrorSchema),
});
export type NextStep = z.infer<typeof nextStepSchema>;

/** The procedure of a case: its steps as this operator may take them now, and what they are judged by. */
export const procedureSchema = z.object({
  /** Chain time at which they were judged. */
  at: millisSchema,
  /** In force then; typed where it was made. */
  policy: branded<Policy>(z.looseObject({ utcOffsetMinutes: z.number().int() })),
  /** Declared by the case's organisation or one above it, over or not. */
  blackouts: z.array(windowSchema).readonly(),
  /** Claimed times of delivered demands, ascending. */
  demands: z.array(millisSchema).readonly(),
  /** In the order of `PROCEDURE_STEPS`. */
  steps: z.array(z.object({ step: z.enum(PROCEDURE_STEPS), unmet: z.array(appErrorSchema) })),
});
