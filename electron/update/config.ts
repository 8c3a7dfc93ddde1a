import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

/** The consortium's own server, or, for tests, this computer. */
function isAllowed(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const local = url.hostname === "127.0.0.1" || url.hostname === "[::1]";
  return url.protocol === "https:" || (url.protocol === "http:" && local);
}

/** `update.json` beside the pinned chain spec. Absent: the console never asks for updates. */
export const updateConfigSchema = z.strictObject({
  /** Where the signed feed lies; the packages lie beside it. */
  feed: z.url().refine(isAllowed, "must begin with https:"),
  /** The only ed25519 key whose feeds count: its 32 bytes, hexadecimal. */
  publicKey: z.string().regex(/^[0-9a-f]{64}$/),
  /** Look at start and once a day; otherwise only when somebody asks by the menu. */
  automatic: z.boolean().default(false),
});
export type UpdateConfig = z.infer<typeof updateConfigSchema>;

/** The configuration of this package; undefined when it has none, or one that is damaged, which is logged: the console works without updates. */
export function readUpdateConfig(
  file: string,
  log: (line: string) => void,
): UpdateConfig | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return updateConfigSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    log(`${file} is damaged, so there are no updates: ${(error as Error).message}`);
    return undefined;
  }
}
