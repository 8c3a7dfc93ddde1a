import { z } from "zod";
import { ROLES } from "../domain/words.ts";
import {
  accountIdSchema,
  countSchema,
  hashSchema,
  maybe,
  millisSchema,
  orgIdSchema,
  personSchema,
} from "./unit-schemas.ts";

/** A change of staff in the organisation's journal. */
const staffEntrySchema = z.object({
  type: z.enum(["OperatorRegistered", "OperatorChanged", "OperatorRevoked"]),
  role: maybe(z.enum(ROLES)),
  /** Absent: the council decided. */
  by: maybe(accountIdSchema),
  /** Chain time of its block. */
  at: millisSchema,
  /** The final block at which this console first proved it. */
  block: hashSchema,
  height: countSchema,
});

/** Somebody who works, or worked, for the organisation. */
export const colleagueSchema = z.object({
  account: accountIdSchema,
  role: z.enum(ROLES),
  active: z.boolean(),
  /** Equal for all accounts of one human being; absent while it was not read yet. */
  person: maybe(personSchema),
  /** In the order of the journal; none of who was there when the chain began and was never changed. */
  history: z.array(staffEntrySchema),
});

/** Who works for the organisation of who works here: those who were revoked too. */
export const staffSchema = z.object({
  org: maybe(orgIdSchema),
  /** The chain's time by which that was told. */
  at: millisSchema,
  operators: z.array(colleagueSchema),
  deputies: z.array(z.object({ supervisor: accountIdSchema, until: millisSchema })),
  /** Whether who works here is an administrator of the organisation. */
  manages: z.boolean(),
});
export type StaffView = z.infer<typeof staffSchema>;
export type Colleague = StaffView["operators"][number];

/** What accounts are called at this computer; it is written nowhere else. */
export const namesSchema = z.array(z.object({ account: accountIdSchema, name: z.string() }));

export const NAME_MOST = 64;
/** Without a name what was written is forgotten. */
export const nameSchema = z.object({
  account: accountIdSchema,
  name: z.string().trim().min(1).max(NAME_MOST).optional(),
});
