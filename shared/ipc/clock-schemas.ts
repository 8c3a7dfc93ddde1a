import { z } from "zod";
import { CLOCK_ALARMS } from "../rules/clock-alarms.ts";
import { caseIdSchema, millisSchema } from "./unit-schemas.ts";

/** An alarm of one clock of a case. The same case can have another clock of the kind later, with another end. */
export const caseAlarmSchema = z.object({
  case: caseIdSchema,
  kind: z.enum(CLOCK_ALARMS),
  /** The first instant that is too late. */
  dueAt: millisSchema,
});
export type CaseAlarm = z.infer<typeof caseAlarmSchema>;

/** Alarms at once; with more the others are told at the next look. */
export const MOST_ALARMS = 1_000;

/** The alarms that ring and were not told at this console. */
export const clockAlarmsSchema = z.object({
  /** Chain time of the answer. */
  now: millisSchema,
  /** Time alone changes the answer no sooner; absent while it is not known who works here, or a past day is shown. */
  nextAt: millisSchema.optional(),
  /** Of the local time of the policy. */
  utcOffsetMinutes: z.number().int(),
  alarms: z.array(caseAlarmSchema).max(MOST_ALARMS),
});
export type ClockAlarms = z.infer<typeof clockAlarmsSchema>;
