import { foldEntries } from "../../electron/ledger/fold.ts";
import type { CaseProjection } from "../../electron/ledger/fold-types.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import type { OrgId } from "../../shared/domain/units.ts";
import { CUSTOMER_CLASSES, type CustomerClass } from "../../shared/domain/words.ts";

/**
 * The figures by their definitions (docs/decisions/figures.md), slowly: each case is folded anew up to each entry, by the fold of
 * the case rows, and every figure is a filter over all that happened. Shares no code with the cells.
 */
export interface Question {
  readonly orgs: readonly OrgId[];
  readonly classes: readonly CustomerClass[];
  readonly months: number;
  readonly today: number;
  readonly utcOffsetMinutes: number;
}

/** One bill, or the charges without a bill, at some entry. */
interface Line {
  readonly due: number;
  readonly bills: number;
  readonly principal: number;
  readonly owed: number;
  readonly cleared: number;
  readonly charged: number;
}

interface Moment {
  readonly entry: Entry;
  readonly day: number;
  readonly lines: readonly Line[];
  readonly owed: number;
  /** Whether the case was closed at or before this entry. */
  readonly closed: boolean;
}

interface Told {
  readonly moments: readonly Moment[];
  readonly end: CaseProjection;
}

const dateOf = (day: number) => new Date(day * 86_400_000);
const monthOfDay = (day: number): number =>
  dateOf(day).getUTCFullYear() * 12 + dateOf(day).getUTCMonth();
const yyyymm = (month: number) => Math.floor(month / 12) * 100 + (month % 12) + 1;
const total = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const shown = (fen: number) => Math.min(Number.MAX_SAFE_INTEGER, Math.max(0, fen));

export function referenceFigures(histories: readonly (readonly Entry[])[], question: Question) {
  const { orgs, classes, months, today, utcOffsetMinutes } = question;
  const dayOf = (at: number) =>
    Math.max(0, Math.floor((at + utcOffsetMinutes * 60_000) / 86_400_000));
  const last = monthOfDay(today);
  const told = histories
    .map((history) => tell(history, dayOf))
    .filter(({ end }) => orgs.includes(end.org) && classes.includes(end.class));
  const share = (some: readonly Told[]) => shareOf(some, last - months + 1, last, today);
  const all = Array.from({ length: months }, (_, n) => last - months + 1 + n);
  return {
    total: share(told),
    ageing: ageing(told, today),
    months: all.map((month) => monthOf(told, month, today)),
    rolls: all.flatMap((month) => rolls(told, month, last)),
    ...heat(told, utcOffsetMinutes, last - months + 1, last),
    byOffice: orgs.map((org) => ({ org, ...share(told.filter(({ end }) => end.org === org)) })),
    byClass: CUSTOMER_CLASSES.filter((name) => classes.includes(name)).map((name) => ({
      class: name,
      ...share(told.filter(({ end }) => end.class === name)),
    })),
  };
}

function tell(history: readonly Entry[], dayOf: (at: number) => number): Told {
  let orphanDue = 0;
  const moments = history.map((entry, index): Moment => {
    const state = foldEntries(undefined, history.slice(0, index + 1));
    const day = dayOf(entry.occurredAt);
    if (orphanDue === 0 && state.otherCharges > 0) orphanDue = day;
    const lines = state.bills.map((bill) => {
      const cleared = bill.amountCleared + bill.penaltyCleared + bill.expenseCleared;
      const charged = bill.penalty + bill.expense;
      const principal = bill.amount;
      return {
        ...{ due: bill.due as number, bills: 1, principal, charged, cleared },
        owed: principal + charged - cleared,
      };
    });
    const orphans = {
      ...{ due: orphanDue, bills: 0, principal: 0, charged: state.otherCharges },
      ...{ cleared: state.otherCleared, owed: state.otherCharges - state.otherCleared },
    };
    return {
      ...{ entry, day, closed: state.closed !== undefined },
      lines: [orphans, ...lines],
      owed: total([orphans.owed, ...lines.map(({ owed }) => owed)]),
    };
  });
  return { moments, end: foldEntries(undefined, history) };
}

