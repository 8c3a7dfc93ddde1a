import type { Hash } from "../../../shared/domain/units.ts";
import type { CaseDetail } from "../../../shared/ipc/case-detail-schemas.ts";
import type { EvidenceWish } from "../../../shared/ipc/proof-schemas.ts";
import type { TimelineItem } from "../../../shared/ipc/timeline-schemas.ts";

/** An entry of which this console holds note or files, and which a file can show. */
export interface Showable {
  readonly item: TimelineItem;
  readonly commitment: Hash;
}

/** In the order of the journal: only what is final can be proved, and only what was not erased can be shown. */
export const showable = ({ timeline }: CaseDetail): Showable[] =>
  timeline.flatMap((item) => {
    const { commitment, note, files, erasedAt, proof } = item;
    const here = (note !== undefined || files !== undefined) && erasedAt === undefined;
    return commitment !== undefined && here && proof.state === "final"
      ? [{ item, commitment }]
      : [];
  });

const filesOf = ({ item }: Showable): Hash[] => (item.files ?? []).map(({ file }) => file);

/** All of it. */
export const everything = (id: EvidenceWish["case"], all: readonly Showable[]): EvidenceWish[] =>
  all.map((one) => ({ case: id, commitment: one.commitment, files: filesOf(one) }));

/** With a record taken in or out; its files go with it. */
export function withRecord(
  wishes: readonly EvidenceWish[],
  id: EvidenceWish["case"],
  one: Showable,
  on: boolean,
): EvidenceWish[] {
  const others = wishes.filter(({ commitment }) => commitment !== one.commitment);
  return on ? [...others, { case: id, commitment: one.commitment, files: filesOf(one) }] : others;
}

/** With a file taken in or out; a file needs the record that names it. */
export function withFile(
  wishes: readonly EvidenceWish[],
  id: EvidenceWish["case"],
  { commitment }: Showable,
  file: Hash,
  on: boolean,
): EvidenceWish[] {
  const others = wishes.filter((wish) => wish.commitment !== commitment);
  const files = wishes.find((wish) => wish.commitment === commitment)?.files ?? [];
  const left = files.filter((one) => one !== file);
  return [...others, { case: id, commitment, files: on ? [...left, file] : left }];
}
