import type { Comparison, JournalComparison } from "../../electron/snapshot/compare.ts";
import type { NotCompared, Parting } from "../../shared/ipc/comparison-schemas.ts";
import type { PartResult } from "../../shared/snapshot/fault.ts";

/** What a comparison means for the exit status. */
export const comparisonResult: Readonly<Record<Comparison["result"], PartResult["result"]>> = {
  appendOnly: "verified",
  parted: "failed",
  notCompared: "notChecked",
};

const PARTED: Readonly<Record<Parting, string>> = {
  missing: "the later snapshot has no such journal",
  shrank: "the later snapshot lacks it",
  endsDiffer: "its entries are not in both, and its ends differ",
  entryDiffers: "it is not the same in both",
};

const NOT: Readonly<Record<NotCompared, string>> = {
  earlierFailed: "the earlier snapshot failed its verification",
  laterFailed: "the later snapshot failed its verification",
  earlierUnread: "the earlier snapshot was not read",
  laterUnread: "the later snapshot was not read",
  otherChain: "they are of two chains",
  wrongOrder: "the snapshot given as the later one is of an earlier block",
  notInBoth: "not every journal is in both snapshots",
};

function journalText(one: JournalComparison): string {
  switch (one.result) {
    case "same":
      return "the same";
    case "appended":
      return `${one.added} entries were added, nothing was changed`;
    case "parted":
      return `PARTED at entry ${one.seq}: ${PARTED[one.why]}`;
    case "notCompared":
      return "not compared: its entries are not in both snapshots";
  }
}

/** A comparison with an earlier snapshot in lines for people. */
export function toldComparison({ result, journals, why }: Comparison): string[] {
  const ends = {
    appendOnly: "Append-only: what the earlier snapshot holds stands unchanged in this one.",
    parted: "PARTED: this snapshot contradicts the earlier one.",
    notCompared: `Not compared: ${why && NOT[why]}.`,
  };
  return [
    ...journals.map((one) => `journal of organisation ${one.org}: ${journalText(one)}`),
    ends[result],
  ];
}