const isDebt = ({ end }: Told) => end.closed !== "OpenedInError";
const lastLines = ({ moments }: Told) => moments.at(-1)?.lines ?? [];

function ageing(told: readonly Told[], today: number) {
  const standing = told
    .filter(({ end }) => end.closed === undefined)
    .flatMap(lastLines)
    .filter(({ owed }) => owed > 0);
  const between = (from: number, to: number) =>
    standing.filter(({ due }) => today - due >= from && today - due <= to);
  const buckets = [
    ["notDue", Number.NEGATIVE_INFINITY, 0],
    ["days1to30", 1, 30],
    ["days31to60", 31, 60],
    ["days61to90", 61, 90],
    ["days91to180", 91, 180],
    ["days181to365", 181, 365],
    ["over365", 366, Number.POSITIVE_INFINITY],
  ] as const;
  return buckets.map(([bucket, from, to]) => ({
    bucket,
    bills: total(between(from, to).map(({ bills }) => bills)),
    fen: total(between(from, to).map(({ owed }) => owed)),
  }));
}

/** By how much each entry changed what is cleared of the lines that a test picks. */
function clearedBy({ moments }: Told, of: (line: Line) => boolean) {
  return moments.map(({ entry, day, lines }, index) => {
    const before = moments[index - 1]?.lines ?? [];
    const change = total(
      lines.map((line, place) => (of(line) ? line.cleared - (before[place]?.cleared ?? 0) : 0)),
    );
    return { entry, day, change };
  });
}

function dueIn(told: readonly Told[], from: number, to: number) {
  const of = ({ due }: Line) => monthOfDay(due) >= from && monthOfDay(due) <= to;
  const debts = told.filter(isDebt);
  const lines = debts.flatMap(lastLines).filter(of);
  const cleared = (waived: boolean) =>
    total(
      debts
        .flatMap((one) => clearedBy(one, of))
        .filter(({ entry }) => (entry.kind.type === "AmountWaived") === waived)
        .map(({ change }) => change),
    );
  const givenUp = debts
    .filter(({ end }) => end.closed !== undefined)
    .flatMap(lastLines)
    .filter(of);
  return {
    due: total(lines.map(({ principal, charged }) => principal + charged)),
    duePaid: cleared(false),
    dueWaived: cleared(true) + total(givenUp.map(({ owed }) => owed)),
  };
}

const within = (day: number, from: number, to: number) =>
  monthOfDay(day) >= from && monthOfDay(day) <= to;

function receivedIn(told: readonly Told[], from: number, to: number): number {
  let sum = 0;
  for (const { moments } of told) {
    const standing: Moment[] = [];
    for (const moment of moments) {
      const { kind } = moment.entry;
      if (kind.type === "PaymentReceived") standing.push(moment);
      if (kind.type !== "PaymentReversed") continue;
      const place = standing.findIndex(
        ({ entry }) => entry.provenance === "Recorded" && entry.act === kind.payment,
      );
      if (place >= 0) standing.splice(place, 1);
    }
    for (const { entry, day } of standing)
      if (entry.kind.type === "PaymentReceived" && within(day, from, to)) sum += entry.kind.amount;
  }
  return sum;
}

function waivedIn(told: readonly Told[], month: number): number {
  let sum = 0;
  for (const one of told.filter(isDebt))
    for (const [index, { entry, day, owed, closed }] of one.moments.entries()) {
      if (monthOfDay(day) !== month) continue;
      const before = one.moments[index - 1];
      const wasClosed = before?.closed ?? false;
      if (wasClosed) sum += entry.kind.type === "AmountWaived" ? 0 : owed - (before?.owed ?? 0);
      else if (closed) sum += owed;
      else if (entry.kind.type === "AmountWaived") sum += (before?.owed ?? 0) - owed;
    }
  return sum;
}

const isCorrected = (history: readonly Entry[], entry: Entry) =>
  history.some(
    (other) =>
      other.supersedes === entry.seq &&
      other.seq > entry.seq &&
      other.kind.type === entry.kind.type,
  );

