import type { AccountId, OrgId } from "../domain/units.ts";
import type { CustomerClass } from "../domain/words.ts";

/**
 * What the figures are made of (docs/decisions/figures.md). A measure's place is its number in the store. Days are local
 * days since 1970-01-01, months are `Month`.
 *
 * | measure | x | y | z | count | fen |
 * |---|---|---|---|---|---|
 * | case | 0 open, 1 closed | | | cases | |
 * | standing | due day | | | bills | owed now |
 * | flow | month of the event | due month | `FLOWS` | | change of what is owed |
 * | received | month of the payment | | | payments | money that came in |
 * | event | month | `EVENTS` | | entries | |
 * | contact | month | weekday | hour, or `UNCLOCKED` | contacts | |
 * | promise | month of the last part | `PROMISE_STATES` | day of the part waited for, else 0 | promises | promised |
 * | act | day | | | acts of the clerk | |
 * | mark | day | factor of conduct | | marks, of the clerk or of nobody | |
 */
export const MEASURES = [
  "case",
  "standing",
  "flow",
  "received",
  "event",
  "contact",
  "promise",
  "act",
  "mark",
] as const;
export type Measure = (typeof MEASURES)[number];

export const OPEN = 0;
export const CLOSED = 1;

/** What changes how much is owed of a bill. `givenUp`: owed still when its case was closed. */
export const FLOWS = [
  "billed",
  "penalty",
  "expense",
  "paid",
  "bounced",
  "waived",
  "givenUp",
] as const;
export type Flow = (typeof FLOWS)[number];

export const EVENTS = [
  "opened",
  "closed",
  "notices",
  "complaints",
  "cuts",
  "reconnections",
] as const;
export type CaseEvent = (typeof EVENTS)[number];

/** The hour of a contact whose clock time nobody knows. */
export const UNCLOCKED = 24;

/** `ended`: replaced, or without anything left to keep, before its time. */
export const PROMISE_STATES = ["kept", "broken", "pending", "ended"] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** Where a cell stands. */
export interface CellKey {
  readonly measure: Measure;
  readonly org: OrgId;
  readonly class: CustomerClass;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Of `act` and `mark`. */
  readonly clerk: AccountId | undefined;
}

/** A part of a figure. Cells of one key add up, over cases as over batches; nothing in them depends on today. */
export interface Cell extends CellKey {
  readonly count: number;
  /** May be less than 0. */
  readonly fen: number;
}
