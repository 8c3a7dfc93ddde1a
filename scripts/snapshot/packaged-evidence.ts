import { openPackage } from "../../electron/evidence/read-package.ts";
import type { EvidenceChoice } from "../../electron/snapshot/evidence-rows.ts";
import { PASSPHRASE_VARIABLE } from "../import/options.ts";

/** Evidence out of packages that a console handed over; undefined without any. Throws with a sentence. */
export async function packagedEvidence(
  files: readonly string[],
  say: (line: string) => void,
): Promise<EvidenceChoice | undefined> {
  if (files.length === 0) return undefined;
  const passphrase = process.env[PASSPHRASE_VARIABLE];
  if (passphrase === undefined)
    throw new Error(`The packages' passphrase must be in the variable ${PASSPHRASE_VARIABLE}.`);
  const opened = [];
  for (const file of files) {
    const found = await openPackage(file, passphrase);
    if (!found.ok) {
      const { error } = found;
      throw new Error(`${file}: ${error.kind}${"issue" in error ? ` (${error.issue})` : ""}`);
    }
    opened.push(found.value);
    say(`evidence: ${file}, ${found.value.files.length} files`);
  }
  return {
    records: opened.map(({ salt, record }) => ({ salt, record })),
    files: opened.flatMap((one) =>
      one.files.map(({ blake2, bytes }, place) => ({
        ...{ blake2, length: bytes },
        bytes: () => one.bytes(place),
      })),
    ),
  };
}
