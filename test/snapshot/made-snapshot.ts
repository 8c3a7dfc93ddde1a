import { canonicalRecord, saltRecord } from "../../electron/evidence/record.ts";
import type { EvidenceChoice } from "../../electron/snapshot/evidence-rows.ts";
import { createPageMemory } from "../../electron/snapshot/page-store.ts";
import { type SnapshotChoice, writeSnapshot } from "../../electron/snapshot/write.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import { type CaseId, hash } from "../../shared/domain/units.ts";
import { blake2Hex } from "../../shared/snapshot/bytes.ts";
import { historyChain } from "./history-chain.ts";
import { type SyntheticChain, syntheticChain } from "./synthetic-chain.ts";

/** The bytes of a snapshot of a chain in memory. */
export async function snapshotOf(
  chain: SyntheticChain,
  choice: SnapshotChoice,
): Promise<Uint8Array> {
  const store = createPageMemory();
  const written = await writeSnapshot({ chain: chain.pinned, source: chain.source, choice, store });
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  return store.bytes();
}

/** Entries of which one commits to a record that names a file, and the evidence for it. */
export function withEvidence(entries: readonly Entry[], file: Uint8Array) {
  const index = entries.findIndex((entry) => entry.case !== undefined);
  const entry = entries[index] as Entry;
  const salted = saltRecord({
    act: entry.act,
    case: entry.case as CaseId,
    occurredAt: entry.occurredAt,
    note: "来电录音",
    files: [
      {
        blake2: hash(blake2Hex(file)),
        sha256: hash("00".repeat(32)),
        sm3: hash("00".repeat(32)),
        bytes: file.length,
        mediaType: "application/octet-stream",
      },
    ],
  });
  const record = canonicalRecord(salted.record, salted.version);
  return {
    entries: entries.with(index, { ...entry, commitment: salted.commitment }),
    /** The evidence with these bytes in the file, right or wrong. */
    evidence: (bytes: Uint8Array): EvidenceChoice => ({
      records: [{ salt: salted.salt, record }],
      files: [
        {
          blake2: hash(blake2Hex(file)),
          length: bytes.length,
          async *bytes() {
            yield bytes;
          },
        },
      ],
    }),
  };
}

/**
 * A snapshot with all that one can hold: journals of a made-up history, two changes of authorities, evidence with a file of
 * several parts and, when asked for, a case of which only
 * the hashes are shown (unless the history has but one).
 */
export async function madeSnapshot(seed: number, redacted = false) {
  const history = historyChain(seed);
  const file = new TextEncoder().encode(`recording ${seed} `.repeat(9_000));
  const { entries, evidence } = withEvidence(history.entries, file);
  const chain = syntheticChain({ ...history, entries, changes: 2 });
  const orgs = history.orgs.map(({ id }) => id);
  const shown = entries.find((entry) => entry.case !== undefined)?.case;
  const withheld = entries.findLast((entry) => entry.case !== undefined)?.case;
  const bytes = await snapshotOf(chain, {
    orgs,
    evidence: evidence(file),
    ...(redacted && withheld !== shown && { withhold: (entry: Entry) => entry.case === withheld }),
  });
  return { bytes, chain, history };
}
