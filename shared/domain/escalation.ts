import type { Day, Fen, Millis } from "./units.ts";

/** What an approval ties a cut to. Of two approvals the stricter counts. */
export interface Conditions {
  /** The first local day of the cut. */
  readonly notBefore: Day;
  /** The last local day of the cut. */
  readonly notAfter: Day;
  /** The cut needs this much to be owed still. */
  readonly minOwed: Fen;
}

/** The largest day that the chain can hold: no last day. */
export const NO_LAST_DAY = 0xffff_ffff as Day;

/** No conditions. */
export const NO_CONDITIONS: Conditions = {
  notBefore: 0 as Day,
  notAfter: NO_LAST_DAY,
  minOwed: 0 as Fen,
};

/** When supply is to be cut: from `from` to before `to`. */
export interface Window {
  readonly from: Millis;
  readonly to: Millis;
}

/** One part of a promise or plan: a sum and its last day. */
export interface Part {
  readonly amount: Fen;
  readonly due: Day;
}

/** Most parts of a plan. */
export const MAX_PARTS = 24;
