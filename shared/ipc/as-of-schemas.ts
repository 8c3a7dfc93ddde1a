import { z } from "zod";
import { daySchema, maybe, millisSchema } from "./unit-schemas.ts";

/** Whether the console shows a past day, and which days it could show. */
export const asOfSchema = z.object({
  /** The past day that is shown; absent when the present is. */
  day: maybe(daySchema),
  /** Its last millisecond: everything known until then is shown, nothing that came later. */
  moment: maybe(millisSchema),
  /** While a past day is made ready: how much of it is done, from 0 to 1. */
  done: maybe(z.number().min(0).max(1)),
  /** The day of the first entry. */
  first: maybe(daySchema),
});
export type AsOfView = z.infer<typeof asOfSchema>;