function entriesIn(
  told: readonly Told[],
  [from, to]: readonly [number, number],
  type: Entry["kind"]["type"],
): Moment[] {
  return told.flatMap(({ moments }) => {
    const history = moments.map(({ entry }) => entry);
    return moments.filter(
      ({ entry, day }) =>
        entry.kind.type === type &&
        within(day, from, to) &&
        !(type === "ContactMade" && isCorrected(history, entry)) &&
        !(entry.kind.type === "NoticeDelivered" && entry.kind.delivery === "Refused"),
    );
  });
}

function monthOf(told: readonly Told[], month: number, today: number) {
  const count = (type: Entry["kind"]["type"]) => entriesIn(told, [month, month], type).length;
  const promises = promisesIn(told, month, month, today);
  const { due, duePaid, dueWaived } = dueIn(told, month, month);
  return {
    month: yyyymm(month),
    due: shown(due),
    duePaid: shown(duePaid),
    dueWaived: shown(dueWaived),
    received: shown(receivedIn(told, month, month)),
    waived: shown(waivedIn(told, month)),
    opened: count("CaseOpened"),
    closed: count("CaseClosed"),
    contacts: count("ContactMade"),
    notices: count("NoticeDelivered"),
    complaints: count("ComplaintMade"),
    cuts: count("Disconnected"),
    reconnections: count("Reconnected"),
    promisesKept: promises.filter((fate) => fate === "kept").length,
    promisesBroken: promises.filter((fate) => fate === "broken").length,
    promisesOpen: promises.filter((fate) => fate === "open").length,
  };
}

/** What was owed of bills of a due month at the end of a month. */
function owedAt(told: readonly Told[], due: (month: number) => boolean, end: number, last: number) {
  let sum = 0;
  for (const { moments, end: state } of told.filter(isDebt)) {
    for (const { due: day, amount } of state.bills) if (due(monthOfDay(day))) sum += amount;
    for (const [index, moment] of moments.entries()) {
      if (Math.min(last, monthOfDay(moment.day)) > end) continue;
      const before = moments[index - 1];
      for (const [place, line] of moment.lines.entries()) {
        if (!due(monthOfDay(line.due))) continue;
        const old = before?.lines[place];
        const stands = (at: Moment | undefined, of: Line | undefined) =>
          at === undefined || at.closed ? 0 : (of?.owed ?? 0);
        const added = old === undefined ? line.principal : 0;
        sum += stands(moment, line) - stands(before, old) - added;
      }
    }
  }
  return sum;
}

const rolls = (told: readonly Told[], month: number, last: number) =>
  [0, 1, 2, 3, 4, 5, 6].map((age) => {
    const of = (due: number) => (age === 6 ? due <= month - 7 : due === month - 1 - age);
    return {
      ...{ month: yyyymm(month), age },
      before: shown(owedAt(told, of, month - 1, last)),
      after: shown(owedAt(told, of, month, last)),
    };
  });

function heat(told: readonly Told[], utcOffsetMinutes: number, from: number, to: number) {
  const contacts = entriesIn(told, [from, to], "ContactMade").map(({ entry }) => {
    const local = new Date(entry.occurredAt + utcOffsetMinutes * 60_000);
    const midnight = local.toISOString().endsWith("T00:00:00.000Z");
    return { local, clocked: !(midnight && entry.provenance === "Imported") };
  });
  const at = (weekday: number, hour: number) =>
    contacts.filter(
      ({ local, clocked }) =>
        clocked && local.getUTCDay() === weekday && local.getUTCHours() === hour,
    ).length;
  return {
    unclocked: contacts.filter(({ clocked }) => !clocked).length,
    heat: [0, 1, 2, 3, 4, 5, 6].flatMap((weekday) =>
      Array.from({ length: 24 }, (_, hour) => ({ weekday, hour, contacts: at(weekday, hour) })),
    ),
  };
}

const partsOf = ({ kind }: Entry) =>
  kind.type === "PromiseMade"
    ? [{ amount: kind.amount as number, due: kind.due as number }]
    : kind.type === "PlanAgreed"
      ? kind.parts.map(({ amount, due }) => ({ amount: amount as number, due: due as number }))
      : undefined;

