import { z } from "zod";
import type { ActType } from "../domain/act.ts";
import { MAX_PARTS } from "../domain/escalation.ts";
import * as words from "../domain/words.ts";
import {
  actIdSchema,
  billNoSchema,
  conditionsSchema,
  daySchema,
  fenSchema,
  maybe,
  partSchema,
  windowSchema,
} from "./unit-schemas.ts";

/** What an operator can record: mirrors `ActDetail`. */
export const actDetailSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("RecordContact"),
    channel: z.enum(words.CHANNELS),
    outcome: z.enum(words.OUTCOMES),
    party: z.enum(words.PARTIES),
  }),
  z.object({
    type: z.literal("RecordNotice"),
    notice: z.enum(words.NOTICE_KINDS),
    window: maybe(windowSchema),
  }),
  z.object({
    type: z.literal("RecordDelivery"),
    notice: z.enum(words.NOTICE_KINDS),
    delivery: z.enum(words.DELIVERIES),
  }),
  z.object({ type: z.literal("RecordPromise"), amount: fenSchema, due: daySchema }),
  z.object({
    type: z.literal("OpenDispute"),
    bill: billNoSchema,
    ground: z.enum(words.DISPUTE_GROUNDS),
  }),
  z.object({
    type: z.literal("AnswerDispute"),
    bill: billNoSchema,
    result: z.enum(words.DISPUTE_RESULTS),
  }),
  z.object({
    type: z.literal("RecordPayment"),
    amount: fenSchema,
    method: z.enum(words.PAYMENT_METHODS),
  }),
  z.object({ type: z.literal("RecordComplaint"), ground: z.enum(words.COMPLAINT_GROUNDS) }),
  z.object({ type: z.literal("AnswerComplaint"), upheld: z.boolean() }),
  z.object({ type: z.literal("CloseCase"), reason: z.enum(words.CLOSE_REASONS) }),
  z.object({ type: z.literal("AgreePlan"), parts: z.array(partSchema).max(MAX_PARTS).readonly() }),
  z.object({
    type: z.literal("Propose"),
    escalation: z.enum(words.ESCALATIONS),
    amount: fenSchema,
  }),
  z.object({ type: z.literal("Approve"), proposal: actIdSchema, conditions: conditionsSchema }),
  z.object({ type: z.literal("Reject"), proposal: actIdSchema, returned: z.boolean() }),
  z.object({ type: z.literal("Withdraw"), proposal: actIdSchema }),
  z.object({ type: z.literal("Disconnect") }),
  z.object({ type: z.literal("Reconnect") }),
  z.object({ type: z.literal("SetProtection"), protected: z.boolean() }),
  z.object({ type: z.literal("ReversePayment"), payment: actIdSchema }),
  z.object({
    type: z.literal("AddCharge"),
    bill: billNoSchema,
    charge: z.enum(words.CHARGE_KINDS),
    amount: fenSchema,
  }),
]);

/** The types of `actDetailSchema`. */
export const actTypeSchema: z.ZodType<ActType> = z.enum(
  actDetailSchema.options.map(({ shape }) => shape.type.value),
);
