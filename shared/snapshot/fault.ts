/** The parts of a snapshot that are checked one by one, in the order in which each leans on those before it. */
export const PARTS = [
  "file",
  "chain",
  "finality",
  "heads",
  "entries",
  "withheld",
  "evidence",
  "state",
  "policies",
  "organisations",
  "operators",
  "timeline",
  "cases",
  "bills",
  "figures",
] as const;
export type Part = (typeof PARTS)[number];

/** Where in the file something is wrong. */
export interface Place {
  /** A page of the file, from 1. */
  readonly page?: number;
  readonly table?: string;
  /** The row's number in its table, from 1. */
  readonly row?: number;
  readonly org?: number;
  /** The place in the organisation's journal. */
  readonly seq?: number;
}

/** Thrown inside a check at the first thing that is wrong, and caught where the part's result is made. */
export class Fault extends Error {
  readonly place: Place;
  constructor(place: Place, reason: string) {
    super(reason);
    this.place = place;
  }
}

/** What became of a part. An empty check is `notChecked`. */
export type PartResult =
  | {
      readonly part: Part;
      readonly result: "verified";
      /** Records that were checked, at least one. */
      readonly checked: number;
    }
  | {
      readonly part: Part;
      readonly result: "failed";
      /** The first wrong record. */
      readonly place: Place;
      readonly reason: string;
    }
  | { readonly part: Part; readonly result: "notChecked"; readonly reason: string };

/** Of all parts: one failed one fails the whole, and only what is verified throughout is verified. */
export function overall(parts: readonly PartResult[]): PartResult["result"] {
  if (parts.some(({ result }) => result === "failed")) return "failed";
  return parts.length > 0 && parts.every(({ result }) => result === "verified")
    ? "verified"
    : "notChecked";
}
