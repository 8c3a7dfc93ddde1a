import { bytesToHex } from "@noble/hashes/utils.js";
import type { NotCompared, Parting } from "../../shared/ipc/comparison-schemas.ts";
import { tableNo } from "../../shared/snapshot/schema.ts";
import type { CheckedFile } from "../../shared/snapshot/sqlite/canonical.ts";
import type { Verification } from "./verify.ts";

/** How one journal of the later snapshot stands to the same journal of the earlier one. */
export type JournalComparison =
  | { readonly org: number; readonly result: "same" | "appended"; readonly added: number }
  /** `seq`: the first entry that differs, or that the later snapshot lacks. */
  | {
      readonly org: number;
      readonly result: "parted";
      readonly seq: number;
      readonly why: Parting;
    }
  /** Its entries are not in both. */
  | { readonly org: number; readonly result: "notCompared" };

export interface Comparison {
  /** `appendOnly` only when every journal of the earlier snapshot was compared and none parted. */
  readonly result: "appendOnly" | "parted" | "notCompared";
  readonly journals: readonly JournalComparison[];
  readonly why: NotCompared | undefined;
}

/** Awaited now and then, so that others get a turn. */
type Pause = () => Promise<void> | undefined;

const PAUSE_ROWS = 100;

/**
 * Whether the later snapshot only adds to the earlier one, entry by entry by their hashes; entries that either withholds have
 * theirs too. Both must have been verified: what is not proved is not compared.
 */
export async function compareSnapshots(
  earlier: Verification,
  later: Verification,
  pause: Pause = () => undefined,
): Promise<Comparison> {
  const no = (why: NotCompared): Comparison => ({ result: "notCompared", journals: [], why });
  if (earlier.result === "failed") return no("earlierFailed");
  if (earlier.file === undefined) return no("earlierUnread");
  if (later.result === "failed") return no("laterFailed");
  if (later.file === undefined) return no("laterUnread");
  if (earlier.identity?.genesis !== later.identity?.genesis) return no("otherChain");
  if ((earlier.identity?.height ?? 0) > (later.identity?.height ?? 0)) return no("wrongOrder");
  const journals: JournalComparison[] = [];
  for (const { org } of earlier.scope)
    journals.push(await compareJournal(org, earlier, later, pause));
  const parted = journals.some(({ result }) => result === "parted");
  const open = journals.some(({ result }) => result === "notCompared");
  if (parted) return { result: "parted", journals, why: undefined };
  if (open || journals.length === 0) return { result: "notCompared", journals, why: "notInBoth" };
  return { result: "appendOnly", journals, why: undefined };
}

async function compareJournal(
  org: number,
  earlier: Verification,
  later: Verification,
  pause: Pause,
): Promise<JournalComparison> {
  const parted = (why: Parting, seq: number) => ({ org, result: "parted", seq, why }) as const;
  const [a, b] = [rangeOf(earlier, org), rangeOf(later, org)];
  if (b === undefined) return parted("missing", 0);
  if (a === undefined) return { org, result: "notCompared" };
  if (b.length < a.length) return parted("shrank", b.length);
  if (!a.shown || !b.shown) {
    if (a.length === b.length)
      return a.head === b.head ? { org, result: "same", added: 0 } : parted("endsDiffer", 0);
    if (a.length === 0) return { org, result: "appended", added: b.length };
    return { org, result: "notCompared" };
  }
  const entries = tableNo("entries");
  for (let seq = 0; seq < a.length; seq += 1) {
    const [one, other] = [
      earlier.file?.row(entries, a.first + seq)[2],
      later.file?.row(entries, b.first + seq)[2],
    ] as [Uint8Array, Uint8Array];
    if (bytesToHex(one) !== bytesToHex(other)) return parted("entryDiffers", seq);
    if (seq % PAUSE_ROWS === 0) await pause();
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
