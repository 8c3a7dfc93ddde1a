import { bytesToHex } from "@noble/hashes/utils.js";
import { tableNo } from "../../shared/snapshot/schema.ts";
import type { CheckedFile } from "../../shared/snapshot/sqlite/canonical.ts";
import type { Verification } from "./verify.ts";

/** How one journal of the later snapshot stands to the same journal of the earlier one. */
export type JournalComparison =
  | { readonly org: number; readonly result: "same" | "appended"; readonly added: number }
  /** The first entry that differs, or that the later snapshot lacks. */
  | {
      readonly org: number;
      readonly result: "parted";
      readonly seq: number;
      readonly reason: string;
    }
  | { readonly org: number; readonly result: "notCompared"; readonly reason: string };

export interface Comparison {
  /** `appendOnly` only when every journal of the earlier snapshot was compared and none parted. */
  readonly result: "appendOnly" | "parted" | "notCompared";
  readonly journals: readonly JournalComparison[];
  readonly reason: string | undefined;
}

/**
 * Whether the later snapshot only adds to the earlier one, entry by entry by their hashes; entries that either withholds have
 * theirs too. Both must have been verified: what is not proved is not compared.
 */
export function compareSnapshots(earlier: Verification, later: Verification): Comparison {
  const no = (reason: string): Comparison => ({ result: "notCompared", journals: [], reason });
  for (const [name, one] of [
    ["earlier", earlier],
    ["later", later],
  ] as const) {
    if (one.result === "failed") return no(`the ${name} snapshot failed its verification`);
    if (one.file === undefined) return no(`the ${name} snapshot was not read`);
  }
  if (earlier.identity?.genesis !== later.identity?.genesis) return no("they are of two chains");
  if ((earlier.identity?.height ?? 0) > (later.identity?.height ?? 0))
    return no("the snapshot given as the later one is of an earlier block");
  const journals = earlier.scope.map(({ org }) => compareJournal(org, earlier, later));
  const parted = journals.find(({ result }) => result === "parted");
  const open = journals.find(({ result }) => result === "notCompared");
  if (parted) return { result: "parted", journals, reason: undefined };
  if (open || journals.length === 0)
    return { result: "notCompared", journals, reason: "not every journal is in both snapshots" };
  return { result: "appendOnly", journals, reason: undefined };
}

function compareJournal(
  org: number,
  earlier: Verification,
  later: Verification,
): JournalComparison {
  const [a, b] = [rangeOf(earlier, org), rangeOf(later, org)];
  if (b === undefined)
    return { org, result: "parted", seq: 0, reason: "the later snapshot has no such journal" };
  if (a === undefined) return { org, result: "notCompared", reason: "it has no such journal" };
  if (b.length < a.length)
    return {
      org,
      result: "parted",
      seq: b.length,
      reason: `it shrank from ${a.length} to ${b.length} entries`,
    };
  if (!a.shown || !b.shown) {
    if (a.length === b.length)
      return a.head === b.head
        ? { org, result: "same", added: 0 }
        : {
            org,
            result: "parted",
            seq: 0,
            reason: "its entries are not in both, and its ends differ",
          };
    if (a.length === 0) return { org, result: "appended", added: b.length };
    return { org, result: "notCompared", reason: "its entries are not in both snapshots" };
  }
  const entries = tableNo("entries");
  for (let seq = 0; seq < a.length; seq += 1) {
    const [one, other] = [
      earlier.file?.row(entries, a.first + seq)[2],
      later.file?.row(entries, b.first + seq)[2],
    ] as [Uint8Array, Uint8Array];
    if (bytesToHex(one) !== bytesToHex(other))
      return { org, result: "parted", seq, reason: `entry ${seq} is not the same in both` };
  }
  const added = b.length - a.length;
  return { org, result: added === 0 ? "same" : "appended", added };
}

/** Where a journal lies in the table `entries`, and its proved end. */
function rangeOf({ file, scope }: Verification, of: number) {
  let first = 1;
  for (const [index, { org, length, shown }] of scope.entries()) {
    if (org === of) return { first, length, shown, head: headOf(file, index) };
    if (shown) first += length;
  }
  return undefined;
}

const headOf = (file: CheckedFile | undefined, index: number): string =>
  bytesToHex(file?.row(tableNo("heads"), index + 1)[2] as Uint8Array);