function promisesIn(told: readonly Told[], from: number, to: number, today: number) {
  return told.flatMap(({ moments }) => {
    const history = moments.map(({ entry }) => entry);
    return moments.flatMap(({ entry }, index) => {
      const parts = partsOf(entry);
      if (parts === undefined || parts.length === 0 || isCorrected(history, entry)) return [];
      const lastDue = Math.max(...parts.map(({ due }) => due));
      if (!within(lastDue, from, to)) return [];
      return [fateOf(parts, moments.slice(0, index + 1), moments.slice(index + 1), today)];
    });
  });
}

function fateOf(
  parts: readonly { readonly amount: number; readonly due: number }[],
  before: readonly Moment[],
  since: readonly Moment[],
  today: number,
): "kept" | "broken" | "open" | "ended" {
  /** Fen by fen would be slow: each payment with what of it still counts. */
  const money: { act: string | undefined; day: number; left: number }[] = [];
  const standing = new Set(
    before
      .filter(({ entry }) => entry.provenance === "Recorded")
      .filter(({ entry }) => entry.kind.type === "PaymentReceived")
      .map(({ entry }) => entry.act as string),
  );
  for (const { entry } of before)
    if (entry.kind.type === "PaymentReversed") standing.delete(entry.kind.payment);
  const amounts = new Map(
    before.map(({ entry }) => [
      entry.act as string,
      entry.kind.type === "PaymentReceived" ? entry.kind.amount : 0,
    ]),
  );
  let settled: number | undefined;
  let ended: number | undefined;
  for (const { entry, day, owed } of since) {
    if (ended !== undefined) break;
    const { kind } = entry;
    if (partsOf(entry) !== undefined || kind.type === "CaseClosed") ended = day;
    else if (kind.type === "AmountWaived" && owed === 0 && settled === undefined) ended = day;
    else if (kind.type === "PaymentReceived") {
      const act = entry.provenance === "Recorded" ? (entry.act as string) : undefined;
      if (act !== undefined) {
        standing.add(act);
        amounts.set(act, kind.amount);
      }
      if (settled !== undefined) continue;
      money.push({ act, day, left: kind.amount });
      if (owed === 0) settled = day;
    } else if (kind.type === "PaymentReversed" && standing.delete(kind.payment)) {
      const own = money.find(({ act }) => act === kind.payment);
      let back = own ? 0 : (amounts.get(kind.payment) ?? 0);
      if (own) own.left = 0;
      for (const one of [...money].reverse()) {
        const share = Math.min(one.left, back);
        one.left -= share;
        back -= share;
      }
      if (owed > 0) settled = undefined;
    }
  }
  const came = (by: number) => total(money.filter(({ day }) => day <= by).map(({ left }) => left));
  const missed = parts.find(({ due }, place) => {
    const needed = total(parts.slice(0, place + 1).map(({ amount }) => amount));
    return came(due) < needed && !(settled !== undefined && settled <= due);
  });
  if (missed === undefined) return "kept";
  const needed = total(parts.slice(0, parts.indexOf(missed) + 1).map(({ amount }) => amount));
  if (settled !== undefined || came(Number.POSITIVE_INFINITY) >= needed) return "broken";
  if (ended !== undefined) return ended > missed.due ? "broken" : "ended";
  return missed.due < today ? "broken" : "open";
}

function shareOf(told: readonly Told[], from: number, to: number, today: number) {
  const open = told.filter(({ end }) => end.closed === undefined);
  const lines = open.flatMap(lastLines);
  const { due, duePaid, dueWaived } = dueIn(told, from, to);
  const promises = promisesIn(told, from, to, today);
  return {
    cases: told.length,
    openCases: open.length,
    outstanding: total(lines.map(({ owed }) => owed)),
    overdue: total(lines.filter((line) => line.due < today).map(({ owed }) => owed)),
    due: shown(due),
    duePaid: shown(duePaid),
    dueWaived: shown(dueWaived),
    received: shown(receivedIn(told, from, to)),
    contacts: entriesIn(told, [from, to], "ContactMade").length,
    complaints: entriesIn(told, [from, to], "ComplaintMade").length,
    promisesKept: promises.filter((fate) => fate === "kept").length,
    promisesBroken: promises.filter((fate) => fate === "broken").length,
  };
}
