import type { Entry } from "../domain/entry.ts";
import type { NoticeStory } from "./story-types.ts";

/** Follows notices to their delivery: a delivery is of every notice of its kind that waits for one. */
export class Notices {
  readonly issued: NoticeStory[] = [];
  readonly deliveries: Entry[] = [];

  after(entry: Entry): void {
    const { kind } = entry;
    if (kind.type === "NoticeIssued")
      this.issued.push({ entry, kind: kind.notice, delivered: undefined });
    if (kind.type !== "NoticeDelivered") return;
    this.deliveries.push(entry);
    if (kind.delivery === "Refused") return;
    for (const notice of this.issued) if (notice.kind === kind.notice) notice.delivered ??= entry;
  }
}
