import type { Entry } from "../domain/entry.ts";
import type { Day } from "../domain/units.ts";
import { type BillFacts, owedOfBill } from "../rules/case-facts.ts";
import type { BillStory } from "./story-types.ts";

/** Follows what is owed of each bill. */
export class Bills {
  readonly list: BillStory[] = [];

  /** `bills` are the facts after the entry, in the order in which they were added; `day` is the entry's. */
  after({ seq, kind }: Entry, bills: readonly BillFacts[], day: Day): void {
    if (kind.type === "BillAdded") {
      const { bill, period, amount, due } = kind;
      this.list.push({ seq, bill, period, amount, due, owed: amount, settledOn: undefined });
    }
    for (const [index, bill] of this.list.entries()) {
      const facts = bills[index];
      if (facts === undefined) continue;
      bill.owed = owedOfBill(facts);
      if (bill.owed > 0) bill.settledOn = undefined;
      else bill.settledOn ??= day;
    }
  }
}
