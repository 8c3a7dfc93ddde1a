import { z } from "zod";
import type { Conditions, Part, Window } from "../domain/escalation.ts";
import type {
  AccountId,
  ActId,
  BillNo,
  CaseId,
  Day,
  Fen,
  Hash,
  Millis,
  OrgId,
  Person,
  ValidatorKey,
} from "../domain/units.ts";
import type { AppError } from "../errors.ts";

/** Schemas of the units; parsing gives the brand. */
const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
/** The schema of a type that TypeScript holds to more than it can say. */
export const branded = <T>(schema: z.ZodType) => schema as unknown as z.ZodType<T>;

export const countSchema = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
export const fenSchema = branded<Fen>(countSchema);
export const millisSchema = branded<Millis>(countSchema);
export const daySchema = branded<Day>(z.number().int().min(0).max(0xffffffff));
export const orgIdSchema = branded<OrgId>(z.number().int().min(0).max(0xffffffff));
export const billNoSchema = branded<BillNo>(z.number().int().min(0).max(0xffff));
export const caseIdSchema = branded<CaseId>(hex(16));
export const actIdSchema = branded<ActId>(hex(16));
export const hashSchema = branded<Hash>(hex(32));
export const accountIdSchema = branded<AccountId>(hex(32));
export const personSchema = branded<Person>(hex(32));
export const validatorKeySchema = branded<ValidatorKey>(hex(32));

/** An absent field: JSON and the bridge lose it or write null, and it comes back as an undefined property. */
export const maybe = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => value ?? undefined);

export const windowSchema = branded<Window>(z.object({ from: millisSchema, to: millisSchema }));
export const partSchema = branded<Part>(z.object({ amount: fenSchema, due: daySchema }));
export const conditionsSchema = branded<Conditions>(
  z.object({ notBefore: daySchema, notAfter: daySchema, minOwed: fenSchema }),
);

/** Errors cross the bridge as data; their fields were typed where they were made. */
export const appErrorSchema = z.looseObject({ kind: z.string() }) as unknown as z.ZodType<AppError>;
