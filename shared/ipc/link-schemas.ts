import { z } from "zod";
import { countSchema } from "./unit-schemas.ts";

/** The screens that a message on the desktop opens. */
export const NOTICED_SCREENS = ["warnings", "outbox", "inbox", "day"] as const;
export type NoticedScreen = (typeof NOTICED_SCREENS)[number];

/** The link that the system handed to this console and that waits to be opened, as `parseConsoleLink` reads it, or the screen of a message that was clicked. */
export const linkSchema = z.object({
  asked: z
    .object({
      /** Counts the links since the console was opened. */
      no: countSchema,
      link: z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("case"), reference: z.string() }),
        z.object({ kind: z.literal("screen"), screen: z.enum(NOTICED_SCREENS) }),
        z.object({ kind: z.literal("unreadable") }),
      ]),
    })
    .optional(),
});
