import { z } from "zod";
import { CASE_ENTRY_TYPES } from "../domain/entry.ts";
import { CONDUCT_FACTORS, RISK_LEVELS } from "../domain/risk.ts";
import * as words from "../domain/words.ts";
import { AGEING_BUCKETS } from "../figures/ageing.ts";
import {
  accountIdSchema,
  caseIdSchema,
  countSchema,
  daySchema,
  fenSchema,
  hashSchema,
  maybe,
  millisSchema,
  orgIdSchema,
} from "./unit-schemas.ts";

/** A month of the local calendar, yyyymm. */
export const monthSchema = z.number().int().min(190_001).max(999_912);

/** Whose figures. Absent fields do not filter. */
export const figuresFilterSchema = z.object({
  orgs: z.array(orgIdSchema).optional(),
  classes: z.array(z.enum(words.CUSTOMER_CLASSES)).optional(),
  /** How many months back the figures by month go, the current one included. */
  months: z.number().int().min(1).max(36),
});
export type FiguresFilter = z.infer<typeof figuresFilterSchema>;

/** Bills and what is owed of them (fen). */
const ageingSchema = z.object({
  bucket: z.enum(AGEING_BUCKETS),
  bills: countSchema,
  fen: fenSchema,
});

/** What happened in one month of the local calendar, by claimed time. Money in fen. */
const monthFiguresSchema = z.object({
  month: monthSchema,
  /** Bills that fell due in this month: what was billed, penalties and expenses charged on them, and what of that came in or was waived, to this day. */
  due: fenSchema,
  duePaid: fenSchema,
  dueWaived: fenSchema,
  /** Money that came in within the month, bounced payments left out, whatever it cleared. */
  received: fenSchema,
  waived: fenSchema,
  opened: countSchema,
  closed: countSchema,
  contacts: countSchema,
  notices: countSchema,
  complaints: countSchema,
  cuts: countSchema,
  reconnections: countSchema,
  /** Promises whose last part fell due in the month. */
  promisesKept: countSchema,
  promisesBroken: countSchema,
  promisesOpen: countSchema,
});
export type MonthFigures = z.infer<typeof monthFiguresSchema>;

/**
 * Of what was owed at the end of the month before, of bills so many months after their due month (`age` 0: due in that very
 * month), what is still owed at the end of this month, or today in the current one.
 */
const rollSchema = z.object({
  month: monthSchema,
  /** Months from the due month to the month before this one; 6 stands for 6 and more. */
  age: z.number().int().min(0).max(6),
  before: fenSchema,
  after: fenSchema,
});
export type Roll = z.infer<typeof rollSchema>;

/** Contacts in one hour of one weekday, of all months asked for. */
const heatSchema = z.object({
  /** 0 Sunday to 6 Saturday. */
  weekday: z.number().int().min(0).max(6),
  hour: z.number().int().min(0).max(23),
  contacts: countSchema,
});

const conductLineSchema = z.object({
  factor: z.enum(CONDUCT_FACTORS),
  /** Marks in the policy's days. */
  marks: countSchema,
  /** For each 100 acts, rounded up, of at least 100 acts (docs/risk.md). */
  per100: countSchema,
  points: countSchema,
  weight: countSchema,
});
const conductSchema = z.object({
  points: countSchema,
  level: z.enum(RISK_LEVELS),
  acts: countSchema,
  lines: z.array(conductLineSchema),
});
export type ConductFigures = z.infer<typeof conductSchema>;

/** One office, or one class of customers, beside the others. */
const shareSchema = z.object({
  cases: countSchema,
  openCases: countSchema,
  outstanding: fenSchema,
  overdue: fenSchema,
  /** Over the months asked for, as in `months`. */
  due: fenSchema,
  duePaid: fenSchema,
  dueWaived: fenSchema,
  received: fenSchema,
  contacts: countSchema,
  complaints: countSchema,
  promisesKept: countSchema,
  promisesBroken: countSchema,
});

/** All figures of the dashboard, at one proved block and one moment. */
export const figuresSchema = z.object({
  /** Chain time of the figures, and the local day that it falls on. */
  now: millisSchema,
  today: daySchema,
  utcOffsetMinutes: z.number().int(),
  /** The proved block that they stand on. */
  block: maybe(z.object({ hash: hashSchema, height: countSchema })),
  total: shareSchema,
  ageing: z.array(ageingSchema),
  /** Oldest first; months without anything are there with zeros. */
  months: z.array(monthFiguresSchema),
  rolls: z.array(rollSchema),
  heat: z.array(heatSchema),
  /** Contacts without a clock time (imported ones), which the heat map cannot show. */
  unclocked: countSchema,
  /** The quiet band of the policy in force, in minutes of the local day. */
  quiet: maybe(z.object({ fromMinute: countSchema, toMinute: countSchema })),
  byOffice: z.array(shareSchema.extend({ org: orgIdSchema, conduct: conductSchema })),
  byClass: z.array(shareSchema.extend({ class: z.enum(words.CUSTOMER_CLASSES) })),
  byClerk: z.array(z.object({ org: orgIdSchema, clerk: accountIdSchema, conduct: conductSchema })),
});
export type Figures = z.infer<typeof figuresSchema>;

/** Which records a figure is made of: entries of cases. Absent fields do not filter. */
export const recordsFilterSchema = z.object({
  types: z.array(z.enum(CASE_ENTRY_TYPES)).min(1),
  orgs: z.array(orgIdSchema).optional(),
  classes: z.array(z.enum(words.CUSTOMER_CLASSES)).optional(),
  /** Local days of the claimed time, both included. */
  from: daySchema.optional(),
  to: daySchema.optional(),
  weekday: z.number().int().min(0).max(6).optional(),
  hour: z.number().int().min(0).max(23).optional(),
  clerk: accountIdSchema.optional(),
});
export type RecordsFilter = z.infer<typeof recordsFilterSchema>;

/** One entry behind a figure. */
export const recordSchema = z.object({
  case: caseIdSchema,
  reference: z.string(),
  class: z.enum(words.CUSTOMER_CLASSES),
  org: orgIdSchema,
  seq: countSchema,
  occurredAt: millisSchema,
  actor: maybe(accountIdSchema),
  provenance: z.enum(words.PROVENANCES),
  kind: z.looseObject({ type: z.string() }),
});
export type FigureRecord = z.infer<typeof recordSchema>;
