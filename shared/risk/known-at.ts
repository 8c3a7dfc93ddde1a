import type { Entry } from "../domain/entry.ts";
import type { Millis } from "../domain/units.ts";

/**
 * From when an entry is known (docs/risk.md, "As of a moment"): a recorded one from the chain time of its block, an
 * imported one from the time that it claims, because imports tell history.
 */
export const knownAt = ({ provenance, at, occurredAt }: Entry): Millis =>
  provenance === "Imported" ? occurredAt : at;

/** The entries that were known at a moment, in journal order. */
export const knownBy = (entries: readonly Entry[], moment: Millis): Entry[] =>
  entries.filter((entry) => knownAt(entry) <= moment);
