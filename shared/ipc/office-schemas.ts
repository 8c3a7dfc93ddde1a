import { z } from "zod";
import type { OfficeAct, OfficeActState } from "../domain/office.ts";
import * as words from "../domain/words.ts";
import { signedActStateSchema, signedPreviewFields } from "./signed-act-schemas.ts";
import {
  accountIdSchema,
  actIdSchema,
  maybe,
  millisSchema,
  orgIdSchema,
  personSchema,
} from "./unit-schemas.ts";

const window = {
  reason: z.enum(words.BLACKOUT_REASONS),
  from: millisSchema,
  to: millisSchema,
};
const deputyship = { deputy: accountIdSchema, until: millisSchema };

const place = { account: accountIdSchema, role: z.enum(words.ROLES) };
const changes = [
  z.object({ type: z.literal("ChangeOperator"), ...place }),
  z.object({ type: z.literal("RevokeOperator"), account: accountIdSchema }),
] as const;

/**
 * What a supervisor or an administrator asks for; an act's id and time, the organisation and who stands for the person are the
 * service's to fill in. `sameAs` is another account of the person who is registered; without it it is somebody new.
 */
export const officeIntentSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("DeclareBlackout"), ...window }),
  z.object({ type: z.literal("NameDeputy"), ...deputyship }),
  z.object({ type: z.literal("RegisterOperator"), ...place, sameAs: maybe(accountIdSchema) }),
  ...changes,
]);
export type OfficeIntent = z.infer<typeof officeIntentSchema>;

export const officeActSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("DeclareBlackout"),
    act: actIdSchema,
    occurredAt: millisSchema,
    clockOffset: z.number().int(),
    ...window,
  }),
  z.object({ type: z.literal("NameDeputy"), ...deputyship }),
  z.object({
    type: z.literal("RegisterOperator"),
    org: orgIdSchema,
    ...place,
    person: personSchema,
  }),
  ...changes,
]) as unknown as z.ZodType<OfficeAct>;

export const officeActStateSchema: z.ZodType<OfficeActState> = signedActStateSchema(
  z.object({ type: z.literal("Recorded") }),
);

/** An act of the organisation on its way, without its bytes. */
export const officeActRowSchema = z.object({
  id: z.string(),
  act: officeActSchema,
  signer: accountIdSchema,
  createdAt: millisSchema,
  updatedAt: millisSchema,
  status: officeActStateSchema,
});
export type OfficeActRow = z.infer<typeof officeActRowSchema>;

/** The organisation of who works here: its blackouts and deputies that are not over, and this console's acts for it. */
export const officeSchema = z.object({
  org: maybe(orgIdSchema),
  /** The chain's time by which that was told. */
  at: millisSchema,
  /** Also those of the organisations above, which hold here as well. */
  blackouts: z.array(z.object({ org: orgIdSchema, ...window })),
  deputies: z.array(z.object({ ...deputyship, supervisor: accountIdSchema })),
  /** Active operators of the organisation who can be named: other people than who works here. */
  candidates: z.array(z.object({ account: accountIdSchema, role: z.enum(words.ROLES) })),
  /** Whether who works here may declare a blackout, and name a deputy. */
  declares: z.boolean(),
  names: z.boolean(),
  /** Newest first; dropped ones are left out. */
  acts: z.array(officeActRowSchema),
});
export type OfficeView = z.infer<typeof officeSchema>;

/** What will be signed, read from the very bytes. */
export const officePreviewSchema = z.object({
  ...signedPreviewFields,
  act: officeActSchema,
  /** Other accounts of the person who would be registered, of any organisation. */
  samePerson: z.array(accountIdSchema),
  /** Chain time by which that was judged. */
  judgedAt: millisSchema,
});
export type OfficePreview = z.infer<typeof officePreviewSchema>;
