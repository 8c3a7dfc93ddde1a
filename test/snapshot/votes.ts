import type { Value } from "../../shared/snapshot/sqlite/record.ts";
import type { Rng } from "../histories/rng.ts";
import { type Expected, inFinality, set } from "./mutation.ts";
import type { Rows } from "./opened.ts";

const VOTE = 132;

/** Rewrites the votes of a justification without ancestries. */
export function withVotes(rng: Rng, rows: Rows, change: (votes: Uint8Array[]) => Uint8Array[]) {
  const index = rng.int(0, rows.finality.length - 1);
  const bytes = (rows.finality[index] as Value[])[1] as Uint8Array;
  const count = (bytes[44] as number) >> 2;
  if ((bytes[44] as number) % 4 !== 0 || bytes.length !== 46 + count * VOTE) return undefined;
  const votes = Array.from({ length: count }, (_, n) =>
    bytes.slice(45 + n * VOTE, 45 + (n + 1) * VOTE),
  );
  const next = change(votes);
  if (next.length === count && next.every((vote, n) => vote === votes[n])) return undefined;
  const made = Uint8Array.from([
    ...bytes.slice(0, 44),
    next.length << 2,
    ...next.flatMap((vote) => [...vote]),
    0,
  ]);
  return {
    rows: set(rows, "finality", index, 1, made),
    expected: inFinality(index),
  } satisfies { rows: Rows; expected: Expected };
}
