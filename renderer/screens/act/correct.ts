import type { ActType } from "../../../shared/domain/act.ts";
import type { EntryKind } from "../../../shared/domain/entry.ts";
import type { TimelineItem } from "../../../shared/ipc/timeline-schemas.ts";
import type { Fields } from "./draft.ts";

/** The form that corrects an entry, filled in as that was; undefined when the chain lets nobody correct it. */
export function correctionForm(
  item: TimelineItem,
): { type: ActType; fields: Fields; supersedes: number } | undefined {
  const { proof, supersededBy, provenance } = item;
  if (proof.state !== "final" || supersededBy !== undefined || provenance !== "Recorded")
    return undefined;
  const fields = fieldsOf(item.kind as unknown as EntryKind);
  return fields && { type: fields.type, fields, supersedes: proof.seq };
}

function fieldsOf(kind: EntryKind): Fields | undefined {
  switch (kind.type) {
    case "ContactMade":
      return { ...kind, type: "RecordContact" };
    case "PromiseMade":
      return { ...kind, type: "RecordPromise" };
    case "PlanAgreed":
      return { ...kind, type: "AgreePlan" };
    default:
      return undefined;
  }
}
