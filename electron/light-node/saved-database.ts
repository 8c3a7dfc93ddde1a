import { readFile } from "node:fs/promises";
import { writeFileAtomic } from "../security/atomic-file.ts";
import { sealingCipher } from "../store/cipher.ts";
import type { SavedDatabase } from "./database-saver.ts";

const PLACE = "light node database 1";

/**
 * smoldot's database in one file. smoldot trusts what it is given, so the file is sealed with the profile's data key:
 * whatever was changed from outside, or is torn, counts as absent, and smoldot starts from the spec.
 */
export function sealedDatabase(
  file: string,
  dataKey: Uint8Array,
  log: (message: string) => void,
): SavedDatabase {
  const cipher = sealingCipher(dataKey);
  return {
    async load() {
      const sealed = await readFile(file).catch(() => undefined);
      if (!sealed) return undefined;
      const plain = cipher.open(sealed, PLACE);
      if (!plain) log("light node: its saved database is not ours or damaged; starting without it");
      return plain && new TextDecoder().decode(plain);
    },
    async save(content) {
      const written = writeFileAtomic(file, cipher.seal(new TextEncoder().encode(content), PLACE));
      if (!written.ok) log(`light node: its database was not saved: ${written.error.kind}`);
    },
  };
}
