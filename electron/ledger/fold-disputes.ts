import type { BillNo, Millis } from "../../shared/domain/units.ts";
import type { Draft } from "./fold-types.ts";
import { insertSorted } from "./sorted.ts";

/** A bill is disputed, until it is answered; disputing it again changes nothing. */
export function open(draft: Draft, bill: BillNo, at: Millis): void {
  if (draft.disputed.includes(bill)) return;
  insertSorted<BillNo>(draft.disputed, bill);
  draft.disputedSince.splice(draft.disputed.indexOf(bill), 0, at);
}

export function end(draft: Draft, bill: BillNo): void {
  const place = draft.disputed.indexOf(bill);
  if (place < 0) return;
  draft.disputed.splice(place, 1);
  draft.disputedSince.splice(place, 1);
}
