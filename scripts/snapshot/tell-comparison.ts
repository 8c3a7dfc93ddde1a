import type { Comparison, JournalComparison } from "../../electron/snapshot/compare.ts";
import type { PartResult } from "../../shared/snapshot/fault.ts";

/** What a comparison means for the exit status. */
export const comparisonResult: Readonly<Record<Comparison["result"], PartResult["result"]>> = {
  appendOnly: "verified",
  parted: "failed",
  notCompared: "notChecked",
};

function journalText(one: JournalComparison): string {
  switch (one.result) {
    case "same":
      return "the same";
    case "appended":
      return `${one.added} entries were added, nothing was changed`;
    case "parted":
      return `PARTED at entry ${one.seq}: ${one.reason}`;
    case "notCompared":
      return `not compared: ${one.reason}`;
  }
}

/** A comparison with an earlier snapshot in lines for people. */
export function toldComparison({ result, journals, reason }: Comparison): string[] {
  const ends = {
    appendOnly: "Append-only: what the earlier snapshot holds stands unchanged in this one.",
    parted: "PARTED: this snapshot contradicts the earlier one.",
    notCompared: `Not compared: ${reason}.`,
  };
  return [
    ...journals.map((one) => `journal of organisation ${one.org}: ${journalText(one)}`),
    ends[result],
  ];
}
