import { z } from "zod";
import { millisSchema } from "./unit-schemas.ts";

/**
 * What people are told of a repair. `lost`: records of this computer that had been acknowledged are gone. `damaged`: its last record was
 * damaged; perhaps it had been acknowledged. `replaced`: a file was damaged, and all that it held was found elsewhere.
 * `evidence`: the vault holds files that no record of this computer knows; they were set aside.
 */
export const TOLD_KINDS = ["lost", "damaged", "replaced", "evidence"] as const;

const number = z.number().int().min(0);

/** A repair as it stands in the local database and in the status. */
export const toldRepairSchema = z.object({
  kind: z.enum(TOLD_KINDS),
  /** When it was found, by the desktop's clock. */
  at: millisSchema,
  /** Name of the damaged file, or of the folder. */
  file: z.string(),
  /** Numbers of the records that are gone, or may be. */
  records: z.object({ from: number, to: number }).optional(),
  /** Files of evidence that were set aside. */
  count: number.optional(),
  /** Names under which damaged files were kept. */
  aside: z.array(z.string()),
});
export type ToldRepair = z.infer<typeof toldRepairSchema>;
