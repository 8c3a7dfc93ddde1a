import type { Entry } from "../domain/entry.ts";
import { monthOf, weekdayOf } from "../domain/month.ts";
import { CONDUCT_FACTORS, type ConductFactor } from "../domain/risk.ts";
import { DAY_MS, localDay, localMinute, MINUTE_MS } from "../domain/time.ts";
import type { AccountId, Millis } from "../domain/units.ts";
import type { CloseReason, CustomerClass } from "../domain/words.ts";
import { CaseBooks } from "./books.ts";
import {
  type CaseEvent,
  type Cell,
  CLOSED,
  EVENTS,
  FLOWS,
  type Measure,
  OPEN,
  PROMISE_STATES,
  UNCLOCKED,
} from "./cells.ts";
import { CasePromises } from "./promises.ts";

/** One thing of our own conduct that may become a complaint (docs/risk.md). */
export interface ConductMark {
  readonly factor: ConductFactor;
  readonly at: Millis;
  /** Undefined: of something that waits, which is the office's. */
  readonly clerk: AccountId | undefined;
}

/** What the entries of a case alone do not say. */
export interface FiguresContext {
  readonly utcOffsetMinutes: number;
  /** The marks of a history; a function of it and of the policies that its entries name, never of today. */
  marksOf(history: readonly Entry[]): readonly ConductMark[];
}

/**
 * What one case contributes to the figures, from its entries in journal order (at least one). Cells of one key may come
 * several times and add up. Total, like the fold: untidy imported history is taken as it is.
 */
export function figuresOf(history: readonly Entry[], context: FiguresContext): Cell[] {
  const first = history[0];
  if (first === undefined) throw new Error("figures of no entry");
  const { utcOffsetMinutes } = context;
  const { class: customerClass, closed } = statusOf(history);
  const cells: Cell[] = [];
  const add = (
    measure: Measure,
    [x, y, z]: readonly [x: number, y?: number, z?: number],
    count: number,
    fen = 0,
    clerk?: AccountId,
  ) => {
    cells.push({
      ...{ measure, org: first.org, class: customerClass },
      ...{ x, y: y ?? 0, z: z ?? 0, clerk, count, fen },
    });
  };
  // A case that was opened in error was never a debt: its bills are nowhere. What was done in it was done.
  const isDebt = closed !== "OpenedInError";
  const corrected = correctedOf(history);
  const promises = new CasePromises(corrected);
  let month = 0;
  const books = new CaseBooks((flow, dueDay, change) => {
    if (isDebt) add("flow", [month, monthOf(dueDay), FLOWS.indexOf(flow)], 0, change);
  });

  for (const entry of history) {
    const { kind, occurredAt: at, actor, provenance } = entry;
    const day = localDay(at, utcOffsetMinutes);
    month = monthOf(day);
    if (provenance === "Recorded" && actor !== undefined) add("act", [day], 1, 0, actor);
    const reversed = books.after(entry, day);
    promises.after(entry, day, () => books.owed, reversed);
    if (reversed) add("received", [monthOf(reversed.day)], -1, -reversed.amount);
    if (kind.type === "PaymentReceived") add("received", [month], 1, kind.amount);
    const event = eventOf(entry);
    if (event) add("event", [month, EVENTS.indexOf(event)], 1);
    if (kind.type === "ContactMade" && !corrected.has(entry.seq))
      add("contact", [month, weekdayOf(day), hourOf(entry, utcOffsetMinutes)], 1);
  }

  add("case", [closed === undefined ? OPEN : CLOSED], 1);
  for (const { dueDay, bills, fen } of books.standing()) add("standing", [dueDay], bills, fen);
  for (const { state, lastDue, waitsFor, amount } of promises.fates())
    add("promise", [monthOf(lastDue), PROMISE_STATES.indexOf(state), waitsFor ?? 0], 1, amount);
  for (const { factor, at, clerk } of context.marksOf(history))
    add("mark", [localDay(at, utcOffsetMinutes), CONDUCT_FACTORS.indexOf(factor)], 1, 0, clerk);
  return cells;
}

/** Class and reason of closing as the fold tells them: the last word counts. */
function statusOf(history: readonly Entry[]) {
  let found: CustomerClass = "Residential";
  let closed: CloseReason | undefined;
  for (const { kind } of history) {
    if (kind.type === "CaseOpened") found = kind.class;
    if (kind.type === "CaseClosed") closed = kind.reason;
  }
  return { class: found, closed };
}

/** Places of the entries that a later one of the same kind corrects. */
function correctedOf(history: readonly Entry[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { supersedes, seq, kind } of history) {
    if (supersedes === undefined || supersedes >= seq) continue;
    const target = history.find((entry) => entry.seq === supersedes);
    if (target?.kind.type === kind.type) places.add(supersedes);
  }
  return places;
}

/** What the figures by month count an entry as. A delivery that was refused delivered nothing. */
function eventOf({ kind }: Entry): CaseEvent | undefined {
  switch (kind.type) {
    case "CaseOpened":
      return "opened";
    case "CaseClosed":
      return "closed";
    case "NoticeDelivered":
      return kind.delivery === "Refused" ? undefined : "notices";
    case "ComplaintMade":
      return "complaints";
    case "Disconnected":
      return "cuts";
    case "Reconnected":
      return "reconnections";
    default:
      return undefined;
  }
}

/** The local hour; imported history at local midnight has a date and no clock time. */
function hourOf({ occurredAt, provenance }: Entry, utcOffsetMinutes: number): number {
  const midnight = (occurredAt + utcOffsetMinutes * MINUTE_MS) % DAY_MS === 0;
  if (provenance === "Imported" && midnight) return UNCLOCKED;
  return Math.floor(localMinute(occurredAt, utcOffsetMinutes) / 60);
}
