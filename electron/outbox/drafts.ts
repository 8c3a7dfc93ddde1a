import { bytesToHex } from "@noble/hashes/utils.js";
import {
  EVIDENCE_MAX_FILES,
  type EvidenceFile,
  type EvidenceRecord,
} from "../../shared/domain/evidence.ts";
import type { OutboxItem } from "../../shared/domain/outbox.ts";
import { type ActId, type Hash, millis } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { saltRecord } from "../evidence/record.ts";
import type { EvidenceIndex } from "../store/local-store.ts";
import type { KnownCase } from "./case-facts.ts";
import type { OutboxItems } from "./engine.ts";
import { actOf, type Intent, noteOf, personalData } from "./intent.ts";
import type { JudgeFacts } from "./judge.ts";

export interface DraftOptions {
  readonly items: OutboxItems;
  /** What commitments bind; durable when it answers. */
  readonly index: Pick<EvidenceIndex, "file" | "put" | "release">;
  readonly facts: Pick<JudgeFacts, "now" | "clock">;
}

/**
 * Writes the evidence first, then the draft, so that no commitment is ever without its salt. Errors: PersonalDataOnChain,
 * PersonalDataInNote, TooManyFiles, EvidenceMissing, of the disk.
 */
export function writeDraft(
  id: ActId,
  intent: Intent,
  known: KnownCase,
  { items, index, facts }: DraftOptions,
): Result<OutboxItem> {
  const note = noteOf(intent);
  const { case: caseId, occurredAt } = intent;
  const [personal] = personalData(intent, note, known);
  if (personal) return fail(personal);
  const files = filesOf(intent.files ?? [], index);
  if (!files.ok) return files;
  const record = { act: id, case: caseId, occurredAt, note };
  const commitment = bind(record, files.value, index);
  if (!commitment.ok) return commitment;
  const now = millis(facts.now());
  const item: OutboxItem = {
    id,
    act: actOf(intent, known, facts, { act: id, commitment: commitment.value }),
    note,
    createdAt: now,
    updatedAt: now,
    signed: undefined,
    status: { state: "draft" },
  };
  const put = items.put(item);
  return put.ok ? ok(item) : put;
}

/** What was given up unsigned binds nothing: its files are free again, and its words are not kept. */
export function releaseDraft(
  { id, act }: OutboxItem,
  { items, index }: Pick<DraftOptions, "items" | "index">,
): Result<void> {
  const released = act.commitment ? index.release(act.commitment) : ok(undefined);
  const dropped = items.get(id);
  return released.ok && dropped ? dropNote(dropped, items) : released;
}

export const dropNote = (item: OutboxItem, items: Pick<OutboxItems, "put">): Result<void> =>
  item.note === undefined ? ok(undefined) : items.put({ ...item, note: undefined });

function filesOf(
  names: readonly Hash[],
  index: Pick<EvidenceIndex, "file">,
): Result<EvidenceFile[]> {
  if (names.length > EVIDENCE_MAX_FILES)
    return fail({ kind: "TooManyFiles", limit: EVIDENCE_MAX_FILES });
  const files: EvidenceFile[] = [];
  for (const name of new Set(names)) {
    const file = index.file(name);
    if (file === undefined) return fail({ kind: "EvidenceMissing", file: name });
    files.push(file);
  }
  return ok(files);
}

/** Salts and keeps what the act is to be bound to; no commitment when there is nothing. */
function bind(
  record: Omit<EvidenceRecord, "files">,
  files: readonly EvidenceFile[],
  index: Pick<EvidenceIndex, "put">,
): Result<Hash | undefined> {
  if (record.note === undefined && files.length === 0) return ok(undefined);
  const { version, salt, commitment } = saltRecord({ ...record, files });
  const kept = { ...record, version, salt: bytesToHex(salt), files };
  const put = index.put(commitment, kept);
  return put.ok ? ok(commitment) : put;
}
