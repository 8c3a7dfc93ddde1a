import type { Entry } from "../domain/entry.ts";
import type { ComplaintStory, DisputeStory } from "./story-types.ts";

/** Follows what customers asked, and what they were answered. An answer to nothing (untidy imports) is left out. */
export class Answers {
  readonly disputes: DisputeStory[] = [];
  readonly complaints: ComplaintStory[] = [];

  after(entry: Entry): void {
    const { kind } = entry;
    switch (kind.type) {
      case "DisputeOpened":
        if (this.#openOn(kind.bill)) return;
        this.disputes.push({ entry, bill: kind.bill, answer: undefined, result: undefined });
        return;
      case "DisputeAnswered": {
        const open = this.#openOn(kind.bill);
        if (open === undefined) return;
        open.answer = entry;
        open.result = kind.result;
        return;
      }
      case "ComplaintMade":
        this.complaints.push({ entry, ground: kind.ground, answer: undefined, upheld: undefined });
        return;
      case "ComplaintAnswered": {
        const oldest = this.#oldestComplaint();
        if (oldest === undefined) return;
        oldest.answer = entry;
        oldest.upheld = kind.upheld;
        return;
      }
      default:
    }
  }

  #openOn(bill: DisputeStory["bill"]): DisputeStory | undefined {
    return this.disputes.find((one) => one.bill === bill && one.answer === undefined);
  }

  /** The one that waits longest, as the fold answers them. */
  #oldestComplaint(): ComplaintStory | undefined {
    return this.complaints
      .filter(({ answer }) => answer === undefined)
      .reduce<ComplaintStory | undefined>(
        (oldest, one) => (oldest && oldest.entry.occurredAt <= one.entry.occurredAt ? oldest : one),
        undefined,
      );
  }
}
