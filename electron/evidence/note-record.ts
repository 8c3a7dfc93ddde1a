import type { ActId, CaseId, Millis } from "../../shared/domain/units.ts";

/** What a commitment of the first version binds: a text, and which act it belongs to. None are made any more. */
export interface NoteRecord {
  readonly act: ActId;
  readonly case: CaseId;
  readonly occurredAt: Millis;
  readonly text: string;
}

/** The canonical JSON of a note: the four fields in this order, no white space. */
export const canonicalNote = ({ act, case: id, occurredAt, text }: NoteRecord): string =>
  JSON.stringify({ act, case: id, occurredAt, text });
