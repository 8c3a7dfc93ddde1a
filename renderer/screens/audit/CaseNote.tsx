import type { CaseId } from "../../../shared/domain/units.ts";
import { useQuery } from "../../api/use-query.ts";
import { NoteEditor } from "./NoteEditor.tsx";

const NOTHING = {};

/** The auditor's note, on cases of the sample only. */
export function CaseNote({ id }: { id: CaseId }) {
  const { data: work } = useQuery("audit.work", NOTHING);
  if (work?.sample?.rows.some((row) => row.id === id) !== true) return null;
  return <NoteEditor id={id} note={work.notes.find((note) => note.case === id)} />;
}
