import { z } from "zod";
import { countSchema } from "./schemas.ts";

/** The link that the system handed to this console and that waits to be opened, as `parseConsoleLink` reads it. */
export const linkSchema = z.object({
  asked: z
    .object({
      /** Counts the links since the console was opened. */
      no: countSchema,
      link: z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("case"), reference: z.string() }),
        z.object({ kind: z.literal("unreadable") }),
      ]),
    })
    .optional(),
});
