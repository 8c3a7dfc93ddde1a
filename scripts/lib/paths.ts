import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** What a checkout keeps between runs and git does not: profiles, the dev chain, pictures. */
export const DATA_DIR = join(ROOT, ".data");

/** Folder of this user for what several checkouts can share; `COLLECTION_CONSOLE_CACHE` changes it. */
export const CACHE_DIR =
  process.env.COLLECTION_CONSOLE_CACHE ??
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "collection-console");
