import type { Council, Motion } from "../domain/council.ts";

/** Ayes that two thirds of a council of `members` are, rounded up. */
export const twoThirds = (members: number): number => Math.ceil((2 * members) / 3);

/**
 * How a motion stands, as `close` of pallet-collective judges it in a block of height `height`:
 * - carried, lost: decided by the votes that were cast.
 * - endedCarried, endedLost: its time is over, and who did not vote counts as the prime member did (as nay without one).
 * - open: cannot be closed yet.
 */
export type Verdict = "carried" | "lost" | "endedCarried" | "endedLost" | "open";

export function verdict(
  motion: Motion,
  { members, prime }: Pick<Council, "members" | "prime">,
  height: number,
): Verdict {
  const seats = members.length;
  const [ayes, nays] = [motion.ayes.length, motion.nays.length];
  if (ayes >= motion.threshold) return "carried";
  if (seats - nays < motion.threshold) return "lost";
  if (height < motion.end) return "open";
  const absentSayAye = prime !== undefined && motion.ayes.includes(prime);
  const final = absentSayAye ? seats - nays : ayes;
  return final >= motion.threshold ? "endedCarried" : "endedLost";
}

/** Whether closing the motion carries out what it proposes. */
export const carries = (how: Verdict): boolean => how === "carried" || how === "endedCarried";
