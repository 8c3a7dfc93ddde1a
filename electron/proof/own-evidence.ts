import { TransformStream } from "node:stream/web";
import type { EvidenceFile } from "../../shared/domain/evidence.ts";
import type { CaseId, Hash } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { EvidenceWish } from "../../shared/ipc/proof-schemas.ts";
import type { Evidence } from "../evidence/evidence-service.ts";
import type { Binding } from "../evidence/hand-over.ts";
import { VaultError } from "../evidence/whole-file.ts";
import type { EvidenceChoice, EvidenceFileBytes } from "../snapshot/evidence-rows.ts";

/**
 * Evidence of this console as it goes into a snapshot: the records that were chosen, and of their files those that were. Errors:
 * those of `Evidence.open`, NotFound (no entry binds it, or the record has no such file).
 */
export function ownEvidence(
  evidence: Pick<Evidence, "open" | "read">,
  entryOf: (id: CaseId, commitment: Hash) => Binding | undefined,
  wishes: readonly EvidenceWish[],
): Result<EvidenceChoice> {
  const records: EvidenceChoice["records"][number][] = [];
  const files: EvidenceFileBytes[] = [];
  for (const { case: id, commitment, files: wanted } of wishes) {
    const binding = entryOf(id, commitment);
    if (binding === undefined) return fail({ kind: "NotFound", what: "entry of this evidence" });
    const opened = evidence.open(commitment, binding);
    if (!opened.ok) return opened;
    const { record, salt, files: all } = opened.value;
    records.push({ record, salt });
    for (const name of wanted) {
      const file = all.find((one) => one.file === name);
      if (file === undefined) return fail({ kind: "EvidenceMissing", file: name });
      files.push({
        blake2: file.blake2,
        length: file.bytes,
        bytes: () => contentOf(evidence, file),
      });
    }
  }
  return ok({ records, files });
}

/** The content of a file in the vault, read as far as somebody takes it. Throws `VaultError` when the vault does not give it. */
async function* contentOf(
  evidence: Pick<Evidence, "read">,
  file: EvidenceFile,
): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  writer.closed.catch(() => undefined);
  const reading = evidence
    .read(file, (chunk) => writer.write(chunk))
    .then((read) => (read.ok ? writer.close() : writer.abort(new VaultError(read.error))))
    // Whoever took the content has left, or it goes on to them as an error.
    .catch((error: unknown) => writer.abort(error))
    .catch(() => undefined);
  try {
    yield* readable;
  } finally {
    await reading;
  }
}
