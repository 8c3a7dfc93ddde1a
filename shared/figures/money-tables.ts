import type { Figures, MonthFigures } from "../ipc/figures-schemas.ts";
import { rateOf } from "./rates.ts";
import type { Table } from "./table.ts";
import { monthText, sumOf, table } from "./table-parts.ts";
import type { Wording } from "./wording.ts";

/** What was due and is neither paid nor waived (fen). */
export const stillOwed = (of: {
  readonly due: number;
  readonly duePaid: number;
  readonly dueWaived: number;
}): number => Math.max(0, of.due - of.duePaid - of.dueWaived);

export function ageingTable({ ageing }: Figures, wording: Wording): Table {
  const bills = sumOf(ageing, (row) => row.bills);
  const fen = sumOf(ageing, (row) => row.fen);
  const { bucket, total } = wording.texts;
  return table(
    wording,
    "ageing",
    [
      ["bucket", "text"],
      ["bills", "count"],
      ["owed", "fen"],
      ["share", "percent"],
    ],
    [
      ...ageing.map((row) => [bucket[row.bucket], row.bills, row.fen, rateOf(row.fen, fen)]),
      [total, bills, fen, rateOf(fen, fen)],
    ],
    1,
  );
}

type Due = Pick<MonthFigures, "due" | "duePaid" | "dueWaived">;
const dueCells = (of: Due) => [
  of.due,
  of.duePaid,
  of.dueWaived,
  stillOwed(of),
  rateOf(of.duePaid, of.due),
];

/** What was due and paid over all months. */
export const dueOf = (months: readonly MonthFigures[]) => ({
  due: sumOf(months, ({ due }) => due),
  duePaid: sumOf(months, ({ duePaid }) => duePaid),
  dueWaived: sumOf(months, ({ dueWaived }) => dueWaived),
});

export function recoveryTable({ months }: Figures, wording: Wording): Table {
  return table(
    wording,
    "recovery",
    [
      ["month", "text"],
      ["due", "fen"],
      ["duePaid", "fen"],
      ["dueWaived", "fen"],
      ["dueOwed", "fen"],
      ["recovery", "percent"],
    ],
    [
      ...months.map((one) => [monthText(one.month), ...dueCells(one as Due)]),
      [wording.texts.total, ...dueCells(dueOf(months) as Due)],
    ],
    1,
  );
}

export function receivedTable({ months }: Figures, wording: Wording): Table {
  const cells = (of: (value: (one: MonthFigures) => number) => number) => [
    of(({ received }) => received),
    of(({ waived }) => waived),
    of(({ opened }) => opened),
    of(({ closed }) => closed),
  ];
  return table(
    wording,
    "received",
    [
      ["month", "text"],
      ["received", "fen"],
      ["waived", "fen"],
      ["opened", "count"],
      ["closed", "count"],
    ],
    [
      ...months.map((one) => [monthText(one.month), ...cells((value) => value(one))]),
      [wording.texts.total, ...cells((value) => sumOf(months, value))],
    ],
    1,
  );
}

/** The oldest age of roll rates stands for all that are older. */
export const OLDEST_AGE = 6;
export const ageText = (age: number): string => (age >= OLDEST_AGE ? `${OLDEST_AGE}+` : `${age}`);

export function rollsTable({ rolls }: Figures, wording: Wording): Table {
  return table(
    wording,
    "rolls",
    [
      ["month", "text"],
      ["age", "text"],
      ["before", "fen"],
      ["after", "fen"],
      ["roll", "percent"],
    ],
    rolls.map((one) => [
      monthText(one.month),
      ageText(one.age),
      one.before,
      one.after,
      rateOf(one.after, one.before),
    ]),
  );
}
