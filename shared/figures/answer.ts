import { yyyymm } from "../domain/month.ts";
import type { ConductFactor, RiskCard } from "../domain/risk.ts";
import type { AccountId, OrgId } from "../domain/units.ts";
import type { CustomerClass } from "../domain/words.ts";
import type { Figures, MonthFigures } from "../ipc/figures-schemas.ts";
import { type CaseEvent, type Cell, EVENTS } from "./cells.ts";
import { conductOf } from "./conduct.ts";
import { Rolls } from "./rolls.ts";
import { type FiguresTime, HOURS, Tally } from "./tally.ts";

/** What figures are asked for. */
export interface FiguresQuestion extends FiguresTime {
  readonly orgs: readonly OrgId[];
  readonly classes: readonly CustomerClass[];
  readonly conductCard: RiskCard<ConductFactor>;
}

/** The figures that come from cells alone. */
export type CellFigures = Omit<Figures, "now" | "today" | "utcOffsetMinutes" | "block" | "quiet">;

/** Adds the cells up. Sums that untidy history brings below 0 are shown as 0, larger ones than can be kept as the largest. */
export function figuresFrom(cells: Iterable<Cell>, question: FiguresQuestion): CellFigures {
  const sums = new FigureSums(question);
  sums.add(cells);
  return sums.answer();
}

/** The sums behind the figures of one question. Everything in them adds up, so they go on with what changes the cells. */
export class FigureSums {
  readonly #question: FiguresQuestion;
  readonly #rolls: Rolls;
  /** Each cell is counted once, where its office and its class meet; all else are sums of these. */
  readonly #meets: ReadonlyMap<OrgId, ReadonlyMap<CustomerClass, Tally>>;
  readonly #clerks = new Map<OrgId, Map<AccountId, Tally>>();

  constructor(question: FiguresQuestion) {
    this.#question = question;
    this.#rolls = new Rolls(question.first, question.last);
    this.#meets = new Map(
      question.orgs.map((org) => [
        org,
        new Map(question.classes.map((name) => [name, new Tally(question)])),
      ]),
    );
  }

  /** Cells of the store, or by what they change. */
  add(cells: Iterable<Cell>): void {
    for (const cell of cells) {
      const tally = this.#meets.get(cell.org)?.get(cell.class);
      if (tally === undefined) continue;
      tally.add(cell);
      this.#rolls.add(cell);
      if (cell.clerk !== undefined && isRecent(cell, this.#question))
        this.#tallyOf(cell.org, cell.clerk).add(cell);
    }
  }

  answer(): CellFigures {
    const { classes, conductCard } = this.#question;
    const offices = [...this.#meets].map(
      ([org, ofOrg]) => [org, this.#sumOf(ofOrg.values())] as const,
    );
    const total = this.#sumOf(offices.map(([, tally]) => tally));
    const months = monthsOf(this.#question);
    const conduct = (tally: Tally) =>
      conductOf(conductCard, tally.acts, (factor) => tally.marksOf(factor));
    return {
      total: shareOf(total, months.length),
      ageing: total.ageing.map(({ bucket, bills, fen }) => ({
        ...{ bucket, bills },
        fen: sum(fen),
      })),
      months: months.map((month, place) => monthFigures(total, month, place)),
      rolls: this.#rolls.all().map(({ month, age, before, after }) => ({
        ...{ month: yyyymm(month), age },
        before: sum(before),
        after: sum(after),
      })),
      heat: Array.from({ length: 7 * HOURS }, (_, place) => ({
        weekday: Math.floor(place / HOURS),
        hour: place % HOURS,
        contacts: total.heat.at(place),
      })),
      unclocked: total.unclocked,
      byOffice: offices.map(([org, tally]) => ({
        ...shareOf(tally, months.length),
        org,
        conduct: conduct(tally),
      })),
      byClass: classes.map((name) => ({
        ...shareOf(
          this.#sumOf([...this.#meets.values()].map((ofOrg) => ofOrg.get(name))),
          months.length,
        ),
        class: name,
      })),
      byClerk: [...this.#clerks]
        .flatMap(([org, ofOrg]) =>
          [...ofOrg]
            .filter(([, tally]) => tally.hasConduct)
            .map(([clerk, tally]) => ({ org, clerk, conduct: conduct(tally) })),
        )
        .sort(
          (a, b) =>
            b.conduct.points - a.conduct.points ||
            a.org - b.org ||
            b.conduct.acts - a.conduct.acts ||
            (a.clerk < b.clerk ? -1 : a.clerk > b.clerk ? 1 : 0),
        ),
    };
  }

  #tallyOf(org: OrgId, clerk: AccountId): Tally {
    const ofOrg = this.#clerks.get(org) ?? new Map<AccountId, Tally>();
    this.#clerks.set(org, ofOrg);
    const known = ofOrg.get(clerk) ?? new Tally(this.#question);
    ofOrg.set(clerk, known);
    return known;
  }

  #sumOf(tallies: Iterable<Tally | undefined>): Tally {
    const all = new Tally(this.#question);
    for (const tally of tallies) if (tally !== undefined) all.addAll(tally);
    return all;
  }
}

const isRecent = ({ x }: Cell, { conductFrom, today }: FiguresTime) =>
  x >= conductFrom && x <= today;

const monthsOf = ({ first, last }: FiguresTime): number[] =>
  Array.from({ length: last - first + 1 }, (_, place) => first + place);

const sum = (fen: number) => Math.min(Number.MAX_SAFE_INTEGER, Math.max(0, fen)) as never;

type Share = Figures["total"];

function shareOf(tally: Tally, months: number): Share {
  const over = (sums: Tally["due"]) =>
    Array.from({ length: months }, (_, place) => sums.at(place)).reduce((a, b) => a + b, 0);
  const complaints = tally.events[EVENTS.indexOf("complaints")];
  return {
    cases: tally.cases,
    openCases: tally.openCases,
    outstanding: sum(tally.outstanding),
    overdue: sum(tally.overdue),
    due: sum(over(tally.due)),
    duePaid: sum(over(tally.duePaid)),
    dueWaived: sum(over(tally.dueWaived)),
    received: sum(over(tally.received)),
    contacts: over(tally.contacts),
    complaints: complaints ? over(complaints) : 0,
    promisesKept: over(tally.promisesKept),
    promisesBroken: over(tally.promisesBroken),
  };
}

function monthFigures(tally: Tally, month: number, place: number): MonthFigures {
  const event = (name: CaseEvent) => tally.events[EVENTS.indexOf(name)]?.at(place) ?? 0;
  return {
    month: yyyymm(month),
    due: sum(tally.due.at(place)),
    duePaid: sum(tally.duePaid.at(place)),
    dueWaived: sum(tally.dueWaived.at(place)),
    received: sum(tally.received.at(place)),
    waived: sum(tally.waived.at(place)),
    opened: event("opened"),
    closed: event("closed"),
    contacts: tally.contacts.at(place),
    notices: event("notices"),
    complaints: event("complaints"),
    cuts: event("cuts"),
    reconnections: event("reconnections"),
    promisesKept: tally.promisesKept.at(place),
    promisesBroken: tally.promisesBroken.at(place),
    promisesOpen: tally.promisesOpen.at(place),
  };
}
